import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Description } from '../../../src/report/describe/describe-context.ts';
import { formatDescription, markdownDescription } from '../../../src/report/describe/describe-report.ts';
import { describeScenario } from '../../../src/report/describe/describe-scenario.ts';
import type { Catalogue } from '../../../src/report/text/catalogue.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';
import { localise } from '../../../src/report/text/localise.ts';
import { displayWidth } from '../../../src/report/width.ts';
import { hasMarketsAlone } from '../../../src/scenario/markets-alone.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { type Bound, boundFile, boundText } from '../../bound.ts';
import { TOP } from '../../program.ts';
import { randomScenario, seeds } from '../../study/random-scenario.ts';
import { ASCII, PLAIN } from '../plain-style.ts';

const FILES = [
  ...['scenarios', 'scenarios/markets'].flatMap((folder) =>
    readdirSync(`${TOP}${folder}`)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`),
  ),
  ...readdirSync(`${TOP}test/reference`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `test/reference/${name}`),
];
const CASES = FILES.flatMap((file) => [[file, en] as const, [file, ja] as const]);

function told({ reading, scenario, model }: Bound, catalogue: Catalogue): Description {
  return describeScenario(reading, scenario, model, catalogue);
}

/** What a description has to name, each with the path under which it does. */
function namesOf(scenario: Scenario, { language }: Catalogue): { path: string; words: string }[] {
  const found: { path: string; words: string }[] = [];
  const note = (path: string, name: string, label: Parameters<typeof localise>[0] | undefined): void => {
    found.push({ path, words: label === undefined ? name : localise(label, language) });
  };
  // Without a game a party is no more than the name of a country.
  for (const [name, party] of hasMarketsAlone(scenario) ? [] : Object.entries(scenario.parties ?? {}))
    note(`parties.${name}`, name, party.name);
  for (const [name, { label, suppliers }] of Object.entries(scenario.markets ?? {})) {
    note(`markets.${name}`, name, label);
    for (const [supplier, each] of Object.entries(suppliers)) {
      const called = each.label ?? scenario.parties?.[supplier]?.name;
      note(`markets.${name}.suppliers.${supplier}`, supplier, called);
    }
  }
  for (const group of ['duties', 'quotas', 'observed'] as const) {
    for (const [name, { label }] of Object.entries(scenario[group] ?? {}))
      note(`${group}.${name}`, name, label);
  }
  for (const [name, region] of Object.entries(scenario.chart)) {
    if (Object.keys(region.states).length > 0) note(`chart.${name}`, name, region.label);
    for (const [state, { label }] of Object.entries(region.states)) {
      note(`chart.${name}.states.${state}`, state, label);
    }
  }
  for (const [name, entry] of Object.entries(scenario.calendar ?? {}))
    note(`calendar.${name}`, name, entry.label);
  for (const [name, move] of Object.entries(scenario.moves)) {
    note(`moves.${name}`, name, move.label);
    for (const [path, act] of [
      [`moves.${name}`, move] as const,
      ...Object.entries(move.first ?? {}).map(
        ([each, content]) => [`moves.${name}.first.${each}`, content] as const,
      ),
    ]) {
      for (const kind of ['chance', 'hazard', 'choose'] as const) {
        for (const [option, content] of Object.entries(act[kind] ?? {})) {
          note(`${path}.${kind}.${option}`, option, typeof content === 'object' ? content.label : undefined);
        }
      }
    }
  }
  for (const [name, { label }] of Object.entries(scenario.outcomes)) note(`outcomes.${name}`, name, label);
  for (const [name, { label }] of Object.entries(scenario.measures ?? {}))
    note(`measures.${name}`, name, label);
  return found;
}

/** Everything said under a path. */
function saidUnder({ sections }: Description, path: string): string {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [[block.name, block.text]]
        : [[block.name, block.lead], ...block.items.map(({ name, text }) => [name, text])],
    )
    .flatMap(([name, text]) => (name === path ? [text ?? ''] : []))
    .join('\n');
}

describe.each(CASES)('%s', (file, catalogue) => {
  test(`is described in ${catalogue.language}, with everything named`, async () => {
    const bound = await boundFile(file);
    const description = told(bound, catalogue);
    const missing = namesOf(bound.scenario, catalogue).filter(
      ({ path, words }) => !saidUnder(description, path).includes(words),
    );
    expect(missing).toEqual([]);
    const text = formatDescription(description, PLAIN);
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
    expect(text).toBe(formatDescription(told(await boundFile(file), catalogue), PLAIN));
    for (const line of text.split('\n')) {
      if (/\S{60}/.test(line)) continue;
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }
  });
});

describe.each(FILES)('%s in Japanese', (file) => {
  test('has no English but names and what the scenario itself says', async () => {
    const bound = await boundFile(file);
    const own = new Set<string>();
    const collect = (data: unknown): void => {
      if (typeof data === 'string') for (const word of wordsIn(data)) own.add(word);
      if (typeof data !== 'object' || data === null) return;
      const isBilingual = 'en' in data && 'ja' in data;
      for (const [key, value] of Object.entries(data)) {
        for (const word of wordsIn(key)) own.add(word);
        if (!isBilingual || key === 'ja') collect(value);
      }
    };
    collect(bound.scenario);
    const foreign = wordsIn(formatDescription(told(bound, ja), PLAIN).replaceAll(/`[^`]*`/g, '')).filter(
      (word) => !own.has(word),
    );
    expect(foreign).toEqual([]);
  });
});

