import { describe, expect, test } from 'vitest';
import {
  type Game,
  gridBound,
  gridOf,
  levelsOf,
  type Pair,
  playableShares,
  sharesOffered,
  worth,
} from '../reference/alternating-offers.ts';
import { measure, referenceData, studyFile } from '../reference/files.ts';
import { expectNear } from '../study/near.ts';

const FOLDER = 'scenarios/theory/alternating-offers';
const EXACT = 1e-12;

const stored = referenceData<{
  readonly alternating_offers_breakdown_risk_no_discounting: readonly {
    readonly p: string;
    readonly b1: string;
    readonly b2: string;
    readonly first_proposer_share: { readonly value: number };
    readonly limit_p_to_0: number;
  }[];
  readonly outside_option_principle: {
    readonly delta: number;
    readonly periods: number;
  };
}>('theory/theory-references.json');

const fraction = (text: string): number => {
  const [above = Number.NaN, below = 1] = text.split('/').map(Number);
  return above / below;
};

describe('a risk of breakdown', () => {
  const file = `${FOLDER}-breakdown.yaml`;
  const risks = stored.alternating_offers_breakdown_risk_no_discounting.map((each) => ({
    ...each,
    risk: fraction(each.p),
    breakdown: [fraction(each.b1), fraction(each.b2)] as const,
    share: each.first_proposer_share.value,
  }));
  const settingsOf = ({
    risk,
    breakdown: [us, japan],
  }: {
    readonly risk: number;
    readonly breakdown: Pair;
  }) => ({
    breakdown: risk,
    breakUs: us,
    breakJapan: japan,
  });

  test.each(risks.filter(({ risk }) => risk > 0.05))(
    'of $p with $b1 and $b2 gives the stored share on a grid',
    async ({ share, ...given }) => {
      const { risk, breakdown } = given;
      expectNear((1 - breakdown[1] + (1 - risk) * breakdown[0]) / (2 - risk), share, EXACT);
      const [us] = await worth(file, settingsOf(given), gridOf(1000));
      const goesOn = 1 - given.risk;
      expectNear(us, share, gridBound(1000, [goesOn, goesOn]) + goesOn ** 120);
    },
  );

  test('that becomes smaller leads to the split of the difference', async () => {
    const distances: number[] = [];
    for (const risk of [0.2, 0.1, 0.05, 0.025]) {
      const breakdown: Pair = [0.2, 0.1];
      const game: Game = { rounds: Math.ceil(40 / risk), patience: [1, 1], risk, breakdown };
      const settings = { ...settingsOf({ risk, breakdown }), rounds: game.rounds };
      const [us] = await worth(file, settings, levelsOf(playableShares(game)));
      // b₁ + (1 − b₁ − b₂)/2: Nash with the breakdown values as the point of disagreement (Binmore, Rubinstein and Wolinsky 1986).
      distances.push(us - (0.2 + (1 - 0.2 - 0.1) / 2));
    }
    for (const [at, distance] of distances.slice(1).entries()) {
      expectNear((distances[at] ?? Number.NaN) / distance, 2, 0.15);
    }
  });
});

describe('a way out', () => {
  const file = `${FOLDER}-outside-option.yaml`;
  const { delta, periods } = stored.outside_option_principle;
  const settingsOf = (option: number) => ({
    usPatience: delta,
    japanPatience: delta,
    rounds: periods,
    wayOut: option,
  });

  test('below the share changes nothing at all, and above it pins the share', async () => {
    const shares: number[] = [];
    for (const option of [0, 0.2, 0.4, 0.45])
      shares.push((await worth(file, settingsOf(option), gridOf(1000)))[0]);
    expect(new Set(shares).size).toBe(1);
    for (const option of [0.55, 0.6, 0.75]) {
      const [us] = await worth(file, settingsOf(option), gridOf(1000));
      expectNear(us, 1 - option, 1.001e-3);
    }
  });

  test('is never taken', async () => {
    expect(measure(await studyFile(file), 'walksOut')).toBe(0);
  });
});

describe('income while talks last', () => {
  const file = `${FOLDER}-inside-option.yaml`;
  /** Muthoo (1999, ch. 6): u_i = W_i + η_i (1 − W_1 − W_2) with W_i = g_i/r_i, for rounds of any length. */
  const first = (patience: Pair, [own, other]: Pair): number =>
    own + ((1 - patience[1]) / (1 - patience[0] * patience[1])) * (1 - own - other);
  const perpetuity = (income: number, patience: number): number => income / -Math.log(patience);

  test.each([
    [0, 0.02],
    [0.01, 0.02],
    [0.02, 0],
    [0, 0.0001],
  ])('of %d and %d a round counts in full', async (us, japan) => {
    const patience: Pair = [0.95, 0.9];
    const after: Pair = [perpetuity(us, patience[0]), perpetuity(japan, patience[1])];
    const income: Pair = [after[0] * (1 - patience[0]), after[1] * (1 - patience[1])];
    const game: Game = { rounds: 300, patience, after, income };
    const settings = { usIncome: us, japanIncome: japan, rounds: 300 };
    const [value, other] = await worth(file, settings, levelsOf(playableShares(game)));
    expectNear(sharesOffered(game)[0] ?? Number.NaN, first(patience, after), 1e-10);
    expectNear(value, first(patience, after), 1e-10);
    expectNear(other, 1 - first(patience, after), 1e-10);
  });

  test('with shorter and shorter rounds is divided by impatience', async () => {
    const [r1, r2] = [0.5, 1];
    const [g1, g2] = [0.05, 0.2];
    const limit = g1 / r1 + (r2 / (r1 + r2)) * (1 - g1 / r1 - g2 / r2);
    const distances: number[] = [];
    for (const length of [0.2, 0.1, 0.05, 0.025]) {
      const patience: Pair = [Math.exp(-r1 * length), Math.exp(-r2 * length)];
      const after: Pair = [g1 / r1, g2 / r2];
      const income: Pair = [after[0] * (1 - patience[0]), after[1] * (1 - patience[1])];
      const game: Game = { rounds: Math.ceil(50 / length), patience, after, income };
      const settings = {
        usPatience: patience[0],
        japanPatience: patience[1],
        usIncome: g1 * length,
        japanIncome: g2 * length,
        rounds: game.rounds,
      };
      const [us] = await worth(file, settings, levelsOf(playableShares(game)));
      distances.push(us - limit);
    }
    for (const [at, distance] of distances.slice(1).entries()) {
      expectNear((distances[at] ?? Number.NaN) / distance, 2, 0.1);
    }
  });
});
