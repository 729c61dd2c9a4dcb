import { comparisonFigure } from '../../../src/report/figures/comparison.ts';
import type { Exploration } from '../../../src/scenario/exploration.ts';
import { Chart } from '../chart/Chart.tsx';
import { questionOf, whatIfOf } from '../engine/what-if.ts';
import { useAsked } from '../explorer/use-asked.ts';
import { useSpeech } from '../parts/words.ts';
import type { SectionParts } from './Sections.tsx';
import { Waited } from './Waited.tsx';

/** What is shown (B) held against A: what is kept as A, or the scenario as written. */
export function ComparePart({ explorer, view }: SectionParts) {
  const { sections: text, compare } = useSpeech().words;
  const kept = explorer.kept.value?.exploration;
  const before = (now: Exploration): Exploration => kept ?? { ...now, variants: [], changes: {} };
  const asked = useAsked(
    explorer,
    'compare',
    (now) => ({ before: whatIfOf(before(now)), after: questionOf(now) }),
    { key: JSON.stringify(kept ?? null) },
  );
  return (
    <>
      <p>{kept === undefined ? text.againstWritten : text.againstKept}</p>
      <Waited
        {...asked}
        render={(comparison) => (
          <Chart
            explorer={explorer}
            view={view}
            make={(context) => comparisonFigure(comparison, 1, { ...context, compare })}
          />
        )}
      />
    </>
  );
}
