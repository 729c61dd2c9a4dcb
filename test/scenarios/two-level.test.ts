import { describe, expect, test } from 'vitest';
import { measure, outcome, studyFile } from '../reference/files.ts';
import { expectNear } from '../study/near.ts';

const GAME = 'scenarios/theory/two-level-game.yaml';
const TIED = 'scenarios/theory/two-level-tied.yaml';
const UNCERTAIN = 'scenarios/theory/two-level-uncertain.yaml';
const SCOPE = 'scenarios/theory/two-level-scope.yaml';

describe('a floor that the Diet sets', () => {
  test.each([
    [0, 0],
    [0.2, 0.2],
    [0.5, 0.3],
    [0.55, 0.3],
    [0.6, 0.2],
    [0.7, 0.3],
    [0.3, 0.7],
    [0.2, 0.65],
    [0.99, 0],
  ])(
    'of %d with one of %d for Congress divides at the larger of floor and one half',
    async (floor, otherFloor) => {
      const result = await studyFile(GAME, { floor, otherFloor });
      const share = otherFloor > 0.5 ? 1 - otherFloor : Math.max(floor, 0.5);
      expectNear(measure(result, 'japanGets'), share, 1e-12);
      expect(outcome(result, 'agreement')).toBe(1);
    },
  );

  test.each([
    [0.61, 0.4],
    [0.5, 0.51],
    [1, 0.5],
  ])('of %d with one of %d for Congress prevents every deal', async (floor, otherFloor) => {
    const result = await studyFile(GAME, { floor, otherFloor });
    expect(outcome(result, 'noAgreement')).toBe(1);
  });

  test('between two steps of the grid counts as the step above it', async () => {
    expectNear(measure(await studyFile(GAME, { floor: 0.612 }), 'japanGets'), 0.62, 1e-12);
  });

  test('helps Japan more the higher it is, until it prevents the deal', async () => {
    const shares: number[] = [];
    for (const floor of [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
      shares.push(measure(await studyFile(GAME, { floor }), 'japanGets'));
    }
    for (const [at, share] of [0.5, 0.5, 0.6, 0.7, 0.8, 0].entries()) {
      expectNear(shares[at] ?? Number.NaN, share, 1e-12);
    }
  });

  test('is named as what stands in the way, with the other one, where the two leave no room', async () => {
    const { deal } = await studyFile(TIED);
    expect(deal?.zone.mean).toBe(0);
    expect(deal?.excluded).toBe(1);
    const obstacles = deal?.obstacles.map((each) => [each.kind, 'name' in each ? each.name : '', each.share]);
    expect(obstacles?.toSorted()).toEqual([
      ['winSet', 'congress', 1],
      ['winSet', 'diet', 1],
    ]);
  });
});

/** The share that makes ρ(x)² x (1 − x) largest, with ρ = 1/(1 + e^(−s (x − f))): the root of its first derivative, by bisection. */
function signed(steepness: number, floor: number): number {
  const consent = (x: number): number => 1 / (1 + Math.exp(-steepness * (x - floor)));
  const slope = (x: number): number => 2 * steepness * (1 - consent(x)) + 1 / x - 1 / (1 - x);
  let [low, high] = [1e-9, 1 - 1e-9];
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}

describe('a Diet that votes by odds', () => {
  const fine = 'issues: { share: { grid: { steps: 2000 } } }';

  test.each([
    [2, 0.6],
    [10, 0.6],
    [10, 0.3],
    [40, 0.7],
    [100, 0.6],
  ])('of steepness %d about %d is offered what balances share and consent', async (steepness, floor) => {
    const result = await studyFile(UNCERTAIN, { steepness, floor }, fine);
    const agreed = outcome(result, 'agreement');
    const share = measure(result, 'japanGets') / agreed;
    expectNear(share, signed(steepness, floor), 1.001 / 2000);
    expectNear(agreed, 1 / (1 + Math.exp(-steepness * (share - floor))), 1e-12);
  });

  test('becomes a floor as its odds become steep', async () => {
    const soft = await studyFile(UNCERTAIN, { steepness: 1e5, floor: 0.6995 }, fine);
    expectNear(measure(soft, 'japanGets'), measure(await studyFile(GAME, { floor: 0.7 }), 'japanGets'), 1e-3);
  });

  test('that consents to everything changes nothing', async () => {
    const sure = await studyFile(UNCERTAIN, { steepness: 100, floor: -1 }, fine);
    expectNear(measure(sure, 'japanGets'), 0.5, 1e-12);
    expectNear(outcome(sure, 'agreement'), 1, 1e-12);
  });

  test.each([[0.4], [0.5], [0.6], [0.7], [0.8]])(
    'is asked for consent less often the higher its demand: %d',
    async (floor) => {
      const [low, high] = [
        await studyFile(UNCERTAIN, { floor }),
        await studyFile(UNCERTAIN, { floor: floor + 0.1 }),
      ];
      expect(outcome(high, 'agreement')).toBeLessThan(outcome(low, 'agreement'));
    },
  );
});

describe('a larger deal that needs a vote', () => {
  test.each([
    [0.25, 0.7],
    [0.25, 0.79],
    [0.25, 0.81],
    [0.25, 1],
    [1, 0.49],
    [1, 0.51],
    [0, 1],
  ])(
    'of %d more is signed at odds of %d where the odds times the larger pie exceed 1',
    async (extra, passes) => {
      const result = await studyFile(SCOPE, { extra, passes });
      const isFull = passes * (1 + extra) > 1;
      expectNear(outcome(result, 'full'), isFull ? passes : 0, 1e-12);
      expectNear(outcome(result, 'goods'), isFull ? 0 : 1, 1e-12);
      expectNear(measure(result, 'japanGets'), isFull ? (passes * (1 + extra)) / 2 : 0.5, 1e-12);
    },
  );

  test('keeps to a red line on the share', async () => {
    expectNear(measure(await studyFile(SCOPE, { floor: 0.65 }), 'japanGets'), 0.65, 1e-12);
  });
});
