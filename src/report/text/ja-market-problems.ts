import type { MarketNeed } from '../../core/problem.ts';
import { formatNumber } from '../digits.ts';
import type { MarketProblemTexts, ProblemText } from './catalogue.ts';
import { inDraw, unitWords } from './ja-problem-words.ts';
import { exact } from './problem-numbers.ts';

const NEEDS: Readonly<Record<MarketNeed, string>> = {
  positive: '0 より大きい数',
  notNegative: '0 以上の数',
  aboveMinusOne: '−100 % より大きい値（−100 % では商品が無料になる）',
  upToOne: '0 % から 100 % まで',
  wholeOne: '合計が 100 % になる割合',
  available: '100 % 以下',
  asTotal: '100 %（0.5 % 以内の差は可）',
};

/** The problems of markets in Japanese. */
export const jaMarketProblems: MarketProblemTexts = {
  'elasticity-missing': ({ key, presets }) => ({
    summary: `弾力性 ${key} がありません`,
    expected: '一つの数、または short・medium・long それぞれの数',
    advice: presets
      .map(({ name, horizons, source }) => `\`preset: ${name}\` なら ${horizons}（${source}）`)
      .join('、'),
  }),
  'duty-at-home': ({ supplier }) => ({
    summary: `${supplier} はこの市場の国内の供給者です`,
    advice: '関税と数量制限は国境を越える商品に対するものです',
  }),
  'currencies-mixed': ({ expected, received, first, account }) =>
    account === undefined
      ? {
          summary: '二つの通貨が混ざっています',
          expected: `${first.line} 行目と同じ ${unitWords(expected)}`,
          received: unitWords(received),
          advice: '為替相場（例：JPY/USD のパラメーター）を掛けてください',
        }
      : {
          summary: `${account.name} は二つの通貨を足し合わせることになります`,
          expected: `${first.line} 行目の市場と同じ ${unitWords(expected)}`,
          received: `${account.second.line} 行目の市場では ${unitWords(received)}`,
          advice: '一方の市場の金額に為替相場（例：JPY/USD のパラメーター）を掛けてください',
        },
  'nested-twice': ({ supplier, first, second }) => ({
    summary:
      first === second
        ? `${supplier} が入れ子 ${first} に二度入っています`
        : `${supplier} が ${first} と ${second} の二つの入れ子に入っています`,
    advice: '供給者が入る入れ子は一つまでです',
  }),
  'markets-alone': () => ({
    summary: 'このファイルには市場だけがあり、交渉がありません',
    advice: '関税の影響は `parley market` で見られます',
  }),
  'no-markets': () => ({
    summary: 'このファイルには市場がありません',
    advice: '`markets` を書いてください。`parley market` が見るのは市場だけです',
  }),
  'too-many-markets': ({ what, limit, received }) => ({
    summary: {
      markets: '市場が多すぎます',
      suppliers: 'すべての市場を合わせた供給者が多すぎます',
      policies: '関税と数量制限が多すぎます',
    }[what],
    expected: `${formatNumber(limit, 9)} 以下`,
    received: formatNumber(received, 9),
  }),
  'market-value': ({ what, need, value, unit, draw, values }) => ({
    ...valueText(what, need, value, unit),
    expected: NEEDS[need],
    ...(values === '' ? {} : { advice: inDraw(draw, values) }),
  }),
  'replaced-twice': ({ first, second, supplier, state }) => ({
    summary: `${state === '' ? '' : `${state} で `}${first} と ${second} の両方が ${supplier} の関税を置き換えます`,
    advice:
      '関税全体を決められるのは一つだけです。`add` か `atLeast` にするか、当てはまる状態を分けてください',
  }),
  'too-many-solves': ({ limit, received }) => ({
    summary: '1回の抽出で市場を解く回数が多すぎます',
    expected: `${formatNumber(limit, 9)} 回以下`,
    received: formatNumber(received, 9),
    advice: '市場、または別々に出入りする関税を減らしてください',
  }),
  'quota-idle': ({ name }) => ({
    summary: `${name} は効いていません。制限がなくても販売量は上限を下回ります`,
    advice: '効かせたいなら上限を下げてください',
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
  if (!Number.isFinite(value)) return { summary: `${what} が数になりません（0 で割った場合など）` };
  switch (need) {
    case 'positive':
    case 'notNegative':
      return { summary: `${what} が ${[exact(value), unit].join(' ').trim()} になります` };
    case 'aboveMinusOne':
    case 'upToOne':
      return { summary: `${what} が ${share} になります` };
    case 'wholeOne':
      return { summary: `${what} の割合の合計が ${share} になります` };
    case 'available':
      return { summary: `生産者の \`inputs\` が ${what} で売られる量の ${share} になります` };
    case 'asTotal':
      return { summary: `供給者の金額の合計が total の ${share} になります` };
  }
}
