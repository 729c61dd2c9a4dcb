import type { Study } from '../../src/study/study.ts';
import { type Comparison, EXACT } from './comparison.ts';
import { course, measure, referenceData, studyFile } from './files.ts';

/** A deal: its levels, and what it is worth to Japan and to the United States. */
export interface Point {
  readonly outcome: readonly string[];
  readonly u: readonly [number, number];
}

/** What NegMAS and exact enumeration found in a domain. */
export interface SolvedDomain {
  readonly own_exact_enumeration: {
    readonly nash: Point;
    readonly egalitarian_leximin: Point;
    readonly utilitarian: Point;
    readonly kalai_smorodinsky_leximin_ideal_in_IR: Point;
    readonly asymmetric_nash_weight_on_japan: Readonly<Record<string, Point>>;
    readonly zopa_size: number;
  };
  readonly negmas: {
    readonly egalitarian: readonly Point[];
    readonly max_welfare: readonly Point[];
  };
  readonly sessions_100_steps: readonly {
    readonly japan: string;
    readonly us: string;
    readonly agreement: readonly string[];
    readonly u: readonly [number, number];
    readonly rounds_completed: number;
  }[];
}

/** The stored solutions of both domains. */
export function negmasDomains(): Readonly<Record<'domain-mini' | 'domain-three-issue', SolvedDomain>> {
  return referenceData<{
    readonly domains: Readonly<Record<'domain-mini' | 'domain-three-issue', SolvedDomain>>;
  }>('negmas/results.json').domains;
}

const FOLDER = 'scenarios/theory';

/** The levels that are agreed for certain, in the order of the issues; `?` where none is. */
export function agreed({ deal }: Study): string[] {
  return (deal?.issues ?? []).map(
    ({ levels }) => levels.find(({ agreed: { mean } }) => mean === 1)?.name ?? '?',
  );
}

/** Lines over `concession.yaml`: the domain without ties, bargained over by a rule instead of tactics. */
export function byRule(rule: string): string {
  return `
moves: { bargaining: { bargain: { tactics: null, ${rule} } } }
clock: { steps: 1 }
expect: null
`;
}

function comparePoint(what: string, result: Study, { outcome, u }: Point): Comparison[] {
  const isSame = agreed(result).join(' ') === outcome.join(' ');
  return [
    { what: `${what}: the same deal`, ours: isSame ? 1 : 0, theirs: 1, within: 0 },
    { what: `${what}: to Japan`, ours: measure(result, 'japanGets'), theirs: u[0], within: EXACT },
    { what: `${what}: to the US`, ours: measure(result, 'usGets'), theirs: u[1], within: EXACT },
  ];
}

/** The solutions of both domains; two rules of the four-issue domain have two best deals and are left to other tests. */
export async function compareSolutionsInFiles(): Promise<Comparison[]> {
  const { 'domain-mini': mini, 'domain-three-issue': three } = negmasDomains();
  const [four, plain] = [mini.own_exact_enumeration, three.own_exact_enumeration];
  const comparisons: Comparison[] = [];
  for (const [file, point] of [
    ['bargaining-solutions', four.nash],
    ['bargaining-kalai-smorodinsky', four.kalai_smorodinsky_leximin_ideal_in_IR],
  ] as const) {
    comparisons.push(...comparePoint(file, await studyFile(`${FOLDER}/${file}.yaml`), point));
  }
  for (const [power, point] of Object.entries(four.asymmetric_nash_weight_on_japan)) {
    const result = await studyFile(`${FOLDER}/bargaining-power.yaml`, { japanPower: power });
    comparisons.push(...comparePoint(`four issues, power ${power}`, result, point));
  }
  const rules: [string, Point][] = [
    ['solution: nash', plain.nash],
    ['solution: kalaiSmorodinsky', plain.kalai_smorodinsky_leximin_ideal_in_IR],
    ['solution: egalitarian', plain.egalitarian_leximin],
    ['solution: utilitarian', plain.utilitarian],
    ...Object.entries(plain.asymmetric_nash_weight_on_japan).map(([power, point]): [string, Point] => [
      `power: { japan: ${power}, us: 1 - ${power} }`,
      point,
    ]),
  ];
  for (const [rule, point] of rules) {
    const result = await studyFile(`${FOLDER}/concession.yaml`, {}, byRule(rule));
    comparisons.push(...comparePoint(`three issues, ${rule}`, result, point));
  }
  return comparisons;
}

/** NegMAS writes its thresholds 1 − t^e; the tactics of Faratin, Sierra and Jennings (1998) have β = 1/e. */
const PACES: Readonly<Record<string, number>> = { Boulware: 1 / 4, Linear: 1, Conceder: 4 };

/** The nine sessions of the domain without ties: when they agree, and on what. */
export async function compareSessionsInFiles(): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const { japan, us, agreement, u, rounds_completed: round } of negmasDomains()['domain-three-issue']
    .sessions_100_steps) {
    const settings = { japanPace: PACES[japan] ?? Number.NaN, usPace: PACES[us] ?? Number.NaN };
    const result = await studyFile(`${FOLDER}/concession.yaml`, settings);
    const what = `${japan} against ${us}`;
    comparisons.push(
      { what: `${what}: round`, ours: course(result, 'talks.agreed').indexOf(1), theirs: round, within: 0 },
      ...comparePoint(what, result, { outcome: agreement, u }),
    );
  }
  return comparisons;
}
