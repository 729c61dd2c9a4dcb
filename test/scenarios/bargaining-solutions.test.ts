import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { measure, outcome, referenceData, type Settings, studyFile } from '../reference/files.ts';
import { expectNear } from '../study/near.ts';
import { type Deal, readDomain } from './bargaining-domain.ts';

const FOLDER = 'scenarios/theory';
const EXACT = 1e-12;

interface Point {
  readonly outcome: readonly string[];
  readonly u: readonly [number, number];
}
interface Solved {
  readonly own_exact_enumeration: {
    readonly nash: Point;
    readonly egalitarian_leximin: Point;
    readonly utilitarian: Point;
    readonly kalai_smorodinsky_leximin_ideal_in_IR: Point;
    readonly asymmetric_nash_weight_on_japan: Readonly<Record<string, Point>>;
    readonly zopa_size: number;
  };
  readonly negmas: {
    readonly nash: readonly Point[];
    readonly egalitarian: readonly Point[];
    readonly kalai_smorodinsky: readonly Point[];
    readonly max_welfare: readonly Point[];
  };
}

const { domains } = referenceData<{
  readonly domains: Readonly<Record<'domain-mini' | 'domain-three-issue', Solved>>;
}>('negmas/results.json');
const mini = domains['domain-mini'];
const three = domains['domain-three-issue'];

/** The levels that are agreed for certain, in the order of the issues. */
function agreed({ deal }: Study): string[] | undefined {
  return deal?.issues.map(({ levels }) => levels.find(({ agreed: { mean } }) => mean === 1)?.name ?? '?');
}

function expectPoint(result: Study, point: Point): void {
  expect(agreed(result)).toEqual(point.outcome);
  expectNear(measure(result, 'japanGets'), point.u[0], EXACT);
  expectNear(measure(result, 'usGets'), point.u[1], EXACT);
}

/** The domain without ties, bargained over by a rule instead of tactics. */
const byRule = (rule: string): string => `
moves: { bargaining: { bargain: { tactics: null, ${rule} } } }
clock: { steps: 1 }
expect: null
`;
const threeIssues = (rule: string, settings: Settings = {}): Promise<Study> =>
  studyFile(`${FOLDER}/concession.yaml`, settings, byRule(rule));

describe('four issues', () => {
  test('are settled by the Nash solution as NegMAS does', async () => {
    const result = await studyFile(`${FOLDER}/bargaining-solutions.yaml`);
    expectPoint(result, mini.own_exact_enumeration.nash);
    expect(agreed(result)).toEqual(mini.negmas.nash[0]?.outcome);
  });

  test('are settled by Kalai and Smorodinsky as NegMAS does', async () => {
    const result = await studyFile(`${FOLDER}/bargaining-kalai-smorodinsky.yaml`);
    expectPoint(result, mini.own_exact_enumeration.kalai_smorodinsky_leximin_ideal_in_IR);
    expect(agreed(result)).toEqual(mini.negmas.kalai_smorodinsky[0]?.outcome);
  });

  test('have an egalitarian solution with a smaller gain of 0.25, one of the two of NegMAS', async () => {
    const result = await studyFile(`${FOLDER}/bargaining-egalitarian.yaml`);
    const smaller = Math.min(measure(result, 'japanGets') - 0.38, measure(result, 'usGets') - 0.35);
    expectNear(smaller, 0.25, EXACT);
    expect(mini.negmas.egalitarian.map((each) => each.outcome)).toContainEqual(agreed(result));
  });

  test('have a largest sum of 1.29, at one of the two deals of NegMAS', async () => {
    const result = await studyFile(`${FOLDER}/bargaining-utilitarian.yaml`);
    expectNear(measure(result, 'japanGets') + measure(result, 'usGets'), 1.29, EXACT);
    expect(mini.negmas.max_welfare.map((each) => each.outcome)).toContainEqual(agreed(result));
  });

  test.each(Object.entries(mini.own_exact_enumeration.asymmetric_nash_weight_on_japan))(
    'with %s of the power for Japan have the stored solution',
    async (power, point) => {
      expectPoint(await studyFile(`${FOLDER}/bargaining-power.yaml`, { japanPower: power }), point);
    },
  );

  test('have red lines that leave no room, and the best of what each alone leaves', async () => {
    const file = `${FOLDER}/bargaining-red-lines.yaml`;
    const both = await studyFile(file);
    expect(outcome(both, 'noAgreement')).toBe(1);
    expect(both.deal?.excluded).toBe(1);
    expect(both.deal?.obstacles.map((each) => ('name' in each ? each.name : each.kind)).toSorted()).toEqual([
      'openFarms',
      'shieldedFarms',
    ]);
    const { deals, reserved } = readDomain('domain-mini');
    const product = ({ japan, us }: Deal): number =>
      Math.max(0, japan - reserved.japan) * Math.max(0, us - reserved.us);
    for (const [dropped, kept] of [
      ['us', ['none', 'half']],
      ['japan', ['tppLevel', 'beyondTpp']],
    ] as const) {
      const left = deals.filter(({ levels }) => kept.some((level) => level === levels[1]));
      const best = left.toSorted((a, b) => product(b) - product(a))[0];
      const alone = await studyFile(file, {}, `payoffs: { ${dropped}: { redLines: null } }`);
      expect(agreed(alone)).toEqual(best?.levels);
    }
  });

  test('leave as many deals that are no worse for either than no deal as NegMAS finds', () => {
    const { deals, reserved } = readDomain('domain-mini');
    const zone = deals.filter(({ japan, us }) => japan > reserved.japan - EXACT && us > reserved.us - EXACT);
    expect(zone).toHaveLength(mini.own_exact_enumeration.zopa_size);
  });
});

describe('three issues without ties', () => {
  const { own_exact_enumeration: stored } = three;

  test.each([
    ['nash', stored.nash],
    ['kalaiSmorodinsky', stored.kalai_smorodinsky_leximin_ideal_in_IR],
    ['egalitarian', stored.egalitarian_leximin],
    ['utilitarian', stored.utilitarian],
  ])('have the stored solution by the rule %s', async (solution, point) => {
    expectPoint(await threeIssues(`solution: ${solution}`), point);
  });

  test.each(Object.entries(stored.asymmetric_nash_weight_on_japan))(
    'with %s of the power for Japan have the stored solution',
    async (power, point) => {
      expectPoint(await threeIssues(`power: { japan: ${power}, us: 1 - ${power} }`), point);
    },
  );

  test.each([
    ['nash', true],
    ['kalaiSmorodinsky', true],
    ['egalitarian', false],
    ['utilitarian', false],
  ])('in another scale for Japan: the rule %s keeps its solution: %s', async (solution, keeps) => {
    const scale = `
payoffs: { japan: { deal: 7*japanWorth + 3, end: "talks.open ? 7*reserveJapan + 3 : 0" } }
${byRule(`solution: ${solution}`)}`;
    const result = await studyFile(`${FOLDER}/concession.yaml`, {}, scale);
    const before = await threeIssues(`solution: ${solution}`);
    if (keeps) expect(agreed(result)).toEqual(agreed(before));
    else expect(agreed(result)).not.toEqual(agreed(before));
  });

  test('end without a deal where no deal is worth more to both than any', async () => {
    const result = await threeIssues('solution: nash', { reserveJapan: 0.9, reserveUs: 0.9 });
    expect(outcome(result, 'noAgreement')).toBe(1);
    expect(result.deal?.obstacles.map(({ kind }) => kind)).toEqual(['apart']);
  });
});
