import type { PolicyFault } from '../../model/policy-fault.ts';
import type { TermsFault } from '../../model/terms-fault.ts';
import type { RentHolder } from '../../scenario/market-words.ts';
import type { MarketText, SignedAmount, Verdict, When } from './market-words.ts';
import { someOf } from './word-list.ts';

const HORIZONS = { short: '短期', medium: '中期', long: '長期' } as const;
const HOLDERS: Readonly<Record<RentHolder, string>> = {
  exporter: '輸出側',
  importers: '輸入業者',
  treasury: '国庫',
};
const POLICIES = {
  duty: '関税',
  quota: '数量枠',
  market: '市場',
  supplier: '外国の供給元',
  holder: '枠の利益の受け手',
};

const ELASTICITIES = {
  substitution: '代替',
  demand: '需要',
  supply: '外国からの供給',
  domesticSupply: '国内の供給',
} as const;

const head = (when: When): string => {
  switch (when.kind) {
    case 'horizon':
      return HORIZONS[when.horizon];
    case 'age':
      return `${when.text}後`;
    case 'any':
      return 'すべての時期';
  }
};
const at = (when: When): string => `${head(when)}には`;

const gains = ({ direction, amount }: SignedAmount): string =>
  direction === 'none' ? '増減なし' : `${amount}の${direction === 'gain' ? '得' : '損'}`;

const hint = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `\nもしかして: ${nearest}`;

/** What there is, where nothing is near. */
function knownWords({
  known,
  nearest,
}: {
  readonly known: readonly string[];
  readonly nearest?: string;
}): string {
  return nearest === undefined && known.length > 0 ? `（あるのは ${someOf(known).join('、')}）` : '';
}

function policyFault(fault: PolicyFault): string {
  const { option, received } = fault;
  switch (fault.kind) {
    case 'unknown': {
      return `${option} ${received}: ${fault.name} という${POLICIES[fault.what]}はありません${knownWords(fault)}。${hint(fault.nearest)}`;
    }
    case 'atHome':
      return `${option} ${received}: ${fault.supplier} はこの市場の国内の供給元です。外国の供給元を指定してください。`;
    case 'severalMarkets':
      return `${option} ${received}: どの市場か分かりません。${fault.choices.join(' か ')} と指定してください。`;
    case 'badNumber':
      return option === '--duty'
        ? `${option} ${received}: "japan=+25 %"（上乗せ）、"japan=15 %"（合計）、"japan=>=15 %"（少なくとも）のような税率が必要です。`
        : `${option} ${received}: "japan=80 %" のような上限が必要です。枠の利益の受け手は "japan=80 %:exporter" のように指定します。`;
    case 'perCentMissing':
      return `${option} ${received}: ${fault.number} は ${fault.number}00 % を意味します。\nもしかして: ${fault.number} %`;
    case 'outside':
      return option === '--duty'
        ? `${option} ${received}: -100 % より大きい税率が必要です。`
        : `${option} ${received}: 0より大きい上限が必要です。`;
    case 'onlyOne':
      return `${option} ${received}: 数量枠は供給元一つごとに指定してください。`;
    case 'noneAlone':
      return `${option} none: ほかのものと同時には指定できません。`;
    case 'twice':
      return option === '--duty'
        ? `--duty: ${fault.first} と ${received} はどちらも ${fault.supplier} への関税の合計を定めています。一つだけにしてください。`
        : `--quota: ${fault.first} と ${received} はどちらも ${fault.supplier} の数量を制限しています。一つだけにしてください。`;
  }
}

function termsFault(fault: TermsFault): string {
  const { received } = fault;
  switch (fault.kind) {
    case 'unknownIssue':
      return `--deal ${received}: ${fault.name} という論点はありません${knownWords(fault)}。${hint(fault.nearest)}`;
    case 'unknownLevel':
      return `--deal ${received}: 論点 ${fault.issue} に ${fault.name} という水準はありません${knownWords(fault)}。${hint(fault.nearest)}`;
    case 'noLevel':
      return `--deal ${received}: 論点=水準 の形で指定してください。水準は ${someOf(fault.levels).join('、')} です。`;
    case 'agreedTwice':
      return `--deal ${received}: 論点 ${fault.issue} の水準は既に指定されています。一つだけにしてください。`;
    case 'noIssues':
      return `--deal ${received}: このファイルには \`issues\` がないため、条件を指定できません。`;
    default:
      return fault satisfies never;
  }
}

