import { describe, expect, test } from 'vitest';
import {
  type Game,
  gridBound,
  gridOf,
  levelsOf,
  type Pair,
  playableShares,
  worth,
} from '../reference/alternating-offers.ts';
import { measure, referenceData, type Settings, studyFile } from '../reference/files.ts';
import { expectNear } from '../study/near.ts';

const ENDLESS = 'scenarios/theory/alternating-offers.yaml';
const EXACT = 1e-12;

interface Stored {
  readonly rubinstein_discounting: readonly {
    readonly d1: string;
    readonly d2: string;
    readonly infinite_first_proposer: { readonly value: number };
    readonly finite_T: Readonly<Record<string, number>>;
  }[];
}

const fraction = (text: string): number => {
  const [above = Number.NaN, below = 1] = text.split('/').map(Number);
  return above / below;
};

const tables = referenceData<Stored>('theory/theory-references.json').rubinstein_discounting.map((table) => ({
  ...table,
  patience: [fraction(table.d1), fraction(table.d2)] as const,
}));
const cases = tables.flatMap(({ d1, d2, patience, finite_T }) =>
  Object.entries(finite_T).map(([rounds, share]) => ({ d1, d2, patience, rounds: Number(rounds), share })),
);

/** Rubinstein (1982): what the side that offers first takes without an end. */
const endless = ([first, second]: Pair): number => (1 - second) / (1 - first * second);

/** Ståhl (1972): the same with a last round. */
function finite([first, second]: Pair, rounds: number): number {
  const power = (first * second) ** Math.floor(rounds / 2);
  return endless([first, second]) * (1 - power) + (rounds % 2 === 1 ? power : 0);
}

const settingsOf = ([us, japan]: Pair, rounds: number): Settings => ({
  usPatience: us,
  japanPatience: japan,
  rounds,
});

/** The share of the United States on a grid. */
async function onGrid(patience: Pair, rounds: number, steps: number): Promise<number> {
  return (await worth(ENDLESS, settingsOf(patience, rounds), gridOf(steps)))[0];
}

describe('alternating offers', () => {
  test.each(cases.filter(({ rounds }) => rounds < 12))(
    'on a grid with $d1 and $d2 over $rounds rounds are off by less than roundings add up to',
    async ({ patience, rounds, share }) => {
      expectNear(finite(patience, rounds), share, EXACT);
      expectNear(await onGrid(patience, rounds, 1000), share, gridBound(1000, patience));
    },
  );

  test('come nearer in proportion to the step of the grid', async () => {
    const pairs = [
      [0.93, 0.87],
      [0.81, 0.77],
      [0.66, 0.83],
    ] as const;
    const errors: number[] = [];
    for (const steps of [50, 100, 200, 400]) {
      let squares = 0;
      for (const patience of pairs) {
        for (const rounds of [2, 3, 4, 5, 6]) {
          squares += (finite(patience, rounds) - (await onGrid(patience, rounds, steps))) ** 2;
        }
      }
      errors.push(Math.sqrt(squares / (pairs.length * 5)));
    }
    const order = Math.log((errors[0] ?? Number.NaN) / (errors[3] ?? Number.NaN)) / Math.log(8);
    expect(errors).toEqual(errors.toSorted((a, b) => b - a));
    expect(order).toBeGreaterThan(0.8);
    expect(order).toBeLessThan(1.25);
  });

  test.each(tables)(
    'without an end with $d1 and $d2 give the stored share',
    async ({ patience, infinite_first_proposer: { value } }) => {
      expectNear(endless(patience), value, EXACT);
      const end = (patience[0] * patience[1]) ** 60;
      expectNear(await onGrid(patience, 120, 1000), value, gridBound(1000, patience) + end);
    },
  );

  test.each([0.2, 0.5, 0.8, 0.95])(
    'between equals with patience %d give the first 1/(1 + δ)',
    async (patience) => {
      const bound = gridBound(1000, [patience, patience]) + patience ** 120;
      expectNear(await onGrid([patience, patience], 120, 1000), 1 / (1 + patience), bound);
    },
  );

  test.each([
    [[0.9, 1e-9], 1, 'the second cannot wait at all'],
    [[0.9, 0.9999], 0, 'only the second can wait'],
    [[1e-9, 0.4], 0.6, 'the first cannot wait at all'],
  ] as const)('with patience %o give the first %d: %s', async (patience, share, _why) => {
    expectNear(await onGrid(patience, 120, 1000), share, 0.0015 + gridBound(1000, patience));
  });

  test('with shorter and shorter rounds divide by impatience, r₂/(r₁ + r₂)', async () => {
    const [r1, r2] = [1, 2];
    const distances: number[] = [];
    for (const length of [0.2, 0.1, 0.05, 0.025]) {
      const patience: Pair = [Math.exp(-r1 * length), Math.exp(-r2 * length)];
      const game: Game = { rounds: Math.ceil(30 / length), patience };
      const [us] = await worth(ENDLESS, settingsOf(patience, game.rounds), levelsOf(playableShares(game)));
      expectNear(us, endless(patience), 1e-11);
      distances.push(us - r2 / (r1 + r2));
    }
    // The advantage of the first offer shrinks with the length of a round.
    for (const [at, distance] of distances.slice(1).entries()) {
      expectNear((distances[at] ?? Number.NaN) / distance, 2, 0.1);
    }
  });

  test('are over in the first round', async () => {
    const result = await studyFile(ENDLESS);
    expect(measure(result, 'atOnce')).toBe(1);
  });

  test('favour whoever offers last where the end is near', async () => {
    const finiteFile = 'scenarios/theory/alternating-offers-finite.yaml';
    for (const rounds of [3, 4]) {
      const share = measure(await studyFile(finiteFile, { rounds }), 'usGets');
      expectNear(share, finite([0.95, 0.9], rounds), gridBound(1000, [0.95, 0.9]));
    }
  });
});
