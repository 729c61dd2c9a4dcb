import { playBargain, type Sitting } from './plain-bargain.ts';
import type { PlainAct, PlainData, PlainOption } from './plain-data.ts';
import type { PlainGame, State } from './plain-game.ts';
import type { Terms } from './plain-terms.ts';
import type { Rules } from './rules.ts';

/** One way in which a turn can go. */
export interface Branch {
  /** The option taken; undefined where nothing happens. */
  readonly option: string | undefined;
  readonly probability: number;
  readonly next: State;
  /** What each party gets at once. */
  readonly pays: readonly number[];
  /** What the chooser expects of it; for options that are weighed only. */
  readonly utility?: number;
  /** What is agreed; for deals only. */
  readonly terms?: Terms;
}

/** What happens in one turn. */
export interface Play {
  readonly branches: readonly Branch[];
  /** Who chooses between the branches with a utility, in which case of the move, and what probability that has. */
  readonly chooser?: { readonly party: number; readonly case: string; readonly available: number };
  /** What two parties find who sit down to bargain. */
  readonly sitting?: Sitting;
  /** Whether rounding could decide what a perfectly rational party takes. */
  readonly isTied: boolean;
}

/** What parties have ahead of them from a state on, in the next turn of the same step. */
export interface Outlook {
  /** What a party expects. */
  readonly value: (state: State, party: number) => number;
  /** What terms add to that by changing its flow while they are in force. */
  readonly added: (terms: Terms, state: State, party: number) => number;
}

/** Plays one turn: undefined if nobody acts in it. */
export function play(
  data: PlainData,
  game: PlainGame,
  rules: Rules,
  state: State,
  step: number,
  turn: number,
  outlook: Outlook,
): Play | undefined {
  const acting = game.turnsOf(step)[turn];
  if (acting === undefined || !game.holds(acting.when, state, step, turn)) return undefined;
  const candidates = acting.cases.filter(([, each]) => game.holds(each.when, state, step, turn));
  const found = rules.firstCaseActs ? candidates[0] : candidates.at(-1);
  if (found === undefined) return undefined;
  const [name, act] = found;
  const parties = Object.keys(data.parties);
  const nothing = parties.map(() => 0);
  const isSure = { isTied: false };

  const value = (text: string | number | undefined): number => game.worth(text ?? 0, state, step, turn);
  const branch = (
    option: readonly [string, PlainOption] | undefined,
    probability: number,
    utility?: number,
  ): Branch => {
    if (option === undefined) return { option: undefined, probability, next: state, pays: nothing };
    const [key, { event = key, payoff }] = option;
    return {
      option: key,
      probability,
      next: event === 'none' ? state : game.after(state, event),
      pays: payoff === undefined ? nothing : parties.map((party) => value(payoff[party])),
      ...(utility === undefined ? {} : { utility }),
    };
  };
  if (act.event !== undefined) return { branches: [branch([act.event, {}], 1)], ...isSure };
  if (act.bargain !== undefined)
    return playBargain(data, game, rules, state, step, turn, act.bargain, outlook);
  const offered = optionsOf(act).filter(([, { when }]) => game.holds(when, state, step, turn));
  if (offered.length === 0) return undefined;

  if (act.chance !== undefined) {
    const written = offered.filter(([, { odds }]) => odds !== 'rest');
    const rest = offered.find(([, { odds }]) => odds === 'rest');
    const taken = written.map((option) => branch(option, value(option[1].odds)));
    return { branches: [...taken, branch(rest, leftOf(taken))], ...isSure };
  }
  if (act.hazard !== undefined) {
    const total = sum(offered.map(([, { rate }]) => value(rate)));
    const taken = offered.map((option) => {
      const rate = value(option[1].rate);
      const alone = 1 - Math.exp(-rate * game.length);
      const shared = total === 0 ? 0 : ((1 - Math.exp(-total * game.length)) * rate) / total;
      return branch(option, rules.ratesCompete ? shared : alone / offered.length);
    });
    return { branches: [...taken, branch(undefined, leftOf(taken))], ...isSure };
  }

  const party = parties.indexOf(act.party ?? '');
  const planned = offered.find(([option]) => option === act.plan);
  if (planned !== undefined) return { branches: [branch(planned, 1)], ...isSure };
  const fixed = offered
    .filter(([, { probability }]) => probability !== undefined)
    .map((option) => branch(option, value(option[1].probability)));
  const free = offered.filter(([, { probability }]) => probability === undefined);
  const left = leftOf(fixed);
  if (free.length === 0) return { branches: [...fixed, branch(undefined, left)], ...isSure };
  const [only] = free;
  if (only !== undefined && offered.length === 1) return { branches: [branch(only, 1)], ...isSure };

  const total = sum(free.map(([, { rate }]) => value(rate)));
  const hasRates = rules.ratesWeighOptions && free.some(([, { rate }]) => rate !== undefined);
  const weights = free.map(([, { rate }]) => {
    if (!hasRates) return 1;
    if (rate === undefined) return Math.exp(-total * game.length);
    return total === 0 ? 0 : ((1 - Math.exp(-total * game.length)) * value(rate)) / total;
  });
  const weighed = free.map((option) => branch(option, 0));
  const utilities = weighed.map(({ next, pays }) => (pays[party] ?? 0) + outlook.value(next, party));
  const { rationality } = data.parties[act.party ?? ''] ?? { rationality: 0 };
  const isIdle = weights.every((weight) => weight === 0);
  const shares =
    rationality === 'perfect' ? best(utilities, weights) : logit(utilities, weights, value(rationality));
  const available = rules.fixedComesOff ? left : 1;
  return {
    branches: [
      ...free.map((option, at) => branch(option, isIdle ? 0 : available * (shares[at] ?? 0), utilities[at])),
      ...fixed,
      ...(isIdle ? [branch(undefined, left)] : []),
    ],
    chooser: { party, case: name, available },
    isTied: rationality === 'perfect' && isClose(weighed, utilities, weights),
  };
}

