import { describe, expect, test } from 'vitest';
import { studyText } from '../engine.ts';
import { marketsOf } from './language.ts';

const ACCOUNTS = [
  'cars.value.japan',
  'cars.quantity.us.change',
  'cars.borderPrice.japan',
  'cars.userPrice.mexico.change',
  'cars.priceIndex',
  'cars.consumerSurplus',
  'cars.welfare.change',
  'cars.revenue',
  'cars.rent.mexico',
  'cars.exporterGain.mexico',
  'balance.japan.us',
  'gain.japan',
];

const market = (time: string): string => `markets:
  cars:
    importer: us
    assumed: x
    substitution: { short: 2.5, medium: 4, long: 5.6 }
    demand: { short: 0.6, medium: 1, long: 1.1 }
    supply: { short: 0.4, medium: 8, long: infinite }
    nests: { imports: { of: [japan, mexico], substitution: { short: 3, medium: 5, long: 6 } } }
    suppliers:
      us: { value: 300, supply: 3 }
      japan: { value: 40, duty: 2.5 % }
      mexico: { value: 80 }
    ${time}`;

const policies = (condition: string): string => `duties:
  extra: { ${condition}assumed: x, market: cars, from: japan, add: 25 % }
quotas:
  limit: { ${condition}assumed: x, market: cars, from: mexico, limit: 90 %, above: 5 %, rent: { exporter: 40 %, treasury: 60 % } }`;

const ADJUST = 'medium: 6 months, long: 18 months';

/** A tariff that is imposed in the third month for certain, and seen in a later one. */
const game = (report: number, time: string): string => `parley: 1
title: A tariff for certain
clock: { start: 2018-01-01, step: 1 month, steps: 40, report: ${report} }
chart:
  tariff: { initial: off, states: { off: { on: { IMPOSE: imposed } }, imposed: {} } }
moves:
  impose: { when: tariff.off and step >= 3, chance: { IMPOSE: 1 } }
outcomes: { off: { when: tariff.off }, imposed: { when: tariff.imposed } }
measures:
  age: { flow: tariff.imposed*elapsed.tariff, unit: months, report: at }
  stands: { flow: "tariff.imposed ? 1 : 0", report: at }
${ACCOUNTS.map((name, at) => `  account${at}: { flow: ${name}, report: at }`).join('\n')}
${market(time)}
${policies('while: tariff.imposed, ')}
`;

/** The measures of a game at its report, by name. */
async function measured(text: string): Promise<ReadonlyMap<string, number>> {
  const { measures } = await studyText(text, {}, 1);
  return new Map(measures.map(({ name, value }) => [name, value.mean]));
}

const of = (found: ReadonlyMap<string, number>, name: string): number => found.get(name) ?? Number.NaN;

describe('in a game, where the tariff is', () => {
  test('not there yet: markets are as before', async () => {
    const found = await measured(game(2, `adjust: { since: tariff, ${ADJUST} }`));
    expect(of(found, 'stands')).toBe(0);
    const markets = await marketsOf(`${market(`adjust: { ${ADJUST} }`)}\n`);
    for (const [at, name] of ACCOUNTS.entries()) expect(of(found, `account${at}`)).toBe(markets.one(name));
  });

  test.each([4, 5, 9, 12, 20, 21, 30, 40])(
    'there in month %i: accounts are those at its age',
    async (report) => {
      const found = await measured(game(report, `adjust: { since: tariff, ${ADJUST} }`));
      expect(of(found, 'stands')).toBe(1);
      // The age counts at the end or the beginning of the month that is looked at.
      expect(Math.abs(of(found, 'age') - (report - 3))).toBeLessThanOrEqual(1);
      const markets = await marketsOf(`${market(`adjust: { ${ADJUST} }`)}\n${policies('')}`);
      const wanted = ACCOUNTS.map((name) => markets.one(name, of(found, 'age') / 12));
      for (const [at, value] of wanted.entries())
        expect(Math.abs(of(found, `account${at}`) - value)).toBeLessThan(
          1e-11 * Math.max(1, Math.abs(value)),
        );
    },
  );

  test.each([
    [4, 'short'],
    [12, 'medium'],
    [30, 'long'],
  ] as const)(
    'there in month %i by its states: accounts are those of the %s run',
    async (report, horizon) => {
      const stages =
        'stages: { medium: tariff.imposed and elapsed.tariff >= 6 months, long: tariff.imposed and elapsed.tariff >= 18 months }';
      const found = await measured(game(report, stages));
      const markets = await marketsOf(`${market('')}\n${policies('')}`);
      for (const [at, name] of ACCOUNTS.entries()) {
        const wanted = markets.one(name, horizon);
        expect(Math.abs(of(found, `account${at}`) - wanted)).toBeLessThan(
          1e-11 * Math.max(1, Math.abs(wanted)),
        );
      }
    },
  );
});
