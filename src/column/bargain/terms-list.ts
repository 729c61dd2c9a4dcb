import type { Column } from '../column.ts';
import type { Cone } from './cone.ts';
import { type ConeBounds, keepConeFrontier } from './cone-frontier.ts';
import { keepFrontier } from './frontier.ts';
import { copyEntry, createPool, type Pool, reservePool } from './pool.ts';

/**
 * The terms that are open in each draw of a block, and what they are worth to two parties, in parts.
 *
 * What a party gets from terms is a sum of parts, each multiplied by what it is worth at the table: a lump sum by 1,
 * a flow by the expected discounted time that it lasts. None of these weights is negative, so terms that are dominated
 * in parts are never better.
 */
export interface TermsList {
  /** The entries of draw i are start[i] … start[i + 1] − 1, in ascending order of their terms. */
  readonly start: Int32Array;
  /** The number of the combination of levels. */
  readonly terms: Int32Array;
  /** For each entry the parts of the first party, then as many of the second. */
  readonly worths: Float64Array;
  /** The probability ρ that all consent whose consent is needed. */
  readonly consent: Float64Array;
  /**
   * In a list without the dominated: 1 where other feasible terms are worth exactly the same to both, and as likely
   * to be consented to; of these the first is listed. Otherwise 0: all are listed.
   */
  readonly alike: Uint8Array;
  /** For each draw the most that any of its entries has of each part; undefined where nobody has looked. */
  readonly peaks?: Float64Array | undefined;
}

/** One choice within a group of issues that are judged together. */
export interface TermsChoice {
  /** What it adds to the number of the combination. */
  readonly offset: number;
  /** With which bundles of events it goes. */
  readonly bundles: readonly boolean[];
  /** What must hold for it to be feasible: 0 and NaN are false. */
  readonly lines: readonly { readonly line: number; readonly holds: Column }[];
  /** Its factor of ρ, in [0, 1]; undefined for 1. */
  readonly consent: Column | undefined;
  /** What it adds to each part; finite, undefined for 0. */
  readonly worths: readonly (Column | undefined)[];
}

/** What can be chosen on issues that are judged together; their worth does not depend on other groups. */
export type TermsGroup = readonly TermsChoice[];

/** Which terms are listed. */
export interface ListOptions {
  /** Whether terms are left out if some other feasible terms are no worse for both and in ρ, and better in one. */
  readonly prune: boolean;
  /** The directions in which terms are compared; default any, so that what is left out is worse in every part. */
  readonly cone?: Cone | undefined;
  /** A line that is not kept to; undefined to keep to all. */
  readonly without?: number | undefined;
  /** A list of the same terms, of which draws are taken over where `isStale` is 0. */
  readonly before?: { readonly list: TermsList; readonly isStale: Uint8Array } | undefined;
}

/** The numbers of an entry, in the order of a pool: a part, or ρ. */
type Dimension = number | 'consent';

/**
 * Lists the terms of one bundle of events: every way to take one choice from each group. Worths add up over groups,
 * ρ multiplies.
 *
 * The list without the dominated is built group by group: terms whose choices in some groups are dominated are
 * themselves dominated, whatever is chosen in the others.
 *
 * @param parts How many parts there are for both parties together.
 */
export function listTerms(
  groups: readonly TermsGroup[],
  bundle: number,
  parts: number,
  count: number,
  options: ListOptions,
): TermsList {
  const open = groups.map((group) => group.filter(({ bundles }) => bundles[bundle] === true));
  const dimensions = dimensionsOf(open, parts);
  startBounds(dimensions, parts);
  const gathered = startGathering(count);
  const { before } = options;
  for (let i = 0; i < count; i += 1) {
    if (before?.isStale[i] === 0) {
      let end = i + 1;
      while (end < count && before.isStale[end] === 0) end += 1;
      carry(gathered, i, end, before.list, parts);
      i = end - 1;
      continue;
    }
    const isPossible = combine(open, dimensions, i, options);
    gather(gathered, i, isPossible ? current : undefined, dimensions, parts);
  }
  return finishGathering(gathered, parts, before);
}

/** A list without any terms. */
export function emptyList(count: number): TermsList {
  return {
    start: new Int32Array(count + 1),
    terms: new Int32Array(0),
    worths: new Float64Array(0),
    consent: new Float64Array(0),
    alike: new Uint8Array(0),
  };
}

/** Parts and ρ as far as any choice says something about them, those of the two parties in turn. */
function dimensionsOf(groups: readonly TermsGroup[], parts: number): readonly Dimension[] {
  const choices = groups.flat();
  const dimensions: Dimension[] = [];
  for (let p = 0; p < parts / 2; p += 1) {
    for (const part of [p, p + parts / 2]) {
      if (choices.some(({ worths }) => worths[part] !== undefined)) dimensions.push(part);
    }
  }
  if (choices.some(({ consent }) => consent !== undefined)) dimensions.push('consent');
  return dimensions;
}

/** The terms built from the groups so far, the choices of the next group, and the ways to join the two. */
let current = createPool();
let spare = createPool();
let group = createPool();
const joined = createPool();

