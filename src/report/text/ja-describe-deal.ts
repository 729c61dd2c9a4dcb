import type { DescribeDealText } from './describe-deal-words.ts';

const asked = (when: string | undefined): string => (when === undefined ? '' : `${when}のとき、`);

/** The description of what is bargained over in Japanese. */
export const jaDescribeDeal: DescribeDealText = {
  inForce: (condition) =>
    `最後に合意した内容は${condition}の間だけ効力を持ちます。それ以外では何の効果もありません。`,
  issues: '合意で決まること：',
  issue: (label, levels, effects) =>
    `${label}：${levels.join('、')}${effects.length === 0 ? '' : `。影響先：${effects.join('、')}`}`,
  level: ({ label, value, event }) => {
    const asides = [
      ...(value === undefined ? [] : [value]),
      ...(event === undefined ? [] : [`${event}を起こす`]),
    ];
    return `「${label}」${asides.length === 0 ? '' : `（${asides.join('、')}）`}`;
  },
  grid: (low, high, steps) => `${low}から${high}まで${steps}等分`,
  flowOf: (party) => `${party}が時間とともに得るもの`,
  paymentOf: (party) => `${party}が合意の時に得るもの`,
  policy: (label) => `「${label}」`,
  measure: (label) => `指標「${label}」`,
  lines: 'どの合意も守るべき一線と、同意が要る者：',
  redLine: (party, label, condition) =>
    `${party}が署名するのは${condition}のときだけ${label === undefined ? '' : `（「${label}」）`}`,
  winSet: ({ ratifier, party, when, needs }) =>
    `${asked(when)}${party}の合意には「${ratifier}」の同意が要り、同意するのは${needs}のときだけ`,
  consent: ({ ratifier, party, when, odds }) =>
    `${asked(when)}${party}の合意には「${ratifier}」の同意が要り、その確率は${odds}`,
  payment: (party) => `${party}が合意の時に得るもの（合計）：`,
  bargain: ([first, second], rule, more) =>
    [`${first}と${second}が、合意なしで進むより双方に良い条件を探す：${rule}`, ...more].join('、'),
  rules: {
    nash: (power) =>
      `利得の積が最大の条件（ナッシュ解）${power === undefined ? '' : `、交渉力は${power[0]}対${power[1]}`}`,
    kalaiSmorodinsky: 'それぞれが得られる最大の利得に対して同じ割合（カライ＝スモロディンスキー解）',
    egalitarian: '利得の少ない側の利得が最大の条件',
    utilitarian: '利得の合計が最大の条件',
    proposal: (proposer) => `${proposer}が提案し、相手は受けるか断るか`,
    concession: (rounds, tactics) =>
      `それぞれが${rounds}回のうちに譲り、十分に良い最初の提案を受ける（${tactics.join('；')}）`,
  },
  tactic: ({ party, curve, beta, kappa, reserve }) =>
    [
      `${party}は${curve === 'polynomial' ? '多項式' : '指数'}型、β = ${beta}`,
      ...(kappa === undefined ? [] : [`κ = ${kappa}`]),
      ...(reserve === undefined ? [] : [`最低でも${reserve}を求める`]),
    ].join('、'),
  readiness: (rate) => `妥結できる頻度は${rate}`,
  event: (event) => `合意すると${event}が起こる`,
  numbers: ({ all, sourced, assumed, changed, missing }) =>
    [
      `争点・批准者・譲れない一線に直接書かれた数値は${all}個で、うち出典あり${sourced}個`,
      `仮定${assumed}個`,
      ...(changed > 0 ? [`出典なしの変更${changed}個`] : []),
      ...(missing > 0 ? [`出典も理由もなし${missing}個`] : []),
    ]
      .join('、')
      .concat('です。'),
};
