import { flowsFigure } from '../../../src/report/figures/flows.ts';
import { gainsFigure } from '../../../src/report/figures/gains.ts';
import { Chart } from '../chart/Chart.tsx';
import { questionOf } from '../engine/what-if.ts';
import { useAsked } from '../explorer/use-asked.ts';
import { useSpeech } from '../parts/words.ts';
import type { SectionParts } from './Sections.tsx';
import { Waited } from './Waited.tsx';

/** What duties do to sales, and who gains and loses by them. */
export function MarketsPart({ explorer, view }: SectionParts) {
  const { sections: text } = useSpeech().words;
  const asked = useAsked(explorer, 'markets', questionOf);
  return (
    <>
      <p>{text.lead.markets}</p>
      <Waited
        {...asked}
        render={(markets) => (
          <>
            <Chart explorer={explorer} view={view} make={(context) => flowsFigure(markets, context)} />
            <Chart explorer={explorer} view={view} make={(context) => gainsFigure(markets, context)} />
          </>
        )}
      />
    </>
  );
}
