import type { RentHolder } from '../../scenario/market-words.ts';
import type { DescribeMarketText } from './describe-market-words.ts';
import { nameOfMarket } from './en-accounts.ts';

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const during = (when: string | undefined): string => (when === undefined ? '' : `, while ${when}`);

const HOLDERS: Readonly<Record<RentHolder, string>> = {
  exporter: 'the exporter',
  importers: 'those who hold import licences',
  treasury: 'the treasury of the importing country',
};

/** The description of markets in English. */
export const enDescribeMarkets: DescribeMarketText = {
  lead: ({ market, importer, total, freight }) =>
    [
      `${market} (importer: ${importer}), `,
      total === undefined ? 'values before any change' : `${total} before any change; values`,
      freight === undefined
        ? `${total === undefined ? ',' : ''} free on board:`
        : ` with insurance and freight of ${freight}:`,
    ].join(''),
  supplier: (name, isDomestic, parts) => `${name}${isDomestic ? ' (at home)' : ''}: ${parts.join('; ')}`,
  share: (share) => `${share} of the market`,
  duty: (rate) => `duty ${rate}`,
  units: (amount) => amount,
  input: (share, market) => `goods of ${nameOfMarket(market)} make up ${share} of its cost`,
  multiplier: (amount) => `output in the whole economy per unit of its own: ${amount}`,
  jobs: (amount) => `jobs per unit of output: ${amount}`,
  supply: (value) => `elasticity of supply ${value}`,
  passThrough: (value) => `buyers bear ${value} of a duty on it alone`,

  named: (label, value) => `${label} (${value})`,
  byHorizon: (short, medium, long) =>
    `${short} in the short, ${medium} in the medium and ${long} in the long run`,
  infinite: 'infinite',
  fromPreset: (value, preset) => `${value} (preset “${preset}”)`,
  substitution: (value, isAmongNests) =>
    `Buyers replace ${isAmongNests ? 'one group of suppliers' : 'one supplier'} by another with an elasticity of substitution of ${value}`,
  demand: (value) => `Demand for all of them together has an elasticity of ${value}`,
  nest: (name, members, value) =>
    `Goods from ${list(members)} (“${name}”) are nearer to each other: elasticity of substitution ${value}`,
  supplyOfOthers: (value) => `Elasticity of supply where none is given: ${value}`,
  passThroughOfOthers: (value) =>
    `Where no supply is given, buyers bear this part of a duty on one supplier: ${value}`,
  supplyOfPreset: (foreign, domestic, preset) =>
    `Elasticity of supply where none is given: ${[
      ...(foreign === undefined ? [] : [`from abroad ${foreign}`]),
      ...(domestic === undefined ? [] : [`at home ${domestic}`]),
    ].join('; ')} (preset “${preset}”)`,
  ages: (region, medium, long) =>
    `The short run holds when a duty begins, the medium run after ${medium}, the long run after ${long}, with a straight line between them${
      region === undefined ? '' : `; the time counted is that of “${region}” in its state`
    }`,
  stages: (medium, long) =>
    `The long run holds while ${long}, else the medium run while ${medium}, else the short run`,
  mediumThroughout: 'The medium run holds throughout',

  policies: 'What governments do to these markets:',
  change: ({ label, kind, rate, suppliers, except, markets, when, totals, isMiddle }) => {
    const spared = except.length === 0 ? '' : ` but ${list(except)}`;
    const goods = suppliers === undefined ? `all foreign goods${spared}` : `goods from ${list(suppliers)}`;
    const act = {
      add: `${rate} on top of the duty on ${goods}`,
      atLeast: `a duty of at least ${rate} on ${goods}`,
      replace: `a duty of ${rate}, in place of any other, on ${goods}`,
    }[kind];
    const middle = isMiddle ? 'at the middle of what is uncertain, ' : '';
    const comesTo =
      totals.length === 0
        ? ''
        : `; ${middle}it comes to ${list(totals.map((each) => `${each.rate} for ${each.supplier}`))}`;
    return `${label}: ${act} in ${list(markets.map(nameOfMarket))}${during(when)}${comesTo}`;
  },
  stacking:
    'Duties in force together add up; then the whole is raised to the largest least rate, and then a rate in place of all others takes over.',
  quota: ({ label, limit, isShare, supplier, market, above, rent, when }) =>
    [
      `${label}: at most ${limit}${isShare ? ' of the quantity before any change' : ''} from ${supplier} in ${nameOfMarket(market)}${during(when)}`,
      above === undefined ? 'nothing more comes in' : `what exceeds it pays ${above} more`,
      `the rent goes to ${list(
        rent.map(({ holder, share }) => `${HOLDERS[holder]}${share === undefined ? '' : ` (${share})`}`),
      )}`,
    ].join('; '),

  observations: 'What was measured in the world, to stand beside the markets:',
  observation: ({ label, of, value, date }) => `${label} (${date}): ${value}; compared with ${of}`,

  numbers: ({ all, sourced, assumed, changed, missing }) =>
    [
      `Markets and policies rest on ${count(all, 'number', 'numbers')} of their own`,
      `${sourced} with a source`,
      `${assumed} assumed`,
      ...(changed > 0 ? [`${changed} changed without a source`] : []),
      ...(missing > 0 ? [`${missing} with neither a source nor a reason`] : []),
    ]
      .join(', ')
      .concat('.'),
};
