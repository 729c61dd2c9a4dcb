import { nearestName } from '../../../src/core/nearest.ts';
import { LANGUAGES } from '../../../src/report/text/catalogue.ts';
import type { LinkFault } from '../../../src/report/text/page/address-words.ts';
import type { Base, Exploration, Json, JsonMap } from '../../../src/scenario/exploration.ts';
import { MOST_DRAWS } from '../../../src/study/study.ts';
import { unpack } from './deflate.ts';
import { FACES, LINK_VERSION, type LinkState, MOST_READ } from './link-state.ts';
import { COMPARED } from './write-link.ts';

/** What was read of an address: all that could be used, and what could not. */
export interface ReadLink {
  readonly state: LinkState;
  readonly faults: readonly LinkFault[];
}

/** Keys of a link besides `set.NAME` and `pick.NAME`, which stand for what they name. */
const KEYS = [
  'v',
  'h',
  'was',
  'face',
  'at',
  'open',
  'lang',
  'with',
  'changes',
  'own',
  'text',
  'below',
  'draws',
  'seed',
  's',
];
const NAME = /^[A-Za-z]\w{0,99}$/;
const SHIPPED = /^[a-z0-9][a-z0-9/-]{0,99}$/;
const MOST_PAIRS = 500;
const MOST_VALUE = 200;
const MOST_DEPTH = 20;

/**
 * Reads the part of an address behind `#`. It never fails: what is unknown, damaged or out of bounds is told, and the rest
 * is used. Values stay texts; the reader of scenarios judges them.
 *
 * @param start What the page shows without a link.
 */
export async function readLink(fragment: string, start: LinkState): Promise<ReadLink> {
  const faults: LinkFault[] = [];
  if (fragment.length > MOST_READ) {
    return { state: start, faults: [{ kind: 'tooLong', length: fragment.length, most: MOST_READ }] };
  }
  const pairs = pairsOf(fragment, faults);
  const own = pairs.filter(([key]) => !key.startsWith(COMPARED));
  const other = pairs
    .filter(([key]) => key.startsWith(COMPARED))
    .map(([key, value]): Pair => [key.slice(COMPARED.length), value]);
  const exploration = await readExploration(own, start.exploration, faults, '');
  const compared =
    other.length === 0 ? undefined : await readExploration(other, start.exploration, faults, COMPARED);
  const state = readView(own, { ...start, exploration, compared }, faults);
  return { state, faults };
}

type Pair = readonly [key: string, value: string];

function pairsOf(fragment: string, faults: LinkFault[]): Pair[] {
  return fragment
    .split('&', MOST_PAIRS)
    .filter((part) => part !== '')
    .flatMap((part): Pair[] => {
      const cut = part.indexOf('=');
      const [key, value] = cut < 0 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)];
      try {
        return [[decode(key), decode(value)]];
      } catch {
        faults.push({ kind: 'damaged', key: key.slice(0, MOST_VALUE) });
        return [];
      }
    });
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

