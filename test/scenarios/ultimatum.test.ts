import { describe, expect, test } from 'vitest';
import { valuesAtStart } from '../game/values.ts';
import { compiledFile, measure, outcome, studyFile } from '../reference/files.ts';
import { expectNear } from '../study/near.ts';

const ULTIMATUM = 'scenarios/theory/ultimatum.yaml';
const PRIDE = 'scenarios/theory/ultimatum-pride.yaml';
const STEP = 1e-3;

/** Lambert’s W for a number given by its logarithm: z e^z = e^logarithm, by Newton’s method on z + ln z. */
function lambert(logarithm: number): number {
  let z = Math.max(0.1, logarithm / 2);
  for (let round = 0; round < 100; round++) z *= (1 + logarithm - Math.log(z)) / (1 + z);
  return z;
}

describe('one offer, taken or left', () => {
  test('leaves nothing to whoever has to take it', async () => {
    const result = await studyFile(ULTIMATUM);
    expect(measure(result, 'usGets')).toBe(1);
    expect(outcome(result, 'agreement')).toBe(1);
  });

  test.each([0.1, 0.35, 0.999])('leaves just what no deal is worth, here %d', async (noDeal) => {
    const over = `payoffs: { japan: { end: "talks.open ? ${noDeal} : 0" } }`;
    const share = measure(await studyFile(ULTIMATUM, {}, over), 'usGets');
    expect(share).toBeLessThanOrEqual(1 - noDeal + 1e-12);
    expectNear(share, 1 - noDeal, 1.001 * STEP);
  });

  test('is not made where no deal is worth more to whoever makes it', async () => {
    const over = 'payoffs: { us: { end: "talks.open ? 0.6 : 0" }, japan: { end: "talks.open ? 0.55 : 0" } }';
    expect(outcome(await studyFile(ULTIMATUM, {}, over), 'noAgreement')).toBe(1);
  });
});

describe('one offer to somebody who answers by odds', () => {
  test.each([2.5, 4, 6, 12, 30])('asks for (1 + W(e^(λ − 1)))/λ at λ = %d', async (sharpness) => {
    const w = lambert(sharpness - 1);
    const share = (1 + w) / sharpness;
    const result = await studyFile(PRIDE, { sharpness });
    const accepted = outcome(result, 'agreement');
    // The best share of a flat optimum lies within a step of the grid, the expected gain within its square.
    expectNear(measure(result, 'usGets') / accepted, share, 1.001 * STEP);
    expectNear(accepted, 1 - 1 / (sharpness * share), sharpness * STEP);
    const value = valuesAtStart(await compiledFile(PRIDE, { sharpness })).get('us') ?? Number.NaN;
    expectNear(value, w / sharpness, sharpness * sharpness * STEP * STEP);
    expect(value).toBeLessThanOrEqual(w / sharpness + 1e-12);
  });

  test.each([0, 0.5, 1, 1.9])('asks for all at λ = %d, and gets it half of the time', async (sharpness) => {
    const result = await studyFile(PRIDE, { sharpness });
    expectNear(outcome(result, 'agreement'), 0.5, 1e-12);
    expectNear(measure(result, 'usGets'), 0.5, 1e-12);
  });

  test('comes near to all as λ grows', async () => {
    expect(measure(await studyFile(PRIDE, { sharpness: 1e6 }), 'usGets')).toBeGreaterThan(0.998);
  });
});