/** Leaves the terms of a draw in `current`; false where some group has no feasible choice. */
function combine(
  groups: readonly TermsGroup[],
  dimensions: readonly Dimension[],
  i: number,
  options: ListOptions,
): boolean {
  const width = dimensions.length;
  const inCone = options.cone !== undefined && writeBounds(options.cone, dimensions, i);
  startWithNothing(current, dimensions);
  for (const [at, choices] of groups.entries()) {
    writeChoices(choices, dimensions, i, options.without, group);
    if (group.count === 0) return false;
    if (options.prune) [group, spare] = frontierOf(group, width, inCone, spare);
    if (at === 0) {
      [current, group] = [group, current];
    } else {
      join(current, group, dimensions, joined);
      if (options.prune) keep(joined, width, inCone, current);
      else copyPool(joined, current, width);
    }
  }
  return true;
}

function keep(pool: Pool, width: number, inCone: boolean, out: Pool): void {
  if (inCone) keepConeFrontier(pool, width, bounds, out);
  else keepFrontier(pool, width, out);
}

function frontierOf(pool: Pool, width: number, inCone: boolean, out: Pool): [Pool, Pool] {
  keep(pool, width, inCone, out);
  return [out, pool];
}

/** The bounds of the cone in the draw at hand. */
let bounds: ConeBounds = {
  party: new Uint8Array(0),
  low: new Float64Array(0),
  high: new Float64Array(0),
};
/** How many parts a draw has in a cone. */
let inDraw = 0;

function startBounds(dimensions: readonly Dimension[], parts: number): void {
  inDraw = parts;
  bounds = {
    party: Uint8Array.from(dimensions, (part) => (part === 'consent' ? 2 : part < parts / 2 ? 0 : 1)),
    low: new Float64Array(dimensions.length),
    high: new Float64Array(dimensions.length),
  };
}

/** Writes the bounds of a draw; false where the cone holds no direction. */
function writeBounds(cone: Cone, dimensions: readonly Dimension[], i: number): boolean {
  for (let k = 0; k < dimensions.length; k += 1) {
    const part = dimensions[k]!;
    if (part === 'consent') continue;
    const at = i * inDraw + part;
    if (!(cone.low[at]! <= cone.high[at]!)) return false;
    bounds.low[k] = cone.low[at]!;
    bounds.high[k] = cone.high[at]!;
  }
  return true;
}

/** No choices made: combination 0, worth nothing, with consent. */
function startWithNothing(pool: Pool, dimensions: readonly Dimension[]): void {
  reservePool(pool, 1, dimensions.length);
  pool.count = 1;
  pool.numbers[0] = 0;
  pool.alike[0] = 0;
  for (const [k, dimension] of dimensions.entries()) pool.worths[k] = dimension === 'consent' ? 1 : 0;
}

function writeChoices(
  choices: TermsGroup,
  dimensions: readonly Dimension[],
  i: number,
  without: number | undefined,
  out: Pool,
): void {
  const width = dimensions.length;
  reservePool(out, choices.length, width);
  let size = 0;
  for (const choice of choices) {
    if (!isFeasible(choice, i, without)) continue;
    out.numbers[size] = choice.offset;
    out.alike[size] = 0;
    for (let k = 0; k < width; k += 1) {
      const dimension = dimensions[k]!;
      out.worths[size * width + k] =
        dimension === 'consent' ? (choice.consent?.[i] ?? 1) : (choice.worths[dimension]?.[i] ?? 0);
    }
    size += 1;
  }
  out.count = size;
}

function isFeasible({ lines }: TermsChoice, i: number, without: number | undefined): boolean {
  for (let k = 0; k < lines.length; k += 1) {
    const { line, holds } = lines[k]!;
    const value = holds[i]!;
    // NaN is false too.
    if (line !== without && !(value > 0 || value < 0)) return false;
  }
  return true;
}

/** Writes each entry of one pool together with each of another. */
function join(one: Pool, other: Pool, dimensions: readonly Dimension[], out: Pool): void {
  const width = dimensions.length;
  const hasConsent = dimensions.at(-1) === 'consent';
  const added = hasConsent ? width - 1 : width;
  reservePool(out, one.count * other.count, width);
  const { numbers, alike, worths } = out;
  let size = 0;
  for (let a = 0; a < one.count; a += 1) {
    for (let b = 0; b < other.count; b += 1) {
      numbers[size] = one.numbers[a]! + other.numbers[b]!;
      alike[size] = one.alike[a]! | other.alike[b]!;
      for (let k = 0; k < added; k += 1) {
        worths[size * width + k] = one.worths[a * width + k]! + other.worths[b * width + k]!;
      }
      if (hasConsent) {
        worths[size * width + added] = one.worths[a * width + added]! * other.worths[b * width + added]!;
      }
      size += 1;
    }
  }
  out.count = size;
}

function copyPool(from: Pool, to: Pool, width: number): void {
  reservePool(to, from.count, width);
  to.count = from.count;
  for (let k = 0; k < from.count; k += 1) copyEntry(from, k, to, k, width);
}

