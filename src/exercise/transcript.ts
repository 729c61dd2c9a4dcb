import type { Answer, Decision } from './decision.ts';
import type { Game } from './game.ts';

/** The version of the format. */
export const TRANSCRIPT_VERSION = 1;

/** Bounds that hold while a transcript is read, so that a hostile one costs little. */
export const TRANSCRIPT_BOUNDS = {
  characters: 1_000_000,
  decisions: 20_000,
  text: 1_000,
  settings: 1_000,
} as const;

/** The scenario that a game is played on, as a command line names it. */
export interface PlayedScenario {
  /** SHA-256 of the scenario in force, as in results. */
  readonly hash: string;
  readonly file: string;
  /** Files laid over it, as with `--with`. */
  readonly variants: readonly string[];
  /** As with `--set`. */
  readonly settings: readonly { readonly name: string; readonly value: string }[];
}

/** A game as a small file: what is needed to play it again. */
export interface Transcript {
  readonly parleyPlay: typeof TRANSCRIPT_VERSION;
  readonly scenario: PlayedScenario;
  readonly seed: number;
  readonly sides: readonly string[];
  readonly decisions: readonly Decision[];
}

/** Why a text is no transcript. `path` is where, such as `decisions.3.step`. */
export type TranscriptFault =
  | { readonly kind: 'too-long'; readonly limit: number; readonly received: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'other-version'; readonly received: string }
  | { readonly kind: 'bad-value'; readonly path: string; readonly expected: TranscriptPart }
  | { readonly kind: 'unknown-key'; readonly path: string }
  | { readonly kind: 'too-many'; readonly path: string; readonly limit: number; readonly received: number };

/** What a place of a transcript holds. */
export type TranscriptPart = 'object' | 'list' | 'text' | 'wholeNumber' | 'answer';

/** The transcript of a game. */
export function transcriptOf({ world, sides, decisions }: Game, scenario: PlayedScenario): Transcript {
  return { parleyPlay: TRANSCRIPT_VERSION, scenario, seed: world.seed, sides, decisions };
}

/** Stops reading. */
class Refusal extends Error {
  readonly fault: TranscriptFault;

  constructor(fault: TranscriptFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/**
 * Reads the text of a transcript from whoever wrote it: nothing in it is trusted. Whether its decisions fit a game is
 * found out when it is played.
 */
export function readTranscript(
  text: string,
): { readonly transcript: Transcript } | { readonly fault: TranscriptFault } {
  try {
    return { transcript: parse(text) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    throw error;
  }
}

function parse(text: string): Transcript {
  const limit = TRANSCRIPT_BOUNDS.characters;
  if (text.length > limit) throw new Refusal({ kind: 'too-long', limit, received: text.length });
  const top = record(json(text), '', ['parleyPlay', 'scenario', 'seed', 'sides', 'decisions']);
  const version = top.get('parleyPlay');
  if (version !== TRANSCRIPT_VERSION) {
    const received = typeof version === 'number' || typeof version === 'string' ? String(version) : '';
    throw new Refusal({ kind: 'other-version', received: received.slice(0, 40) });
  }
  const scenario = record(top.get('scenario'), 'scenario', ['hash', 'file', 'variants', 'settings']);
  const { decisions, settings, text: letters } = TRANSCRIPT_BOUNDS;
  return {
    parleyPlay: TRANSCRIPT_VERSION,
    scenario: {
      hash: string(scenario.get('hash'), 'scenario.hash', letters),
      file: string(scenario.get('file'), 'scenario.file', letters),
      variants: list(scenario.get('variants'), 'scenario.variants', settings, (each, path) =>
        string(each, path, letters),
      ),
      settings: list(scenario.get('settings'), 'scenario.settings', settings, (each, path) => {
        const setting = record(each, path, ['name', 'value']);
        return {
          name: string(setting.get('name'), `${path}.name`, letters),
          value: string(setting.get('value'), `${path}.value`, letters),
        };
      }),
    },
    seed: wholeNumber(top.get('seed'), 'seed'),
    sides: list(top.get('sides'), 'sides', settings, (each, path) => string(each, path, letters)),
    decisions: list(top.get('decisions'), 'decisions', decisions, decisionAt),
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal({ kind: 'not-json' });
  }
}

function decisionAt(value: unknown, path: string): Decision {
  const found = record(value, path, ['step', 'move', 'party', 'answer']);
  const letters = TRANSCRIPT_BOUNDS.text;
  return {
    step: wholeNumber(found.get('step'), `${path}.step`),
    move: string(found.get('move'), `${path}.move`, letters),
    party: string(found.get('party'), `${path}.party`, letters),
    answer: answerAt(found.get('answer'), `${path}.answer`),
  };
}

function answerAt(value: unknown, path: string): Answer {
  const found = record(value, path, ['kind', 'option', 'levels']);
  const kind = found.get('kind');
  const letters = TRANSCRIPT_BOUNDS.text;
  if (kind === 'choose') return { kind, option: string(found.get('option'), `${path}.option`, letters) };
  if (kind === 'propose') {
    const levels = [...record(found.get('levels'), `${path}.levels`)];
    return {
      kind,
      // Entries become own keys whatever they are called, `__proto__` too.
      levels: Object.fromEntries(
        levels.map(([name, level]) => [name, string(level, `${path}.levels.${name.slice(0, 40)}`, letters)]),
      ),
    };
  }
  if (kind === 'sign' || kind === 'refuse') return { kind };
  throw new Refusal({ kind: 'bad-value', path: `${path}.kind`, expected: 'answer' });
}

/** The own keys of an object with their values; with `keys`, no others than these. */
function record(value: unknown, path: string, keys?: readonly string[]): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal({ kind: 'bad-value', path, expected: 'object' });
  const entries = Object.entries(value);
  const limit = TRANSCRIPT_BOUNDS.settings;
  if (entries.length > limit) throw new Refusal({ kind: 'too-many', path, limit, received: entries.length });
  const stranger = entries.find(([key]) => keys !== undefined && !keys.includes(key));
  if (stranger !== undefined) {
    const name = stranger[0].slice(0, 40);
    throw new Refusal({ kind: 'unknown-key', path: path === '' ? name : `${path}.${name}` });
  }
  return new Map(entries);
}

function list<Item>(
  value: unknown,
  path: string,
  limit: number,
  read: (each: unknown, path: string) => Item,
): Item[] {
  if (!Array.isArray(value)) throw new Refusal({ kind: 'bad-value', path, expected: 'list' });
  const received = value.length;
  if (received > limit) throw new Refusal({ kind: 'too-many', path, limit, received });
  return value.map((each, at) => read(each, `${path}.${at}`));
}

function string(value: unknown, path: string, limit: number): string {
  if (typeof value !== 'string') throw new Refusal({ kind: 'bad-value', path, expected: 'text' });
  if (value.length > limit) throw new Refusal({ kind: 'too-many', path, limit, received: value.length });
  return value;
}

function wholeNumber(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new Refusal({ kind: 'bad-value', path, expected: 'wholeNumber' });
  return value;
}
