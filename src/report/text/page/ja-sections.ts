import type { SectionWords } from './section-words.ts';

/** The words of the sections below the answer, in Japanese. */
export const jaSections: SectionWords = {
  title: {
    time: 'どう進むか',
    why: 'なぜか：結果を左右する判断',
    stakes: 'それぞれの結末の損得',
    markets: '関税の負担は誰に及ぶか',
    deal: '合意するとすればその中身',
    spread: '結果はどれだけ散らばるか',
    tornado: 'どの数字が最も効くか',
    map: '2つのレバーを同時に動かす',
    compare: '変更の効果：AとBの比較',
    sources: 'この結果の根拠',
  },
  lead: {
    markets: '交渉を除き、予告された関税が実施されたときの市場だけを見ます。',
    spread:
      '多くの数字は不確かです。試行ごとにそれぞれの値を一つずつ選び、すべての試行の平均を結果とします。',
  },
  againstWritten: 'Aは書かれたままのシナリオ、Bは変更後です。どちらも同じ試行で計算します。',
  againstKept: 'Aは残しておいた設定、Bは表示中の設定です。どちらも同じ試行で計算します。',
  across: '横軸',
  upwards: '縦軸',
  mapHow: '升目をクリックするか、矢印キーで選んでEnterを押すと、両方のレバーがその値になります。',
  cell: ({ x, y, outcome, share }) => `${x}、${y}：「${outcome}」${share}`,
  cursor: '日付',
  toReport: '最後の日付へ',
  region: '見る対象',
  number: '見る数字',
  working: '計算しています…',
  old: '直前の変更より前の状態です。まもなく新しい結果に替わります。',
  finer: '粗い速報です。次第に細かくなります。',
  error: ({ mean, error }) =>
    `散らばりは、誰にも分からない数字から生じます。計算の誤差はそれとは別で、平均は${mean}、試行を増やしたときの動きは${error}程度です。`,
  draws: '試行の回数',
  seed: '乱数の種',
  saveReport: '全体を報告書として保存',
  reportSaved: 'parley-report.html を保存しました。通信なしで開けるファイルです。',
  commandTitle: 'コマンドラインで同じ数字を最後の桁まで再現する',
  file: 'シナリオファイル',
};
