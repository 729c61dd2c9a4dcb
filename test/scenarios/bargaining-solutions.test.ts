import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { type Deal, readDomain } from '../reference/bargaining-domain.ts';
import { measure, outcome, type Settings, studyFile } from '../reference/files.ts';
import { agreed, byRule, negmasDomains } from '../reference/negmas-scenarios.ts';
import { expectNear } from '../study/near.ts';

const FOLDER = 'scenarios/theory';
const EXACT = 1e-12;

const mini = negmasDomains()['domain-mini'];

const threeIssues = (rule: string, settings: Settings = {}): Promise<Study> =>
  studyFile(`${FOLDER}/concession.yaml`, settings, byRule(rule));

describe('four issues', () => {
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
