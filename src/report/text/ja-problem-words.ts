import { someOf, wordsOf } from './word-list.ts';

// The words from which several problems make their texts.

export const KINDS: Readonly<Record<string, string>> = {
  parameter: 'パラメーター',
  formula: '数式',
  constant: '定数',
  condition: '条件',
  counter: 'カウンター',
  region: '領域',
  state: '状態',
  time: '時点',
  outcome: '結末',
  measure: '指標',
  calendar: '日程',
  event: '事象',
  party: '当事者',
  person: '当事者の人物',
  move: '手番',
  source: '出典',
  option: '選択肢',
  duty: '関税',
  quota: '数量制限',
  market: '市場',
  supplier: '供給者',
  importer: 'この市場の当事者または供給者',
  account: '市場の勘定',
  observation: '市場の勘定、パラメーター、数式、定数',
  issue: '争点',
  level: '争点の水準',
  ratifier: '批准者',
  redLine: '譲れない一線',
  policy: '状態、条件、カウンター、定数、時点、争点の水準',
  terms: '争点、その水準、パラメーター、数式、定数',
  termsValue: 'パラメーター、数式、定数、状態、時点、市場の勘定、争点、その水準',
  literal: 'ここで使える名前',
  guard: '状態または条件',
  predicate: '状態、条件、カウンター、定数、時点',
  setting: 'パラメーター、数式、定数',
  value: 'パラメーター、数式、定数、状態、時点、市場の勘定',
  expectation: '結末、指標、定数',
};

export const CONTEXTS: Readonly<Record<string, string>> = {
  literal: '数値そのもの',
  constant: '定数やパラメーターの値',
  guard: '`always` の条件',
  predicate: '条件',
  setting: '状態によって変わらない数（割引率、供給者の金額など）',
  observation: '観測値（observed）',
  policy: '関税や数量制限の条件',
  terms: '譲れない一線、批准の条件、関税や数量制限の大きさ',
  termsValue: '数式',
  value: '数式',
  expectation: '期待（expect）',
};

export const CONTEXT_ADVICE: Readonly<Record<string, string>> = {
  literal: '数値を直接書いてください',
  constant: 'ここで使えるのは定数だけです。他の数値から決まるものは `formulas` に書いてください',
  guard: '使えるのは状態と、状態だけによる条件です',
  predicate: '条件に使えるのは状態、カウンター、定数、時間です（ゲームの形をどの抽出でも同じにするため）',
  setting: '状態や時間によって変えることはできません',
  observation: '比べる相手は市場の勘定で、状態には左右されません',
  policy:
    '使えるのは状態、カウンター、定数、時間と、cars.quota のような争点の水準です（ゲームの形をどの抽出でも同じにするため）',
  terms: '合意の内容によって変わってもかまいませんが、状態や時間によって変えることはできません',
  expectation: '比べられるのは結末と指標です',
};

/** What is agreed, where it may not be mentioned. */
export const TERMS_ADVICE =
  '合意の内容が動かせるのは利得、フロー、関税、数量制限です。その後の確率や選択は、水準の `event` を通じてしか変わりません';

export const TYPES: Readonly<Record<string, string>> = {
  map: 'マップ',
  list: 'リスト',
  text: '文字列',
  number: '数値',
  boolean: 'true または false',
  date: '2018-09-26 のような日付',
  wholeDuration: '1 month のような整数の日、週、月、年',
  steps: '整数のステップ数',
  wholeNumber: '整数',
  laterAge: '0 より大きい年数で、中期（medium）より長期（long）のほうが長いもの',
  rank: '−1より大きく1より小さい数',
  aboveZero: '0 より大きい数',
  notNegative: '0 以上の数',
  share: '0 から 1 までの数',
  shareAboveZero: '0 より大きく 1 以下の数',
  atLeastOne: '1 以上の数',
  aboveFrom: '`from` より大きい値',
  gridSteps: '1 から 10,000 までの整数',
};

export const CONSTRUCTS: Readonly<Record<string, string>> = {
  assignment: '代入',
  functionDefinition: '関数の定義',
  propertyAccess: 'プロパティの参照',
  index: '添字',
  list: 'リスト',
  object: 'オブジェクト',
  text: '引用符つきの文字列',
  block: '複数の式',
  range: '範囲',
  conversion: '単位の変換',
  operator: 'この演算子',
  notBefore: '比較の中の、かっこのない `not`',
  comment: 'コメント',
  nothing: '`null` や `undefined`',
};

export const CONSTRUCT_ADVICE: Readonly<Record<string, string>> = {
  assignment: '比較には == を使い、値の名前は `formulas` で付けてください',
  comment: 'コメントは引用符の外の # のあとに書いてください',
  notBefore: 'not (a >= b) と書いてください。かっこがないと `not` は a だけにかかります',
  conversion: '単位は `unit` に書きます。換算は自動です',
  text: '状態は引用符なしで 領域.状態 と書きます',
};

export const OPERATIONS: Readonly<Record<string, string>> = {
  add: '足せません',
  subtract: '引けません',
  mod: '割って余りを求めることができません',
  if: '一つの分岐の両側に置けません',
};

export const DISTRIBUTION_REASONS: Readonly<Record<string, string>> = {
  plainNumber: '形を決める値は単位のない数値です',
  units: '値の単位がそろっていません',
  order: '数値が小さい順になっていません',
  notPositive: '形を決める値は正でなければなりません',
  notFinite: '数値と幅は有限でなければなりません',
  weights: '重みは0以上で、少なくとも一つは正でなければなりません',
  emptyTruncation: 'truncate の範囲にほとんど何も残りません',
  truncateOrder: 'truncate の範囲が小さい順になっていません',
  tooMany: '値が多すぎます',
};

export const NO_RESULT = {
  syntax: 'JSONとして読めません',
  tooDeep: '結果としては入れ子が深すぎます',
  tooLarge: '結果としては大きすぎます',
} as const;

export const BAD_NAMES = {
  pattern: '名前は英字で始まり、英数字と _ が続きます',
  reserved: '式の中で意味を持つ語です',
  unit: '単位の名前です',
} as const;

export const or = (words: readonly string[]): string => words.join('、').replace(/、(?=[^、]*$)/, 'または');
export const and = (words: readonly string[]): string => words.join('、');
export const oneOf = (words: readonly string[]): string => `${someOf(words).join('、')} のいずれか`;
export const inDraw = (draw: number, values: string): string =>
  values === '' ? `抽出 ${draw} で起こります` : `抽出 ${draw}（${values}）で起こります`;

export function typeWords(expected: string): string {
  return or(
    wordsOf(expected).map((word) => {
      const [, sign, count] = /^items([≥≤])(\d+)$/.exec(word) ?? [];
      if (count !== undefined) return `${count}個${sign === '≥' ? '以上' : '以下'}の要素`;
      return TYPES[word] ?? word;
    }),
  );
}

export function receivedType(received: string): string {
  const count = /^list of (\d+)$/.exec(received)?.[1];
  if (count !== undefined) return `${count}個の要素のリスト`;
  return received === 'map' ? 'マップ' : received === 'nothing' ? 'なし' : received;
}

/** A dimension as told to people: plain numbers have no unit. */
export function unitWords(dimension: string): string {
  return dimension === '1' ? '単位のない数値' : dimension;
}
