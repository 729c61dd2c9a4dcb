import type { DescribeText } from './describe-words.ts';
import { jaDescribeDeal } from './ja-describe-deal.ts';
import { jaDescribeMarkets } from './ja-describe-markets.ts';

const quote = (words: string): string => `「${words}」`;
const quoteAll = (words: readonly string[]): string => words.map(quote).join('');

/** The description of a scenario in Japanese. */
export const jaDescribe: DescribeText = {
  headings: {
    question: '問い',
    parties: '当事者',
    phases: '起こりうる状態',
    calendar: '日程',
    moves: '何が起こり、誰が決めるか',
    deal: '何について合意できるか',
    markets: '市場',
    policies: '関税と数量制限',
    payoffs: '各当事者が望むもの',
    outcomes: '結末',
    measures: '指標',
    numbers: '数値と行動',
    limits: '扱わないこと',
    notes: '作者の注記',
    sources: '出典',
  },

  clock: ({ start, step, steps, end, report, reportDay, goesOn }) =>
    [
      start === undefined ? '' : `${start}に始まります。`,
      step === undefined
        ? `日付はなく、時間はステップで数えます。全部で${steps}`
        : `1ステップは${step}で、全部で${steps}`,
      end === undefined ? 'を計算します。' : `（${end}まで）を計算します。`,
      goesOn ? `結果を読むのは${report}後` : '結果は最後に読みます。',
      reportDay === undefined || !goesOn ? '' : `（${reportDay}）`,
      goesOn ? 'です。その後の期間は、終わりの影響が行動に出ないようにするためのものです。' : '',
    ].join(''),
  chronicle: (reports, last) => `当時の報道${reports}件に基づきます（最新は${last}）。`,

  party: (name, people) =>
    people.length === 0
      ? name
      : `${name}：${people.map((each) => `${each.name}（${each.role}）`).join('、')}`,
  decides: (party, choices) => `${party}が決めること：${quoteAll(choices)}`,
  decidesNothing: (party) => `${party}は何も決めません`,
  nobody: '当事者はなく、誰も何も決めません。',

  regions: (regions) =>
    regions === 1
      ? '次の状態のいずれか一つにあります。'
      : `${regions}つの領域が並行して進み、それぞれが状態のいずれか一つにあります。`,
  region: (label, initial) => `${label}（最初は「${initial}」）：`,
  state: (label, ways) => `「${label}」${ways.length === 0 ? '' : `：${ways.join('。')}`}`,
  way: (target, events) => `${events.join('または')}で「${target}」へ`,
  wayAtOnce: (target, condition) => `${condition}のとき、直ちに「${target}」へ`,
  final: 'ここから出ることはない',
  noWayOut: 'ここから出る道はない',
  counter: (label, events, from, max) =>
    `「${label}」は回数：${from}から始まり、${events.join('または')}のたびに1増える（${max}まで）`,
  condition: (label, condition) => `「${label}」の成立とは：${condition}`,

  calendar: (day, label) => `${day} ${label}`,

  order: (isDated) => `各ステップでは、${isDated ? '日程の出来事の後、' : ''}次の順に進みます。`,
  move: (label, act, when) => `${label}：${when === undefined ? act : `${when}のとき、${act}`}`,
  firstOf: (label) => `${label}：次のうち最初に当てはまるもの：`,
  caseOf: (move, label) => `${move}（${label}）`,
  otherwise: '以上のどれにも当てはまらない',
  lead: (words) => `${words}：`,
  actWith: (act, options) => `${act}：${options.join('、')}`,
  optionInline: (name, parts) => `${name}${parts.length === 0 ? '' : `（${parts.join('、')}）`}`,
  acts: {
    chance: '偶然で決まる',
    hazard: 'それぞれの頻度で起こり、早いものが勝つ',
    choose: (party) => `${party}が選ぶ`,
    plan: (party, option) => `${party}は損得によらず「${option}」を取る`,
    event: (event) => `必ず起こる：${event}`,
    mark: '参照される日付',
  },
  option: (name, parts) => `${name}${parts.length === 0 ? '' : `：${parts.join('、')}`}`,
  odds: (amount) => `確率は${amount}`,
  rest: '残りの確率',
  rate: (amount) => `頻度は${amount}`,
  reviewRate: (amount) => `検討される頻度は${amount}`,
  probability: (amount) => `固定の確率${amount}`,
  isDefault: 'ほかが検討されなければこのまま',
  onlyWhen: (condition) => `${condition}のときだけ`,
  payment: (party, amounts) => `${party}が直ちに得るもの：${amounts.join('と')}`,
  noEvent: '状態は変わらない',

  payoffs: (party) => `${party}が時間とともに得るもの（合計）：`,
  end: (party) => `${party}が最後に得るもの（合計）：`,
  noPayoffs: (party) => `${party}には時間とともに得るものがありません。`,
  term: (amount, { isTaken, condition, isOnce }) =>
    `${condition === undefined ? '' : `${condition}${isOnce ? 'のとき' : 'の間'}、`}${isTaken ? 'マイナス' : ''}${amount}`,
  minus: (amount) => `マイナス${amount}`,
  label: quote,
  code: (text) => `\`${text}\``,
  product: (factors) => factors.join('×'),
  formula: (code, labels, more) =>
    labels.length === 0
      ? code
      : `${code}（${quoteAll(labels)}${more > 0 ? `など${labels.length + more}個` : ''}による）`,

  outcomes: '結果を読む時点で、次のうちちょうど一つが成り立ちます。',
  outcome: (label, condition) => `「${label}」：${condition}`,
  headline: (outcome) => `選択の重みは、「${outcome}」がどれだけ左右されるかで量ります。`,
  measure: (label, meaning) => `${label}：${meaning}`,
  flows: { total: '結果を読むまでの合計：', average: '期間の平均：', at: '結果を読む時点：' },
  flow: (kind, terms) => `${kind}${terms.join('、')}`,
  time: (condition) => `${condition}である期間の長さ`,
  ever: (condition, by) => `${by === undefined ? '' : `${by}までに`}一度でも${condition}となる確率`,
  first: (condition, by) => `${by === undefined ? '' : `${by}までに`}${condition}となる場合、それまでの時間`,

  numbers: ({ all, uncertain, sourced, assumed, changed, missing }) =>
    [
      `変えられる数値は${all}個で、うち不確か${uncertain}個`,
      `出典あり${sourced}個`,
      `仮定${assumed}個`,
      ...(changed > 0 ? [`出典なしの変更${changed}個`] : []),
      ...(missing > 0 ? [`出典も理由もなし${missing}個`] : []),
    ]
      .join('、')
      .concat('です。'),
  usesLead: '不確かな数値が影響する先（複数にわたるものもあります）：',
  uses: {
    chance: '偶然の出来事',
    choice: '選択が検討される頻度や確率',
    market: '市場と関税・数量制限',
    deal: '合意できることと、譲れない一線',
    payoff: '損得の大きさ',
    behaviour: '決め方と割引',
    measure: '指標のみ',
    none: 'このシナリオでは何にも影響しない',
  },
  use: (use, number, labels, more) =>
    `${use}（${number}個）：${quoteAll(labels)}${more > 0 ? `、ほか${more}個` : ''}`,
  logit: (party, rationality) =>
    `${party}は先を読み、価値の高い選択肢ほど高い確率で選びます（ロジット選択）。鋭さは${rationality}です。`,
  perfect: (party) => `${party}は先を読み、常に最善の選択肢を選びます。`,
  discounts: (party, rate) => `${party}にとって1年先の損得は割り引かれます（${rate}）。`,

  limits: {
    perfectInformation:
      '起きたことは全員に見えています。意図を隠すこと、自分だけの知識ではったりをかけること、相手について学ぶことは扱いません。',
    numbersKnown:
      '不確かな数値は私たちにとって不確かなだけで、当事者は抽出ごとにそのすべてを知って決めます。',
    oneSolution:
      '解は一つで、全員が互いの決め方を知っているとして、終わりから逆にたどって求めます。約束は、破る代償が数値にある限りでしか守られません。',
    noChoice: '誰も何も決めません。すべては書かれた確率による偶然です。',
    noDates: '日付はありません。時間で変わるのはステップ数によるものだけです。',
    nothingUncertain: '不確かな数値はなく、結果に幅はありません。',
    independent: '不確かな数値は互いに独立に抽出されます。',
    memoryless: '状態に表れない限り、その段階がどれだけ続いたか、どう至ったかは影響しません。',
    noPayoffs: '損得が書かれていないので、誰にとっても何の価値もありません。',
    termsLater:
      '合意の内容がその後の確率や選択を変えるのは、合意が起こす事象を通じてだけです。合意の後に決める者は、その中身を見ずに決めます。',
    partialMarkets:
      '市場は完全競争で、それぞれ単独に解きます。所得、賃金、為替、ほかの市場は変わらないとみなします。',
    originNotBrand: '財は生産地で区別し、ブランドでは区別しません。',
    marketsOfFile:
      '純輸出と利得は、ここに書かれた市場のものに限り、国全体のものではありません。国全体の収支は貯蓄と投資で決まります。',
  },
  planned: (party, move, option) => `「${move}」で${party}は損得を量らず、必ず「${option}」を取ります。`,
  fixedOdds: (move, options) =>
    `「${move}」での${quoteAll(options)}の確率は書かれたもので、利害から導かれるものではありません。`,
  indifferent: (party) => `${party}は選びますが、何の損得もないので、どの選択肢も同じ価値です。`,
  saturates: (label, max) => `「${label}」は${max}までしか数えません。`,
  tail: (kind, steps) =>
    kind === 'last'
      ? `${steps}の後は、すべてがそのまま永久に続くとみなします。`
      : `${steps}の後のことは、誰にとっても価値がないとみなします。`,
  tailEnd: (party) => `${party}にとっての終わりの価値は、利得に書かれたとおりで、その後はありません。`,

  source: (parts) => parts.join('、'),

  deal: jaDescribeDeal,
  markets: jaDescribeMarkets,
};
