import { studyText } from '../engine.ts';
import { type Comparison, EXACT } from './comparison.ts';
import { course, measure, outcome, referenceData, studyFile } from './files.ts';

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

function fraction(text = ''): number {
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

/** The absorbing chain of the freeze: its ends, the time they take, its moments and its longest path. */
export async function compareAbsorbingChain(): Promise<Comparison[]> {
  const stored = references.absorbing_chain_freeze_talks;
  const ends = ['ratified', 'imposed', 'lapsed'];
  const result = await studyFile('scenarios/theory/freeze-talks.yaml');
  const { mean, variance } = momentsOf(together(...ends.map((end) => course(result, `negotiation.${end}`))));
  const open = [...result.timeline.states].filter(([state]) =>
    ends.every((end) => state !== `negotiation.${end}`),
  );
  const last = result.timeline.dates.findLastIndex((_, date) =>
    open.some(([, probabilities]) => (probabilities[date] ?? 0) > 0),
  );
  return [
    ...ends.flatMap((end) => [
      {
        what: `ends ${end}`,
        ours: outcome(result, end),
        theirs: stored.probabilities[end] ?? Number.NaN,
        within: EXACT,
      },
      {
        what: `months to an end that is ${end}`,
        // `first` tells when the step begins; the chain counts the step itself.
        ours: 1 + measure(result, `${end}Date`),
        theirs: stored.mean_months_given_outcome[end] ?? Number.NaN,
        within: EXACT,
      },
    ]),
    { what: 'mean months', ours: 1 + measure(result, 'endDate'), theirs: stored.mean_months, within: EXACT },
    { what: 'mean months over the timeline', ours: mean, theirs: stored.mean_months, within: EXACT },
    // A difference of two sums of some 170: three digits are lost.
    { what: 'variance over the timeline', ours: variance, theirs: stored.variance_months, within: 1e-11 },
    { what: 'longest path', ours: last + 1, theirs: stored.longest_path_months, within: 0 },
  ];
}

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

/** The textbook's walk on 0 to 4: steps, their variance, ends and visits, from each of its three inner places. */
export async function compareWalk(): Promise<Comparison[]> {
  const stored = references.absorbing_chain_textbook;
  const places = [1, 2, 3];
  const comparisons: Comparison[] = [];
  for (const start of places) {
    const result = await studyText(walkFrom(start));
    const { mean, variance } = momentsOf(together(course(result, 'place.at0'), course(result, 'place.at4')));
    const row = start - 1;
    const compare = (what: string, ours: number, theirs = Number.NaN): void => {
      comparisons.push({ what: `from ${start}: ${what}`, ours, theirs, within: EXACT });
    };
    compare('steps', mean, stored.expected_steps_from_1_2_3[row]);
    compare('variance of steps', variance, stored.variance_from_1_2_3[row]);
    compare('ends at 4', outcome(result, 'top'), fraction(stored.absorb_at_4_from_1_2_3[row]));
    for (const place of places) {
      // The matrix counts the start as a visit, Parley what holds after each step.
      const visits = measure(result, `in${place}`) + (place === start ? 1 : 0);
      compare(`visits of ${place}`, visits, fraction(stored.fundamental_matrix[row]?.[place - 1]));
    }
  }
  return comparisons;
}

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

/** Constant competing odds, as stored, and the chance 1 − (1 − p)^n that one odds a step has struck by step n. */
export async function compareCompetingOdds(): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const { a, b, T, ...stored } of references.constant_competing_hazards) {
    const result = await studyText(talks(a, b, T));
    const compare = (what: string, ours: number, theirs: number): void => {
      comparisons.push({ what: `${a} and ${b} by month ${T}: ${what}`, ours, theirs, within: EXACT });
    };
    compare('agreed', outcome(result, 'agreed'), stored.p_agree_by_T);
    compare('broken', outcome(result, 'broken'), stored.p_break_by_T);
    compare('open', outcome(result, 'open'), stored.p_open_at_T);
    compare('months', 1 + measure(result, 'openMonths'), stored.mean_months_capped);
  }
  for (const odds of [0.5, 0.05, 1e-6, 0.999]) {
    const result = await studyText(talks(odds, 0, 36));
    for (const [steps, ours] of course(result, 'talks.agreed').entries()) {
      const theirs = -Math.expm1(steps * Math.log1p(-odds));
      comparisons.push({ what: `${odds} struck after ${steps} steps`, ours, theirs, within: EXACT });
    }
  }
  return comparisons;
}
