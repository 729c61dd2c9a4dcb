import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { writeDraws } from '../../src/study/draws.ts';
import { compiledText, study } from '../engine.ts';
import { talks } from '../scenario/marked.ts';

const TEXT = talks({
  parameters: 'parameters: { speed: { value: { uniform: [0, 1] }, assumed: x } }',
  moves: 'moves: { month: { when: talks.open, chance: { AGREE: speed, BREAK: 0.05 } } }',
});

function faultOf(compute: () => unknown): ProblemError {
  try {
    compute();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const compiled = await compiledText(TEXT);

describe('odds over 1 in some draws', () => {
  test('are told with the first draw that has them, and what it draws', async () => {
    const speeds = new Float64Array(256);
    writeDraws(compiled.model, 5, 0, [speeds], 256);
    const first = speeds.findIndex((speed) => speed > 0.95);
    const { problems } = faultOf(() => study(compiled, 256, 5));
    expect(problems).toMatchObject([
      {
        facts: {
          draw: first,
          values: `speed = ${speeds[first]?.toPrecision(4)}`,
          sum: (speeds[first] ?? 0) + 0.05,
        },
      },
    ]);
  });

  test('come back when the drawn number is set', async () => {
    const { problems } = faultOf(() => study(compiled, 256, 5));
    const [problem] = problems;
    const values = problem?.rule === 'chance-over-one' ? problem.facts.values : '';
    const repeated = await compiledText(TEXT, { speed: values.replace('speed = ', '') });
    expect(faultOf(() => study(repeated)).problems[0]?.rule).toBe('chance-over-one');
  });

  test('do not hinder draws without them', async () => {
    expect(study(await compiledText(TEXT, { speed: 0.95 })).outcomes[0]?.probability.mean).toBeCloseTo(
      0.95,
      12,
    );
  });
});
