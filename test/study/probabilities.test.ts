import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { compiledText, study } from '../engine.ts';
import { randomScenario, seeds, textOf } from './random-scenario.ts';

const ROUNDING = 1e-12;
const OPTIONS = { steps: 14, report: 7 };

/** The same seeds for every property, so that each scenario is computed once. */
const RUNS = { seed: 1, numRuns: 20 };

const known = new Map<number, Promise<Study>>();
const studies = seeds.map((seed) => {
  const pending = known.get(seed) ?? studyOf(seed);
  known.set(seed, pending);
  return pending;
});

async function studyOf(seed: number): Promise<Study> {
  return study(await compiledText(textOf(randomScenario(seed, OPTIONS))));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}

/** What is no probability, but for rounding. */
function impossible(values: readonly number[]): number[] {
  return values.filter((each) => !(each >= 0 && each <= 1 + ROUNDING));
}

describe('in any scenario', () => {
  test('every region is in exactly one state at every date', async () => {
    await fc.assert(
      fc.asyncProperty(studies, async (pending) => {
        const { timeline } = await pending;
        const regions = new Set([...timeline.states.keys()].map((state) => state.split('.')[0]));
        const faults = [...regions].flatMap((region) => {
          const courses = [...timeline.states].filter(([state]) => state.startsWith(`${region}.`));
          return [...timeline.dates.keys()].flatMap((date) => {
            const probabilities = courses.map(([, course]) => course[date] ?? Number.NaN);
            const excess = Math.abs(sumOf(probabilities) - 1);
            return [...impossible(probabilities), ...(excess <= ROUNDING ? [] : [excess])];
          });
        });
        expect(faults).toEqual([]);
      }),
      RUNS,
    );
  });

  test('exactly one outcome holds at the report', async () => {
    await fc.assert(
      fc.asyncProperty(studies, async (pending) => {
        const probabilities = (await pending).outcomes.map(({ probability }) => probability);
        const all = probabilities.flatMap(({ mean, p05, p50, p95 }) => [mean, p05, p50, p95]);
        expect(impossible(all)).toEqual([]);
        expect(Math.abs(sumOf(probabilities.map(({ mean }) => mean)) - 1)).toBeLessThanOrEqual(ROUNDING);
      }),
      RUNS,
    );
  });

  test('an outcome of one region is its state at the last date', async () => {
    await fc.assert(
      fc.asyncProperty(studies, async (pending) => {
        const { outcomes, timeline } = await pending;
        const differences = outcomes.map(({ name, probability }) => {
          const last = timeline.states.get(`rg0.${name.replace('oc', 'st')}`)?.at(-1) ?? Number.NaN;
          return Math.abs(probability.mean - last);
        });
        expect(Math.max(...differences)).toBeLessThanOrEqual(ROUNDING);
      }),
      RUNS,
    );
  });

  test('at most one option of a choice is taken', async () => {
    await fc.assert(
      fc.asyncProperty(studies, async (pending) => {
        const taken = (await pending).choices.map(({ options }) =>
          options.map(({ probability }) => probability),
        );
        expect(impossible([...taken.flat(), ...taken.map(sumOf)])).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the headline lies between the envelopes of each party', async () => {
    await fc.assert(
      fc.asyncProperty(studies, async (pending) => {
        for (const { probability, envelope } of (await pending).outcomes) {
          for (const { low, high } of envelope) {
            expect(low).toBeLessThanOrEqual(probability.mean + ROUNDING);
            expect(high).toBeGreaterThanOrEqual(probability.mean - ROUNDING);
          }
        }
      }),
      RUNS,
    );
  });

  test('a state is reached at least as often as it holds at any date, at most as often as at all together', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const data = randomScenario(seed, OPTIONS);
        const { measures, timeline } = await (known.get(seed) ?? studyOf(seed));
        const { me2 } = data['measures'] as { me2: { first: string } };
        // The initial date comes before the first move: what holds only there has not been reached.
        const course = timeline.states.get(me2.first)?.slice(1) ?? [];
        const reached = measures.find(({ name }) => name === 'me2')?.probability?.mean ?? Number.NaN;
        expect(reached).toBeGreaterThanOrEqual(Math.max(...course) - ROUNDING);
        expect(reached).toBeLessThanOrEqual(sumOf(course) + ROUNDING);
      }),
      RUNS,
    );
  });
});
