import { describe, expect, test } from 'vitest';
import { BLOCK } from '../../src/column/column.ts';
import { createSolver } from '../../src/study/solver.ts';
import { compiledText, study } from '../engine.ts';
import { randomScenario, textOf } from './random-scenario.ts';

/** Two uncertain rates and a party whose choice they bear on. */
const UNCERTAIN = `
parley: 1
title: Uncertain rates
parties: { us: { name: US, rationality: 1, discountRate: 10 %/year } }
parameters:
  agree: { value: { triangular: [0.01, 0.05, 0.2] }, assumed: wide }
  breakdown: { value: { lognormal: [0.02, 0.7] }, assumed: wide }
  worth: { value: { normal: [0, 2] }, assumed: even the sign is open }
clock: { step: 1 month, steps: 24 }
chart:
  talks:
    initial: open
    states: { open: { on: { AGREE: agreed, BREAK: broken } }, agreed: {}, broken: { on: { IMPOSE: hit } }, hit: {} }
moves:
  month: { when: talks.open, hazard: { AGREE: agree/month, BREAK: breakdown/month } }
  tariff: { when: talks.broken, party: us, choose: { WAIT: { event: none, default: true }, IMPOSE: { rate: 0.2/month } } }
payoffs: { us: { flow: "(talks.hit ? worth : 0)/year" } }
outcomes:
  agreed: { when: talks.agreed }
  hit: { when: talks.hit }
  none_of_both: { when: talks.open or talks.broken }
headline: hit
`;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

describe('draws', () => {
  test('sixteen times as many cut the numerical error by more than four, as a median over seeds', async () => {
    const compiled = await compiledText(UNCERTAIN);
    const errors = (draws: number): number[] =>
      Array.from(
        { length: 15 },
        (_, seed) => study(compiled, draws, seed + 1).outcomes[1]?.probability.error ?? 0,
      );
    // Independent draws would cut it by four.
    expect(median(errors(64)) / median(errors(1024))).toBeGreaterThan(4);
  });

  test.each([
    [64, 128],
    [512, 2048],
  ])('%i are the first of %i, bit for bit', async (few, many) => {
    const { graph, model } = await compiledText(UNCERTAIN);
    const outcomes = (draws: number): Float64Array[] => {
      const solver = createSolver(graph, 7, draws);
      for (let first = 0; first < draws; first += BLOCK) solver.solve(first, Math.min(BLOCK, draws - first));
      return solver.tally.outcomes.map((each) => each.subarray(0, few));
    };
    expect(outcomes(many)).toEqual(outcomes(few));
    expect(model.outcomes).toHaveLength(3);
  });

  test('give the same numbers from the same seed, and others from another', async () => {
    const compiled = await compiledText(UNCERTAIN);
    const mean = (seed: number): number => study(compiled, 64, seed).outcomes[0]?.probability.mean ?? 0;
    expect([mean(3), mean(3) === mean(4)]).toEqual([mean(3), false]);
  });

  test.each([
    [1, 16],
    [17, 32],
    [1000, 1024],
    [1024, 1024],
  ])('asked for %i are rounded up to %i', async (asked, computed) => {
    expect(study(await compiledText(UNCERTAIN), asked).draws).toBe(computed);
  });

  test('are one where nothing is uncertain, without numerical error', async () => {
    const text = UNCERTAIN.replaceAll(/\{ (?:triangular|lognormal|normal): \[.*?\] \}/g, '0.1');
    const result = study(await compiledText(text), 1024);
    expect([result.draws, result.outcomes[0]?.probability.error]).toEqual([1, 0]);
  });

  test('do not depend on where a parameter stands among others that are certain', async () => {
    const data = randomScenario(5, { steps: 8, report: 4, regions: 2 });
    const parameters = data['parameters'] as Record<string, object>;
    const more = { ...data, parameters: { ...parameters, pp9: { value: 1, assumed: 'certain' } } };
    const plain = study(await compiledText(textOf(data)));
    const other = study(await compiledText(textOf(more)));
    expect(other.outcomes).toEqual(plain.outcomes);
  });
});
