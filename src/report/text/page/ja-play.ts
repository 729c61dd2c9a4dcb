import type { PlayWords } from './play-words.ts';

/** The words of playing a side, in Japanese. */
export const jaPlay: PlayWords = {
  title: '交渉役になる',
  lead: '交渉の席に着いてください。はじめに不確かなものすべてを一度だけ引き、それがこのゲームの世界になります。世界の中身は終わるまで明かされません。相手はモデルが解いた方針に従います。',
  side: '担当する側',
  both: '両方（一つの画面で二人）',
  watch: 'どちらも担当せずに見る',
  seed: '世界の番号',
  seedWhy: '同じ番号なら、同じ世界と同じ運になります。',
  start: '始める',
  again: '同じ世界でもう一度',
  anew: '別の世界で',
  working: '世界を作っています…',
  news: 'ニュース',
  noNews: 'まだ何も起きていません。',
  you: (party) => `あなたは${party}です。`,
  pass: (party) => `${party}の担当者に交代してください。`,
  taken: (party) => `${party}の担当です`,
  quiet: 'いつもどおり',
  goOn: 'ニュースがあるまで進む',
  goOnWhy: '何も決めないときの選択肢を取り続けます。',
  takeBack: '直前の手を取り消す',
  offer: (party) => `${party}の提案：`,
  noOffer: 'まだ提案はありません。',
  sign: '署名する',
  refuse: '今回は見送る',
  propose: 'この条件を提案する',
  proposal: '自分の条件',
  closed: '届かない条件',
  inForce: 'これまでの合意：',
  line: (kind, { party, about, label, entered, terms }) => {
    const what = label === undefined ? about : `${about}：${label}`;
    const led = entered.length === 0 ? '' : ` → ${entered.join('、')}`;
    const told = terms.length === 0 ? '' : `（${terms.join('、')}）`;
    switch (kind) {
      case 'signed':
        return `署名：${about}${told}${led}`;
      case 'refused':
        return `${party ?? ''}が見送り：${about}${told}`;
      case 'blocked':
        return `同意が得られず：${about}${told}`;
      case 'choice':
        return `${party === undefined ? '' : `${party}：`}${what}${led}`;
      default:
        return `${what}${led}`;
    }
  },
  term: (issue, level) => `${issue}：${level}`,
  over: (outcome) => `結末は「${outcome}」でした。`,
  results: '結果',
  party: '側',
  got: '得たもの',
  expected: 'はじめの見込み',
  best: '最善の手を続けた場合',
  chance: '差のうち運',
  deeds: (party) => `${party}の判断`,
  reading:
    '金額はすべて開始時点の価値で、起きたことと、その後の見込みを含みます。「最善の手」は、ほかがモデルの方針どおりに動くとき、その側にとって常に最善の選択肢を取る場合です。',
  decisions: 'あなたの判断（損失の大きい順）',
  noDecisions: '決めることはありませんでした。',
  bestWas: ({ done, best, short }) => `「${done}」を選びました。「${best}」なら${short}多く得られました。`,
  wasBest: (done) => `「${done}」を選びました。これより良い選択肢はありませんでした。`,
  option: '選択肢',
  worth: 'そのときの価値',
  odds: '方針が選ぶ確率',
  accepted: '相手が署名する確率',
  act: { sign: '署名する', refuse: '今回は見送る', propose: '自分の条件を出す' },
  receipt: {
    flow: '時間の経過とともに',
    terms: '合意の条件から',
    deal: '合意の成立時に',
    option: '判断によりすぐに',
    later: 'これから先の見込み',
  },
  world: 'このゲームの世界',
  worldWhy: '不確かだった数字が、この世界ではこう引かれました。',
  really: '実際に起きたこと',
  where: '現在の状況',
};
