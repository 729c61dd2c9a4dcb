import { useSignal } from '@preact/signals';
import { runCommand } from '../../../src/report/command-text.ts';
import { sourceGroups } from '../../../src/report/source-groups.ts';
import { whatIfOf } from '../engine/what-if.ts';
import { useAsked } from '../explorer/use-asked.ts';
import { useSpeech } from '../parts/words.ts';
import { Provenance } from './Provenance.tsx';
import { Sampling } from './Sampling.tsx';
import type { SectionParts } from './Sections.tsx';
import { Waited } from './Waited.tsx';

/** How the answer was drawn, how to get it again, and where every number is from. */
export function SourcesPart({ explorer }: SectionParts) {
  const { words, format } = useSpeech();
  const { sections: text, answer } = words;
  const told = useSignal('');
  const { language } = words;
  const asked = useAsked(
    explorer,
    'sources',
    (exploration) => ({ whatIf: whatIfOf(exploration), language }),
    { key: language },
  );
  const { exploration, study } = explorer.calm.value;
  const { base, variants, draws, seed } = exploration;
  const { entry, settings } = whatIfOf(exploration);
  const assumed = study.assumptions.length;
  return (
    <>
      <p>
        {answer.basis({
          draws: format.count(study.draws),
          seed: String(study.seed),
          assumed: format.count(assumed),
          numbers: format.count(assumed + study.sourced),
        })}
      </p>
      <Sampling explorer={explorer} />
      <p class="tools">
        <button
          type="button"
          class="button"
          onClick={() => {
            told.value = text.working;
            import('./save-report.ts')
              .then(({ saveReport }) => saveReport(explorer, words))
              .then(
                (worked) => {
                  told.value = worked ? text.reportSaved : words.frame.notFetched;
                },
                () => {
                  told.value = words.frame.notFetched;
                },
              );
          }}
        >
          {text.saveReport}
        </button>
        <span class="quiet" role="status">
          {told.value}
        </span>
      </p>
      <h3>{text.commandTitle}</h3>
      <p class="command">
        <code>{runCommand(entry, variants, settings, { draws, seed })}</code>
      </p>
      {base.kind === 'shipped' && (
        <p>
          <a href={fileOf(base.name)}>{text.file}</a>
        </p>
      )}
      <Waited
        {...asked}
        render={(sources) => {
          return sourceGroups(sources, words).map(([title, numbers]) => (
            <details key={title} class="provenance">
              <summary>
                {title} ({numbers.length})
              </summary>
              <dl>
                {numbers.map((number) => (
                  <Provenance key={`${number.entry ?? ''} ${number.name}`} number={number} />
                ))}
              </dl>
            </details>
          ));
        }}
      />
    </>
  );
}

/** The address of a shipped scenario's file. */
function fileOf(name: string): string {
  const site = document.documentElement.dataset['site'] ?? './';
  return `${site}scenarios/${name.replace(/^parley\//, '')}.yaml`;
}