async function readExploration(
  pairs: readonly Pair[],
  start: Exploration,
  faults: LinkFault[],
  prefix: string,
): Promise<Exploration> {
  let { draws, seed } = start;
  const variants: string[] = [];
  const parameters: Record<string, Json> = {};
  let changes: JsonMap = {};
  let ownName: string | undefined;
  let text: string | undefined;
  let below: Readonly<Record<string, string>> | undefined;
  const bad = (key: string, value: string): void => {
    faults.push({ kind: 'badValue', key: `${prefix}${key}`, value: value.slice(0, MOST_VALUE) });
  };
  for (const [key, value] of pairs) {
    const lever = /^set\.(.*)$/.exec(key)?.[1];
    if (lever !== undefined) {
      if (isName(lever) && value.length <= MOST_VALUE) parameters[lever] = { value };
      else bad(key, value);
    } else if (key === 'with') {
      if (SHIPPED.test(value)) variants.push(`parley/${value}`);
      else bad(key, value);
    } else if (key === 'draws') {
      const number = wholeNumber(value, 1, MOST_DRAWS);
      if (number === undefined) bad(key, value);
      else draws = number;
    } else if (key === 'seed') {
      const number = wholeNumber(value, 0, Number.MAX_SAFE_INTEGER);
      if (number === undefined) bad(key, value);
      else seed = number;
    } else if (key === 'own') ownName = value.slice(0, MOST_VALUE);
    else if (key === 'text') {
      text = await unpack(value);
      if (text === undefined) faults.push({ kind: 'damaged', key: `${prefix}${key}` });
    } else if (key === 'below') {
      below = textsOf(await unpack(value));
      if (below === undefined) faults.push({ kind: 'damaged', key: `${prefix}${key}` });
    } else if (key === 'changes') {
      const read = changesOf(await unpack(value));
      if (read === undefined) faults.push({ kind: 'damaged', key: `${prefix}${key}` });
      else changes = read;
    }
  }
  const base: Base =
    ownName !== undefined && text !== undefined
      ? { kind: 'own', name: ownName, text, ...(below === undefined ? {} : { below }) }
      : start.base;
  const written = changes['parameters'];
  const merged = typeof written === 'object' && written !== null && !Array.isArray(written) ? written : {};
  const all = { ...merged, ...parameters };
  return {
    base,
    variants,
    changes: Object.keys(all).length === 0 ? changes : { ...changes, parameters: all },
    draws,
    seed,
  };
}

function readView(pairs: readonly Pair[], start: LinkState, faults: LinkFault[]): LinkState {
  let state = start;
  for (const [key, value] of pairs) {
    const bad = (): void => {
      faults.push({ kind: 'badValue', key, value: value.slice(0, MOST_VALUE) });
    };
    const pick = /^pick\.(.*)$/.exec(key)?.[1];
    if (pick !== undefined) {
      if (isName(pick) && value.length <= MOST_VALUE)
        state = { ...state, picks: new Map([...state.picks, [pick, value]]) };
      else bad();
    } else if (key === 'v') {
      if (wholeNumber(value, 0, LINK_VERSION) === undefined)
        faults.push({ kind: 'newer', version: value.slice(0, 20) });
    } else if (key === 'face') {
      const face = FACES.find((each) => each === value);
      if (face === undefined) bad();
      else state = { ...state, face };
    } else if (key === 'lang') {
      const language = LANGUAGES.find((each) => each === value);
      if (language === undefined) bad();
      else state = { ...state, language };
    } else if (key === 'at') {
      const cursor = wholeNumber(value, 0, 10_000);
      if (cursor === undefined) bad();
      else state = { ...state, cursor };
    } else if (key === 'open') {
      state = { ...state, open: value.split(',', MOST_PAIRS).filter((each) => /^[\w.-]{1,100}$/.test(each)) };
    } else if (key === 'h') {
      if (/^[0-9a-f]{8}$/.test(value)) state = { ...state, hash: value };
      else bad();
    } else if (key === 'was') {
      const headline = Number(value);
      if (headline >= 0 && headline <= 1) state = { ...state, headline };
      else bad();
    } else if (!KEYS.includes(key) && !key.startsWith('set.')) {
      const known = key.slice(0, MOST_VALUE);
      faults.push({ kind: 'unknownKey', key: known, nearest: nearestName(known, KEYS) });
    }
  }
  return state;
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** Whether a name may be one of a scenario; those with a meaning of their own in a program may not. */
function isName(name: string): boolean {
  return NAME.test(name) && !(name in Object.prototype);
}

/** Changes written as JSON: maps of plain values, not too deep, without names that mean something to a program. */
function changesOf(text: string | undefined): JsonMap | undefined {
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return isPlain(read, 0) && typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as JsonMap)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Texts of files by name. */
function textsOf(text: string | undefined): Readonly<Record<string, string>> | undefined {
  const read = changesOf(text);
  if (read === undefined || !Object.values(read).every((each) => typeof each === 'string')) return undefined;
  return read as Readonly<Record<string, string>>;
}

function isPlain(value: unknown, depth: number): boolean {
  if (depth > MOST_DEPTH) return false;
  if (typeof value !== 'object' || value === null) return true;
  return (
    Object.keys(value).every((key) => !(key in Object.prototype)) &&
    Object.values(value).every((each) => isPlain(each, depth + 1))
  );
}
