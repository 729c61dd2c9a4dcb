import { choicesFigure } from '../../../src/report/figures/choices.ts';
import { Chart } from '../chart/Chart.tsx';
import type { SectionParts } from './Sections.tsx';

/** How many choices are drawn; the table has all. */
const MOST = 4;

/** The choices that matter most. */
export function ChoicesPart({ explorer, view }: SectionParts) {
  const { study } = explorer.calm.value;
  return (
    <Chart
      explorer={explorer}
      view={view}
      make={(context) => choicesFigure({ study, most: MOST }, context)}
    />
  );
}
