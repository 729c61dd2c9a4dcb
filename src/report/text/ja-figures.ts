import type { FigureText } from './figure-words.ts';

const HORIZONS = { short: '短期', medium: '中期', long: '長期' } as const;

/** The words of figures, in Japanese. */
export const jaFigures: FigureText = {
  outcome: '結末',
  probability: '確率',
  error: '計算誤差',
  low: '5％点',
  median: '中央値',
  high: '95％点',
  mean: '平均',
  before: '変更前',
  difference: '差',
  unit: '単位',
  date: '日付',
  region: '局面',
  state: '状態',
  measure: '指標',
  market: '市場',
  points: (number) => `${number}ポイント`,
  others: (count) => `その他${count}件`,
  horizon: (horizon) => HORIZONS[horizon],
  age: (duration) => `${duration}後`,
  outcomes: {
    title: (when) => `${when}時点の結末`,
    none: 'このシナリオには結末が定められていません。',
    likeliest: ({ when, label, share }, next) =>
      next === undefined
        ? `${when}時点で「${label}」となる確率は${share}です。`
        : `${when}時点で最も可能性が高い結末は「${label}」（${share}）で、「${next.label}」（${next.share}）が続きます。`,
    unchanged: ({ when, label, share }) =>
      `変化はありません。${when}時点で最も可能性が高い結末は「${label}」（${share}）です。`,
    moved: ({ label, share, was, points }) =>
      `最も大きく動くのは「${label}」で、${was}から${share}へ${points}の変化です。`,
    reading: ({ error, hasGhost }) =>
      `${
        error === undefined
          ? '棒は確率です。このシナリオに不確かな数値はありません。'
          : `棒は確率の平均、細い線は不確かな数値による5～95％の幅、棒の先の濃い印は平均の計算誤差（最大${error}ポイント）です。`
      }${hasGhost ? '点線の枠は比較の基準です。' : ''}`,
  },
  timeline: {
    title: (region) => `${region}の推移`,
    finding: ({ region, when, label, share, from, first }) =>
      `${region}は、${from}の「${first}」から始まり、${when}には「${label}」が最も可能性の高い状態（${share}）になります。`,
    steady: ({ region, when, label, share }) =>
      `${region}では、「${label}」が当初も${when}（${share}）も最も可能性の高い状態です。`,
    reading: '線は各状態の確率、軸の三角は事前に分かっている日程です。',
  },
  statechart: {
    title: (when) => `${when}の状態`,
    finding: (when, regions) =>
      `${when}に最も可能性の高い状態は、${regions
        .map(({ region, label, share }) => `${region}が「${label}」（${share}）`)
        .join('、')}です。`,
    reading: (hasTimes) =>
      `各状態の枠は確率の分だけ左から塗られ、局面ごとに最も可能性の高い状態は太枠です。状態の下には次の状態へ移るきっかけが並び、矢印が移る先を指します。黒い点は始まり、二重枠は終わりの状態です。${
        hasTimes ? '矢印は通る回数が多いほど太くなります。' : ''
      }`,
    stateName: (label, { initial, final }) =>
      `${label}${initial ? '（初期状態）' : ''}${final ? '（最終状態）' : ''}`,
    way: (events, to, times) => `${events} → ${to}${times === undefined ? '' : `（${times}）`}`,
    transitions: '移る先',
  },
};
