import { type Place, ProblemError, type ProblemFacts, problem } from '../core/problem.ts';
import { RESERVED_KEYS, type YamlReading } from './read-yaml.ts';
import type { Entry, Tree } from './tree.ts';

/** Bounds that hold while a result is read, so that a hostile one costs little. */
export const RESULT_BOUNDS = { bytes: 16 * 1024 * 1024, depth: 32, values: 1_000_000 } as const;

/** Numbers and the three words; what only looks like one is refused by `JSON.parse`. */
const PLAIN = /[-+.\w]+/y;

/**
 * Reads JSON (RFC 8259) into a tree with the place of every key and value. Of equal keys the last one counts.
 *
 * @param file The name that problems show.
 */
export function readJson(file: string, text: string): YamlReading {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  let values = 0;

  const placeFrom = (start: number): Place => {
    return { file, line, column: start - lineStart + 1, length: Math.max(at - start, 1) };
  };
  const fault = (why: ProblemFacts['not-a-result']['why']): ProblemError =>
    new ProblemError([problem('not-a-result', placeFrom(at), { why })]);
  /** The next sign that is no space. Line ends stand between signs only: JSON has none inside strings. */
  const next = (): string | undefined => {
    for (; ; at++) {
      const sign = text[at];
      if (sign === '\n') {
        line++;
        lineStart = at + 1;
      } else if (sign !== ' ' && sign !== '\t' && sign !== '\r') return sign;
    }
  };
  const demand = (sign: string): void => {
    if (next() !== sign) throw fault('syntax');
    at++;
  };
  const parsed = (end: number): string | number | boolean | null => {
    try {
      const value: string | number | boolean | null = JSON.parse(text.slice(at, end));
      at = end;
      return value;
    } catch {
      throw fault('syntax');
    }
  };
  const endOfString = (): number => {
    for (let end = at + 1; end < text.length; end++) {
      if (text[end] === '\\') end++;
      else if (text[end] === '"') return end + 1;
    }
    return text.length;
  };
  const endOfPlain = (): number => {
    PLAIN.lastIndex = at;
    PLAIN.test(text);
    return Math.max(PLAIN.lastIndex, at);
  };
  const key = (): { name: string; place: Place } => {
    if (next() !== '"') throw fault('syntax');
    const start = at;
    const name = String(parsed(endOfString()));
    const place = placeFrom(start);
    if (RESERVED_KEYS.has(name)) throw new ProblemError([problem('reserved-key', place, { key: name })]);
    return { name, place };
  };
  /** What stands between an opening and a closing sign, divided by commas. */
  const readEach = (close: string, read: () => void): void => {
    at++;
    if (next() !== close) {
      for (;;) {
        read();
        if (next() === close) break;
        demand(',');
      }
    }
    at++;
  };
  const value = (depth: number): Tree => {
    const first = next();
    values++;
    if (values > RESULT_BOUNDS.values) throw fault('tooLarge');
    if (depth > RESULT_BOUNDS.depth) throw fault('tooDeep');
    const place = placeFrom(at);
    if (first === '{') {
      const entries = new Map<string, Entry>();
      readEach('}', () => {
        const { name, place: keyPlace } = key();
        demand(':');
        entries.set(name, { key: keyPlace, value: value(depth + 1) });
      });
      return { kind: 'map', entries, place };
    }
    if (first === '[') {
      const items: Tree[] = [];
      readEach(']', () => items.push(value(depth + 1)));
      return { kind: 'list', items, place };
    }
    const start = at;
    const scalar = parsed(first === '"' ? endOfString() : endOfPlain());
    return { kind: 'scalar', value: scalar, place: placeFrom(start) };
  };

  try {
    const tree = value(1);
    if (next() !== undefined) throw fault('syntax');
    return { tree, problems: [] };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: error.problems };
  }
}
