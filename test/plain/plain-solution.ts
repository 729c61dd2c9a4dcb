import type { Rules } from './rules.ts';

/** What one combination of levels gives the two at the table. */
export interface Candidate {
  readonly index: number;
  /** What each expects with it, all in all. */
  readonly utilities: readonly [number, number];
  /** The same over going on without a deal. */
  readonly gains: readonly [number, number];
  /** The probability that all who are asked consent. */
  readonly consent: number;
}

/** One of the two at the table: how sharply it decides. */
export type Rationality = number | 'perfect';

/** What is agreed, if anything, and with what probability both sign it, apart from readiness and consent. */
export interface Agreement {
  readonly agreed: Candidate | undefined;
  readonly signed: number;
  /** Whether rounding could decide what is agreed. */
  readonly isTied: boolean;
}

export type Solution =
  | { readonly kind: 'nash'; readonly power: readonly [number, number] }
  | { readonly kind: 'kalaiSmorodinsky' | 'egalitarian' | 'utilitarian' }
  | { readonly kind: 'proposal'; readonly proposer: 0 | 1 }
  | {
      readonly kind: 'concession';
      readonly round: number;
      readonly rounds: number;
      readonly tactics: readonly [Concession, Concession];
    };

export interface Concession {
  readonly curve: 'polynomial' | 'exponential';
  readonly beta: number;
  readonly kappa: number;
  /** The least it settles for. */
  readonly reserve: number;
}

const SIDES = [0, 1] as const;
const CLOSE = 1e-9;

/** Finds what is agreed among the terms that keep to every line. */
export function agree(
  feasible: readonly Candidate[],
  solution: Solution,
  rationality: readonly [Rationality, Rationality],
  rules: Rules,
): Agreement {
  if (solution.kind === 'concession') return concede(feasible, solution, rules);
  if (solution.kind === 'proposal') return propose(feasible, solution.proposer, rationality, rules);
  const zone = feasible.filter((each) => isGood(each, 0) && isGood(each, 1));
  const weighed = (each: Candidate, side: 0 | 1): number =>
    (rules.gainsAreExpected ? each.consent : 1) * each.gains[side];
  let found: Picked;
  if (zone.length === 0) {
    const power = solution.kind === 'nash' && rules.powerCounts ? solution.power : ([1, 1] as const);
    const bearable = feasible.filter((each) =>
      SIDES.every((side) => rationality[side] !== 'perfect' || isGood(each, side)),
    );
    found = pick(rules.termsFallBack ? bearable : [], (each) => [
      SIDES.reduce<number>((total, side) => {
        const lambda = rationality[side];
        if (lambda === 'perfect') return total;
        return total + power[side] * logOfSignature(lambda * each.gains[side]);
      }, 0) + (rules.gainsAreExpected ? Math.log(each.consent) : 0),
    ]);
  } else if (solution.kind === 'nash') {
    const [first, second] = rules.powerCounts ? solution.power : ([1, 1] as const);
    found = pick(zone, (each) => [first * Math.log(weighed(each, 0)) + second * Math.log(weighed(each, 1))]);
  } else if (solution.kind === 'utilitarian') {
    found = pick(zone, (each) => [weighed(each, 0) + weighed(each, 1)]);
  } else {
    const ideal = SIDES.map((side) => {
      if (solution.kind === 'egalitarian') return 1;
      return Math.max(...(rules.idealIsInZone ? zone : feasible).map((each) => weighed(each, side)));
    });
    found = pick(zone, (each) =>
      SIDES.map((side) => weighed(each, side) / (ideal[side] ?? 1)).toSorted((a, b) => a - b),
    );
  }
  const { agreed } = found;
  if (agreed === undefined) return { ...found, signed: 0 };
  const signs = SIDES.map((side) => signature(rationality[side], agreed.gains[side], isGood(agreed, side)));
  return { ...found, signed: (signs[0] ?? 0) * (rules.bothSign ? (signs[1] ?? 0) : 1) };
}

