import { talks } from '../marked.ts';
import type { Cases } from './planted.ts';

/** Two parties that bargain over farm goods and cars, in the parts that a case puts otherwise. */
const DEAL = {
  parties: `parties:
  us: { name: US, rationality: 1, discountRate: 10 %/year }
  japan: { name: Japan, rationality: 1, discountRate: 10 %/year }`,
  issues: `issues:
  farm: { assumed: x, levels: { none: 0, half: 0.5, whole: 1 } }
  cars: { levels: { exempt: {}, taxed: {} } }`,
  deal: 'deal: { while: talks.agreed }',
  bargain: 'between: [us, japan], event: AGREE',
  us: 'flow: "farm/year + (cars.taxed ? 1/year : 0/year)"',
  japan: 'flow: "(cars.exempt ? 2/year : 0/year) - farm/year"',
  more: '',
};

/** A scenario with a bargain, with some of its parts put otherwise. */
export function bargaining(
  parts: Partial<typeof DEAL> = {},
  sections: Parameters<typeof talks>[0] = {},
): string {
  const { parties, issues, deal, bargain, us, japan, more } = { ...DEAL, ...parts };
  return talks({
    parties,
    moves: `moves:
  tariff: { when: talks.broken, chance: { IMPOSE: 0.1 } }
  walk: { when: talks.open, chance: { BREAK: 0.05 } }
  meet: { when: talks.open, bargain: { ${bargain} } }`,
    payoffs: `payoffs:\n  us: { ${us} }\n  japan: { ${japan} }`,
    ...sections,
    more: [issues, deal, more].filter((part) => part !== '').join('\n'),
  });
}

/** As many red lines as asked for, each on a line of its own. */
const lines = (count: number): string =>
  `flow: 1/year, redLines: {\n${Array.from({ length: count }, (_, at) => `    line${at}: farm <= 1`).join(',\n')} }`;

const tactics = (of: string, more = 'round: elapsed.talks/(1 month), rounds: 10'): string =>
  `between: [us, japan], event: AGREE, tactics: { ${more}, of: { ${of} } }`;

