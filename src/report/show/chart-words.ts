import type { Guard } from '../../chart/chart.ts';
import type { Text } from '../../scenario/schema.ts';
import type { ChartCourse, ChartTransition } from '../../study/chart-course.ts';
import { formatGuard } from '../clause-text.ts';
import { formatNumber } from '../digits.ts';
import { createFormat } from '../number.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { createSay } from '../text/localise.ts';

/** A transition that is never taken, but for rounding, has no number. */
const NEVER = 5e-4;

/** The words in a drawn chart, whatever it is drawn with. */
export interface ChartWords {
  readonly title: string;
  say(text: Text): string;
  probability(share: number): string;
  /** The events of a transition and how often it is taken. */
  transition(transition: ChartTransition): string;
  /** What `always` waits for and how often that happens. */
  always(always: { readonly when: Guard; readonly times: number }): string;
}

/** Gathers the words of a chart in one language. */
export function createChartWords(course: ChartCourse, catalogue: Catalogue): ChartWords {
  const { chart } = catalogue;
  const format = createFormat(catalogue);
  const say = createSay(catalogue.language);
  const labelOf = (name: string): string => say(course.labels.get(name) ?? name);
  const labels = {
    region: labelOf,
    state: (region: string, state: string) => labelOf(`${region}.${state}`),
  };
  const counted = (label: string, times: number | undefined): string =>
    times === undefined || times < NEVER ? label : `${label} (${chart.times(formatNumber(times, 2))})`;

  return {
    title: chart.title(say(course.title), format.time(course)),
    say,
    probability: (share) => format.probability(share),
    transition: ({ events, times }) => counted(events.map(({ label }) => say(label)).join(' / '), times),
    always: ({ when, times }) =>
      counted(chart.when(formatGuard(when, { labels, text: catalogue.predicates })), times),
  };
}
