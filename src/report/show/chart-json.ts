import type { Guard } from '../../chart/chart.ts';
import type { ChartCourse } from '../../study/chart-course.ts';
import { asShare } from '../run/as-share.ts';
import type { Language } from '../text/catalogue.ts';
import { createSay } from '../text/localise.ts';
import type { ChartJson } from './show-json-schema.ts';

/** A chart as plain data. */
export function chartJson(course: ChartCourse, language: Language): ChartJson {
  const say = createSay(language);
  const { title, seed, draws, step, date, regions } = course;
  return {
    parley: 1,
    title: say(title),
    seed,
    draws,
    step,
    date: date ?? null,
    regions: regions.map(({ name, label, states, transitions, always }) => ({
      name,
      label: say(label),
      states: states.map((state) => ({
        ...state,
        label: say(state.label),
        probability: asShare(state.probability),
      })),
      transitions: transitions.map((each) => ({
        ...each,
        events: each.events.map((event) => ({ name: event.name, label: say(event.label) })),
      })),
      always: always.map((each) => ({ ...each, when: guardText(each.when) })),
    })),
  };
}

/** A condition with the names of the file. */
function guardText(guard: Guard): string {
  switch (guard.kind) {
    case 'in':
      return `${guard.region}.${guard.state}`;
    case 'not':
      return `not (${guardText(guard.guard)})`;
    default:
      return guard.guards.map((part) => `(${guardText(part)})`).join(` ${guard.kind} `);
  }
}
