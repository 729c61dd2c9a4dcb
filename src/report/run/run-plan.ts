/** How much of each section of the report on a run is shown; Infinity for all of it. */
export interface Plan {
  /** Lines of the course of events. */
  readonly timeline: number;
  readonly measures: number;
  readonly choices: number;
  /** Of each choice. */
  readonly options: number;
  readonly outcomes: number;
  readonly expectations: number;
  /** Of what is agreed. */
  readonly issues: number;
  /** What stands in the way of a deal. */
  readonly obstacles: number;
  /** Ways out besides a deal; with none of them what each has besides a deal is left out. */
  readonly ways: number;
}

/** Everything that a study holds. */
export const WHOLE: Plan = {
  timeline: Number.POSITIVE_INFINITY,
  measures: Number.POSITIVE_INFINITY,
  choices: Number.POSITIVE_INFINITY,
  options: Number.POSITIVE_INFINITY,
  outcomes: Number.POSITIVE_INFINITY,
  expectations: Number.POSITIVE_INFINITY,
  issues: Number.POSITIVE_INFINITY,
  obstacles: Number.POSITIVE_INFINITY,
  ways: Number.POSITIVE_INFINITY,
};

const FULLEST: Plan = {
  timeline: 12,
  measures: 5,
  choices: 2,
  options: 4,
  outcomes: 8,
  expectations: 3,
  issues: 8,
  obstacles: 3,
  ways: 3,
};

/** What gives way step by step; each step stands on those before it. */
const WITHOUT_DEAL: readonly Partial<Plan>[] = [
  { timeline: 9, outcomes: 7 },
  { timeline: 12, choices: 1 },
  { timeline: 9 },
  { timeline: 7, outcomes: 6 },
  { measures: 4 },
  { timeline: 6, measures: 3 },
  { timeline: 5, options: 3, outcomes: 5 },
  { timeline: 0 },
  { measures: 2, options: 2, outcomes: 4 },
];
/** Where something is bargained over, the course of events gives way to what is agreed. */
const WITH_DEAL: readonly Partial<Plan>[] = [
  { timeline: 9, choices: 1, outcomes: 7 },
  { timeline: 6, measures: 4, outcomes: 6 },
  { timeline: 5, measures: 3, options: 3 },
  { timeline: 0 },
  { measures: 2, ways: 2 },
  { ways: 1 },
  { ways: 0 },
  { obstacles: 2 },
  { options: 2, issues: 6 },
  { measures: 1 },
  { obstacles: 1, issues: 5 },
  { outcomes: 5 },
  { choices: 0, issues: 4 },
  { outcomes: 4, issues: 3 },
];

/** From the fullest report to the barest. */
export function plansOf(hasDeal: boolean): readonly Plan[] {
  const plans = [FULLEST];
  for (const step of hasDeal ? WITH_DEAL : WITHOUT_DEAL) plans.push({ ...plans.at(-1)!, ...step });
  return plans;
}
