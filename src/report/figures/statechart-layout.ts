import type { RegionStructure, StateStructure } from '../../study/chart-structure.ts';
import { orderStates } from './statechart-order.ts';
import { LINE, SIZE } from './svg-parts.ts';
import { type FittedText, fitText, textWidth } from './text-fit.ts';

/** A change of state with the words that stand on its arrow. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly words: string;
  /** How often it is taken, where that is known. */
  readonly times: number | undefined;
}

/** Where a state stands; x and y are those of its left upper corner. */
export interface PlacedState {
  readonly state: StateStructure;
  readonly label: FittedText;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where an arrow goes: from the end of its words along a lane to the right of all boxes into its target. */
export interface PlacedWay {
  readonly way: Way;
  readonly label: FittedText;
  /** The first baseline of its words. */
  readonly x: number;
  readonly y: number;
  /** Where the arrow leaves its words; the trunk from the box comes in at the same height. */
  readonly leaves: { readonly x: number; readonly y: number };
  /** Missing for what leads back to its own state. */
  readonly lane: number | undefined;
  /** The right edge of its target, halfway up. */
  readonly enters: { readonly x: number; readonly y: number };
}

/** A region with everything in its place, from its own left upper corner. */
export interface PlacedRegion {
  readonly title: FittedText;
  readonly states: readonly PlacedState[];
  readonly ways: readonly PlacedWay[];
  readonly height: number;
}

/** Room to the left of boxes for the mark of the initial state. */
export const MARGIN = 26;
const LANE = 10;
/** From a box to the first lane: an arrowhead fits in. */
const APPROACH = 16;
/** From the left edge of a box to its trunk and to the words of its arrows. */
export const TRUNK = 12;
const INDENT = 28;
const PADDING = 10;
const PROBABILITY = 62;
const GAP = 14;
const MOST_LINES = 2;
/** Conditions are long. */
const MOST_WORD_LINES = 3;

/**
 * Puts the states of a region below each other, under each of them the arrows that leave it, a line for each; arrows
 * into the same state share a lane. So no words, however long, meet other words or boxes.
 */
export function placeRegion(
  region: RegionStructure,
  ways: readonly Way[],
  width: number,
  say: { readonly label: (state: StateStructure) => string; readonly title: string },
): PlacedRegion {
  const order = orderStates(region);
  const lanes = assignLanes(
    order.map(({ name }) => name),
    ways,
  );
  const laneCount = Math.max(0, ...[...lanes.values()].map((lane) => lane + 1));
  const boxWidth = width - MARGIN - (laneCount === 0 ? 4 : APPROACH + laneCount * LANE);
  const right = MARGIN + boxWidth;
  const title = fitText(say.title, width, SIZE.label, MOST_LINES);
  let y = LINE.label * title.lines.length + 10;
  const states: PlacedState[] = [];
  const rows: Omit<PlacedWay, 'enters'>[] = [];
  for (const state of order) {
    const label = fitText(say.label(state), boxWidth - 2 * PADDING - PROBABILITY, SIZE.label, MOST_LINES);
    const height = 18 + LINE.label * label.lines.length;
    states.push({ state, label, x: MARGIN, y, width: boxWidth, height });
    y += height + 6;
    for (const way of ways.filter(({ from }) => from === state.name)) {
      const x = MARGIN + INDENT;
      const words = fitText(way.words, right - x - 8, SIZE.note, MOST_WORD_LINES);
      const first = y + LINE.note - 3;
      const last = words.lines.at(-1) ?? '';
      const middle = first - 4 + (words.lines.length - 1) * LINE.note;
      rows.push({
        way,
        label: words,
        x,
        y: first,
        leaves: { x: x + textWidth(last, SIZE.note) + 5, y: middle },
        lane: way.to === way.from ? undefined : right + APPROACH + (lanes.get(way.to) ?? 0) * LANE,
      });
      y += LINE.note * words.lines.length + 4;
    }
    y += GAP;
  }
  const middleOf = (name: string): number => {
    const found = states.find(({ state }) => state.name === name);
    return found === undefined ? 0 : found.y + found.height / 2;
  };
  return {
    title,
    states,
    ways: rows.map((row) => ({ ...row, enters: { x: right, y: middleOf(row.way.to) } })),
    height: y - GAP + 4,
  };
}

/** The lane of each target: arrows that reach less far stay further inside, and lanes are shared where they can be. */
function assignLanes(order: readonly string[], ways: readonly Way[]): ReadonlyMap<string, number> {
  const place = (name: string): number => order.indexOf(name) * 2;
  const spans = order.flatMap((to) => {
    const sources = ways.filter((way) => way.to === to && way.from !== to).map(({ from }) => place(from) + 1);
    return sources.length === 0
      ? []
      : [{ to, from: Math.min(place(to), ...sources), until: Math.max(place(to), ...sources) }];
  });
  const lanes: (typeof spans)[] = [];
  const found = new Map<string, number>();
  for (const span of spans.toSorted((a, b) => a.until - a.from - (b.until - b.from))) {
    const free = lanes.findIndex((lane) =>
      lane.every((other) => other.until < span.from || span.until < other.from),
    );
    const at = free < 0 ? lanes.length : free;
    lanes[at] = [...(lanes[at] ?? []), span];
    found.set(span.to, at);
  }
  return found;
}