/** One side makes an offer, the other takes it or leaves it; who is indifferent takes it. */
function propose(
  feasible: readonly Candidate[],
  proposer: 0 | 1,
  rationality: readonly [Rationality, Rationality],
  rules: Rules,
): Agreement {
  const responder = proposer === 0 ? 1 : 0;
  const takes = (each: Candidate, side: 0 | 1): number =>
    signature(rationality[side], each.gains[side], each.gains[side] >= 0);
  const offers =
    rationality[responder] === 'perfect' ? feasible.filter((each) => each.gains[responder] >= 0) : feasible;
  const found = pick(
    offers,
    (each) => [
      each.gains[proposer] *
        (rules.proposersWeigh ? takes(each, responder) : 1) *
        (rules.gainsAreExpected ? each.consent : 1),
      each.gains[responder],
    ],
    0,
  );
  const { agreed } = found;
  if (agreed === undefined) return { ...found, signed: 0 };
  return { ...found, signed: takes(agreed, responder) * (rules.bothSign ? takes(agreed, proposer) : 1) };
}

/** Both give way with time; who is offered enough takes it. The first makes the first offer of a round. */
function concede(
  feasible: readonly Candidate[],
  { round, rounds, tactics }: Solution & { readonly kind: 'concession' },
  rules: Rules,
): Agreement {
  let isTied = false;
  const threshold = (side: 0 | 1, at: number): number => {
    const { curve, beta, kappa, reserve } = tactics[side];
    const time = Math.min(at / (rounds + 1), 1);
    const given =
      curve === 'polynomial'
        ? kappa + (1 - kappa) * time ** (1 / beta)
        : Math.exp((1 - time) ** beta * Math.log(kappa));
    const highest = Math.max(...feasible.map(({ utilities }) => utilities[side]));
    return reserve + (highest - reserve) * (1 - given);
  };
  const isEnough = (each: Candidate, side: 0 | 1, at: number): boolean => {
    const least = threshold(side, at);
    if (Math.abs(each.utilities[side] - least) <= CLOSE * Math.max(1, Math.abs(least))) isTied = true;
    return each.utilities[side] >= least;
  };
  const offer = (side: 0 | 1, at: number): Candidate | undefined => {
    const enough = feasible.filter((each) => isEnough(each, side, at));
    const found = pick(enough, ({ utilities }) => [-utilities[side]]);
    if (found.isTied) isTied = true;
    return found.agreed;
  };
  if (feasible.length === 0) return { agreed: undefined, signed: 0, isTied };
  const standing = round > 1 && rules.offersStand ? offer(1, round - 1) : undefined;
  if (standing !== undefined && isEnough(standing, 0, round)) return { agreed: standing, signed: 1, isTied };
  const offered = offer(0, round);
  const isTaken = offered !== undefined && isEnough(offered, 1, round);
  return { agreed: isTaken ? offered : undefined, signed: isTaken ? 1 : 0, isTied };
}

export function isGood({ gains }: Candidate, side: 0 | 1): boolean {
  return gains[side] > 0;
}

/** Whether rounding could decide if some terms are better for a side than going on. */
export function isOnTheEdge({ gains, utilities }: Candidate): boolean {
  return SIDES.some((side) => Math.abs(gains[side]) <= CLOSE * Math.max(1, Math.abs(utilities[side])));
}

/** With what probability a side signs. */
function signature(lambda: Rationality, gain: number, isGoodEnough: boolean): number {
  if (lambda === 'perfect') return isGoodEnough ? 1 : 0;
  return 1 / (1 + Math.exp(-lambda * gain));
}

/** The logarithm of 1/(1 + e^−x), also where e^−x is beyond all numbers. */
function logOfSignature(x: number): number {
  return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
}

interface Picked {
  readonly agreed: Candidate | undefined;
  readonly isTied: boolean;
}

/**
 * The first of those whose first score is highest; of equals, the second score decides, and so on. Scores are close
 * that differ by less than what rounding leaves of numbers of some size, or of their own if that is larger.
 */
function pick(
  candidates: readonly Candidate[],
  scores: (each: Candidate) => readonly number[],
  size = 1,
): Picked {
  const scored = candidates.map((candidate) => ({ candidate, own: scores(candidate) }));
  const [first, second] = scored.toSorted((a, b) => {
    const at = a.own.findIndex((score, index) => score !== b.own[index]);
    return at < 0 ? a.candidate.index - b.candidate.index : (b.own[at] ?? 0) - (a.own[at] ?? 0);
  });
  const [one = 0, other = Number.NEGATIVE_INFINITY] = [first?.own[0], second?.own[0]];
  const isTied = one === other || one - other <= CLOSE * Math.max(size, Math.abs(one));
  return { agreed: first?.candidate, isTied: second !== undefined && isTied };
}
