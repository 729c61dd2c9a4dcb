import { describe, expect, test } from 'vitest';
import { describeScenario } from '../../../src/report/describe/describe-scenario.ts';
import type { Catalogue } from '../../../src/report/text/catalogue.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';
import { boundText } from '../../bound.ts';
import { bargaining } from '../../scenario/cases/deal-cases.ts';

const ISSUES = `issues:
  farm: { label: Farm goods, assumed: x, levels: { none: 0, half: { value: 50 %, label: Half way } } }
  cars: { levels: { exempt: { event: AGREE }, taxed: { event: BREAK } } }
  share: { assumed: x, unit: '%', grid: { from: 0 %, to: 40 %, steps: 8 } }`;
const US = 'flow: farm/year + share/year, deal: "cars.taxed ? 2 : 0"';

/** What is said about one thing of a scenario, as lines. */
async function about(
  name: string,
  parts: Parameters<typeof bargaining>[0] = {},
  catalogue: Catalogue = en,
): Promise<string> {
  const { reading, scenario, model } = await boundText(bargaining({ issues: ISSUES, us: US, ...parts }));
  const items = describeScenario(reading, scenario, model, catalogue).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.items)),
  );
  return items
    .filter((each) => each.name === name)
    .map(({ text }) => text)
    .join('\n');
}

describe('what is bargained over is told', () => {
  test.each([
    ['farm', 'Farm goods: “none” (0), “Half way” (50 %); it bears on what US gets over time'],
    [
      'cars',
      'cars: “exempt” (raises `AGREE`), “taxed” (raises `BREAK`); it bears on what US gets at the deal',
    ],
    ['share', 'share: from 0 % to 40 % in 8 equal steps; it bears on what US gets over time'],
  ])('with the levels of %s and what it bears on', async (issue, words) => {
    expect(await about(`issues.${issue}`, { japan: 'flow: 1/year' })).toBe(words);
  });

  test('with duties that come to nothing in particular', async () => {
    const more = `markets:
  beef: { importer: japan, preset: goods, assumed: x, suppliers: { japan: { value: 9 USD/year }, us: { value: 5 USD/year, duty: 38.5 % } } }
duties: { beef: { assumed: x, market: beef, from: us, replace: 38.5 % - farm * 20 %, while: talks.agreed } }`;
    const told = await about('duties.beef', { more });
    expect(told).toContain('in place of any other, on goods from US');
    expect(told).not.toContain('comes to');
    expect(await about('issues.farm', { more })).toContain('it bears on “beef”, what US gets over time');
  });

  test('with where it is in force', async () => {
    expect(await about('deal.while')).toContain('is in force while talks is in “agreed”');
  });

  test('with the red lines and ratifiers of each party', async () => {
    const parts = {
      us: `${US}, redLines: { least: { holds: farm >= 10 % and not cars.exempt, label: Some, assumed: x } }`,
      more: `ratifiers:
  diet: { label: The Diet, of: japan, when: cars.taxed, needs: farm <= 20 %, odds: 0.4, assumed: x }`,
    };
    expect(await about('payoffs.us.redLines.least', parts)).toBe(
      'US signs nothing unless “Farm goods” is at least 0.1 and cars is not “exempt” (“Some”)',
    );
    expect((await about('ratifiers.diet', parts)).split('\n')).toEqual([
      'Japan needs the consent of “The Diet” if cars is “taxed”, given only where “Farm goods” is at most 0.2',
      'Japan needs the consent of “The Diet” if cars is “taxed”; the odds that it is given: 0.4',
    ]);
    expect((await about('ratifiers.diet', parts, ja)).split('\n')[1]).toBe(
      'carsが「taxed」のとき、Japanの合意には「The Diet」の同意が要り、その確率は0.4',
    );
  });
});

describe('a bargain is told', () => {
  const table = 'between: [us, japan], event: AGREE';
  test.each([
    [table, 'those with the largest product of gains (Nash); a deal raises `AGREE`'],
    [`${table}, power: { us: 2, japan: 1 }`, '(Nash), with bargaining powers of 2 and 1;'],
    [`${table}, solution: egalitarian`, 'whoever gains less is to gain as much as possible;'],
    [
      `${table}, proposer: japan, readiness: 0.3/month`,
      'Japan makes an offer, which the other takes or leaves; a deal can close at the rate 0.3/month;',
    ],
    [
      `${table}, tactics: { round: elapsed.talks/(1 month), rounds: 9, of: { us: { beta: 0.25, kappa: 0.1 }, japan: { curve: exponential, beta: 4, kappa: 0.2, reserve: 3 } } }`,
      'each gives way over 9 rounds and takes the first offer that is good enough (US: polynomial, β = 0.25, κ = 0.1; Japan: exponential, β = 4, κ = 0.2, it settles for no less than 3)',
    ],
  ])('with how terms are found: %s', async (bargain, words) => {
    const told = await about('moves.meet', { bargain });
    expect(told).toContain('US and Japan look for terms that both prefer to going on without a deal');
    expect(told).toContain(words);
  });
});
