import { describe, expect, test } from 'vitest';
import { valuesAtStart } from '../game/values.ts';
import { compiledFile, course, studyFile } from '../reference/files.ts';
import { expectNear } from '../study/near.ts';

const FILE = 'scenarios/theory/slow-talks.yaml';
const STEPS = 1000;

interface Rates {
  readonly occasions: number;
  readonly us: number;
  readonly japan: number;
}

const settingsOf = ({ occasions, us, japan }: Rates): Record<string, string> => ({
  occasions: `${occasions}/year`,
  usDiscount: `${us}/year`,
  japanDiscount: `${japan}/year`,
});

/** What a step of `length` years makes of the rates: the odds of an occasion, and δ/(1 − δ) of both. */
function perStep({ occasions, us, japan }: Rates, length: number): { odds: number; ahead: [number, number] } {
  const ahead = (rate: number): number => 1 / Math.expm1(Math.log1p(rate) * length);
  return { odds: -Math.expm1(-occasions * length), ahead: [ahead(us), ahead(japan)] };
}

/** c_i = δ_i (c_i + q g) and c₁ + c₂ + 2g = 1: the gain g of each, and what the United States agrees to. */
function stationary(rates: Rates, length: number): { gain: number; share: number } {
  const { odds, ahead } = perStep(rates, length);
  const gain = 1 / (2 + odds * (ahead[0] + ahead[1]));
  return { gain, share: odds * ahead[0] * gain + gain };
}

/** How far the nearest step of the grid can lead away: half a step, and what it does to both alternatives. */
function bound(rates: Rates, length: number): number {
  const { odds, ahead } = perStep(rates, length);
  const slope = (each: number): number => (odds * each) / (1 + odds * each);
  return 1.01 / (2 * STEPS) / (1 - (slope(ahead[0]) + slope(ahead[1])) / 2);
}

async function share(rates: Rates, over = ''): Promise<number> {
  const result = await studyFile(FILE, settingsOf(rates), `${over}\nexpect: null`);
  return (result.deal?.issues[0]?.mean?.mean ?? Number.NaN) / 100;
}

const EXAMPLE: Rates = { occasions: 1, us: 0.1, japan: 0.2 };

describe('talks that close now and then', () => {
  test.each([
    EXAMPLE,
    { occasions: 0.2, us: 0.1, japan: 0.2 },
    { occasions: 4, us: 0.1, japan: 0.2 },
    { occasions: 1, us: 0.3, japan: 0.1 },
    { occasions: 2, us: 0.15, japan: 0.15 },
  ])('divide by what going on is worth with %o', async (rates) => {
    expectNear(await share(rates), stationary(rates, 1 / 12).share, bound(rates, 1 / 12));
  });

  test('are worth the alternative and the odds of the gain at the start', async () => {
    const values = valuesAtStart(await compiledFile(FILE, settingsOf(EXAMPLE)));
    const { odds, ahead } = perStep(EXAMPLE, 1 / 12);
    const { gain } = stationary(EXAMPLE, 1 / 12);
    const worth = (side: 0 | 1): number => odds * gain * (ahead[side] + 1);
    expectNear(values.get('us') ?? Number.NaN, worth(0), bound(EXAMPLE, 1 / 12));
    expectNear(values.get('japan') ?? Number.NaN, worth(1), bound(EXAMPLE, 1 / 12));
  });

  test('close by month m with the odds of a constant rate, whatever the step is', async () => {
    for (const [step, each] of [
      ['1 month', 1],
      ['3 months', 3],
    ] as const) {
      const over = `clock: { step: ${step}, steps: ${1200 / each} }\nexpect: null`;
      const agreed = course(await studyFile(FILE, settingsOf(EXAMPLE), over), 'talks.agreed');
      expect(agreed).toHaveLength(36 / each + 1);
      for (const [at, odds] of agreed.entries()) expectNear(odds, -Math.expm1((-at * each) / 12), 1e-12);
    }
  });

  test('come near to r₂/(r₁ + r₂) as occasions become frequent', async () => {
    const limit = Math.log(1.2) / (Math.log(1.1) + Math.log(1.2));
    const distances: number[] = [];
    for (const occasions of [0.3, 1, 4]) {
      const fine = 'issues: { share: { grid: { steps: 3000 } } }\nclock: { steps: 360 }';
      distances.push(Math.abs((await share({ ...EXAMPLE, occasions }, fine)) - limit));
    }
    expect(distances).toEqual(distances.toSorted((a, b) => b - a));
    expect(distances.at(-1)).toBeLessThan(0.0095);
  });
});
