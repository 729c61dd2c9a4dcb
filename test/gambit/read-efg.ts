import { add, compare, type Fraction, parseFraction, ZERO } from './fraction.ts';

/** An extensive-form game with perfect information, as a tree. */
export interface EfgGame {
  readonly title: string;
  readonly players: readonly string[];
  readonly root: EfgNode;
}

/** A node with what reaching it pays each player. */
export type EfgNode = { readonly payoffs: readonly Fraction[] } & (
  | { readonly kind: 'terminal' }
  | { readonly kind: 'chance'; readonly actions: readonly (EfgAction & { readonly odds: Fraction })[] }
  | {
      readonly kind: 'choice';
      /** Index of the player. */
      readonly player: number;
      /** Number and name of the information set, which holds this node alone. */
      readonly set: number;
      readonly name: string;
      readonly actions: readonly EfgAction[];
    }
);

export interface EfgAction {
  readonly name: string;
  readonly child: EfgNode;
}

/** A game that is no tree with perfect information, or a text that is no game. */
export class EfgError extends Error {
  override readonly name = 'EfgError';
}

/** What an information set says once for all its nodes. */
interface InformationSet {
  readonly name: string;
  readonly actions: readonly { readonly name: string; readonly odds: Fraction }[];
}

const TOKEN = /"((?:[^"\\]|\\.)*)"|([{}])|([^\s",{}]+)/g;

interface Token {
  readonly kind: 'text' | 'brace' | 'word';
  readonly text: string;
}

/**
 * Reads a game in Gambit's extensive-form text format (`EFG 2`; gambitproject.readthedocs.io, "Game representation
 * formats"): nodes in prefix order, each `p` (personal), `c` (chance) or `t` (terminal). An information set or outcome
 * that was met before need not be described again.
 *
 * @throws {EfgError} If players move at once (a strategic form, `.nfg`), if an information set holds several nodes (a
 *   hidden type, a move not seen), or if the text is not in the format.
 */
export function readEfg(text: string): EfgGame {
  const tokens = [...text.matchAll(TOKEN)].map(
    ([, quoted, brace, word]): Token =>
      quoted !== undefined
        ? { kind: 'text', text: quoted }
        : brace !== undefined
          ? { kind: 'brace', text: brace }
          : { kind: 'word', text: word ?? '' },
  );
  let at = 0;
  const fail = (expected: string): never => {
    throw new EfgError(`expected ${expected}, found ${tokens[at]?.text ?? 'the end'}`);
  };
  const isAt = (kind: Token['kind'], text?: string): boolean =>
    tokens[at]?.kind === kind && (text === undefined || tokens[at]?.text === text);
  const take = (kind: Token['kind'], expected: string, text?: string): string => {
    const found = isAt(kind, text) ? tokens[at] : undefined;
    if (found === undefined) return fail(expected);
    at += 1;
    return found.text;
  };
  const list = <Item>(item: () => Item): Item[] => {
    const items: Item[] = [];
    take('brace', '{', '{');
    while (!isAt('brace', '}')) items.push(item());
    take('brace', '}', '}');
    return items;
  };
  const takeNumber = (): Fraction => {
    const found = take('word', 'a number');
    try {
      return parseFraction(found);
    } catch {
      throw new EfgError(`expected a number, found ${found}`);
    }
  };
  const takeIndex = (): number => {
    const { numerator, denominator } = takeNumber();
    return denominator === 1n && numerator >= 0n ? Number(numerator) : fail('a whole number');
  };

  if (isAt('word', 'NFG')) {
    throw new EfgError('a strategic form (.nfg): all players move at once; expected a tree, .efg');
  }
  take('word', 'EFG', 'EFG');
  take('word', 'version 2', '2');
  take('word', 'R', 'R');
  const title = take('text', 'a title');
  const players = list(() => take('text', 'a player'));
  if (isAt('text')) at += 1;

  const sets = new Map<string, InformationSet>();
  const members = new Map<string, number>();
  const outcomes = new Map<number, readonly Fraction[]>([[0, players.map(() => ZERO)]]);

  /** The information set that follows, by its owner (0 for chance) and number. */
  const takeSet = (owner: number, number: number): InformationSet => {
    const key = `${owner} ${number}`;
    members.set(key, (members.get(key) ?? 0) + 1);
    const known = sets.get(key);
    const isDescribed = isAt('text');
    if (!isDescribed) return known ?? fail('a description of the information set');
    const name = take('text', 'a name');
    const actions = list(() => ({
      name: take('text', 'an action'),
      odds: owner === 0 ? takeNumber() : ZERO,
    }));
    const set = { name, actions };
    if (actions.length === 0) throw new EfgError(`nothing can be done at ${name}`);
    const total = actions.reduce((sum, { odds }) => add(sum, odds), ZERO);
    if (owner === 0 && compare(total, { numerator: 1n, denominator: 1n }) !== 0) {
      throw new EfgError(`the odds at ${name} do not sum to 1`);
    }
    sets.set(key, set);
    return set;
  };
  const takePayoffs = (): readonly Fraction[] => {
    const number = takeIndex();
    const known = outcomes.get(number);
    if (!isAt('text') && !isAt('brace')) return known ?? fail(`what outcome ${number} pays`);
    if (isAt('text')) at += 1;
    const payoffs = list(takeNumber);
    if (payoffs.length !== players.length)
      throw new EfgError(`outcome ${number} does not pay each player once`);
    outcomes.set(number, payoffs);
    return payoffs;
  };

  const takeNode = (): EfgNode => {
    const kind = take('word', 'a node: p, c or t');
    take('text', 'the name of the node');
    if (kind === 't') return { kind: 'terminal', payoffs: takePayoffs() };
    if (kind !== 'p' && kind !== 'c') throw new EfgError(`expected a node: p, c or t, found ${kind}`);
    const owner = kind === 'c' ? 0 : takeIndex();
    if (kind === 'p' && (owner < 1 || owner > players.length)) throw new EfgError(`no player ${owner}`);
    const set = takeIndex();
    const { name, actions } = takeSet(owner, set);
    const payoffs = takePayoffs();
    const followed = actions.map((action) => ({ ...action, child: takeNode() }));
    return kind === 'c'
      ? { kind: 'chance', payoffs, actions: followed }
      : { kind: 'choice', payoffs, player: owner - 1, set, name, actions: followed };
  };

  const root = takeNode();
  if (at < tokens.length) fail('the end');
  for (const [key, count] of members) {
    const [owner = 0, number] = key.split(' ').map(Number);
    if (owner > 0 && count > 1) {
      const who = players[owner - 1];
      throw new EfgError(
        `imperfect information: information set ${number} of ${who}, "${sets.get(key)?.name}", holds ${count} nodes`,
      );
    }
  }
  return { title, players, root };
}

/** All nodes of a game, each before those that follow it. */
export function nodesOf(root: EfgNode): EfgNode[] {
  return [root, ...(root.kind === 'terminal' ? [] : root.actions.flatMap(({ child }) => nodesOf(child)))];
}
