import { describe, expect, test } from 'vitest';
import { studyText } from '../engine.ts';
import { expectNear } from '../study/near.ts';
import { course, measure, outcome, referenceData, studyFile } from './files.ts';
import { EXACT } from './prism.ts';

interface TheoryReferences {
  readonly absorbing_chain_freeze_talks: {
    readonly probabilities: Readonly<Record<string, number>>;
    readonly mean_months: number;
    readonly variance_months: number;
    readonly longest_path_months: number;
    readonly mean_months_given_outcome: Readonly<Record<string, number>>;
  };
  readonly absorbing_chain_textbook: {
    readonly expected_steps_from_1_2_3: readonly number[];
    readonly variance_from_1_2_3: readonly number[];
    readonly absorb_at_4_from_1_2_3: readonly string[];
    readonly fundamental_matrix: readonly (readonly string[])[];
  };
  readonly constant_competing_hazards: readonly {
    readonly a: number;
    readonly b: number;
    readonly T: number;
    readonly p_agree_by_T: number;
    readonly p_break_by_T: number;
    readonly p_open_at_T: number;
    readonly mean_months_capped: number;
  }[];
}

const references = referenceData<TheoryReferences>('theory/theory-references.json');

function fraction(text: string): number {
  const [above, below = '1'] = text.split('/');
  return Number(above) / Number(below);
}

/** Mean and variance of the step in which something has ended, from the probability that it has by each date. */
function momentsOf(ended: readonly number[]): { mean: number; variance: number } {
  let mean = 0;
  let square = 0;
  // E T = Σ P(T > k) and E T² = Σ (2k + 1) P(T > k), for k from 0.
  for (const [step, probability] of ended.entries()) {
    mean += 1 - probability;
    square += (2 * step + 1) * (1 - probability);
  }
  return { mean, variance: square - mean * mean };
}

/** The probability that one of some states holds, at each date. */
function together(...courses: readonly (readonly number[])[]): number[] {
  return (courses[0] ?? []).map((_, date) => courses.reduce((sum, each) => sum + (each[date] ?? 0), 0));
}

describe('the absorbing chain of the freeze', () => {
  const stored = references.absorbing_chain_freeze_talks;
  const ends = ['ratified', 'imposed', 'lapsed'];
  const freeze = studyFile('freeze-talks.yaml');

  test.each(ends)('ends %s with the stored probability', async (end) => {
    const result = await freeze;
    expectNear(outcome(result, end), stored.probabilities[end] ?? Number.NaN, EXACT);
  });

  test.each(ends)('takes the stored mean time to an end that is %s', async (end) => {
    const result = await freeze;
    // `first` tells when the step begins; the chain counts the step itself.
    const wanted = stored.mean_months_given_outcome[end] ?? Number.NaN;
    expectNear(1 + measure(result, `${end}Date`), wanted, EXACT);
  });

  test('takes the stored mean time to its end', async () => {
    expectNear(1 + measure(await freeze, 'endDate'), stored.mean_months, EXACT);
  });

  test('has the stored mean and variance over its timeline', async () => {
    const result = await freeze;
    const { mean, variance } = momentsOf(
      together(...ends.map((end) => course(result, `negotiation.${end}`))),
    );
    expectNear(mean, stored.mean_months, EXACT);
    // A difference of two sums of some 170: three digits are lost.
    expectNear(variance, stored.variance_months, 1e-11);
  });

  test('has the stored longest path', async () => {
    const result = await freeze;
    const ended = ends.map((end) => `negotiation.${end}`);
    const open = [...result.timeline.states].filter(([state]) => !ended.includes(state));
    const last = result.timeline.dates.findLastIndex((_, date) =>
      open.some(([, probabilities]) => (probabilities[date] ?? 0) > 0),
    );
    expect(last + 1).toBe(stored.longest_path_months);
  });
});

/** The walk on 0 … 4 that stops at both ends; 400 steps leave less than 1e-60 of it open. */
function walkFrom(start: number): string {
  return `
parley: 1
title: A walk
clock: { steps: 400 }
chart:
  place:
    initial: at${start}
    states:
      at0: { final: true }
      at1: { on: { UP: at2, DOWN: at0 } }
      at2: { on: { UP: at3, DOWN: at1 } }
      at3: { on: { UP: at4, DOWN: at2 } }
      at4: { final: true }
moves:
  walk: { when: not place.at0 and not place.at4, chance: { UP: 1/2, DOWN: rest } }
outcomes:
  bottom: { when: place.at0 }
  top: { when: place.at4 }
  between: { when: place.at1 or place.at2 or place.at3 }
measures:
  in1: { time: place.at1 }
  in2: { time: place.at2 }
  in3: { time: place.at3 }
`;
}

