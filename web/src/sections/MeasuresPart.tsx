import { measuresFigure } from '../../../src/report/figures/measures.ts';
import { Chart } from '../chart/Chart.tsx';
import type { SectionParts } from './Sections.tsx';

/** What the ending is worth to each side, and whatever else the scenario measures. */
export function MeasuresPart({ explorer, view }: SectionParts) {
  const { study } = explorer.shown.value;
  const isCompared = explorer.isChanged.value || explorer.kept.value !== undefined;
  return (
    <Chart
      explorer={explorer}
      view={view}
      make={(context) =>
        measuresFigure(isCompared ? { study, baseline: explorer.against.value } : { study }, context)
      }
    />
  );
}