const inParentheses = (unit: string, when: When | undefined): string =>
  `（${[unit, ...(when === undefined ? [] : [`範囲は${head(when)}`])].join('、')}）`;

function verdictPhrase({ whens, direction, gains: share }: Verdict): string {
  const moments = `${whens.map(head).join('・')}には`;
  switch (direction) {
    case 'gain':
      return `${moments}得をします`;
    case 'loss':
      return `${moments}損をします`;
    case 'none':
      return `${moments}損も得もしません`;
    case 'open':
      return `${moments}得をするか損をするか定まりません（得になるのは抽出の${share}）`;
  }
}

/** The words of `parley market` in Japanese. */
export const jaMarket: MarketText = {
  headline: ({ policies, supplier, market, sales, when, buyers, treasury, importer, ...facts }) => {
    const told = sales
      .map(({ when: moment, volume, price }) => `${at(moment)}数量${volume}、価格${price}`)
      .join('、');
    const balance = facts.range === undefined ? facts.balance : `${facts.balance}（${facts.range}）`;
    return (
      `${policies.join('、')}。${supplier}（${market}）は、${told}。` +
      `${at(when)}買い手は${gains(buyers)}、国庫は${gains(treasury)}、` +
      `${importer}全体では${facts.isWhole ? '全市場で' : ''}${balance}（${facts.unit}）。`
    );
  },
  nothing: '関税も数量枠もないため、何も変わりません。',
  duty: (change, rate, suppliers) => {
    const whom = suppliers.join('・');
    switch (change) {
      case 'add':
        return `${whom}に${rate}ポイントを上乗せ`;
      case 'off':
        return `${whom}への関税を${rate}ポイント引き下げ`;
      case 'atLeast':
        return `${whom}に合計で少なくとも${rate}`;
      case 'replace':
        return `${whom}に合計${rate}`;
    }
  },
  suppliers: (count) => `${count}の供給元`,
  quota: (limit, supplier) => `${supplier}の数量を${limit}に制限`,
  manyPolicies: (duties, quotas) =>
    [...(duties > 0 ? [`関税${duties}件`] : []), ...(quotas > 0 ? [`数量枠${quotas}件`] : [])].join('と'),
  whenHead: head,
  inForce: '実施されているもの',
  agreed: (terms) =>
    `合意したとみなす条件: ${terms.map(({ issue, level }) => `${issue}は${level}`).join('、')}。`,
  leftOut: (names) => `ここでは実施しないもの: ${names.join('、')}。`,
  named: (label, name) => (label === name ? name : `${label}（${name}）`),
  entry: (names, words) => `${names}：${words}`,
  rate: ({ before, added, least, whole, total }) => {
    if (whole !== undefined) return `${before}だったものが合計${whole}`;
    const sum = added.reduce(
      (text, { points, isOff }) => `${text} ${isOff ? '−' : '+'} ${points}ポイント`,
      before,
    );
    const floor = least.map((rate) => `、合計で少なくとも${rate}`).join('');
    return `${sum}${floor} = ${total}`;
  },
  limit: ({ limit, above, rent, binds }) => {
    const beyond = above === undefined ? '超過分は入らない' : `超過分には${above}ポイントを上乗せ`;
    const holders = rent
      .map(({ holder, share }) => (share === undefined ? HOLDERS[holder] : `${HOLDERS[holder]}${share}`))
      .join('、');
    const bound =
      binds === 'always'
        ? '枠は効く'
        : binds === 'never'
          ? '枠は効かない'
          : `枠が効く割合は${binds.map(({ when, share }) => `${head(when)}${share}`).join('、')}`;
    return `数量は以前の${limit}まで、${beyond}。枠の利益は${holders}へ。${bound}`;
  },
  names: (names) => names.join('、'),
  salesTitle: (market, valuation) => `${market}：供給元別の売り上げ（${valuation.toUpperCase()}）、変化（%）`,
  unchanged: (market) => `${market}：変化なし。`,
  before: '以前',
  value: '金額',
  volume: '数量',
  price: '価格',
  usersPay: '買い手の支払い',
  usersPayNote:
    '金額と価格は国境でのもので、関税を含みません。買い手の支払いの行がない供給元では、価格と同じだけ変わります。',
  effectsTitle: (supplier) => (supplier === undefined ? '価格' : `${supplier}：数量と価格`),
  volumeRow: '数量',
  priceRow: '国境での価格',
  userPriceRow: '買い手の価格（関税込み）',
  accountsTitle: (market, unit) => `${market}：損得（${unit}）`,
  accounts: {
    priceIndex: '全体の価格指数',
    consumers: '買い手',
    producersAtHome: '国内の生産者',
    revenue: '関税収入',
    rent: '数量枠の利益',
    foreignProducers: '国外の生産者',
    termsOfTrade: 'うち交易条件',
    world: '世界全体',
  },
  onBalance: (importer) => `${importer}全体`,
  chances: '  得／損の確率',
  chance: (gains, losses) => `${gains}／${losses}`,
  verdict: (importer, found) =>
    `${importer}は、${found.map(verdictPhrase).join('。')}。世界全体の損が死荷重です。`,
  usedNote: (markets) =>
    `これらの財はメーカーも使います。その負担はここの全体の損得には含めず、${markets.join('、')}で数えます。`,
  jobsTitle: '生産と雇用：以前の値と変化',
  output: (supplier) => `${supplier}、全体の生産`,
  inUnit: (supplier, unit) => `${supplier}：${unit}`,
  gainsTitle: (unit, when) => `誰が得をし、誰が損をするか${inParentheses(unit, when)}`,
  balancesTitle: (of, unit, when) => `${of}の純輸出の変化${inParentheses(unit, when)}`,
  to: (country) => `${country}へ`,
  range: '5〜95%',
  more: (count) => `ほか${count}件は --json で`,
  observedTitle: '実際に見られたこととモデルの値',
  observed: '実際',
  elasticitiesTitle: (market) => `${market}：弾力性（中央値と5〜95%）`,
  alike: (markets) => `代替と需要は次の市場でも同じ: ${markets.join('、')}。`,
  substitution: '代替',
  substitutionWithin: (suppliers) => `${suppliers.join('・')}の間の代替`,
  demand: '需要',
  supply: (suppliers) => `供給：${suppliers.join('・')}`,
  infinite: '無限大',
  preset: (name, sources) =>
    `既定値 ${name} によるもの: ${sources.map(({ what, source }) => `${ELASTICITIES[what]}（${source}）`).join('、')}。`,
  sources: (titles, assumed) =>
    titles.length + assumed === 0
      ? ''
      : `ファイルの出典: ${[...titles, ...(assumed > 0 ? [`仮定${assumed}個`] : [])].join('、')}。`,
  basis: ({ uncertain, draws, isPlain, seed, error }) =>
    uncertain === 0 || error === undefined
      ? '不確かな数値はなく、計算は1回です。'
      : `不確かな数値${uncertain}個、${isPlain ? '独立な抽出' : '抽出'}${draws}回、シード${seed}。数値は平均と5〜95%の範囲。全体の損得の数値誤差は${error}。`,
  limits: (hasQuotas, hasBalances) =>
    [
      'これらの市場だけを見ています（部分均衡）。所得、為替、ほかの市場は変わらないとします。競争は完全で、市場支配力を持つメーカーはないとします。',
      hasQuotas ? '数量枠が同じ輸入量の関税と同じ効果を持つのは、この場合だけです。' : '',
      hasBalances
        ? '二国間の収支は各国の全体の収支とは異なります。全体の収支を決めるのは貯蓄と投資です。'
        : '',
    ].join(''),
  next: '次に:',
  nextDuty: '関税が違ったら？',
  nextSources: '各数値の出典',
  fault: (fault) => {
    switch (fault.kind) {
      case 'unknownHorizon':
        return `--horizon: short、medium、long か、"18 months" のような関税の経過期間が必要ですが、${fault.received} が指定されました。${hint(fault.nearest)}`;
      case 'agesMissing':
        return `--horizon ${fault.received}: ${fault.markets.join('、')} には調整にかかる期間が書かれていません。\n市場に \`adjust: { medium: 18 months, long: 5 years }\` と書くか、short、medium、long を指定してください。`;
      case 'quotasTwice':
        return `${fault.first} と ${fault.second} は同じ供給元を制限しています。--quota でどちらか指定してください。`;
      case 'unknownIssue':
      case 'unknownLevel':
      case 'noLevel':
      case 'agreedTwice':
      case 'noIssues':
        return termsFault(fault);
      default:
        return policyFault(fault);
    }
  },
};
