import type { Guard } from '../../chart/chart.ts';
import type { Text } from '../../scenario/schema.ts';
import type { ChartState } from '../../study/chart-course.ts';
import type { AlwaysStructure, RegionStructure, TransitionStructure } from '../../study/chart-structure.ts';
import type { Time } from '../../study/moment.ts';
import { formatGuard } from '../clause-text.ts';
import { formatNumber } from '../digits.ts';
import { createFormat } from '../number.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { createSay } from '../text/localise.ts';

/** A chart with how likely its states are at a date and, where that is known, how often it goes each way (`ChartCourse`). */
export interface DrawnChart extends Time {
  readonly title: Text;
  readonly regions: readonly (Omit<RegionStructure, 'states' | 'transitions' | 'always'> & {
    readonly states: readonly ChartState[];
    readonly transitions: readonly (TransitionStructure & Counted)[];
    readonly always: readonly (AlwaysStructure & Counted)[];
  })[];
  /** `region` and `region.state` → what people call it. */
  readonly labels: ReadonlyMap<string, Text>;
}

interface Counted {
  readonly times?: number;
}

/** The words of a catalogue that a drawn chart takes. */
export type ChartCatalogue = Pick<Catalogue, 'language' | 'numbers' | 'predicates' | 'chart'>;

/** A transition that is never taken, but for rounding, has no number. */
const NEVER = 5e-4;

/** The words in a drawn chart, whatever it is drawn with. */
export interface ChartWords {
  readonly title: string;
  say(text: Text): string;
  probability(share: number): string;
  /** The events of a transition and how often it is taken. */
  transition(transition: TransitionStructure & Counted): string;
  /** What `always` waits for and how often that happens. */
  always(always: { readonly when: Guard } & Counted): string;
}

/** Gathers the words of a chart in one language. */
export function createChartWords(course: DrawnChart, catalogue: ChartCatalogue): ChartWords {
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
