import type { ChartWords } from './chart-words.ts';

/** The words around a figure, in Japanese. */
export const jaChartWords: ChartWords = {
  table: '表',
  tableOf: (title) => `表：${title}`,
  take: (kind, title) => `「${title}」を${kind}で保存`,
  copy: '図をコピー',
  copyOf: (title) => `図をコピー：${title}`,
  copied: '図をコピーしました。',
  notCopied: 'ブラウザーがコピーを許可していません。図を保存してください。',
  saved: (file) => `${file} を保存しました。`,
  failed: '図を作れませんでした。',
  madeAt: (url) => `リンク：${url}`,
  madeBy: (version) => `Parley ${version} で作成`,
  drawn: ({ draws, seed }) => `試行${draws}回、乱数の種${seed}`,
  switched: (variant) => `派生シナリオ：${variant}`,
  moved: (lever, value) => `変更：${lever}=${value}`,
};
