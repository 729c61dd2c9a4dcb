import { describe, expect, test } from 'vitest';
import { bind } from '../../src/model/bind.ts';
import { constantValue } from '../../src/model/constant-value.ts';
import type { Issue } from '../../src/model/deal.ts';
import { gatedExpressions } from '../../src/model/expressions.ts';
import type { Model } from '../../src/model/model.ts';
import { namesIn } from '../../src/quantity/expression.ts';
import { evaluate } from '../../src/quantity/specialise.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { memoryFiles } from '../engine.ts';
import { bargaining } from '../scenario/cases/deal-cases.ts';

/** Binds a scenario in which nothing is at fault. */
async function boundModel(text: string): Promise<Model> {
  const { model, problems } = bind(await readScenario('main.yaml', memoryFiles({ 'main.yaml': text })));
  if (model === undefined) throw new Error(JSON.stringify(problems));
  return model;
}

/** The rules that a scenario breaks, with the names that the problems tell. */
async function rulesOf(text: string): Promise<string[]> {
  const { problems } = bind(await readScenario('main.yaml', memoryFiles({ 'main.yaml': text })));
  return problems.map(({ rule, facts }) => ('name' in facts ? `${rule} ${facts.name}` : rule));
}

function valuesOf(model: Model, issue: Issue | undefined): number[] {
  return (issue?.levels ?? []).map(({ value }) =>
    value === undefined ? Number.NaN : constantValue(value, model.definitions),
  );
}

describe('the levels of an issue', () => {
  test('have names and values as written, in one unit', async () => {
    const model = await boundModel(
      bargaining({
        issues: `issues:
  farm: { assumed: x, unit: million USD/year, levels: { none: 0, half: 5 million USD/year, whole: { value: cap, label: All } } }
  cars: { levels: { exempt: {}, taxed: {} } }
formulas: { cap: 2 * 5 million USD/year }`,
        us: 'flow: "farm/(1 USD) + (cars.taxed ? 1/year : 0/year)"',
        japan: 'flow: 0/year',
      }),
    );
    const [farm, cars] = model.deal.issues;
    expect(farm?.levels.map(({ name, label }) => [name, label])).toEqual([
      ['none', 'none'],
      ['half', 'half'],
      ['whole', 'All'],
    ]);
    const second = 1 / (365.25 * 86_400);
    const [none, half, whole] = valuesOf(model, farm);
    expect(none).toBe(0);
    expect(half).toBeCloseTo(5e6 * second, 3);
    expect(whole).toBeCloseTo(1e7 * second, 3);
    expect([farm?.isNumber, cars?.isNumber]).toEqual([true, false]);
    expect(farm?.unit.text).toBe('million USD/year');
  });

  test('of a grid are even, meet both ends and are named in the unit shown', async () => {
    const model = await boundModel(
      bargaining({
        issues: `issues:
  farm: { assumed: x, unit: '%', grid: { from: 10 %, to: 40 %, steps: cut } }
  cars: { levels: { exempt: {}, taxed: {} } }
constants: { cut: 3 }`,
      }),
    );
    const [farm] = model.deal.issues;
    expect(farm?.levels.map(({ name }) => name)).toEqual(['10', '20', '30', '40']);
    const values = valuesOf(model, farm);
    expect([values[0], values[3]]).toEqual([0.1, 0.4]);
    expect(values[1]).toBeCloseTo(0.2, 15);
    expect(farm?.isGrid).toBe(true);
  });
});

describe('a ratifier', () => {
  const ratifier = (keys: string): string =>
    bargaining({ more: `ratifiers: { diet: { assumed: x, of: japan, ${keys} } }` });
  const worth = (farm: number, isTaxed: number) => (name: string) =>
    name === 'farm' ? farm : name === 'cars.taxed' ? isTaxed : Number.NaN;

  test('consents to whatever it is not asked about', async () => {
    const model = await boundModel(ratifier('when: cars.taxed, needs: farm <= 0.5, odds: 0.3'));
    const [line] = model.deal.lines;
    const [consent] = model.deal.consents;
    if (line === undefined || consent === undefined) throw new Error('nobody has a say');
    expect([line.kind, line.party]).toEqual(['winSet', 1]);
    expect(evaluate(line.holds, worth(1, 0))).toBe(1);
    expect(evaluate(line.holds, worth(1, 1))).toBe(0);
    expect(evaluate(line.holds, worth(0.5, 1))).toBe(1);
    expect(evaluate(consent.odds, worth(1, 1))).toBe(0.3);
    expect(evaluate(consent.odds, worth(1, 0))).toBe(1);
  });

  test('may look at states where it has odds, and not where it needs something', async () => {
    expect(await rulesOf(ratifier('odds: "talks.open ? 0.5 : 1"'))).toEqual([]);
    expect(await rulesOf(ratifier('needs: farm < 1 and talks.open'))).toEqual([
      'name-out-of-place talks.open',
    ]);
    expect(
      await rulesOf(`${ratifier('needs: late == 1')}formulas: { late: "talks.open ? 1 : 0" }\n`),
    ).toEqual(['name-out-of-place talks.open']);
  });
});

