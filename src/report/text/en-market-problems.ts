import type { MarketNeed } from '../../core/problem.ts';
import { formatNumber } from '../digits.ts';
import type { MarketProblemTexts } from './catalogue.ts';
import { inDraw, unitWords } from './en-problem-words.ts';
import { exact } from './problem-numbers.ts';

const NEEDS: Readonly<Record<MarketNeed, string>> = {
  positive: 'above 0',
  notNegative: 'at least 0',
  aboveMinusOne: 'above −100 %: a duty of −100 % makes the goods free',
  upToOne: 'from 0 % to 100 %',
  wholeOne: 'shares that add up to 100 %',
  asTotal: 'values that add up to the total, to half a per cent',
};

/** The problems of markets in English. */
export const enMarketProblems: MarketProblemTexts = {
  'elasticity-missing': ({ key, presets }) => ({
    summary: `an elasticity is missing: ${key}`,
    expected: 'a number, or one each for short, medium and long',
    advice: presets
      .map(({ name, horizons, source }) => `\`preset: ${name}\` would take ${horizons} (${source})`)
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
    summary: `${supplier} is in two nests, ${first} and ${second}`,
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
  'market-value': ({ what, need, value, draw, values }) => ({
    summary:
      need === 'asTotal'
        ? 'the values of the suppliers do not add up to the total'
        : `${what} is ${exact(value)}`,
    expected: NEEDS[need],
    ...(need === 'asTotal' ? { received: `${exact(value * 100)} % of it` } : {}),
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
