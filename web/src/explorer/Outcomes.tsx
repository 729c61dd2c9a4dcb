import { outcomesFigure } from '../../../src/report/figures/outcomes.ts';
import { Chart } from '../chart/Chart.tsx';
import type { Explorer } from './explorer.ts';
import type { ViewState } from './view-state.ts';

/** The outcomes as bars: drawn anew only when another answer has come. */
export function Outcomes({ explorer, view }: { readonly explorer: Explorer; readonly view: ViewState }) {
  const study = explorer.study.value;
  const baseline = explorer.compared.value;
  return (
    <Chart
      explorer={explorer}
      view={view}
      isBare={true}
      make={(context) => outcomesFigure(baseline === undefined ? { study } : { study, baseline }, context)}
    />
  );
}
