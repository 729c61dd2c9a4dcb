import { describe, expect, test } from 'vitest';
import { study } from '../engine.ts';
import { compiledFile, course, type Settings } from '../reference/files.ts';
import { expectNear } from '../study/near.ts';

const FILE = 'scenarios/theory/deadline-effect.yaml';
const ROUNDS = 20;
const HIGHEST = 0.6;

/** P(s₁ + s₂ ≤ z) for two reserves that are uniform up to the highest. */
function sumBelow(z: number): number {
  const share = Math.min(Math.max(z / HIGHEST, 0), 2);
  return share <= 1 ? (share * share) / 2 : 1 - (2 - share) ** 2 / 2;
}

/** What both reserves may add up to at the most for thresholds 1 − (1 − s) α to have met by a round. */
function room(round: number, beta: number, kappa: number): number {
  return 2 - 1 / (kappa + (1 - kappa) * (round / (ROUNDS + 1)) ** (1 / beta));
}

async function agreedBy(settings: Settings, draws = 16): Promise<readonly number[]> {
  return course(study(await compiledFile(FILE, settings), draws), 'talks.agreed');
}

const paces = [
  [0.25, 0],
  [0.5, 0],
  [1, 0],
  [1, 0.3],
  [4, 0.1],
] as const;

describe('talks with a deadline', () => {
  test.each(paces)(
    'with β = %d and κ = %d end in the first round with room for both',
    async (pace, atOnce) => {
      for (const [usReserve, japanReserve] of [
        [0.1, 0.2],
        [0.5, 0.0],
        [0.25, 0.55],
        [0.6, 0.6],
      ] as const) {
        const rounds = Array.from({ length: ROUNDS }, (_, at) => at + 1);
        // Half a step of the grid away from the line, so that rounding decides nothing.
        const first = rounds.find((round) => room(round, pace, atOnce) > usReserve + japanReserve + 0.005);
        const met = await agreedBy({ pace, atOnce, usReserve, japanReserve });
        expect(met.indexOf(1)).toBe(first ?? -1);
      }
    },
  );
});

describe('talks with a deadline and uncertain reserves', () => {
  test('have met by each round as often as two uniform numbers leave room', async () => {
    const met = await agreedBy({}, 2048);
    for (let round = 1; round <= ROUNDS; round++) {
      expectNear(met[round] ?? Number.NaN, sumBelow(room(round, 0.25, 0)), 0.02);
    }
  });

  test('agree mostly in the last three rounds where both give way late', async () => {
    const met = await agreedBy({}, 256);
    const [before = 1, end = 0] = [met[ROUNDS - 3], met[ROUNDS]];
    expect(before).toBeLessThan(0.001);
    expect(end).toBeGreaterThan(0.7);
  });

  test('agree more often in each round, of those still open, the nearer the deadline', async () => {
    const met = await agreedBy({}, 256);
    const hazards = [17, 18, 19].map(
      (round) => ((met[round + 1] ?? 0) - (met[round] ?? 0)) / (1 - (met[round] ?? 1)),
    );
    expect(hazards).toEqual(hazards.toSorted((a, b) => a - b));
    expect(hazards[0]).toBeGreaterThan(0);
  });
});
