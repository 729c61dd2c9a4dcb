import type { RentHolder } from '../../scenario/market-words.ts';
import type { DescribeMarketText } from './describe-market-words.ts';
import { nameOfMarket } from './ja-accounts.ts';

const list = (words: readonly string[]): string => words.join('と');
const during = (when: string | undefined): string => (when === undefined ? '' : `${when}の間、`);

const HOLDERS: Readonly<Record<RentHolder, string>> = {
  exporter: '輸出側',
  importers: '輸入枠の保有者',
  treasury: '輸入国の国庫',
};

/** The description of markets in Japanese. */
export const jaDescribeMarkets: DescribeMarketText = {
  lead: ({ market, importer, total, freight }) =>
    [
      `${market}（輸入国：${importer}）。変化前`,
      total === undefined ? 'の金額' : `の規模は${total}で、金額`,
      freight === undefined ? 'は本船渡し価格：' : `は保険料と運賃${freight}を含む：`,
    ].join(''),
  supplier: (name, isDomestic, parts) => `${name}${isDomestic ? '（国内）' : ''}：${parts.join('、')}`,
  share: (share) => `市場の${share}`,
  duty: (rate) => `関税率${rate}`,
  units: (amount) => amount,
  input: (share, market) => `費用の${share}は${nameOfMarket(market)}の財`,
  multiplier: (amount) => `自らの産出1当たりの経済全体の産出${amount}`,
  jobs: (amount) => `産出当たりの雇用${amount}`,
  supply: (value) => `供給の弾力性${value}`,
  passThrough: (value) => `単独の関税のうち買い手が負担する割合${value}`,

  named: (label, value) => `${label}（${value}）`,
  byHorizon: (short, medium, long) => `短期${short}・中期${medium}・長期${long}`,
  infinite: '無限大',
  fromPreset: (value, preset) => `${value}（既定値「${preset}」）`,
  substitution: (value, isAmongNests) =>
    `${isAmongNests ? '供給元のグループ' : '供給元'}の間の代替の弾力性は${value}`,
  demand: (value) => `全体への需要の弾力性は${value}`,
  nest: (name, members, value) =>
    `${list(members)}の財（「${name}」）は互いに近く、その中の代替の弾力性は${value}`,
  supplyOfOthers: (value) => `書かれていない供給元の供給の弾力性は${value}`,
  passThroughOfOthers: (value) =>
    `供給の弾力性が書かれていない供給元では、単独の関税のうち買い手が負担する割合は${value}`,
  supplyOfPreset: (foreign, domestic, preset) =>
    `書かれていない供給元の供給の弾力性は${[
      ...(foreign === undefined ? [] : [`外国が${foreign}`]),
      ...(domestic === undefined ? [] : [`国内が${domestic}`]),
    ].join('、')}（既定値「${preset}」）`,
  ages: (region, medium, long) =>
    `関税が始まる時は短期、${medium}後に中期、${long}後に長期となり、その間は直線的に移る${
      region === undefined ? '' : `（数えるのは「${region}」がその状態にある時間）`
    }`,
  stages: (medium, long) => `${long}の間は長期、そうでなく${medium}の間は中期、それ以外は短期`,
  mediumThroughout: '終始、中期とみなす',

  policies: 'これらの市場への政策：',
  change: ({ label, kind, rate, suppliers, except, markets, when, totals, isMiddle }) => {
    const spared = except.length === 0 ? '' : `（${list(except)}を除く）`;
    const goods = suppliers === undefined ? `すべての外国の財${spared}` : `${list(suppliers)}の財`;
    const target = `${list(markets.map(nameOfMarket))}での${goods}`;
    const act = {
      add: `${target}への関税に${rate}を上乗せ`,
      atLeast: `${target}への関税を少なくとも${rate}に引き上げ`,
      replace: `${target}への関税を、ほかに代えて${rate}とする`,
    }[kind];
    const middle = isMiddle ? '不確かな数値の中央で、' : '';
    const comesTo =
      totals.length === 0
        ? ''
        : `（${middle}単独では${totals.map((each) => `${each.supplier}に${each.rate}`).join('、')}）`;
    return `${label}：${during(when)}${act}${comesTo}`;
  },
  stacking:
    '同時に適用される関税は加算し、次に最も高い最低税率まで引き上げ、最後に、置き換える税率があればそれとします。',
  quota: ({ label, limit, isShare, supplier, market, above, rent, when }) =>
    [
      `${label}：${during(when)}${nameOfMarket(market)}での${supplier}の財は${isShare ? '変化前の数量の' : ''}${limit}まで`,
      above === undefined ? 'それを超えては入らない' : `超えた分には関税を${above}上乗せ`,
      `レントを得るのは${rent
        .map(({ holder, share }) => `${HOLDERS[holder]}${share === undefined ? '' : `（${share}）`}`)
        .join('と')}`,
    ].join('、'),

  observations: '市場の計算と並べる、実際に観測された値：',
  observation: ({ label, of, value, date }) => `${label}（${date}）：${value}（比べる相手：${of}）`,

  numbers: ({ all, sourced, assumed, changed, missing }) =>
    [
      `市場と政策に直接書かれた数値は${all}個で、うち出典あり${sourced}個`,
      `仮定${assumed}個`,
      ...(changed > 0 ? [`出典なしの変更${changed}個`] : []),
      ...(missing > 0 ? [`出典も理由もなし${missing}個`] : []),
    ]
      .join('、')
      .concat('です。'),
};
