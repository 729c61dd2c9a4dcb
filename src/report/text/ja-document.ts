import type { DocumentText } from './document-words.ts';

/** The words of reports to keep, in Japanese. */
export const jaDocument: DocumentText = {
  titles: {
    outcomes: 'それぞれの結末の起こりやすさ',
    time: 'どう進むか',
    choices: 'なぜか：結果を左右する判断',
    worth: '誰にとってどれだけの損得か',
    markets: '関税の負担は誰に及ぶか',
    deal: '合意するとすればその中身',
    numbers: 'どの数字が最も効くか',
    sources: 'この結果の根拠',
    again: '同じ結果を再現する方法',
    compared: '違い',
    files: 'ファイルの違い',
  },
  otherParts: '状態図のそのほかの部分',
  table: '表',
  markets: '交渉を除き、予告された関税が実施されたときの市場だけを見ます。',
  drawn: ({ draws, seed, hash }) =>
    `不確かな数字の試行${draws}回、乱数の種${seed}。${hash === undefined ? '' : `シナリオのSHA-256は${hash}です。`}`,
  digits: 'どの表も、数字のすべての桁を持っています。',
  madeBy: (version) => `Parley ${version} で作成。`,
};
