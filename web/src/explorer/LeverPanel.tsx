import type { Lever } from '../../../src/study/levers.ts';
import { useSpeech } from '../parts/words.ts';
import type { Explorer } from './explorer.ts';
import { LeverEffects } from './LeverEffects.tsx';

/** What a lever is about: its value in the scenario, how far it goes, where its number is from. */
export function LeverPanel({ lever, explorer }: { readonly lever: Lever; readonly explorer: Explorer }) {
  const { words, format, say } = useSpeech();
  const { levers: text } = words;
  const { origin } = lever;
  const isLink = origin?.url !== undefined && /^https?:\/\//.test(origin.url);
  return (
    <div class="lever-panel">
      <dl>
        <dt>{text.inScenario}</dt>
        <dd>{lever.written}</dd>
        <dt>{text.rangeOfLever}</dt>
        <dd>
          {words.numbers.range(
            format.quantity(lever.min, lever.unit),
            format.quantity(lever.max, lever.unit),
          )}
        </dd>
        <dt>{text.name}</dt>
        <dd>
          <code>{lever.name}</code>
        </dd>
        {origin !== undefined && (
          <>
            <dt>{origin.kind === 'assumed' ? text.assumed : text.source}</dt>
            <dd>
              {isLink ? (
                <a href={origin.url} rel="noreferrer">
                  {say(origin.text)}
                </a>
              ) : (
                say(origin.text)
              )}
              {origin.quote !== undefined && <q>{origin.quote}</q>}
              {origin.note !== undefined && <p>{say(origin.note)}</p>}
            </dd>
          </>
        )}
        <dt>{text.effect}</dt>
        <dd>
          <LeverEffects lever={lever} explorer={explorer} />
        </dd>
        <dt>{text.tryTitle}</dt>
        <dd>{text.tryIt}</dd>
      </dl>
    </div>
  );
}
