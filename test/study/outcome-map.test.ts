import { describe, expect, test } from 'vitest';
import { mapOutcomes } from '../../src/study/outcome-map.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { compiledText, fileText, study } from '../engine.ts';
import { factorsText } from './factors.ts';
import { expectNear } from './near.ts';

const THREE = factorsText({ one: '0.5', two: '0.5', three: '{ uniform: [0.2, 0.6] }' });

/** Evenly spaced shares from 0 to 1. */
function shares(count: number): string[] {
  return Array.from({ length: count }, (_, at) => String(at / (count - 1)));
}

describe('an outcome map', () => {
  test('is what a run finds with both parameters set, bit for bit, row by row', async () => {
    const text = fileText('scenarios/minimal.yaml');
    const x = { parameter: 'breakRate', values: ['0.01 / month', '0.05 / month', '0.1 / month'] };
    const y = { parameter: 'agreeRate', values: ['0.02 / month', '0.08 / month'] };
    const map = runToEnd(mapOutcomes(await compiledText(text), { x, y }, { draws: 32, seed: 3 }));
    for (const [row, agreeRate] of y.values.entries()) {
      for (const [column, breakRate] of x.values.entries()) {
        const { outcomes } = study(await compiledText(text, { breakRate, agreeRate }), 32, 3);
        expect(map.outcomes.map((each) => each.shares[row * 3 + column])).toEqual(
          outcomes.map(({ probability }) => probability.mean),
        );
      }
    }
  });

  test('is the product of both odds and the mean of the third', async () => {
    const axis = shares(6);
    const question = { x: { parameter: 'one', values: axis }, y: { parameter: 'two', values: axis } };
    const map = runToEnd(mapOutcomes(await compiledText(THREE), question, { draws: 256, seed: 1 }));
    for (const [cell, share] of (map.outcomes[0]?.shares ?? []).entries()) {
      expectNear(share, ((cell % 6) / 5) * (Math.floor(cell / 6) / 5) * 0.4, 5e-3);
    }
    expect(map.stride).toEqual({ x: 1, y: 1 });
  });

  test('covers the whole plane coarsely, then between, and solves no cell twice', async () => {
    const compiled = await compiledText(THREE);
    const question = {
      x: { parameter: 'one', values: shares(21) },
      y: { parameter: 'two', values: shares(9) },
    };
    const seen: { known: number; stride: string }[] = [];
    for (const { done, map } of mapOutcomes(compiled, question, { draws: 16, seed: 1 })) {
      const values = map.outcomes[0]?.shares ?? [];
      const known = [...values].filter((share) => !Number.isNaN(share)).length;
      expect(known).toBe(done);
      const { stride } = map;
      const isCovered = (cell: number): boolean =>
        stride !== undefined && (cell % 21) % stride.x === 0 && Math.floor(cell / 21) % stride.y === 0;
      expect([...values].filter((share, cell) => isCovered(cell) && Number.isNaN(share))).toEqual([]);
      seen.push({ known, stride: JSON.stringify(stride) });
    }
    const firsts = seen.filter(({ stride }, at) => at > 0 && stride !== seen[at - 1]?.stride);
    expect(firsts).toEqual([
      { known: 6 * 5, stride: '{"x":4,"y":2}' },
      { known: 11 * 5, stride: '{"x":2,"y":2}' },
      { known: 21 * 9, stride: '{"x":1,"y":1}' },
    ]);
  });

  test('leaves cells empty where nothing can be computed', async () => {
    const question = {
      x: { parameter: 'one', values: ['0.5', '2'] },
      y: { parameter: 'two', values: ['0.5', '1'] },
    };
    const map = runToEnd(mapOutcomes(await compiledText(THREE), question, { draws: 16, seed: 1 }));
    expect([...(map.outcomes[0]?.shares ?? [])].map(Number.isNaN)).toEqual([false, true, false, true]);
    expect(new Set(map.problems.map(({ rule }) => rule))).toEqual(new Set(['chance-negative']));
  });

  test('refuses one parameter on both axes', async () => {
    const question = { x: { parameter: 'one', values: ['1'] }, y: { parameter: 'one', values: ['1'] } };
    const work = mapOutcomes(await compiledText(THREE), question, { draws: 16, seed: 1 });
    expect(() => runToEnd(work)).toThrow(RangeError);
  });
});
