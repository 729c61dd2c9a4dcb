import type { Explorer } from '../explorer/explorer.ts';
import type { ViewState } from '../explorer/view-state.ts';
import { ChoicesPart } from './ChoicesPart.tsx';
import { ComparePart } from './ComparePart.tsx';
import { DealPart } from './DealPart.tsx';
import { MapPart } from './MapPart.tsx';
import { MarketsPart } from './MarketsPart.tsx';
import { MeasuresPart } from './MeasuresPart.tsx';
import { Section } from './Section.tsx';
import { SourcesPart } from './SourcesPart.tsx';
import { SpreadPart } from './SpreadPart.tsx';
import { TimePart } from './TimePart.tsx';
import { TornadoPart } from './TornadoPart.tsx';

/** What sections are about. */
export interface SectionParts {
  readonly explorer: Explorer;
  readonly view: ViewState;
}

/** Everything below the answer. */
export function Sections(parts: SectionParts) {
  const { explorer } = parts;
  const { study } = explorer.calm.value;
  return (
    <>
      {explorer.compared.value !== undefined && (
        <Section name="compare" render={() => <ComparePart {...parts} />} />
      )}
      <Section name="time" render={() => <TimePart {...parts} />} />
      {study.choices.length > 0 && <Section name="why" render={() => <ChoicesPart {...parts} />} />}
      {study.measures.length > 0 && <Section name="stakes" render={() => <MeasuresPart {...parts} />} />}
      {explorer.opened.value.hasMarkets && (
        <Section name="markets" render={() => <MarketsPart {...parts} />} />
      )}
      {study.deal !== undefined && <Section name="deal" render={() => <DealPart {...parts} />} />}
      {study.uncertain > 0 && <Section name="spread" render={() => <SpreadPart {...parts} />} />}
      {study.uncertain > 0 && <Section name="tornado" render={() => <TornadoPart {...parts} />} />}
      {explorer.opened.value.levers.length > 1 && (
        <Section name="map" render={() => <MapPart {...parts} />} />
      )}
      <Section name="sources" render={() => <SourcesPart {...parts} />} />
    </>
  );
}
