import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { readDomain } from '../reference/bargaining-domain.ts';
import { course, outcome, referenceData, studyFile } from '../reference/files.ts';
import { agreed } from '../reference/negmas-scenarios.ts';
import { expectNear } from '../study/near.ts';

const EXPONENTIAL = 'scenarios/theory/concession-exponential.yaml';
const ROUNDS = 100;

const curves = referenceData<{
  readonly faratin: Readonly<
    Record<
      'polynomial' | 'exponential',
      readonly {
        readonly kappa: number;
        readonly beta: number;
        readonly values_at_t_0_25_5_75_1: readonly number[];
      }[]
    >
  >;
}>('theory/theory-references.json').faratin;

/** The round, counted from 1, after which all is agreed. */
function roundOf(result: Study): number {
  return course(result, 'talks.agreed').indexOf(1);
}

type Curve = (t: number) => number;
const polynomial =
  (kappa: number, beta: number): Curve =>
  (t) =>
    kappa + (1 - kappa) * t ** (1 / beta);
const exponential =
  (kappa: number, beta: number): Curve =>
  (t) =>
    Math.exp((1 - t) ** beta * Math.log(kappa));

describe('the curves of this test', () => {
  test.each([
    ...curves.polynomial.map((each) => ({ ...each, curve: polynomial(each.kappa, each.beta) })),
    ...curves.exponential.map((each) => ({ ...each, curve: exponential(each.kappa, each.beta) })),
  ])('have the stored values for κ = $kappa, β = $beta', ({ curve, values_at_t_0_25_5_75_1: values }) => {
    for (const [at, value] of values.entries()) expectNear(curve(at / 4), value, 1e-12);
  });
});

const { deals, reserved } = readDomain('domain-three-issue');
const SIDES = ['japan', 'us'] as const;

/** Plays a session as NegMAS does, with Japan first in a round; undefined where it ends without a deal. */
function play(
  curve: Readonly<Record<'japan' | 'us', Curve>>,
): { round: number; levels: readonly string[] } | undefined {
  const threshold = (side: 'japan' | 'us', round: number): number =>
    reserved[side] +
    (Math.max(...deals.map((deal) => deal[side])) - reserved[side]) * (1 - curve[side](round / (ROUNDS + 1)));
  let standing: (typeof deals)[number] | undefined;
  for (let round = 1; round <= ROUNDS; round++) {
    for (const side of SIDES) {
      const least = threshold(side, round);
      if (standing !== undefined && standing[side] >= least) return { round, levels: standing.levels };
      standing = deals.filter((deal) => deal[side] >= least).toSorted((a, b) => a[side] - b[side])[0];
    }
  }
  return undefined;
}

describe('exponential concession', () => {
  const paces = [0.25, 0.6, 1, 2, 4];
  const pairs = paces.flatMap((japan) => paces.map((us) => ({ japan, us })));

  test.each(pairs)('with β = $japan and $us ends as the rule played out by hand', async ({ japan, us }) => {
    const wanted = play({ japan: exponential(0.1, japan), us: exponential(0.1, us) });
    const result = await studyFile(EXPONENTIAL, { japanPace: japan, usPace: us }, 'expect: null');
    expect(roundOf(result)).toBe(wanted?.round ?? -1);
    if (wanted === undefined) expect(outcome(result, 'noAgreement')).toBe(1);
    else expect(agreed(result)).toEqual(wanted.levels);
  });

  test.each([
    [0.05, 0.5, 2],
    [0.3, 1, 0.3],
    [0.6, 0.2, 5],
  ])('and a polynomial one that begins with κ = %d are told apart', async (kappa, japan, us) => {
    const wanted = play({ japan: polynomial(kappa, japan), us: exponential(kappa, us) });
    const over = 'moves: { bargaining: { bargain: { tactics: { of: { japan: { curve: polynomial } } } } } }';
    const result = await studyFile(EXPONENTIAL, { atOnce: kappa, japanPace: japan, usPace: us }, over);
    expect(roundOf(result)).toBe(wanted?.round ?? -1);
    if (wanted !== undefined) expect(agreed(result)).toEqual(wanted.levels);
  });
});
