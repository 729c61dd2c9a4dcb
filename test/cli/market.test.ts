import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MarketJson, marketJsonSchema } from '../../src/report/market/market-json-schema.ts';
import { displayWidth } from '../../src/report/width.ts';
import { speak } from './fake-io.ts';
import { ADJUSTING, RIVALS, STATES, STEADY, TERMS } from './market-files.ts';
import { type ScenarioFolder, scenarioFolder } from './scenario-folder.ts';

let folder: ScenarioFolder;
beforeAll(() => {
  folder = scenarioFolder({
    'steady.yaml': STEADY,
    'adjusting.yaml': ADJUSTING,
    'rivals.yaml': RIVALS,
    'states.yaml': STATES,
    'terms.yaml': TERMS,
  });
});
afterAll(() => folder.remove());

async function ask(file: string, ...options: string[]): Promise<MarketJson> {
  const { code, out, err } = await speak([
    'market',
    folder.path(file),
    '--json',
    '--draws',
    '16',
    ...options,
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return marketJsonSchema.parse(JSON.parse(out));
}

/** The mean change of an account at a moment. */
function change(result: MarketJson, account: string, moment = 'medium'): number {
  return result.accounts[account]?.moments[moment]?.change.mean ?? Number.NaN;
}

/** The whole duty on Japan, in per cent. */
function rateOf(result: MarketJson, supplier = 'japan'): number {
  return result.accounts[`cars.dutyRate.${supplier}`]?.moments['medium']?.value.mean ?? Number.NaN;
}

describe('market', () => {
  test('finds what closed forms give where supply is infinite and demand as elastic as substitution', async () => {
    const result = await ask('steady.yaml');
    const rise = 1.275 / 1.025;
    const quantity = rise ** -2;
    const spending = 300 + 41 + 80;
    // P^(1 − σ) is the mean of p^(1 − σ), weighted with spending; CS = E/(η − 1) · (P^(1 − η) − 1).
    const surplus = (spending * (300 + 80 + 41 / rise)) / spending - spending;
    const revenue = 40 * (0.275 * quantity - 0.025);
    expect(change(result, 'cars.quantity.japan')).toBeCloseTo(40 * (quantity - 1), 9);
    expect(change(result, 'cars.units.japan')).toBeCloseTo(1.6e6 * (quantity - 1), 3);
    expect(change(result, 'cars.consumerSurplus')).toBeCloseTo(surplus, 9);
    expect(change(result, 'cars.revenue')).toBeCloseTo(revenue, 9);
    expect(change(result, 'cars.welfare')).toBeCloseTo(surplus + revenue, 9);
    for (const account of [
      'cars.value.mexico',
      'cars.producerSurplus.us',
      'gain.japan',
      'cars.borderPrice.japan',
    ])
      expect(Math.abs(change(result, account))).toBeLessThan(1e-9);
    expect(result.draws).toBe(1);
  });

  test('gives the answer in the first three lines', async () => {
    const { out } = await speak(['market', folder.path('steady.yaml')]);
    const [first = '', second = '', third = ''] = out.split('\n');
    const answer = [first, second, third].join(' ');
    expect(answer).toContain('25 points on Japan');
    expect(answer).toContain('−35 % by volume and 0 % in price');
    expect(answer).toContain(
      'buyers lose 8.04, the treasury gains 6.11, United States on balance −1.93 billion USD/year',
    );
    expect(out).toContain('Japan: 2.5 % + 25 points = 27.5 %');
  });

  test('says that all horizons are alike where they are', async () => {
    const { out } = await speak(['market', folder.path('steady.yaml')]);
    expect(out).toContain('at all horizons');
    expect(out).not.toContain('short run');
  });

  test('changes nothing with --duty none', async () => {
    const result = await ask('adjusting.yaml', '--duty', 'none');
    expect(result.duties).toEqual({});
    expect(result.quotas).toEqual({});
    for (const { moments } of Object.values(result.accounts))
      for (const moment of Object.values(moments)) {
        expect(moment.change).toEqual({ mean: 0, error: 0, p05: 0, p50: 0, p95: 0 });
        expect([moment.rises, moment.falls]).toEqual([0, 0]);
      }
    const { out } = await speak(['market', folder.path('steady.yaml'), '--duty', 'none']);
    expect(out).toMatch(/^No duty and no quota is in force/);
    expect(out).not.toMatch(/[+−]\d/);
  });

  test.each([
    [['--duty', 'extra'], 27.5],
    [['--duty', 'japan=+10 %'], 12.5],
    [['--duty', 'cars.japan=+10%'], 12.5],
    [['--duty', 'japan=15 %'], 15],
    [['--duty', 'japan=>=15 %'], 15],
    [['--duty', 'japan=>=1 %'], 2.5],
    [['--duty', 'japan=-2 %'], 0.5],
    [['--duty', 'japan=−2 %'], 0.5],
    [['--duty', 'japan=＋１０％'], 12.5],
    [['--duty', 'japan=0.15'], 15],
    [['--duty', 'all=+10 %'], 12.5],
    [['--duty', 'extra', '--duty', 'japan=+10 %'], 37.5],
    [['--duty', 'mexico=+10 %'], 2.5],
    [['--quota', 'mexico=80 %'], 2.5],
  ])('with %j alone in force the duty on Japan is %d %%', async (options, rate) => {
    expect(rateOf(await ask('steady.yaml', ...options))).toBeCloseTo(rate, 9);
  });

  test('taxes every foreign supplier with all', async () => {
    const result = await ask('steady.yaml', '--duty', 'cars.all=15 %');
    expect([rateOf(result), rateOf(result, 'mexico')]).toEqual([15, 15]);
    expect(Object.values(result.duties)[0]?.suppliers).toEqual(['cars.japan', 'cars.mexico']);
  });

  test.each([
    ['exporter', 'cars.exporterGain.japan'],
    ['importers', 'cars.welfare'],
    ['treasury', 'cars.welfare'],
  ])('limits what is sold with --quota, and gives the rent to %s', async (holder, account) => {
    const free = await ask('steady.yaml', '--quota', 'japan=80 %:exporter');
    const result = await ask('steady.yaml', '--quota', `japan=80 %:${holder}`);
    expect(change(result, 'cars.quantity.japan')).toBeCloseTo(-8, 9);
    const rent = change(result, 'cars.rent');
    // Users want 80 % where the price has risen to 0.8^(−1/σ).
    expect(rent).toBeCloseTo(32 * 1.025 * (0.8 ** -0.5 - 1), 9);
    const without = holder === 'exporter' ? 0 : change(free, 'cars.welfare');
    expect(change(result, account)).toBeCloseTo(without + rent, 9);
  });

  test('leaves out what holds in other states, names it, and takes it when asked', async () => {
    const result = await ask('states.yaml');
    expect([Object.keys(result.duties), Object.keys(result.quotas)]).toEqual([['extra'], []]);
    const { out } = await speak(['market', folder.path('states.yaml')]);
    expect(out).toContain('Not in force here: Restraint (restraint).');
    const asked = await ask('states.yaml', '--quota', 'restraint');
    expect([Object.keys(asked.duties), Object.keys(asked.quotas)]).toEqual([[], ['restraint']]);
    expect(change(asked, 'cars.quantity.japan')).toBeCloseTo(-8, 9);
  });

  test('takes a limit in the unit of units, and gives the rent to importers if nothing is said', async () => {
    const result = await ask('steady.yaml', '--quota', 'japan=1.2 million vehicles/year');
    expect(change(result, 'cars.quantity.japan')).toBeCloseTo(-10, 9);
    const { rent, limit, binds } = Object.values(result.quotas)[0] ?? {};
    expect(limit?.mean).toBeCloseTo(0.75, 12);
    expect(rent?.importers.mean).toBe(1);
    expect(binds).toEqual({ short: 1, medium: 1, long: 1 });
  });

  test('looks at one horizon, or at an age of the duty', async () => {
    const all = await ask('adjusting.yaml');
    expect(all.moments).toEqual(['short', 'medium', 'long']);
    const long = await ask('adjusting.yaml', '--horizon', 'long');
    expect(long.moments).toEqual(['long']);
    const account = 'cars.value.japan';
    expect(change(long, account, 'long')).toBe(change(all, account, 'long'));
    const aged = await ask('adjusting.yaml', '--horizon', '18 months');
    expect(change(aged, account, '18 months')).toBeCloseTo(change(all, account), 9);
    const between = await ask('adjusting.yaml', '--horizon', '9 months');
    expect(change(between, account, '9 months')).toBeCloseTo(
      (change(all, account, 'short') + change(all, account)) / 2,
      9,
    );
    const { out } = await speak(['market', folder.path('adjusting.yaml'), '--horizon', '18 months']);
    expect(out).toContain('after 18 months');
  });

  test('adds up: balances, gains and shares in the printed means', async () => {
    const result = await ask('adjusting.yaml', '--draws', '64');
    for (const moment of result.moments) {
      const at = (account: string): number => change(result, account, moment);
      const cars = at('cars.consumerSurplus') + at('cars.producerSurplus.us') + at('cars.revenue');
      // Mexico keeps 60 % of the rent.
      expect(at('cars.welfare')).toBeCloseTo(cars + 0.4 * at('cars.rent'), 9);
      expect(at('gain.us')).toBeCloseTo(at('cars.welfare') + at('parts.welfare'), 9);
      expect(at('gain.japan')).toBeCloseTo(
        at('cars.producerSurplus.japan') + at('parts.producerSurplus.japan'),
        9,
      );
      const exporters = at('gain.japan') + at('gain.mexico') + at('gain.others');
      expect(at('gain.us') + exporters).toBeCloseTo(at('cars.worldWelfare') + at('parts.worldWelfare'), 9);
      expect(at('balance.us.japan')).toBeCloseTo(-at('cars.value.japan') - at('parts.value.japan'), 9);
      expect(at('cars.jobs.japan')).toBeCloseTo(4e3 * 2 * at('cars.quantity.japan'), 3);
    }
    const { p05 = 0, p95 = 0 } = result.duties['onCars']?.rate ?? {};
    expect(p05).toBeGreaterThan(0.15);
    expect(p95).toBeLessThan(0.35);
  });

  test('writes JSON and CSV whole, and tells it', async () => {
    const json = folder.path('effects.json');
    const csv = folder.path('effects.csv');
    const file = folder.path('steady.yaml');
    expect(await speak(['market', file, '--out', json])).toEqual({
      code: 0,
      out: '',
      err: `wrote ${json}\n`,
    });
    const result = marketJsonSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
    await speak(['market', file, '--out', csv, '--quiet']);
    const [head = '', ...rows] = readFileSync(csv, 'utf8').trimEnd().split('\r\n');
    expect(head.startsWith('\ufeffaccount,moment,number,mean,unit')).toBe(true);
    const row = rows.find((each) => each.startsWith('cars.welfare,long,change,')) ?? '';
    expect(Number(row.split(',')[3])).toBe(change(result, 'cars.welfare', 'long'));
    expect(new Set(rows.map((each) => each.split(',')[0]))).toEqual(new Set(Object.keys(result.accounts)));
  });

  test('tells the command that gives the result again', async () => {
    const words = ['--duty', 'japan=+10 %', '--horizon', 'long', '--seed', '3'];
    const { command } = await ask('steady.yaml', ...words);
    expect(command).toBe(
      `parley market ${folder.path('steady.yaml')} --duty 'japan=+10 %' --horizon long --draws 16 --seed 3`,
    );
  });

  test('changes parameters with --set, and names no next commands with --quiet', async () => {
    const result = await ask('adjusting.yaml', '--set', 'extraDuty=10 %', '--duty', 'onCars');
    expect(rateOf(result)).toBeCloseTo(12.5, 9);
    const { out } = await speak(['market', folder.path('steady.yaml'), '--quiet']);
    expect(out).not.toContain('parley market');
  });
});

describe('with --deal', () => {
  const inForce = (result: MarketJson): string[][] => [
    Object.keys(result.duties),
    Object.keys(result.quotas),
  ];

  test.each([
    ['autos=exempt', [['opened'], []]],
    ['autos=quota', [['opened'], ['restraint']]],
    ['autos=taxed', [['extra', 'opened'], []]],
    ['access=50 %', [['opened'], []]],
  ])('%s: what holds wherever these terms do is in force, and nothing else', async (terms, policies) => {
    expect(inForce(await ask('terms.yaml', '--deal', terms))).toEqual(policies);
  });

  test('without it, what holds together with the first duty is in force', async () => {
    const result = await ask('terms.yaml');
    expect(inForce(result)).toEqual([['extra'], []]);
    expect(result.terms).toEqual({});
  });

  test.each([
    [['access=0'], 10],
    [['access=25 %'], 8],
    [['access=50.0'], 6],
    [['access=100 %, autos=quota'], 2],
    [['autos=quota', 'access=100'], 2],
    [['autos=quota'], 10],
    [['ａｃｃｅｓｓ＝２５％'], 8],
  ])('%j: a duty by terms is what they say, and nothing agreed is worth 0', async (terms, rate) => {
    const words = terms.flatMap((each) => ['--deal', each]);
    expect(rateOf(await ask('terms.yaml', ...words), 'mexico')).toBeCloseTo(rate, 9);
  });

  test.each([
    ['bound=low', 1],
    ['bound=high', 2],
  ])('%s: a duty that is picked sees the terms too', async (terms, rate) => {
    const result = await ask('terms.yaml', '--deal', terms, '--duty', 'bound');
    expect(rateOf(result, 'mexico')).toBeCloseTo(rate, 9);
    expect(inForce(result)).toEqual([['bound'], []]);
  });

  test('tells what is taken as agreed, and the command that gives it again', async () => {
    const words = ['--deal', 'access=25 %,autos=quota'];
    const result = await ask('terms.yaml', ...words);
    expect(result.terms).toEqual({ access: '25', autos: 'quota' });
    expect(result.command).toContain(" --deal 'access=25 %,autos=quota' ");
    const english = await speak(['market', folder.path('terms.yaml'), ...words]);
    expect(english.out).toContain('Taken as agreed: Access: 25 %; Cars: quota.');
    const japanese = await speak(['market', folder.path('terms.yaml'), ...words, '--lang', 'ja']);
    expect(japanese.out).toContain('合意したとみなす条件: 市場開放は25%、自動車は数量枠。');
    expect((await speak(['market', folder.path('terms.yaml')])).out).not.toContain('Taken as agreed');
  });

  test.each([
    ['acess=25 %', /no issue acess\.\nDid you mean access\?/],
    ['autos=quoto', /autos has no level quoto\.\nDid you mean quota\?/],
    ['autos=nothing at all', /autos has no level nothing at all; there is exempt, quota and taxed\./],
    ['access=33 %', /access has no level 33 %/],
    ['access=0.5', /access has no level 0\.5/],
    ['access=25 USD', /access has no level 25 USD/],
    ['autos', /expected ISSUE=LEVEL; the levels are exempt, quota and taxed/],
    ['autos=quota,autos=taxed', /autos has another level already/],
  ])('%s is refused with 2 and the right words', async (terms, words) => {
    const argv = ['market', folder.path('terms.yaml'), '--deal', terms];
    const { code, out, err } = await speak(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
    const japanese = await speak([...argv, '--lang', 'ja']);
    expect(japanese.code).toBe(2);
    expect(japanese.err).toMatch(/--deal .*[ぁ-ん]/);
  });

  test('a file without issues is refused', async () => {
    const { code, err } = await speak(['market', folder.path('steady.yaml'), '--deal', 'a=b,c=d']);
    expect(code).toBe(2);
    expect(err.match(/has no `issues`/g)).toHaveLength(1);
  });

  test('the same level twice is no contradiction', async () => {
    expect((await ask('terms.yaml', '--deal', 'autos=quota', '--deal', 'autos=quota')).terms).toEqual({
      autos: 'quota',
    });
  });
});

describe('market refuses', () => {
  test.each([
    [['--duty', 'extr'], /no duty extr\.\nDid you mean extra\?/],
    [['--duty', 'japn=15 %'], /no foreign supplier japn\.\nDid you mean japan\?/],
    [['--duty', 'car.japan=15 %'], /no market car\.\nDid you mean cars\?/],
    [['--duty', 'us=15 %'], /us is at home/],
    [['--duty', 'japan=lots'], /expected a rate/],
    [['--duty', 'japan=15 USD'], /expected a rate/],
    [['--duty', 'japan=extra'], /expected a rate/],
    [['--duty', 'japan=+25'], /Did you mean 25 %\?/],
    [['--duty', 'japan=-100 %'], /above -100 %/],
    [['--duty', 'none', '--duty', 'extra'], /none/],
    [['--duty', 'japan=15 %', '--duty', 'japan=10 %'], /both say what the whole duty on japan/],
    [['--quota', 'japan=80 %:exporters'], /Did you mean exporter\?/],
    [['--quota', 'japan=80'], /Did you mean 80 %\?/],
    [['--quota', 'japan=0 %'], /above 0/],
    [['--quota', 'all=80 %'], /limits one supplier/],
    [['--quota', 'mexico=1 million vehicles/year'], /expected a limit/],
    [['--quota', 'japan=80 %', '--quota', 'japan=70 %'], /both limit japan/],
    [['--quota', 'safeguard'], /no quota safeguard/],
    [['--horizon', 'shrot'], /Did you mean short\?/],
    [['--horizon', '18'], /18 months|adjust/],
    [['--horizon', '18 months'], /cars does not say how long.*\n.*adjust/],
    [['--out', 'a.txt'], /\.json or \.csv/],
  ])('%j with 2 and the right words', async (options, words) => {
    const { code, out, err } = await speak(['market', folder.path('steady.yaml'), ...options]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
    const japanese = await speak(['market', folder.path('steady.yaml'), ...options, '--lang', 'ja']);
    expect(japanese.code).toBe(2);
    expect(japanese.err).toMatch(/[ぁ-ん]/);
  });

  test('everything that is wrong with the words at once', async () => {
    const words = ['--duty', 'japn=15 %', '--quota', 'japan=lots', '--horizon', 'lng'];
    const { err } = await speak(['market', folder.path('steady.yaml'), ...words]);
    for (const part of ['japn', 'lots', 'lng']) expect(err).toContain(part);
  });

  test('to guess which of two markets is meant', async () => {
    const { code, err } = await speak(['market', folder.path('adjusting.yaml'), '--duty', 'japan=15 %']);
    expect(code).toBe(2);
    expect(err).toMatch(/cars\.japan/);
    expect(err).toMatch(/parts\.japan/);
    expect((await speak(['market', folder.path('adjusting.yaml'), '--duty', 'mexico=15 %'])).code).toBe(0);
  });

  test('a file without markets with 1', async () => {
    const { code, out, err } = await speak(['market', 'parley/minimal']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('no-markets');
  });

  test('two duties that both replace with 1, unless one is picked', async () => {
    const file = folder.path('rivals.yaml');
    const { code, err } = await speak(['market', file]);
    expect(code).toBe(1);
    expect(err).toContain('replaced-twice');
    expect((await speak(['market', file, '--duty', 'deal'])).code).toBe(0);
    expect((await speak(['market', file, '--duty', 'deal', '--duty', 'peace'])).code).toBe(2);
  });
});

describe('the report on markets', () => {
  test.each(['en', 'ja'])('fits 80 columns on any terminal (%s)', async (language) => {
    for (const unicode of [true, false]) {
      const argv = ['market', folder.path('adjusting.yaml'), '--draws', '64', '--lang', language, '--quiet'];
      const { out } = await speak(argv, { unicode });
      for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      // Names of people keep their letters.
      if (!unicode && language === 'en') expect(out.replaceAll(/[\n -~]|\p{L}/gu, '')).toBe('');
      expect(out.match(/[│|]/g)?.length).toBeGreaterThan(2);
    }
  });

  test.each(['en', 'ja'])('ends the numbers of a table in the same columns (%s)', async (language) => {
    const { out } = await speak([
      'market',
      folder.path('adjusting.yaml'),
      '--draws',
      '16',
      '--lang',
      language,
    ]);
    const sections = out.split('\n\n').filter((section) => /^.*(?:origin|供給元別)/.test(section));
    expect(sections).toHaveLength(2);
    for (const section of sections) {
      const rows = section.split('\n').filter((line) => /\d$/.test(line));
      expect(rows.length).toBeGreaterThan(3);
      expect(new Set(rows.map(displayWidth)).size).toBe(1);
    }
  });

  test('tells value, volume, price and what users pay together, as in the data', async () => {
    const result = await ask('steady.yaml');
    const { out } = await speak(['market', folder.path('steady.yaml')]);
    const percent = (account: string): string => {
      const share = (result.accounts[account]?.moments['short']?.relative?.mean ?? Number.NaN) * 100;
      return `${share > 0 ? '+' : share < 0 ? '−' : ''}${Math.abs(share).toFixed(0)}`;
    };
    const row = out.split('\n').find((line) => line.startsWith('Japan  ')) ?? '';
    expect(row.split(/\s+/)).toEqual([
      'Japan',
      '40.0',
      percent('cars.value.japan'),
      percent('cars.quantity.japan'),
      '0',
    ]);
    expect(out).toMatch(new RegExp(`users pay +\\${percent('cars.userPrice.japan')}\n`));
  });

  test('tells what is uncertain, what was seen, and what the model is not', async () => {
    const { out } = await speak(['market', folder.path('adjusting.yaml'), '--draws', '64']);
    for (const words of [
      'Mexico: at most 90 % of the volume before, nothing beyond; rent 60 % to the exporters',
      'substitution',
      'From the preset cars: demand',
      '2 numbers are uncertain; 64 draws, seed 1',
      'partial equilibrium',
      'only then does a quota equal the duty',
      'is not their overall balance',
      'Makers use these goods too',
      'infinite',
    ])
      expect(out.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(out).toMatch(/Export price +Jun 2025 +−19 %/);
  });

  test('spends one line on a market that nothing moves', async () => {
    const { out } = await speak([
      'market',
      folder.path('adjusting.yaml'),
      '--duty',
      'cars.japan=15 %',
      '--draws',
      '16',
    ]);
    expect(out).toContain('\n\nUS market for parts: nothing changes.\n\n');
    expect(out).not.toContain('US market for parts: gains');
  });

  test('says that a sign is not identified where it is open, and how likely each is', async () => {
    const result = await ask('adjusting.yaml', '--draws', '64', '--duty', 'cars.japan=+5 %');
    const { out } = await speak([
      'market',
      folder.path('adjusting.yaml'),
      '--draws',
      '64',
      '--duty',
      'cars.japan=+5 %',
    ]);
    const open = result.moments.filter((moment) => {
      const { rises = 0, falls = 0 } = result.accounts['cars.welfare']?.moments[moment] ?? {};
      return rises < 0.95 && falls < 0.95;
    });
    expect(out.includes('the sign is not identified')).toBe(open.length > 0);
    expect(out).toMatch(/United States (?:gains|loses|may gain or lose)/);
  });
});

test('completion offers duties, quotas and suppliers', async () => {
  const offered = async (option: string): Promise<string[]> => {
    const { out } = await speak(['__complete', '--', 'market', folder.path('adjusting.yaml'), option, '']);
    return out.trimEnd().split('\n');
  };
  const suppliers = ['cars.japan=', 'cars.mexico=', 'parts.japan=', 'parts.others='];
  expect(await offered('--duty')).toEqual(['onCars', 'onParts', ...suppliers, 'none']);
  expect(await offered('--quota')).toEqual(['restraint', ...suppliers, 'none']);
  expect(await offered('--horizon')).toEqual(['short', 'medium', 'long']);
});

test('completion offers levels of issues, and issues on a grid', async () => {
  const { out } = await speak(['__complete', '--', 'market', folder.path('terms.yaml'), '--deal', '']);
  const levels = ['autos=exempt', 'autos=quota', 'autos=taxed', 'bound=low', 'bound=high'];
  expect(out.trimEnd().split('\n')).toEqual(['access=', ...levels]);
});
