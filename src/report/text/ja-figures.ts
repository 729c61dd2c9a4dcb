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
  horizonHead: '時期',
  atAllTimes: 'どの時期も同じ',
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
  flows: {
    title: '供給国別の取引：変更前と変更後',
    none: 'どの市場でも売上は変わりません。',
    supplier: '供給国',
    afterHead: '変更後',
    change: '変化率',
    before: (amount) => `変更前 ${amount}`,
    after: (amount, change) => (change === undefined ? amount : `${amount}（${change}）`),
    finding: ({ supplier, market, when, before, after, unit, change }) =>
      `最も大きく変わるのは${market}での${supplier}の売上で、${when}には${before}から${after}（単位：${unit}）になります${
        change === undefined ? '' : `（${change}）`
      }。`,
    reading: (isUncertain) =>
      `白抜きの棒は変更前、塗りつぶした棒は変更後の売上で、縦線は変更前の額です。${
        isUncertain ? '細い線は不確かな数値による5～95％の幅です。' : ''
      }市場ごとに、売上の変化が大きい供給国を示しています。`,
  },
  gains: {
    title: '得をする人、損をする人',
    none: 'これらの市場で得も損も生じません。',
    side: '国',
    kind: '誰が',
    gain: '年間の利益',
    inAll: '合計',
    buyers: (market) => `買い手（${market}）`,
    producers: (market) => `生産者（${market}）`,
    treasury: (market) => `国庫（${market}）`,
    total: (amount, unit) => `合計 ${amount} ${unit}`,
    inUnit: (amount, unit) => `${amount} ${unit}`,
    finding: ({ when, winner, loser }) => {
      const told = [
        ...(winner === undefined ? [] : [`最も得をするのは${winner.side}の${winner.kind}で${winner.amount}`]),
        ...(loser === undefined ? [] : [`最も損をするのは${loser.side}の${loser.kind}で${loser.amount}`]),
      ];
      return `${when}には、${told.join('、')}です。`;
    },
    reading: ({ main, others, isUncertain, isUsed }) =>
      [
        `右への棒は利益、左への棒は損失です（${main}${isUncertain ? '、細い線は5～95％の幅' : ''}）。`,
        others.length === 0
          ? ''
          : `白抜きの印は${others.map((when, at) => `${at === 0 ? '丸' : 'ひし形'}が${when}`).join('、')}です。`,
        isUsed
          ? '部品などの買い手の損失の一部は、それを使う財の買い手の損失にも現れますが、合計では一度だけ数えています。'
          : '',
        '最大の額の1％に満たないものは表にだけ示します。',
      ].join(''),
  },
  measures: {
    title: '指標の値',
    none: '値のある指標はありません。',
    finding: ({ label, value, range }) =>
      `${label}は${value}${range === undefined ? '' : `（5～95％の幅：${range}）`}です。`,
    reading: ({ isUncertain, hasGhost }) =>
      `行ごとに単位が異なり、縦線がゼロ、点が平均です。${
        isUncertain ? '細い線は5～95％の幅、その太い部分は平均の計算誤差です。' : ''
      }${hasGhost ? '白抜きの点は比較の基準です。' : ''}`,
  },
  choices: {
    title: '結果を左右する選択',
    none: '結果を左右する選択はありません。',
    reading:
      '棒は、その選択の場面が訪れたときに各選択肢がとられる確率です。右側の値は、その選択肢をとった場合に当事者がそれ以降に見込む価値です。',
    party: '当事者',
    choice: '選択',
    states: '場面',
    anywhere: 'その選択が訪れるすべての場面',
    option: '選択肢',
    reachedHead: '場面が訪れる確率',
    worthHead: '当事者にとっての価値',
    heading: (party, choice) => `${party}：${choice}`,
    reached: (when, share) => `${when}、訪れる確率${share}`,
    worth: (value) => `価値 ${value}`,
    finding: ({ party, choice, when, label, share }) =>
      `結果を最も左右するのは、${when}の${party}の選択「${choice}」で、「${label}」が${share}です。`,
  },
  terms: {
    title: '合意の内容',
    why: '合意を妨げるもの',
    issue: '論点',
    level: '内容',
    ofDeals: '合意に占める割合',
    inForce: '期末に有効な確率',
    mean: (value) => `平均 ${value}`,
    without: (share) => `合意の余地なし ${share}`,
    none: (when) => `${when}までに合意は成立しません。`,
    finding: ({ when, inForce, likeliest }) =>
      `${when}に合意が有効な確率は${inForce}で、最も多い内容は${likeliest
        .map(({ issue, level }) => `${issue}が「${level}」`)
        .join('、')}です。`,
    reading: (isUncertain) =>
      `棒は成立した合意に占める割合${isUncertain ? '、細い線は5～95％の幅' : ''}です。妨げるものは、双方に有利な条件がない交渉回に占める割合で、複数が重なることもあります。`,
  },
  distribution: {
    title: (label) => `${label}の分布`,
    none: 'どの試行でも値がありません。',
    from: '下限',
    to: '上限',
    draws: '試行数',
    reading: '棒は、不確かな数値を変えた試行の数です。下の点と線は、平均と5～95％の幅です。',
    finding: ({ label, mean, low, high }) =>
      `${label}は平均${mean}で、試行の9割が${low}から${high}の間にあります。`,
  },
  tornado: {
    title: (target) => `「${target}」を左右する数字`,
    none: '不確かな数字はありません。',
    number: '数字',
    atLow: '低い端での値',
    atHigh: '高い端での値',
    effect: (low, high) => `${low} → ${high}`,
    ends: (low, high) => `${low} → ${high}`,
    finding: ({ target, label, low, high }) =>
      `最も効くのは「${label}」です。${low.value}なら「${target}」は${low.mean}、${high.value}なら${high.mean}になります。`,
    reading: ({ count, candidates, mean }) =>
      `一つの数字だけを5〜95％の範囲で動かし、ほかの数字はそのまま散らばらせます。白い印が低い端、塗った印が高い端、線は平均の${mean}です。${candidates}個のうち影響の大きい${count}個を描いています。`,
  },
  map: {
    title: (x, y) => `「${x}」と「${y}」を動かした地図`,
    none: 'まだ計算されていません。',
    finding: (first, others) =>
      others.length === 0
        ? `ここではどこでも「${first}」が最も起こりやすい結末です。`
        : `大部分では「${first}」が最も起こりやすく、ほかでは${others.map((each) => `「${each}」`).join('または')}です。`,
    reading: ({ draws }) =>
      `領域の名前はそこで最も起こりやすい結末で、起こりやすいほど濃くなります。輪は現在の位置です。どの升目も、ほかの数字の試行${draws}回の平均です。`,
  },
};