/** Mistakes that show in issues, in what binds hands, and in bargains. */
export const DEAL_CASES = {
  'issue-without-value': [
    {
      what: 'an issue without values in a flow',
      text: bargaining({ us: 'flow: ▸cars/year' }),
      facts: { name: 'cars' },
    },
  ],
  'levels-mixed': [
    {
      what: 'a level without a value',
      text: bargaining({
        issues: 'issues:\n  ▸farm: { assumed: x, levels: { none: 0, half: { label: Half }, whole: 1 } }',
        us: 'flow: farm/year',
        japan: 'flow: -farm/year',
      }),
      facts: { issue: 'farm', key: 'value', without: ['half'] },
    },
    {
      what: 'a level without an event',
      text: bargaining({
        issues: 'issues:\n  ▸cars: { levels: { exempt: { event: AGREE }, taxed: {} } }',
        us: 'flow: 0/year',
        japan: 'flow: 0/year',
      }),
      facts: { issue: 'cars', key: 'event', without: ['taxed'] },
    },
  ],
  'ratifier-without-say': [
    {
      what: 'a ratifier with neither `needs` nor `odds`',
      text: bargaining({ more: 'ratifiers:\n  ▸diet: { of: japan, when: cars.taxed }' }),
    },
  ],
  'bargain-alone': [
    {
      what: 'a party at both sides of the table',
      text: bargaining({ bargain: 'between: ▸[us, us], event: AGREE' }),
      facts: { party: 'us' },
    },
  ],
  'deal-without-event': [
    {
      what: 'a deal that raises nothing',
      text: bargaining({ bargain: 'between: [us, japan]' }).replace('bargain:', '▸bargain:'),
    },
  ],
  'gains-not-comparable': [
    {
      what: 'dollars and yen compared',
      text: bargaining(
        {
          parties: `parties:
  us: { name: US, rationality: 1 / (1 USD), discountRate: 10 %/year }
  japan: { name: Japan, rationality: 1 / (1 JPY), discountRate: 10 %/year }`,
          bargain: 'between: [us, japan], event: AGREE, solution: egalitarian',
          us: 'flow: (farm + cars.taxed) * 1 USD/year',
          japan: 'flow: (cars.exempt - farm) * 1 JPY/year',
        },
        {},
      ).replace('meet:', '▸meet:'),
      facts: { solution: 'egalitarian' },
    },
  ],
  'too-many-spells': [
    {
      what: 'terms that are worth something else each month',
      text: bargaining({
        issues: 'issues:\n  ▸farm: { assumed: x, levels: { none: 0, half: 0.5, whole: 1 } }',
        us: 'flow: farm*step/year',
        japan: 'flow: -farm/year',
      }),
      facts: { limit: 16 },
    },
  ],
  'terms-of-others': [
    {
      what: 'somebody who is not at the table',
      text: bargaining({
        parties: `parties:
  us: { name: US, rationality: 1, discountRate: 10 %/year }
  japan: { name: Japan, rationality: 1, discountRate: 10 %/year }
  eu: { name: EU, rationality: 1, discountRate: 10 %/year }`,
        japan: 'flow: "(cars.exempt ? 2/year : 0/year) - farm/year" }\n  eu: { flow: ▸-farm/year',
      }),
      facts: { party: 'eu' },
    },
  ],
  'no-deal': [
    {
      what: 'red lines that exclude each other',
      text: bargaining({
        bargain: '▸between: [us, japan], event: AGREE',
        us: 'flow: "farm/year + (cars.taxed ? 1/year : 0/year)", redLines: { floor: farm >= 1 }',
        japan: 'flow: "(cars.exempt ? 2/year : 0/year) - farm/year", redLines: { ceiling: farm <= 0.5 }',
      }),
      facts: { why: 'lines', lines: ['floor', 'ceiling'] },
    },
  ],
  'too-many-terms': [
    {
      what: 'two fine grids',
      text: bargaining({
        issues: `▸issues:
  farm: { grid: { from: 0, to: 1, steps: 2000 } }
  beef: { grid: { from: 0, to: 1, steps: 2000 } }`,
        us: 'flow: (farm + beef)/year',
        japan: 'flow: -farm/year',
      }),
      facts: { limit: 1000000, received: 4004001 },
    },
    {
      what: 'a fine grid with tactics',
      text: bargaining({
        issues: `▸issues:
  farm: { grid: { from: 0, to: 1, steps: 100 } }
  beef: { grid: { from: 0, to: 1, steps: 100 } }`,
        bargain: tactics('us: { beta: 1 }, japan: { beta: 2 }'),
        us: 'flow: (farm + beef)/year',
        japan: 'flow: -farm/year',
      }),
      facts: { limit: 10000, received: 10201 },
    },
  ],
  'too-many-lines': [
    {
      what: 'more red lines than can be told',
      text: bargaining({ us: lines(21) }).replace('line20:', '▸line20:'),
      facts: { limit: 20, received: 21 },
      besides: ['level-unused'],
    },
  ],
  'level-unused': [
    {
      what: 'a level that nobody mentions',
      text: bargaining({
        issues: `issues:
  farm: { assumed: x, levels: { none: 0, half: 0.5, whole: 1 } }
  cars: { levels: { exempt: {}, quota: {}, ▸taxed: {} } }`,
        us: 'flow: farm/year',
      }),
      facts: { issue: 'cars', level: 'taxed' },
    },
    {
      what: 'an issue whose value nobody reads',
      text: bargaining({
        issues: `issues:
  farm: { assumed: x, levels: { ▸none: 0, half: 0.5 } }
  cars: { levels: { exempt: {}, taxed: {} } }`,
        us: 'flow: "cars.taxed ? 1/year : 0/year"',
        japan: 'flow: "cars.exempt ? 1/year : 0/year"',
      }),
      facts: { issue: 'farm', level: 'none' },
      besides: ['level-unused'],
    },
  ],
} as const satisfies Cases;

/** Mistakes with deals that break rules which others break too. */
export const DEAL_OTHERS = {
  'empty-map': [
    {
      what: 'an issue without levels',
      text: bargaining({
        issues: 'issues:\n  farm: { ▸levels: {} }',
        us: 'flow: 1/year',
        japan: 'flow: 1/year',
      }),
      facts: { key: 'levels' },
    },
  ],
} as const satisfies Cases;
