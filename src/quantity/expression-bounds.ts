import type { ExpressionFault } from './expression-fault.ts';

/** The longest expression, in characters. */
export const LENGTH_LIMIT = 4000;

/** The deepest nesting of parentheses, choices (`a ? b : c ? …`), powers of powers and signs of signs together. */
export const DEPTH_LIMIT = 64;

const TOKEN = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|[\d.]*\d|[=!<>]=|\S/g;
const OPEN = new Set(['(', '[', '{']);
const CLOSE: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
const OPERATOR_WORDS = new Set(['and', 'or', 'xor', 'mod', 'to', 'in']);
const PREFIXES = new Set(['-', '+', '~', 'not']);
const POSTFIXES = new Set(['%', '!', "'"]);
const VALUE = /^[\w$.\u0080-\uffff]/;

/** What is open at one level of parentheses. */
interface Level {
  readonly sign: string;
  readonly at: number;
  /** Choices and assignments begun in this level: each nests until the level or the argument ends. */
  choices: number;
  /** The present run of `^` and signs: each nests until the next ordinary operator. */
  chain: number;
}

/**
 * Checks length, parentheses and nesting before mathjs sees the text, since its parser recurses.
 *
 * @returns The first fault; undefined if the text may be parsed.
 */
export function checkBounds(text: string): ExpressionFault | undefined {
  if (text.length > LENGTH_LIMIT) return { kind: 'tooLong', limit: LENGTH_LIMIT };
  let level: Level = { sign: '', at: -1, choices: 0, chain: 0 };
  const levels: Level[] = [level];
  let depth = 0;
  let afterValue = false;
  const endChain = (): void => {
    depth -= level.chain;
    level.chain = 0;
  };
  const endArgument = (): void => {
    endChain();
    depth -= level.choices;
    level.choices = 0;
  };
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    const opening = CLOSE.get(token);
    if (OPEN.has(token)) {
      level = { sign: token, at: match.index, choices: 0, chain: 0 };
      levels.push(level);
      depth += 1;
      afterValue = false;
    } else if (opening !== undefined) {
      if (level.sign !== opening) return { kind: 'unbalanced', at: match.index };
      endArgument();
      levels.pop();
      level = levels.at(-1) ?? level;
      depth -= 1;
      afterValue = true;
    } else if (token === ',' || token === ';') {
      endArgument();
      afterValue = false;
    } else if (token === '?' || token === '=') {
      endChain();
      level.choices += 1;
      depth += 1;
      afterValue = false;
    } else if (token === '^' || (PREFIXES.has(token) && !afterValue)) {
      level.chain += 1;
      depth += 1;
      afterValue = false;
    } else if (VALUE.test(token) && !OPERATOR_WORDS.has(token)) {
      if (afterValue) endChain();
      afterValue = true;
    } else if (!POSTFIXES.has(token)) {
      endChain();
      afterValue = false;
    }
    if (depth > DEPTH_LIMIT) return { kind: 'tooDeep', limit: DEPTH_LIMIT };
  }
  return level.sign === '' ? undefined : { kind: 'unbalanced', at: level.at };
}