function wordsIn(text: string): string[] {
  return text.match(/[A-Za-z]{2,}/g) ?? [];
}

describe('any scenario', () => {
  test('can be described, with every state and option named', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const bound = await boundText(stringify(randomScenario(seed, { steps: 6, report: 4 })));
        for (const catalogue of [en, ja]) {
          const description = told(bound, catalogue);
          const missing = namesOf(bound.scenario, catalogue).filter(
            ({ path, words }) => !saidUnder(description, path).includes(words),
          );
          expect(missing).toEqual([]);
          expect(formatDescription(description, PLAIN)).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 8, seed: 3 },
    );
  });
});

const SMALL = `parley: 1
title: A coin
parties: { us: { name: United States, rationality: perfect }, them: { name: Them } }
clock: { steps: 4, continuation: none }
counters: { tries: { counts: GO, max: 2, label: Tries } }
chart: { coin: { initial: up, states: { up: { on: { GO: down } }, down: {} } } }
moves:
  toss: { when: coin.up, party: us, choose: { GO: {}, STAY: { event: none } } }
outcomes: { still: { when: coin.up }, gone: { when: coin.down } }
payoffs: { us: { flow: "coin.down ? 2 : -1" } }
`;

describe('what is said', () => {
  const limits = async (text: string): Promise<string> => {
    const { sections } = told(await boundText(text), en);
    return JSON.stringify(sections.find(({ name }) => name === 'limits'));
  };

  test('of a sum is its parts, each with its condition', async () => {
    const description = told(await boundText(SMALL), en);
    const payoffs = description.sections.find(({ name }) => name === 'payoffs');
    expect(payoffs?.blocks).toEqual([
      {
        kind: 'list',
        name: 'payoffs.us.flow',
        lead: 'United States gets over time, added up:',
        items: [{ text: '2, while coin is in “down”' }, { text: 'minus 1, while coin is not in “down”' }],
      },
      { kind: 'paragraph', name: 'parties.them', text: 'Them has nothing at stake over time.' },
    ]);
  });

  test('to be left out follows from the scenario', async () => {
    expect(await limits(SMALL)).toMatch(
      /no dates.*No number is uncertain.*not counted beyond 2.*Nothing after 4 steps/,
    );
    expect(await limits(SMALL)).not.toMatch(/drawn independently|for ever|written down/);
    expect(await limits(SMALL.replace('party: us, choose', 'plan: GO, party: us, choose'))).toMatch(
      /Nobody decides anything.*does not weigh anything: it always takes “GO”/,
    );
    expect(await limits(SMALL.replace('GO: {}', 'GO: 10 %'))).toMatch(
      /In “toss” the odds of “GO” are written down/,
    );
    expect(
      await limits(
        SMALL.replace(', continuation: none', '').replace('perfect', 'perfect, discountRate: 10 %'),
      ),
    ).toMatch(/After 4 steps everything is taken to stay as it is for ever/);
    expect(await limits(SMALL.replace(/payoffs:.*\n/, ''))).toMatch(/there are no payoffs/);
    expect(await limits(SMALL.replace('payoffs: { us', 'payoffs: { them'))).toMatch(
      /United States decides, but nothing is worth anything to it/,
    );
  });

  test('is plain signs where nothing else can be shown', async () => {
    const text = formatDescription(told(await boundFile('scenarios/minimal.yaml'), en), ASCII);
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test('in Markdown has headings, and signs of the scenario stay signs', async () => {
    const text = markdownDescription(told(await boundText(SMALL.replace('A coin', '"<b>A* [coin]"')), en));
    expect(text).toContain('# \\<b\\>A\\* \\[coin\\]\n');
    expect(text).toContain('\n## How it can end\n');
    expect(text).toContain('\n- “still”: coin is in “up”\n');
  });
});
