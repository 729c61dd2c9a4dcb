import type { MarketNeed } from '../../core/problem.ts';
import { formatNumber } from '../digits.ts';
import type { MarketProblemTexts, ProblemText } from './catalogue.ts';
import { inDraw, unitWords } from './en-problem-words.ts';
import { exact } from './problem-numbers.ts';

const NEEDS: Readonly<Record<MarketNeed, string>> = {
  positive: 'a number above 0',
  notNegative: '0 or more',
  aboveMinusOne: 'more than −100 %, at which goods are free',
  upToOne: 'from 0 % to 100 %',
  wholeOne: 'shares that add up to 100 %',
  available: 'at most 100 %',
  asTotal: '100 %, give or take half a per cent',
};

/** The problems of markets in English. */
export const enMarketProblems: MarketProblemTexts = {
  'elasticity-missing': ({ key, presets }) => ({
    summary: `an elasticity is missing: ${key}`,
    expected: 'a number, or one each for the short, medium and long run',
    advice: presets
      .map(({ name, horizons, source }) => `\`preset: ${name}\` takes ${horizons} (${source})`)
      .join('; '),
  }),
  'duty-at-home': ({ supplier }) => ({
    summary: `${supplier} is at home in this market`,
    advice: 'duties and quotas are for goods that cross the border',
  }),
  'currencies-mixed': ({ expected, received, first, account }) =>
    account === undefined
      ? {
          summary: 'two currencies are mixed',
          expected: `${unitWords(expected)}, as in line ${first.line}`,
          received: unitWords(received),
          advice: 'multiply by an exchange rate, such as a parameter in JPY/USD',
        }
      : {
          summary: `${account.name} would add up two currencies`,
          expected: `${unitWords(expected)}, as in the market of line ${first.line}`,
          received: `${unitWords(received)} in the market of line ${account.second.line}`,
          advice: 'convert the values of one market with an exchange rate, such as a parameter in JPY/USD',
        },
  'nested-twice': ({ supplier, first, second }) => ({
    summary:
      first === second
        ? `${supplier} is twice in the nest ${first}`
        : `${supplier} is in two nests, ${first} and ${second}`,
    advice: 'a supplier is in one nest, or stands alone',
  }),
  'markets-alone': () => ({
    summary: 'this file has markets but no negotiation',
    advice: '`parley market` shows what its duties do',
  }),
  'no-markets': () => ({
    summary: 'this file has no markets',
    advice: 'write a group `markets`; `parley market` looks at nothing else',
  }),
  'too-many-markets': ({ what, limit, received }) => ({
    summary: {
      markets: 'there are too many markets',
      suppliers: 'there are too many suppliers in all markets together',
      policies: 'there are too many duties and quotas',
    }[what],
    expected: `at most ${formatNumber(limit, 9)}`,
    received: formatNumber(received, 9),
  }),
  'market-value': ({ what, need, value, unit, draw, values }) => ({
    ...valueText(what, need, value, unit),
    expected: NEEDS[need],
    ...(values === '' ? {} : { advice: inDraw(draw, values) }),
  }),
  'replaced-twice': ({ first, second, supplier, state }) => ({
    summary: `${first} and ${second} both replace the duty on ${supplier}${state === '' ? '' : ` in ${state}`}`,
    advice: 'only one can say what the whole duty comes to: use `add` or `atLeast`, or other states',
  }),
  'too-many-solves': ({ limit, received }) => ({
    summary: 'the markets have to be solved too often in each draw',
    expected: `at most ${formatNumber(limit, 9)} times`,
    received: formatNumber(received, 9),
    advice: 'use fewer markets, or fewer duties that come and go by themselves',
  }),
  'quota-idle': ({ name }) => ({
    summary: `${name} never binds: less than the limit is sold anyhow`,
    advice: 'lower the limit if it is meant to have an effect',
  }),
};

/** What a number of a market is, which should be something else. */
function valueText(
  what: string,
  need: MarketNeed,
  value: number,
  unit: string,
): Pick<ProblemText, 'summary'> {
  const share = `${exact(value * 100)} %`;
  if (!Number.isFinite(value)) return { summary: `${what} is no number, as after a division by 0` };
  switch (need) {
    case 'positive':
    case 'notNegative':
      return { summary: `${what} is ${[exact(value), unit].join(' ').trim()}` };
    case 'aboveMinusOne':
    case 'upToOne':
      return { summary: `${what} is ${share}` };
    case 'wholeOne':
      return { summary: `the parts of ${what} add up to ${share}` };
    case 'available':
      return { summary: `producers use ${share} of what is sold in ${what}, by their \`inputs\`` };
    case 'asTotal':
      return { summary: `the values of the suppliers add up to ${share} of the total` };
  }
}
