import { parseDay } from '../../core/day.ts';
import type { Text } from '../../scenario/schema.ts';
import type { Study } from '../../study/study.ts';
import type { FigureContext } from './figure-context.ts';

/** What is drawn of the probabilities of states over time. */
export interface TimelineData {
  readonly timeline: Pick<Study['timeline'], 'dates' | 'states' | 'labels'>;
  /** Whose states are shown. */
  readonly region: string;
  /** What is known to come, with the step in which it does. */
  readonly marks: readonly { readonly step: number; readonly label: Text }[];
  /** The step that a reader points at. */
  readonly cursor?: number;
}

/** The probability of a state, or of several together, at each date. */
export interface Course {
  /** `region.state`; missing for several together. */
  readonly name?: string;
  readonly label: string;
  /** From 1 to 5: its colour, pattern and mark. */
  readonly series: number;
  readonly shares: readonly number[];
}

/** As many are told apart by colour. */
const MOST = 5;
/** A state that is never likelier than this is not drawn. */
const VISIBLE = 5e-4;

/** The states of a region that are ever likely, in the order of the file; of many, the least likely together. */
export function coursesOf({ timeline, region }: TimelineData, { text, say }: FigureContext): Course[] {
  const all = [...timeline.states].flatMap(([name, shares]) =>
    name.startsWith(`${region}.`) && peak(shares) >= VISIBLE
      ? [{ name, label: say(timeline.labels.get(name) ?? name), shares }]
      : [],
  );
  const kept =
    all.length <= MOST
      ? all
      : all
          .filter((each) => all.filter((other) => peak(other.shares) > peak(each.shares)).length < MOST - 1)
          .slice(0, MOST - 1);
  const rest = all.filter((each) => !kept.includes(each));
  const told = kept.map((each, at) => ({ ...each, series: at + 1 }));
  if (rest.length === 0) return told;
  const together = timeline.dates.map((_, at) =>
    rest.reduce((sum, { shares }) => sum + (shares[at] ?? 0), 0),
  );
  return [...told, { label: text.others(rest.length), series: MOST, shares: together }];
}

function peak(shares: readonly number[]): number {
  return Math.max(...shares);
}

/** Where dates lie on a line of time: days where the clock has dates, else steps. */
export function timesOf(dates: readonly string[]): number[] {
  return dates.map((date, at) => parseDay(date) ?? at);
}

/** What a region's courses come to, in a sentence. */
export function courseFinding(
  { timeline, region }: TimelineData,
  courses: readonly Course[],
  { text, format, say }: FigureContext,
): string {
  const last = timeline.dates.length - 1;
  const top = (at: number): Course | undefined =>
    courses.toSorted((a, b) => (b.shares[at] ?? 0) - (a.shares[at] ?? 0))[0];
  const [first, end] = [top(0), top(last)];
  if (first === undefined || end === undefined) return '';
  const facts = {
    region: say(timeline.labels.get(region) ?? region),
    when: format.date(timeline.dates[last] ?? ''),
    label: end.label,
    share: format.probability(Math.min(Math.max(end.shares[last] ?? 0, 0), 1)),
  };
  return first === end
    ? text.timeline.steady(facts)
    : text.timeline.finding({ ...facts, from: format.date(timeline.dates[0] ?? ''), first: first.label });
}