describe('the walk on 0 to 4', () => {
  const stored = references.absorbing_chain_textbook;
  const starts = [1, 2, 3];

  test.each(starts)('from %i takes the textbook’s mean number of steps', async (start) => {
    const result = await studyText(walkFrom(start));
    const { mean } = momentsOf(together(course(result, 'place.at0'), course(result, 'place.at4')));
    expectNear(mean, stored.expected_steps_from_1_2_3[start - 1] ?? Number.NaN, EXACT);
  });

  test.each(starts)('from %i has the textbook’s variance', async (start) => {
    const result = await studyText(walkFrom(start));
    const { variance } = momentsOf(together(course(result, 'place.at0'), course(result, 'place.at4')));
    expectNear(variance, stored.variance_from_1_2_3[start - 1] ?? Number.NaN, EXACT);
  });

  test.each(starts)('from %i ends at 4 with the textbook’s probability', async (start) => {
    const wanted = fraction(stored.absorb_at_4_from_1_2_3[start - 1] ?? '');
    expectNear(outcome(await studyText(walkFrom(start)), 'top'), wanted, EXACT);
  });

  test.each(starts)('from %i visits each place as often as the fundamental matrix says', async (start) => {
    const result = await studyText(walkFrom(start));
    for (const place of starts) {
      // The matrix counts the start as a visit, Parley what holds after each step.
      const visits = measure(result, `in${place}`) + (place === start ? 1 : 0);
      expectNear(visits, fraction(stored.fundamental_matrix[start - 1]?.[place - 1] ?? ''), EXACT);
    }
  });
});

/** Talks that can end in two ways, by odds a step. */
function talks(a: number, b: number, steps: number): string {
  return `
parley: 1
title: Two ends
clock: { steps: ${steps} }
chart:
  talks:
    initial: open
    states: { open: { on: { AGREE: agreed, BREAK: broken } }, agreed: {}, broken: {} }
moves:
  month: { when: talks.open, chance: { AGREE: ${a}, BREAK: ${b} } }
outcomes:
  agreed: { when: talks.agreed }
  broken: { when: talks.broken }
  open: { when: talks.open }
measures:
  # The months that begin in talks, the first included: those that follow a step in talks, but for the last, and 1.
  openMonths: { time: talks.open and step < ${steps - 1} }
`;
}

describe('constant competing odds', () => {
  const cases = references.constant_competing_hazards;

  test.each(cases)(
    '$a and $b end in agreement by month $T as often as stored',
    async ({ a, b, T, p_agree_by_T }) => {
      expectNear(outcome(await studyText(talks(a, b, T)), 'agreed'), p_agree_by_T, EXACT);
    },
  );

  test.each(cases)(
    '$a and $b end in breakdown by month $T as often as stored',
    async ({ a, b, T, p_break_by_T }) => {
      expectNear(outcome(await studyText(talks(a, b, T)), 'broken'), p_break_by_T, EXACT);
    },
  );

  test.each(cases)(
    '$a and $b leave talks open at month $T as often as stored',
    async ({ a, b, T, p_open_at_T }) => {
      expectNear(outcome(await studyText(talks(a, b, T)), 'open'), p_open_at_T, EXACT);
    },
  );

  test.each(cases)(
    '$a and $b take as many of $T months as stored',
    async ({ a, b, T, mean_months_capped }) => {
      expectNear(1 + measure(await studyText(talks(a, b, T)), 'openMonths'), mean_months_capped, EXACT);
    },
  );
});

describe('one odds a step', () => {
  test.each([0.5, 0.05, 1e-6, 0.999])('of %d has struck after n steps with 1 − (1 − p)^n', async (odds) => {
    const result = await studyText(talks(odds, 0, 36));
    for (const [steps, probability] of course(result, 'talks.agreed').entries()) {
      expectNear(probability, -Math.expm1(steps * Math.log1p(-odds)), EXACT);
    }
  });
});
