import type { CompareText } from './compare-words.ts';

/** The words of comparisons, in Japanese. */
export const jaCompare: CompareText = {
  named: (letter, title) => `${letter}：${title}`,
  answer: ({ letter, outcome, before, after, points, likelier }) =>
    `${letter}では「${outcome}」の確率がAより${points}ポイント${likelier ? '高く' : '低く'}、${before}に対して${after}です。`,
  alike: ({ letter, outcome, share }) => `${letter}での「${outcome}」の確率はAと同じ${share}です。`,
  most: ({ measure, before, after }) =>
    `測る値のうち最も違うのは「${measure}」で、${before}に対して${after}です。`,
  sentences: (sentences) => sentences.join(''),
  outcomes: '結末',
  measures: '測る値',
  against: (letter) => `${letter}−A`,
  inUnit: (label, unit) => `${label}（${unit}）`,
  inPoints: (number) => `${number}ポイント`,
  points: 'ポイント',
  error: '誤差',
  range: '5〜95％の幅',
  higher: '高い試行',
  lower: '低い試行',
  none: 'なし',
  basis: ({ draws, seed, shared }) =>
    `同じ試行${draws}回（乱数の種${seed}）で計算し、不確かな数字${shared}個は同じ値を取ります。幅は試行ごとの差の幅です。`,
  certain: 'どのシナリオにも不確かな数字はありません。',
  moved: (letter, names, count) =>
    `${letter}では${count}個の数字が、単独で実行したときと違う値を取ります：${names.join('、')}${count > names.length ? '…' : ''}`,
  otherReports: '結果を読む日付が異なります。',
  filesTitle: 'ファイルの違い',
  manyFiles: (count, command) => `違いは${count}件：${command}`,
  title: (letter) => `試行ごとの${letter}とAの差`,
  reading:
    '点は同じ試行での差の平均、細い線は試行の5〜95％の幅です。測る値はそれぞれの目盛りで描き、中央が差なしです。',
};
