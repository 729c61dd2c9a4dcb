import { type Signal, useSignal } from '@preact/signals';
import type { ReadLink } from '../link/read-link.ts';
import { newVersion } from '../offline/new-version.ts';
import { useSpeech } from '../parts/words.ts';
import type { Explorer } from './explorer.ts';
import { TroubleText } from './TroubleText.tsx';

/** What has to be said about the address one came by, and about a question that cannot be answered. */
export function Notices({
  explorer,
  link,
  isTooLong,
}: {
  readonly explorer: Explorer;
  readonly link: Signal<ReadLink | undefined>;
  readonly isTooLong: Signal<boolean>;
}) {
  const { address: text, frame } = useSpeech().words;
  const trouble = explorer.trouble.value;
  const faults = link.value?.faults ?? [];
  return (
    <div class="notices" role="status">
      {trouble !== undefined && (
        <div>
          <p>{frame.unanswered}</p>
          <TroubleText trouble={trouble} />
        </div>
      )}
      {newVersion.value !== undefined && (
        <div class="notice">
          <p>{frame.newVersion}</p>
          <p>
            <button type="button" class="button" onClick={newVersion.value}>
              {frame.useNewVersion}
            </button>
          </p>
        </div>
      )}
      {faults.length > 0 && (
        <div class="notice">
          <p>{text.faults}</p>
          <ul>
            {faults.map((fault) => (
              <li key={JSON.stringify(fault)}>{text.fault(fault)}</li>
            ))}
          </ul>
        </div>
      )}
      {isTooLong.value && <p class="notice">{text.tooLong}</p>}
      {link.value !== undefined && <Older explorer={explorer} link={link.value} />}
    </div>
  );
}

/** An address of an older scenario: what its headline was, what it is, and both ways. */
function Older({ explorer, link }: { readonly explorer: Explorer; readonly link: ReadLink }) {
  const { words, format, say } = useSpeech();
  const { address: text } = words;
  const isSettled = useSignal(false);
  const { hash: then, headline } = link.state;
  const { study, stage } = explorer.shown.value;
  const outcome = study.outcomes.find(({ name }) => name === study.headline);
  const isOlder = then !== undefined && then !== explorer.hash.value && headline !== undefined;
  if (!isOlder || isSettled.value || outcome === undefined || stage !== 'whole') return null;
  return (
    <div class="notice">
      <p>
        {text.older({
          outcome: say(outcome.label),
          before: format.probability(headline),
          now: format.probability(outcome.probability.mean),
        })}
      </p>
      <div class="tools">
        <button
          type="button"
          class="button"
          onClick={() => {
            isSettled.value = true;
          }}
        >
          {text.asThen}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            isSettled.value = true;
            explorer.edit({ kind: 'clear' });
          }}
        >
          {text.asNow}
        </button>
      </div>
    </div>
  );
}
