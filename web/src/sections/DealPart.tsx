import { termsFigure } from '../../../src/report/figures/terms.ts';
import { Chart } from '../chart/Chart.tsx';
import { useSpeech } from '../parts/words.ts';
import type { SectionParts } from './Sections.tsx';

/** What is agreed, and what stands in the way where nothing is. */
export function DealPart({ explorer, view }: SectionParts) {
  const { deal: words } = useSpeech().words;
  const { study } = explorer.calm.value;
  const { deal } = study;
  if (deal === undefined) return null;
  return (
    <Chart
      explorer={explorer}
      view={view}
      make={(context) => termsFigure({ deal, study }, { ...context, deal: words })}
    />
  );
}
