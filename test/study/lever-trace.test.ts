import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { traceLever } from '../../src/study/lever-trace.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import type { Progress } from '../../src/study/study.ts';
import { compiledText, fileText, study } from '../engine.ts';
import { factorsText } from './factors.ts';
import { expectNear } from './near.ts';

const OPTIONS = { draws: 32, seed: 7 };
const TWO = factorsText({ one: '{ uniform: [0.2, 0.6] }', two: '0.5' });

describe('a lever trace', () => {
  test('is what a run finds with the parameter set, bit for bit', async () => {
    const text = fileText('scenarios/minimal.yaml');
    const compiled = await compiledText(text);
    const values = ['0 / month', '0.02 / month', '0.5 / year'];
    const trace = runToEnd(traceLever(compiled, { parameter: 'breakRate', values }, OPTIONS));
    for (const [at, breakRate] of values.entries()) {
      const { outcomes, measures } = study(await compiledText(text, { breakRate }), 32, 7);
      expect(trace.outcomes.map(({ probability }) => probability[at])).toEqual(
        outcomes.map(({ probability }) => probability),
      );
      expect(trace.measures.map(({ value }) => value[at])).toEqual(measures.map(({ value }) => value));
    }
  });

  test('tells the values in the unit of the parameter', async () => {
    const compiled = await compiledText(fileText('scenarios/minimal.yaml'));
    const values = ['0.01 / month', '0.6 / year'];
    const { axis } = runToEnd(traceLever(compiled, { parameter: 'breakRate', values }, OPTIONS));
    expect(axis).toMatchObject({ parameter: 'breakRate', unit: '1 / month', texts: values });
    expectNear(axis.values[0] ?? 0, 0.01, 1e-15);
    expectNear(axis.values[1] ?? 0, 0.05, 1e-15);
  });

  test('averages over all other parameters', async () => {
    const compiled = await compiledText(TWO);
    const question = { parameter: 'two', values: ['0', '25 %', '1'] };
    const trace = runToEnd(traceLever(compiled, question, { draws: 1024, seed: 1 }));
    expect(trace.draws).toBe(1024);
    const [deal] = trace.outcomes;
    for (const [at, b] of [0, 0.25, 1].entries())
      expectNear(deal?.probability[at]?.mean ?? -1, b * 0.4, 1e-3);
  });

  test('needs one draw where nothing else is uncertain', async () => {
    const compiled = await compiledText(TWO);
    const trace = runToEnd(traceLever(compiled, { parameter: 'one', values: ['0.3'] }, OPTIONS));
    expect(trace.draws).toBe(1);
    expectNear(trace.outcomes[0]?.probability[0]?.mean ?? 0, 0.15, 1e-15);
  });

  test('knows where nothing can be computed, and why', async () => {
    const compiled = await compiledText(TWO);
    const trace = runToEnd(traceLever(compiled, { parameter: 'two', values: ['0.5', '1.5'] }, OPTIONS));
    expectNear(trace.outcomes[0]?.probability[0]?.mean ?? 0, 0.2, 1e-2);
    expect(trace.outcomes[0]?.probability[1]?.mean).toBeNaN();
    expect(trace.problems.map(({ rule }) => rule)).toEqual(['chance-negative']);
  });

  test('refuses amounts of another dimension', async () => {
    const compiled = await compiledText(TWO);
    const work = traceLever(compiled, { parameter: 'two', values: ['3 months'] }, OPTIONS);
    expect(() => runToEnd(work)).toThrow(ProblemError);
    expect(() => runToEnd(traceLever(compiled, { parameter: 'three', values: ['1'] }, OPTIONS))).toThrow(
      RangeError,
    );
  });

  test('tells how far it has come, up to all', async () => {
    const told: Progress[] = [];
    const compiled = await compiledText(TWO);
    for (const each of traceLever(compiled, { parameter: 'two', values: ['0', '1'] }, OPTIONS))
      told.push(each);
    expect(told).toEqual([
      { done: 32, total: 64 },
      { done: 64, total: 64 },
    ]);
  });
});