describe('red lines', () => {
  test('stand before win-sets, in the order of the parties', async () => {
    const model = await boundModel(
      bargaining({
        us: 'flow: farm/year, redLines: { cars: { holds: cars.taxed, label: No cars } }',
        japan: 'flow: -farm/year, redLines: { ceiling: farm <= ceiling }',
        more: `ratifiers: { congress: { of: us, needs: farm > 0 } }
parameters: { ceiling: { value: 0.7, assumed: x } }`,
      }),
    );
    expect(model.deal.lines.map(({ name, label, party, kind }) => [name, label, party, kind])).toEqual([
      ['cars', 'No cars', 0, 'redLine'],
      ['ceiling', 'ceiling', 1, 'redLine'],
      ['congress', 'congress', 0, 'winSet'],
    ]);
  });
});

describe('terms', () => {
  const formula = 'formulas: { gain: 2 * farm }';

  test.each([
    ['a flow', { us: 'flow: gain/year' }],
    ['a lump sum at the deal', { us: 'flow: farm/year, deal: gain' }],
    ['a measure', { more: `${formula}\nmeasures: { total: { flow: gain/year } }` }],
    ['a red line', { us: 'flow: farm/year, redLines: { low: gain < 1 }' }],
    [
      'odds of consent',
      { more: `${formula}\nratifiers: { diet: { of: japan, odds: gain / 2, assumed: x } }` },
    ],
  ])('may stand in %s, through a formula', async (_what, parts) => {
    expect(await rulesOf(bargaining({ more: formula, ...parts }))).toEqual([]);
  });

  test.each([
    ['odds', 'moves:\n  month: { when: talks.open, chance: { AGREE: gain / 9 } }'],
    [
      'a payoff of an option',
      'moves:\n  month: { when: talks.open, chance: { AGREE: { odds: 0.1, payoff: { us: gain } } } }',
    ],
  ])('may not stand in %s, not even through a formula', async (_what, moves) => {
    const text = bargaining({ more: formula }, { moves });
    expect(await rulesOf(text)).toEqual(['name-out-of-place farm']);
  });

  test.each([
    [
      'an outcome',
      { outcomes: 'outcomes: { taxed: { when: cars.taxed }, other: { when: not cars.taxed } }' },
    ],
    ['a condition', { conditions: 'conditions: { taxed: cars.taxed and talks.open }' }],
    ['an end', { payoffs: 'payoffs: { us: { end: farm } }' }],
  ])('may not stand in %s', async (_what, sections) => {
    expect((await rulesOf(bargaining({}, sections)))[0]).toMatch(/^name-out-of-place (cars\.taxed|farm)$/);
  });
});