/** What has been listed so far; the room grows as it is needed. */
interface Gathered {
  readonly start: Int32Array;
  size: number;
}

let terms = new Int32Array(0);
let worths = new Float64Array(0);
let consent = new Float64Array(0);
let alike = new Uint8Array(0);
let keys = new Float64Array(64);

function startGathering(count: number): Gathered {
  return { start: new Int32Array(count + 1), size: 0 };
}

/** More than the largest position in a pool: combinations are at most a million. */
const POSITIONS = 2 ** 21;

/** Adds the terms of draw i, which is the next one, in ascending order of their numbers. */
function gather(
  gathered: Gathered,
  i: number,
  pool: Pool | undefined,
  dimensions: readonly Dimension[],
  parts: number,
): void {
  const from = gathered.size;
  const count = pool === undefined ? 0 : pool.count;
  gathered.size = from + count;
  gathered.start[i + 1] = gathered.size;
  if (pool === undefined) return;
  reserveRoom(gathered.size, parts);
  sortByNumber(pool);
  const width = dimensions.length;
  const hasConsent = dimensions.at(-1) === 'consent';
  const placed = hasConsent ? width - 1 : width;
  if (placed < parts) worths.fill(0, from * parts, gathered.size * parts);
  for (let k = 0; k < count; k += 1) {
    const entry = keys[k]! % POSITIONS;
    const to = from + k;
    terms[to] = pool.numbers[entry]!;
    alike[to] = pool.alike[entry]!;
    consent[to] = hasConsent ? pool.worths[entry * width + placed]! : 1;
    for (let d = 0; d < placed; d += 1) {
      worths[to * parts + (dimensions[d] as number)] = pool.worths[entry * width + d]!;
    }
  }
}

/** Adds the terms of draws i … end − 1, which are the next ones, as another list has them. */
function carry(gathered: Gathered, i: number, end: number, list: TermsList, parts: number): void {
  const from = list.start[i]!;
  const past = list.start[end]!;
  const to = gathered.size;
  for (let next = i + 1; next <= end; next += 1) gathered.start[next] = to + list.start[next]! - from;
  gathered.size = gathered.start[end]!;
  reserveRoom(gathered.size, parts);
  terms.set(list.terms.subarray(from, past), to);
  consent.set(list.consent.subarray(from, past), to);
  alike.set(list.alike.subarray(from, past), to);
  worths.set(list.worths.subarray(from * parts, past * parts), to * parts);
}

/** Leaves in `keys` number · POSITIONS + position, in ascending order. */
function sortByNumber(pool: Pool): void {
  const { count, numbers } = pool;
  if (keys.length < count) keys = new Float64Array(2 * count);
  let isSorted = true;
  for (let k = 0; k < count; k += 1) {
    keys[k] = numbers[k]! * POSITIONS + k;
    if (k > 0 && numbers[k]! < numbers[k - 1]!) isSorted = false;
  }
  if (!isSorted) keys.subarray(0, count).sort();
}

function reserveRoom(size: number, parts: number): void {
  if (terms.length < size) {
    [terms, consent, alike] = [grown(terms, size), grown(consent, size), grown(alike, size)];
  }
  if (worths.length < size * parts) worths = grown(worths, size * parts);
}

/** A copy with half as much room again as is asked for. */
function grown<A extends Int32Array | Float64Array | Uint8Array>(array: A, length: number): A {
  const result = new (array.constructor as new (length: number) => A)(Math.ceil(1.5 * length));
  result.set(array);
  return result;
}

/** Up to how many numbers the room stays for the next list. */
const ROOM_KEPT = 2 ** 22;

function finishGathering({ start, size }: Gathered, parts: number, before: ListOptions['before']): TermsList {
  const list = {
    start,
    terms: terms.slice(0, size),
    worths: worths.slice(0, size * parts),
    consent: consent.slice(0, size),
    alike: alike.slice(0, size),
    peaks: peaksOf(start, parts, before),
  };
  if (worths.length > ROOM_KEPT) {
    [terms, worths] = [new Int32Array(0), new Float64Array(0)];
    [consent, alike] = [new Float64Array(0), new Uint8Array(0)];
  }
  return list;
}

/** What is listed in `worths` has of each part at most, by draw; taken over where the draw is. */
function peaksOf(start: Int32Array, parts: number, before: ListOptions['before']): Float64Array {
  const count = start.length - 1;
  const known = before?.list.peaks;
  const peaks = known?.slice() ?? new Float64Array(count * parts).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < count; i += 1) {
    if (known !== undefined && before?.isStale[i] === 0) continue;
    peaks.fill(Number.NEGATIVE_INFINITY, i * parts, (i + 1) * parts);
    const end = start[i + 1]! * parts;
    for (let at = start[i]! * parts, p = 0; at < end; at += 1) {
      if (worths[at]! > peaks[i * parts + p]!) peaks[i * parts + p] = worths[at]!;
      p = p + 1 === parts ? 0 : p + 1;
    }
  }
  return peaks;
}
