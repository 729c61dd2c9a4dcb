import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../src/core/problem.ts';
import { bind } from '../src/model/bind.ts';
import { nodeFiles } from '../src/node/node-files.ts';
import { shippedPath } from '../src/node/shipped.ts';
import { hasMarketsAlone } from '../src/scenario/markets-alone.ts';
import { readScenario, type ScenarioReading } from '../src/scenario/read-scenario.ts';
import { check } from '../src/study/check.ts';
import { checkMarketsAlone } from '../src/study/check-markets.ts';
import { type CompiledScenario, compile } from '../src/study/compile.ts';
import type { DealResult } from '../src/study/deal-result.ts';
import { runToEnd } from '../src/study/run-to-end.ts';
import { study } from './engine.ts';
import { TOP } from './program.ts';
import { SCENARIOS } from './shipped.ts';
import { expectNear } from './study/near.ts';

const readings = new Map<string, Promise<ScenarioReading>>();

/** A scenario as it is shipped, read once. */
function read(name: string): Promise<ScenarioReading> {
  const entry = `${TOP}scenarios/${name}`;
  const reading = readings.get(name) ?? readScenario(entry, nodeFiles({ entry, input: () => process.stdin }));
  readings.set(name, reading);
  return reading;
}

async function compiled(name: string): Promise<CompiledScenario> {
  const result = compile(await read(name));
  if (result.compiled === undefined) throw new Error(JSON.stringify(result.problems));
  return result.compiled;
}

describe.each(SCENARIOS)('%s', (name) => {
  test('has no errors, also when compiled and checked', async () => {
    const reading = await read(name);
    if (reading.scenario !== undefined && hasMarketsAlone(reading.scenario)) {
      const { model, problems } = bind(reading);
      expect(problems).toEqual([]);
      if (model === undefined) throw new Error('not bound');
      const options = { draws: 64, seed: 1, sampling: 'sobol' as const };
      expect(runToEnd(checkMarketsAlone(reading, model, options)).problems).toEqual([]);
      return;
    }
    const { compiled: ready, problems } = compile(reading);
    expect(problems).toEqual([]);
    if (ready === undefined) throw new Error('not compiled');
    expect(hasErrors(runToEnd(check(ready, { draws: 64, seed: 1 })).problems)).toBe(false);
  });

  test('is found by its shipped name', () => {
    expect(shippedPath(`parley/${name.replace('.yaml', '')}`)).toBe(join(TOP, 'scenarios', name));
  });

  test('points editors at the schema in its first line', () => {
    const up = '../'.repeat(name.split('/').length - 1) || './';
    expect(readFileSync(`${TOP}scenarios/${name}`, 'utf8').split('\n')[0]).toBe(
      `# yaml-language-server: $schema=${up}scenario.schema.json`,
    );
  });
});

describe('the flagship', () => {
  test('keeps its expectations by more than the numerical error', async () => {
    const { expectations } = study(await compiled('japan-us-2018.yaml'), 128);
    expect(expectations.length).toBeGreaterThanOrEqual(4);
    expect(expectations.filter(({ holds }) => !holds)).toEqual([]);
  });

  test('has a chronicle of at least twenty reports', async () => {
    const { scenario } = await read('japan-us-2018.yaml');
    expect(Object.keys(scenario?.chronicle ?? {}).length).toBeGreaterThanOrEqual(20);
  });

  test('bears on numbers, states, events or choices with each report, not on names alone', async () => {
    const { scenario } = await read('japan-us-2018.yaml');
    const people = new Set(
      Object.entries(scenario?.parties ?? {}).flatMap(([party, { people: all }]) => [
        party,
        ...Object.keys(all ?? {}).map((each) => `${party}.${each}`),
      ]),
    );
    const idle = Object.entries(scenario?.chronicle ?? {}).filter(([, { bears }]) =>
      bears.every((each) => people.has(each)),
    );
    expect(idle.map(([name]) => name)).toEqual([]);
  });
});

describe('the terms of the talks of 2018', () => {
  const deals = async (name: string): Promise<DealResult> => {
    const { deal } = study(await compiled(name), 64);
    if (deal === undefined) throw new Error('no issues');
    return deal;
  };
  /** The share of deals that agree on a level. */
  const agreed = ({ issues }: DealResult, issue: string, level: string): number =>
    issues.find(({ name }) => name === issue)?.levels.find(({ name }) => name === level)?.agreed.mean ??
    Number.NaN;

  test('keep to red lines: no more farm goods than TPP, and never the duty threatened', async () => {
    const deal = await deals('japan-us-2018.yaml');
    expect(deal.made.mean).toBeGreaterThan(0);
    expect(agreed(deal, 'agriculture', 'beyondTpp')).toBe(0);
    expect(agreed(deal, 'autos', 'taxed')).toBe(0);
    expect(agreed(deal, 'agriculture', 'tpp')).toBeGreaterThan(0);
  });

  test('do not exist where one asks for more than the other may give, and the report can say why', async () => {
    const deal = await deals('beyond-tpp.yaml');
    expect([deal.made.mean, deal.zone.mean, deal.inForce.mean]).toEqual([0, 0, 0]);
    expectNear(deal.excluded, 1, 1e-12);
    const named = deal.obstacles.flatMap((each) => ('name' in each ? [each.name] : []));
    expect(named).toEqual(expect.arrayContaining(['enoughForFarmers', 'tppAtMost']));
  });

  test.each([
    ['full-fta.yaml', 'coverage', 'full'],
    ['lng-and-defence-purchases.yaml', 'purchases', 'lngDefence'],
    ['tpp-return.yaml', 'agriculture', 'tpp'],
    ['tpp-return.yaml', 'autos', 'exempt'],
  ])('in %s settle %s at %s', async (name, issue, level) => {
    expectNear(agreed(await deals(name), issue, level), 1, 1e-12);
  });
});

const ARTICLES = `${TOP}../shared/articles`;
const FILES = {
  kyodo: '000_344c3f1666cb666d.txt',
  jiji: '001_7b97811be6d9e4f3.txt',
  mainichi: '002_7cada958b4131956.txt',
  startTalks: '003_3c1121eb4d8e5c57.txt',
  nikkei: '004_785a47cde537d3cb.txt',
} as const;

// The articles are not part of this repository; where they are at hand, every quote is compared with them.
describe.runIf(existsSync(ARTICLES))('quotes from the articles', () => {
  test.each(Object.entries(FILES))('from %s stand there word for word', async (source, file) => {
    const article = readFileSync(`${ARTICLES}/${file}`, 'utf8').replaceAll(/\s+/g, ' ');
    const { scenario } = await read('japan-us-2018.yaml');
    const quotes = [
      ...Object.values(scenario?.chronicle ?? {}).flatMap((each) =>
        each.source === source ? [each.quote] : [],
      ),
      ...Object.values(scenario?.parameters ?? {}).flatMap((each) =>
        each.source?.from === source && each.source.quote !== undefined ? [each.source.quote] : [],
      ),
    ];
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter((quote) => !article.includes(quote.replaceAll(/\s+/g, ' ')))).toEqual([]);
  });
});
