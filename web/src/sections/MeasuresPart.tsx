import { measuresFigure } from '../../../src/report/figures/measures.ts';
import { Chart } from '../chart/Chart.tsx';
import type { SectionParts } from './Sections.tsx';

/** What the ending is worth to each side, and whatever else the scenario measures. */
export function MeasuresPart({ explorer, view }: SectionParts) {
  const { study } = explorer.calm.value;
  const baseline = explorer.compared.value;
  return (
    <Chart
      explorer={explorer}
      view={view}
      make={(context) => measuresFigure(baseline === undefined ? { study } : { study, baseline }, context)}
    />
  );
}
