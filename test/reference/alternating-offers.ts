import { valuesAtStart } from '../game/values.ts';
import { compiledFile, type Settings } from './files.ts';

/** By party: the United States, which offers in odd rounds, and Japan. */
export type Pair = readonly [number, number];

/** Alternating offers over a pie of 1 with all that the textbooks add; what is left out is worth nothing. */
export interface Game {
  readonly rounds: number;
  /** What a unit in the next round is worth. */
  readonly patience: Pair;
  /** Risk of a breakdown after a rejection, and what it leaves, one round later. */
  readonly risk?: number;
  readonly breakdown?: Pair;
  /** What walking out is worth to the side that rejects; not in the last round, and the other one gets nothing. */
  readonly wayOut?: Pair;
  /** What is left at once where the last offer is rejected. */
  readonly deadline?: Pair;
  /** What talks that go on are worth after the last round. */
  readonly after?: Pair;
  /** What flows in a round of talks, worth at its beginning. */
  readonly income?: Pair;
}

const NOTHING: Pair = [0, 0];

/**
 * The share of the United States that is offered in each round of the subgame perfect equilibrium, by recursion from the end: the
 * responder is left with max(o, δ (p b + (1 − p) V)), and what it earns meanwhile (Ståhl 1972; Shaked and Sutton 1984).
 */
export function sharesOffered(game: Game): readonly number[] {
  const { rounds, patience, risk = 0, breakdown = NOTHING, wayOut = NOTHING, income = NOTHING } = game;
  const shares: number[] = [];
  let next: Pair = game.after ?? NOTHING;
  for (let round = rounds - 1; round >= 0; round--) {
    const responder = round % 2 === 0 ? 1 : 0;
    const goingOn =
      patience[responder] * (risk * breakdown[responder] + (1 - risk) * next[responder]) + income[responder];
    const rejecting =
      round === rounds - 1 && game.deadline !== undefined
        ? game.deadline[responder]
        : Math.max(wayOut[responder], goingOn);
    const share = responder === 1 ? 1 - rejecting : rejecting;
    shares[round] = share;
    next = [share, 1 - share];
  }
  return shares;
}

/** Levels of the pie by name, as lines of a scenario that replace the grid. */
export function levelsOf(shares: readonly number[]): string {
  const levels = shares.map((share, round) => `      offer${round}: ${share}`);
  return `issues:\n  share:\n    grid: null\n    levels:\n${levels.join('\n')}\n`;
}

/**
 * The same shares moved by 4e-15 in favour of whoever answers, and a coarse grid of others. On the shares themselves an answer
 * would hang on the last bit: exact numbers leave the responder indifferent.
 */
export function playableShares(game: Game): readonly number[] {
  const offers = sharesOffered(game).map((share, round) => share - (round % 2 === 0 ? 4e-15 : -4e-15));
  return [...new Set([...offers, ...Array.from({ length: 21 }, (_, at) => at / 20)])];
}

/** A grid of the pie, as lines of a scenario. */
export function gridOf(steps: number): string {
  return `issues: { share: { grid: { steps: ${steps} } } }\n`;
}

/** What the game is worth to both at the start. */
export async function worth(path: string, settings: Settings, over: string): Promise<Pair> {
  const values = valuesAtStart(await compiledFile(path, settings, over));
  return [values.get('us') ?? Number.NaN, values.get('japan') ?? Number.NaN];
}

/** How far a game on a grid can be off: each round rounds in favour of who answers (a geometric sum). */
export function gridBound(steps: number, perRound: Pair): number {
  return 1.001 / steps / (1 - perRound[0] * perRound[1]);
}
