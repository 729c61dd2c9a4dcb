import type { Text } from '../../../src/scenario/schema.ts';
import { type CalendarMark, calendarMarks } from '../../../src/study/calendar-marks.ts';
import { type ChartStructure, chartStructure } from '../../../src/study/chart-structure.ts';
import type { CompiledScenario } from '../../../src/study/compile.ts';
import { type Lever, leversOf } from '../../../src/study/levers.ts';
import { marketsInForce } from '../../../src/study/markets-in-force.ts';

/** What the page shows of a scenario before anything is computed. */
export interface Opened {
  readonly title: Text;
  readonly description: Text | undefined;
  readonly levers: readonly Lever[];
  readonly parties: readonly { readonly name: string; readonly label: Text }[];
  readonly chart: ChartStructure;
  readonly marks: readonly CalendarMark[];
  /** Whether there are markets to look at by themselves. */
  readonly hasMarkets: boolean;
}

/** Gathers it. */
export function openedOf(compiled: CompiledScenario): Opened {
  const { model, reading } = compiled;
  return {
    title: model.title,
    description: reading.scenario?.description,
    levers: leversOf(compiled),
    parties: model.parties.map(({ name, label }) => ({ name, label })),
    chart: chartStructure(compiled),
    marks: calendarMarks(compiled),
    hasMarkets: marketsInForce(compiled) !== undefined,
  };
}
