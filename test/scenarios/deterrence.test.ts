import { describe, expect, test } from 'vitest';
import { valuesAtStart } from '../game/values.ts';
import { compiledFile, outcome, type Settings, studyFile } from '../reference/files.ts';
import { expectNear } from '../study/near.ts';

const PLAIN = 'scenarios/theory/deterrence.yaml';
const PUBLIC = 'scenarios/theory/deterrence-audience-costs.yaml';
const PERFECT = 'parties: { us: { rationality: perfect }, japan: { rationality: perfect } }';

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

interface Payoffs {
  readonly sharpness: number;
  readonly concessionGain: number;
  readonly concessionCost: number;
  readonly tariffUs: number;
  readonly tariffJapan: number;
  readonly audienceCost: number;
}

/** Odds of the four ends: logit choices, the last one first (McKelvey and Palfrey 1998). */
function ends(game: Payoffs): Readonly<Record<string, number>> {
  const { sharpness: lambda, concessionGain, concessionCost, tariffUs, tariffJapan, audienceCost } = game;
  const imposes = logistic(lambda * (tariffUs + audienceCost));
  const resists = logistic(lambda * (imposes * tariffJapan + concessionCost));
  const threat =
    resists * (imposes * tariffUs - (1 - imposes) * audienceCost) + (1 - resists) * concessionGain;
  const threatens = logistic(lambda * threat);
  return {
    quiet: 1 - threatens,
    success: threatens * (1 - resists),
    tariff: threatens * resists * imposes,
    retreat: threatens * resists * (1 - imposes),
  };
}

const EXAMPLE = { concessionGain: 2, concessionCost: 2, tariffUs: -1, tariffJapan: -3 };

describe('a threat', () => {
  test.each([
    [PLAIN, { ...EXAMPLE, sharpness: 3, audienceCost: 0 }, {}],
    [PUBLIC, { ...EXAMPLE, sharpness: 3, audienceCost: 2 }, {}],
    [PLAIN, { ...EXAMPLE, sharpness: 0, audienceCost: 0 }, { sharpness: 0 }],
    [PLAIN, { ...EXAMPLE, sharpness: 7, audienceCost: 1.5 }, { sharpness: 7, audienceCost: 1.5 }],
    [PUBLIC, { ...EXAMPLE, sharpness: 3, audienceCost: 2, tariffJapan: -1 }, { tariffJapan: -1 }],
    [PUBLIC, { ...EXAMPLE, sharpness: 1, audienceCost: 2, tariffUs: 0.5 }, { sharpness: 1, tariffUs: 0.5 }],
  ] satisfies [string, Payoffs, Settings][])(
    'in %s with %o has the logit odds',
    async (file, game, settings) => {
      const result = await studyFile(file, settings);
      for (const [name, odds] of Object.entries(ends(game))) expectNear(outcome(result, name), odds, 1e-12);
    },
  );

  test('ends with equal odds at each choice where nobody cares', async () => {
    const result = await studyFile(PLAIN, { sharpness: 0 });
    expect(['quiet', 'success', 'tariff', 'retreat'].map((name) => outcome(result, name))).toEqual([
      0.5, 0.25, 0.125, 0.125,
    ]);
  });

  test('brings the concession no more often than resistance where it is free to drop, and mostly where it is not', async () => {
    const [plain, open] = [await studyFile(PLAIN), await studyFile(PUBLIC)];
    expect(outcome(plain, 'success') / (1 - outcome(plain, 'quiet'))).toBeLessThan(0.01);
    expect(outcome(open, 'success') / (1 - outcome(open, 'quiet'))).toBeGreaterThan(0.9);
  });
});

/** What the play of two perfect parties ends in, and what it is worth to each. */
async function perfect(
  settings: Settings,
): Promise<{ success: number; tariff: number; us: number; japan: number }> {
  const result = await studyFile(PUBLIC, settings, PERFECT);
  const values = valuesAtStart(await compiledFile(PUBLIC, settings, PERFECT));
  return {
    success: outcome(result, 'success'),
    tariff: outcome(result, 'tariff'),
    us: values.get('us') ?? Number.NaN,
    japan: values.get('japan') ?? Number.NaN,
  };
}

describe('a threat between parties that take the best', () => {
  test.each([0, 0.5, 0.99])(
    'is resisted with an audience cost of %d, below what the tariff costs',
    async (audienceCost) => {
      const play = await perfect({ audienceCost });
      expect(play).toEqual({ success: 0, tariff: 0, us: 0, japan: 0 });
    },
  );

  test.each([1.01, 2, 4])(
    'is given in to with an audience cost of %d, which is never paid',
    async (audienceCost) => {
      expect(await perfect({ audienceCost })).toEqual({ success: 1, tariff: 0, us: 2, japan: -2 });
    },
  );

  test('is not made where Japan would rather bear the tariff', async () => {
    expect(await perfect({ audienceCost: 2, tariffJapan: -1 })).toEqual({
      success: 0,
      tariff: 0,
      us: 0,
      japan: 0,
    });
  });

  test('is carried out where the tariff is worth having', async () => {
    const play = await perfect({ audienceCost: 0, tariffUs: 0.5, tariffJapan: -1 });
    expect(play).toEqual({ success: 0, tariff: 1, us: 0.5, japan: -1 });
  });
});
