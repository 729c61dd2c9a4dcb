import type { SourcesText } from './catalogue.ts';

/** The words of where numbers are from, in Japanese. */
export const jaSources: SourcesText = {
  numbers: '数値',
  correlations: '相関',
  markets: '市場と政策',
  deals: '争点・譲れない一線・批准者',
  constants: '定数',
  calendar: '日程',
  chronicle: '年表',
  afterwards: 'その後の経過（ゲームの後に示すもので、モデルには使わない）',
  assumed: '仮定',
  missing: '出典なし',
  changedBy: (file) => `${file} で変更、出典なし`,
  quote: (text) => `「${text}」`,
  preset: (name, source) => `既定値「${name}」：${source}`,
  unknownSource: (name) => `${name}（出典一覧にありません）`,
  bears: (names) => `関係先: ${names}`,
  closing: ({ sourced, assumed, changed, missing, reports }) =>
    [
      `数値${sourced + assumed + changed + missing}個: 出典あり${sourced}`,
      `仮定${assumed}`,
      ...(changed > 0 ? [`出典なしの変更${changed}`] : []),
      `どちらもなし${missing}。年表${reports}件`,
    ].join('、'),
};
