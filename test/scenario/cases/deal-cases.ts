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
      text: bargaining({ bargain: '▸between: [us, us], event: AGREE' }),
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
        us: 'flow: "farm/year + (cars.taxed ? 1/year : 0/year)", redLines: { floor: farm >= 1 }',
        japan:
          'flow: "(cars.exempt ? 2/year : 0/year) - farm/year", redLines: { ceiling: { holds: farm <= 0.5, assumed: x } }',
      }).replace('  meet:', '  ▸meet:'),
      facts: { why: 'lines', lines: ['floor', 'ceiling'] },
      when: 'check',
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
      what: 'two fine grids that a formula looks at together',
      text: bargaining({
        issues: `issues:
  ▸farm: { grid: { from: 0, to: 1, steps: 800 } }
  beef: { grid: { from: 0, to: 1, steps: 800 } }`,
        us: 'flow: farm*beef/year',
        japan: 'flow: -farm/year',
      }),
      facts: { limit: 10001, received: 641601 },
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

/** Flows that read no terms, for issues that are at fault. */
const still = { us: 'flow: 1/year', japan: 'flow: 1/year' };
const oneIssue = (entry: string): string => `issues:\n  farm: ${entry}`;

/** Mistakes with deals that break rules which others break too. */
export const DEAL_OTHERS = {
  'unknown-name': [
    {
      what: 'an issue that is not there, in a payoff',
      text: bargaining({ us: 'flow: "farm/year + ▸beef/year + (cars.taxed ? 1/year : 0/year)"' }),
      facts: { name: 'beef', kind: 'termsValue' },
    },
    {
      what: 'a level that is not there, in a red line',
      text: bargaining({ japan: 'flow: -farm/year, redLines: { low: not ▸cars.quota }' }),
      facts: { name: 'cars.quota', kind: 'terms' },
    },
    {
      what: 'a parameter that is not there, as the value of a level',
      text: bargaining({ ...still, issues: oneIssue('{ assumed: x, levels: { none: 0, cap: ▸ceiling } }') }),
      facts: { name: 'ceiling', kind: 'setting' },
    },
    {
      what: 'an event of a deal that nothing handles',
      text: bargaining({ bargain: 'between: [us, japan], event: ▸AGRE' }),
      facts: { name: 'AGRE', kind: 'event', nearest: 'AGREE' },
    },
    {
      what: 'an event of a level that nothing handles',
      text: bargaining({
        ...still,
        bargain: 'between: [us, japan]',
        issues: oneIssue('{ levels: { none: { event: AGREE }, cap: { event: ▸DEAL_CAP } } }'),
      }),
      facts: { name: 'DEAL_CAP', kind: 'event' },
    },
    {
      what: 'a party at the table that is not there',
      text: bargaining({ bargain: 'between: [us, ▸japn], event: AGREE' }),
      facts: { name: 'japn', kind: 'party', nearest: 'japan' },
    },
    {
      what: 'a ratifier of a party that is not there',
      text: bargaining({ more: 'ratifiers: { diet: { of: ▸japn, needs: cars.exempt } }' }),
      facts: { name: 'japn', kind: 'party' },
    },
    {
      what: 'a proposer who does not sit at the table',
      text: bargaining({
        parties: `parties:
  us: { name: US, rationality: 1, discountRate: 10 %/year }
  japan: { name: Japan, rationality: 1, discountRate: 10 %/year }
  eu: { name: EU }`,
        bargain: 'between: [us, japan], event: AGREE, proposer: ▸eu',
      }),
      facts: { name: 'eu', kind: 'party' },
    },
    {
      what: 'the power of somebody who does not sit at the table',
      text: bargaining({
        bargain: 'between: [us, japan], event: AGREE, power: { us: 1, japan: 1, ▸eu: 1 }',
      }),
      facts: { name: 'eu', kind: 'party' },
    },
    {
      what: 'a deal whose duties name a market that is not there',
      text: bargaining({
        more: 'duties: { farm: { assumed: x, market: ▸beef, from: us, replace: 38.5 % - farm * 30 %, while: talks.agreed } }',
      }),
      facts: { name: 'beef', kind: 'market' },
    },
  ],
  'name-out-of-place': [
    {
      what: 'what is agreed in the odds of something',
      text: bargaining(
        {},
        { moves: 'moves:\n  month: { when: talks.open, chance: { AGREE: 0.1 * ▸farm, BREAK: 0.1 } }' },
      ),
      facts: { name: 'farm', kind: 'issue', context: 'value' },
    },
    {
      what: 'what is agreed in the odds of something, through a formula',
      text: bargaining(
        { more: 'formulas: { ease: 0.1 * farm }' },
        { moves: 'moves:\n  month: { when: talks.open, chance: { AGREE: ▸ease, BREAK: 0.1 } }' },
      ),
      facts: { name: 'farm', kind: 'issue', context: 'value' },
    },
    {
      what: 'a level in a condition of a move',
      text: bargaining(
        {},
        {
          moves: 'moves:\n  month: { when: talks.open and ▸cars.taxed, chance: { AGREE: 0.1, BREAK: 0.1 } }',
        },
      ),
      facts: { name: 'cars.taxed', kind: 'level', context: 'predicate' },
    },
    {
      what: 'a state in a red line',
      text: bargaining({ japan: 'flow: -farm/year, redLines: { low: not cars.taxed or ▸talks.open }' }),
      facts: { name: 'talks.open', kind: 'state', context: 'terms' },
    },
    {
      what: 'the value of an issue in the condition of a duty',
      text: bargaining({
        more: 'duties: { tariff: { assumed: x, market: beef, from: us, add: 1 %, while: talks.agreed and ▸farm > 0 } }',
      }),
      facts: { name: 'farm', kind: 'issue', context: 'policy' },
      besides: ['unknown-name'],
    },
    {
      what: 'what is agreed as the value of a level',
      text: bargaining({
        ...still,
        issues: `${oneIssue('{ assumed: x, levels: { none: 0, some: 1 } }')}
  beef: { levels: { none: 0, same: ▸farm } }`,
      }),
      facts: { name: 'farm', kind: 'issue', context: 'setting' },
    },
  ],
  'name-taken': [
    {
      what: 'an issue called like a region',
      text: bargaining({ ...still, issues: 'issues:\n  ▸talks: { levels: { goods: {}, all: {} } }' }),
      facts: { name: 'talks', kind: 'issue' },
    },
  ],
  'bad-name': [
    {
      what: 'an issue called like a unit',
      text: bargaining({ ...still, issues: 'issues:\n  ▸month: { levels: { goods: {}, all: {} } }' }),
      facts: { name: 'month', why: 'unit' },
    },
    {
      what: 'a level that is no word',
      text: bargaining({ ...still, issues: oneIssue('{ assumed: x, levels: { none: 0, ▸50: 0.5 } }') }),
      facts: { name: '50', why: 'pattern' },
    },
    {
      what: 'a level that means something in expressions',
      text: bargaining({ ...still, issues: oneIssue('{ assumed: x, levels: { none: 0, ▸in: 0.5 } }') }),
      facts: { name: 'in', why: 'reserved' },
    },
  ],
  'missing-key': [
    {
      what: 'issues without a word on where a deal is in force',
      text: bargaining({ deal: '' }).replace('issues:', '▸issues:'),
      facts: { key: 'deal' },
    },
    {
      what: 'the power of one party only',
      text: bargaining({ bargain: 'between: [us, japan], event: AGREE, ▸power: { us: 1 }' }),
      facts: { key: 'japan' },
    },
    {
      what: 'the tactics of one party only',
      text: bargaining({ bargain: tactics('us: { beta: 1 }').replace('of:', '▸of:') }),
      facts: { key: 'japan' },
    },
  ],
  'only-with': [
    {
      what: 'a bargain without issues',
      text: bargaining({ ...still, issues: '', deal: '' }).replace('bargain:', '▸bargain:'),
      facts: { key: 'bargain', needs: 'issues' },
    },
    {
      what: 'a deal without issues',
      text: talks({ more: '▸deal: { while: talks.agreed }' }),
      facts: { key: 'deal', needs: 'issues' },
    },
    {
      what: 'ratifiers without issues',
      text: talks({ more: '▸ratifiers: { congress: { of: us, odds: 0.5, assumed: x } }' }),
      facts: { key: 'ratifiers', needs: 'issues' },
    },
    {
      what: 'red lines without issues',
      text: talks({ payoffs: 'payoffs: { us: { flow: 1/year, ▸redLines: { never: 1 < 0 } } }' }),
      facts: { key: 'redLines', needs: 'issues' },
    },
    {
      what: 'a unit of an issue without values',
      text: bargaining({
        ...still,
        issues: oneIssue("{ unit: ▸'%', levels: { none: { event: AGREE }, all: { event: BREAK } } }"),
        bargain: 'between: [us, japan]',
      }),
      facts: { key: 'unit', needs: 'value' },
    },
    {
      what: 'power where the gains are shared evenly',
      text: bargaining({
        bargain: 'between: [us, japan], event: AGREE, solution: egalitarian, ▸power: { us: 1, japan: 2 }',
      }),
      facts: { key: 'power', needs: 'nash' },
    },
  ],
  'one-of': [
    {
      what: 'an issue with levels and a grid',
      text: bargaining({
        ...still,
        issues: 'issues:\n  ▸farm: { assumed: x, levels: { none: 0 }, grid: { from: 0, to: 1, steps: 4 } }',
      }),
      facts: { found: ['levels', 'grid'] },
    },
    {
      what: 'a proposer and a solution',
      text: bargaining({
        bargain: 'between: [us, japan], event: AGREE, proposer: us, solution: utilitarian',
      }).replace('bargain:', '▸bargain:'),
      facts: { found: ['solution', 'proposer'] },
    },
    {
      what: 'a move of chance that is a bargain too',
      text: bargaining({}).replace('  meet: {', '  ▸meet: { chance: { BREAK: 0.1 },'),
      facts: { found: ['chance', 'bargain'] },
    },
  ],
  'rationality-missing': [
    {
      what: 'a party that bargains but weighs nothing',
      text: bargaining({
        parties: `parties:
  us: { name: US, rationality: 1, discountRate: 10 %/year }
  japan: { name: Japan, discountRate: 10 %/year }`,
        bargain: 'between: [us, ▸japan], event: AGREE',
      }),
      facts: { party: 'japan' },
    },
  ],
  'bad-value': [
    {
      what: 'a grid from high to low',
      text: bargaining({
        ...still,
        issues: oneIssue('{ assumed: x, grid: { from: 1, to: ▸0, steps: 10 } }'),
      }),
      facts: { expected: 'aboveFrom' },
    },
    {
      what: 'a grid with half a step',
      text: bargaining({
        ...still,
        issues: oneIssue('{ assumed: x, grid: { from: 0, to: 1, steps: ▸2.5 } }'),
      }),
      facts: { expected: 'gridSteps' },
    },
    {
      what: 'a grid that is too fine',
      text: bargaining({
        ...still,
        issues: oneIssue('{ assumed: x, grid: { from: 0, to: 1, steps: ▸10001 } }'),
      }),
      facts: { expected: 'gridSteps', received: '10001' },
    },
    {
      what: 'a party without any power',
      text: bargaining({ bargain: 'between: [us, japan], event: AGREE, power: { us: 1, japan: ▸0 }' }),
      facts: { expected: 'aboveZero' },
    },
    {
      what: 'a tactic that never gives way',
      text: bargaining({ bargain: tactics('us: { beta: ▸0 }, japan: { beta: 1 }') }),
      facts: { expected: 'aboveZero' },
    },
    {
      what: 'an exponential tactic that begins with nothing',
      text: bargaining({
        bargain: tactics('us: { curve: exponential, beta: 1, kappa: ▸0 }, japan: { beta: 1 }'),
      }),
      facts: { expected: 'shareAboveZero' },
    },
    {
      what: 'no round at all',
      text: bargaining({
        bargain: tactics('us: { beta: 1 }, japan: { beta: 1 }', 'round: elapsed.talks/(1 month), rounds: ▸0'),
      }),
      facts: { expected: 'atLeastOne' },
    },
  ],
  'unit-expected': [
    {
      what: 'levels in different units',
      text: bargaining({
        ...still,
        issues: oneIssue('{ assumed: x, levels: { some: 1 USD, more: ▸2 JPY } }'),
      }),
      facts: { expected: 'USD', received: 'JPY' },
    },
    {
      what: 'an issue shown in another unit',
      text: bargaining({ ...still, issues: oneIssue('{ assumed: x, unit: ▸USD, levels: { some: 1 } }') }),
      facts: { expected: '1', received: 'USD' },
    },
    {
      what: 'a payment at the deal in another unit',
      text: bargaining({ us: 'flow: farm/year, deal: ▸1 JPY' }),
      facts: { expected: '1', received: 'JPY' },
    },
    {
      what: 'a readiness that is no rate',
      text: bargaining({ bargain: 'between: [us, japan], event: AGREE, readiness: ▸0.3' }),
      facts: { expected: '1/year', received: '1' },
    },
  ],
  'not-a-condition': [
    {
      what: 'a red line that is a number',
      text: bargaining({ us: 'flow: farm/year, redLines: { low: ▸farm }' }),
      facts: { text: 'farm' },
    },
  ],
  'formula-cycle': [
    {
      what: 'a level that rests on itself',
      text: bargaining({
        ...still,
        issues: oneIssue('{ assumed: x, levels: { none: 0, some: half } }'),
        more: 'formulas: { half: ▸farm / 2 }',
      }),
      facts: { chain: ['half', 'farm', 'half'] },
    },
  ],
  'market-value': [
    {
      what: 'a duty that makes goods free at some level',
      text: bargaining({
        more: `markets:
  beef: { importer: japan, preset: goods, assumed: x, suppliers: { japan: { value: 9 USD/year }, us: { value: 5 USD/year } } }
duties:
  farm: { assumed: x, market: beef, from: us, replace: ▸38.5 % - farm * 139 %, while: talks.agreed }`,
      }),
      facts: { what: 'duties.farm.replace (farm.whole)', need: 'aboveMinusOne' },
    },
    {
      what: 'a quota of nothing where nothing is agreed',
      text: bargaining({
        more: `markets:
  beef: { importer: japan, preset: goods, assumed: x, suppliers: { japan: { value: 9 USD/year }, us: { value: 5 USD/year } } }
quotas:
  farm: { assumed: x, market: beef, from: us, limit: ▸farm + 50 % * cars.taxed, rent: exporter, while: talks.agreed }`,
      }),
      facts: { what: 'quotas.farm.limit', need: 'positive' },
      besides: ['market-value'],
    },
  ],
} as const satisfies Cases;