/** The options of an act; a bare text is its odds, its rate or its probability. */
function optionsOf(act: PlainAct): [string, PlainOption][] {
  const [options, key] =
    act.chance !== undefined
      ? [act.chance, 'odds']
      : act.hazard !== undefined
        ? [act.hazard, 'rate']
        : [act.choose ?? {}, 'probability'];
  return Object.entries(options).map(([name, option]) => [
    name,
    typeof option === 'string' ? { [key]: option } : option,
  ]);
}

/** Logit quantal response: w e^(λu), so that they sum to 1. */
function logit(utilities: readonly number[], weights: readonly number[], lambda: number): number[] {
  const largest = Math.max(...utilities.filter((_, at) => (weights[at] ?? 0) > 0));
  const shares = utilities.map((utility, at) => {
    const weight = weights[at] ?? 0;
    return weight === 0 ? 0 : weight * Math.exp(lambda * (utility - largest));
  });
  const total = sum(shares);
  return shares.map((share) => share / total);
}

/** All to the first of the best options that can come up. */
function best(utilities: readonly number[], weights: readonly number[]): number[] {
  const possible = utilities.map((utility, at) => ((weights[at] ?? 0) > 0 ? utility : -Infinity));
  const taken = possible.indexOf(Math.max(...possible));
  return possible.map((_, at) => (at === taken ? 1 : 0));
}

/** Whether the two best options are equal but for rounding, though they do not lead to the same. */
function isClose(
  branches: readonly Branch[],
  utilities: readonly number[],
  weights: readonly number[],
): boolean {
  const possible = branches
    .map((branch, at) => ({ branch, utility: utilities[at] ?? 0, weight: weights[at] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.utility - a.utility);
  const [first, second] = possible;
  if (first === undefined || second === undefined) return false;
  const isSame =
    JSON.stringify(first.branch) === JSON.stringify({ ...second.branch, option: first.branch.option });
  return !isSame && first.utility - second.utility <= 1e-9 * Math.max(1, Math.abs(first.utility));
}

function leftOf(branches: readonly Branch[]): number {
  return Math.max(0, 1 - sum(branches.map(({ probability }) => probability)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