describe('a bargain', () => {
  test('has powers in the order of its parties', async () => {
    const model = await boundModel(
      bargaining({ bargain: 'between: [japan, us], event: AGREE, power: { us: 3, japan: 2 }' }),
    );
    const act = model.moves.at(-1)?.cases[0]?.act;
    if (act?.kind !== 'bargain' || act.rule.kind !== 'nash') throw new Error('no bargain');
    expect(act.between).toEqual([1, 0]);
    expect(act.rule.power?.map((each) => evaluate(each, () => Number.NaN))).toEqual([2, 3]);
    expect(act.readiness).toBeUndefined();
  });

  test('with tactics needs nobody to weigh anything', async () => {
    const parties = 'parties: { us: { name: US }, japan: { name: Japan } }';
    const tactics = `between: [us, japan], event: AGREE, tactics: { round: elapsed.talks/(1 month), rounds: 10, of: {
      us: { beta: 0.25 }, japan: { curve: exponential, beta: 4, kappa: 0.1, reserve: 0.2 } } }`;
    const end = { us: 'flow: farm/year, end: 1', japan: 'flow: "cars.taxed ? -1/year : 0/year", end: 1' };
    const model = await boundModel(bargaining({ parties, bargain: tactics, ...end }));
    const act = model.moves.at(-1)?.cases[0]?.act;
    if (act?.kind !== 'bargain' || act.rule.kind !== 'concession') throw new Error('no tactics');
    expect(act.rule.tactics.map(({ curve }) => curve)).toEqual(['polynomial', 'exponential']);
    expect(await rulesOf(bargaining({ parties, ...end }))).toEqual([
      'rationality-missing',
      'rationality-missing',
    ]);
  });

  test('looks at what it reads only where it acts', async () => {
    const model = await boundModel(
      bargaining({
        bargain: 'between: [us, japan], event: AGREE, readiness: (1 + step) * 0.1/month',
        more: 'ratifiers: { diet: { assumed: x, of: japan, odds: "elapsed.talks > 2 months ? 1 : 0" } }',
      }),
    );
    const looking = gatedExpressions(model).filter(({ expression }) =>
      [...namesIn(expression)].some((name) => name === 'step' || name === 'elapsed.talks'),
    );
    expect(looking.map(({ gates }) => gates.flatMap((gate) => [...namesIn(gate)]))).toEqual([
      ['talks.open'],
      ['talks.open'],
    ]);
  });
});

describe('a duty with terms', () => {
  const trade = (rate: string, condition = 'talks.agreed'): string =>
    bargaining({
      more: `markets:
  beef: { importer: japan, preset: goods, assumed: x, suppliers: { japan: { value: 10 USD/year }, us: { value: 5 USD/year, duty: 38.5 % } } }
duties: { beef: { assumed: x, market: beef, from: us, replace: "${rate}", while: "${condition}" } }`,
    });

  test('may say how high it is at each level', async () => {
    expect(await rulesOf(trade('38.5 % - farm * 29.5 %'))).toEqual([]);
    expect(await rulesOf(trade('38.5 %', 'talks.agreed and cars.taxed'))).toEqual([]);
    expect(await rulesOf(trade('38.5 %', 'talks.agreed and farm > 0'))).toEqual(['name-out-of-place farm']);
  });

  test('is told where a level makes goods free', async () => {
    const { problems } = bind(
      await readScenario('main.yaml', memoryFiles({ 'main.yaml': trade('38.5 % - farm * 139 %') })),
    );
    expect(problems.map(({ rule, facts }) => [rule, 'what' in facts ? facts.what : ''])).toEqual([
      ['market-value', 'duties.beef.replace (farm.whole)'],
    ]);
  });
});

describe('where the numbers of a deal are from', () => {
  const line = (redLine: string): string =>
    bargaining({ us: `flow: farm/year, redLines: { low: ${redLine} }` });

  test.each([
    [
      'a level',
      bargaining({
        issues: 'issues: { farm: { levels: { none: 0, half: 0.5 } } }',
        us: 'flow: farm/year',
        japan: 'flow: -farm/year',
      }),
      'issues.farm.levels.half',
    ],
    [
      'odds of consent',
      bargaining({ more: 'ratifiers: { diet: { of: japan, odds: 0.7 } }' }),
      'ratifiers.diet',
    ],
    ['a red line', line('farm >= 0.5'), 'payoffs.us.redLines.low'],
  ])('has to be told of %s', async (_what, text, name) => {
    expect(await rulesOf(text)).toEqual([`no-provenance ${name}`]);
  });

  test('is told by the level, by its issue or by the red line, and not needed of names', async () => {
    const levels = 'levels: { none: 0, half: { value: 0.5, assumed: x } }';
    const flows = { us: 'flow: farm/year', japan: 'flow: -farm/year' };
    expect(await rulesOf(bargaining({ issues: `issues: { farm: { ${levels} } }`, ...flows }))).toEqual([]);
    expect(await rulesOf(line('{ holds: farm >= 0.5, assumed: as announced }'))).toEqual([]);
    expect(await rulesOf(line('farm >= 1'))).toEqual([]);
    expect(await rulesOf(line('{ holds: farm >= 0.5, source: { from: nobody } }'))).toEqual([
      'unknown-name nobody',
    ]);
  });
});
