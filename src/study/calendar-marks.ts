import type { Text } from '../scenario/schema.ts';
import type { CompiledScenario } from './compile.ts';

/** Something that the calendar of a scenario says will come. */
export interface CalendarMark {
  readonly name: string;
  readonly label: Text;
  /** The step in which it comes. */
  readonly step: number;
}

/** What comes up to the report, in the order of time. */
export function calendarMarks({
  reading,
  model,
}: Pick<CompiledScenario, 'reading' | 'model'>): CalendarMark[] {
  return Object.entries(reading.scenario?.calendar ?? {})
    .flatMap(([name, { label }]) => {
      const step = model.dates.get(name);
      return step === undefined || step > model.clock.report ? [] : [{ name, label: label ?? name, step }];
    })
    .toSorted((a, b) => a.step - b.step);
}
