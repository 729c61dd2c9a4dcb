import { describe, expect, test } from 'vitest';
import { bind } from '../../src/model/bind.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { studyMarkets } from '../../src/study/market-study.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { memoryFiles } from '../engine.ts';

const each = <Made>(count: number, make: (at: number) => Made): Made[] =>
  Array.from({ length: count }, (_, at) => make(at));

const goods = (name: string, suppliers: number, inputs = ''): string =>
  `  ${name}: { importer: us, preset: cars, assumed: x, suppliers: { us: { value: 300${inputs} }, ${each(suppliers - 1, (at) => `s${at}: { value: ${at + 1}${inputs} }`).join(', ')} } }`;

const DUTY = 'duties: { extra: { assumed: x, market: goods0, from: all, add: 10 % } }';

const markets = (lines: readonly string[], policies = DUTY): string =>
  `parley: 1\ntitle: Many\nmarkets:\n${lines.join('\n')}\n${policies}\n`;

const uses = (names: readonly string[]): string =>
  names.length === 0 ? '' : `, inputs: { ${names.map((name) => `${name}: 0.1 %`).join(', ')} }`;

/** What is far too much, or goes in a ring. */
const REFUSED: readonly (readonly [string, string, string])[] = [
  ['a market with 4,999 suppliers', markets([goods('goods0', 4999)]), 'too-many-markets'],
  ['1,000 markets', markets(each(1000, (at) => goods(`goods${at}`, 2))), 'too-many-markets'],
  [
    '4,000 duties',
    markets(
      [goods('goods0', 3)],
      `duties:\n${each(4000, (at) => `  duty${at}: { market: goods0, from: all, add: 1 % }`).join('\n')}`,
    ),
    'too-many-markets',
  ],
  [
    'a ring of 90 markets',
    markets(each(90, (at) => goods(`goods${at}`, 2, uses([`goods${(at + 1) % 90}`])))),
    'formula-cycle',
  ],
];

/** As much as is allowed, in the shapes that are hardest. */
const ALLOWED: readonly (readonly [string, string])[] = [
  [
    '100 markets, each of whose suppliers uses the goods of the one before',
    markets(each(100, (at) => goods(`goods${at}`, 2, uses(at === 0 ? [] : [`goods${at - 1}`])))),
  ],
  [
    '30 markets, each of which uses the goods of all before',
    markets(each(30, (at) => goods(`goods${at}`, 2, uses(each(at, (before) => `goods${before}`))))),
  ],
  [
    '200 duties on all of 60 suppliers',
    markets(
      [goods('goods0', 60)],
      `duties:\n${each(200, (at) => `  duty${at}: { assumed: x, market: goods0, from: all, add: 1 % }`).join('\n')}`,
    ),
  ],
];

const PATIENCE_MS = 8000;

async function bound(text: string): Promise<ReturnType<typeof bind>> {
  return bind(await readScenario('main.yaml', memoryFiles({ 'main.yaml': text })));
}

describe('markets beyond all measure', () => {
  test.each(REFUSED)('%s: are refused, and soon', async (_what, text, rule) => {
    const start = performance.now();
    const { model, problems } = await bound(text);
    expect(model).toBeUndefined();
    expect(new Set(problems.map((each) => each.rule))).toEqual(new Set([rule]));
    expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  });

  test('100 mistyped accounts of a market with 400 suppliers are all told, and soon', async () => {
    const start = performance.now();
    const formulas = `formulas:\n${each(100, (at) => `  f${at}: goods0.valeu.s${at}`).join('\n')}`;
    const { problems } = await bound(`${markets([goods('goods0', 400)])}${formulas}\n`);
    expect(problems.filter(({ rule }) => rule === 'unknown-name')).toHaveLength(100);
    expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  });
});

describe('markets as many as are allowed', () => {
  test.each(ALLOWED)('%s: are solved', async (_what, text) => {
    const { model, problems } = await bound(text);
    if (model === undefined) throw new Error(JSON.stringify(problems));
    const start = performance.now();
    const moments = [{ kind: 'horizon', horizon: 'medium' }] as const;
    const question = { system: model.markets, leftOut: [], terms: undefined, moments };
    const study = runToEnd(studyMarkets(model, question, { draws: 1, seed: 1 }));
    const worlds = study.markets.map(({ accounts }) => accounts.worldWelfare.moments[0]?.after.mean);
    expect(worlds.every((world) => Number.isFinite(world))).toBe(true);
    expect(performance.now() - start).toBeLessThan(3 * PATIENCE_MS);
  });
});
