import type { Catalogue } from './catalogue.ts';
import type { WriteFault } from './command-line-text.ts';
import { jaAccounts } from './ja-accounts.ts';
import { jaAnswer } from './ja-answer.ts';
import { jaChart } from './ja-chart.ts';
import { jaCompare } from './ja-compare.ts';
import { jaDeal } from './ja-deal.ts';
import { jaDescribe } from './ja-describe.ts';
import { jaDiff } from './ja-diff.ts';
import { jaDocument } from './ja-document.ts';
import { jaFigures } from './ja-figures.ts';
import { jaMarket } from './ja-market.ts';
import { jaNumbers } from './ja-numbers.ts';
import { jaPredicateWords } from './ja-predicate-words.ts';
import { jaProblems } from './ja-problems.ts';
import { jaSources } from './ja-sources.ts';

const WRITE_FAULTS: Readonly<Record<WriteFault, string>> = {
  noFolder: 'フォルダーがありません',
  isFolder: 'フォルダーです',
  denied: '書き込みが許可されていません',
  failed: 'ディスクに書き込めません',
};

/** All texts in Japanese. */
export const ja: Catalogue = {
  language: 'ja',
  numbers: jaNumbers,
  problems: jaProblems,
  frame: {
    severity: { error: 'エラー', warning: '警告' },
    expectedReceived: (expected, received) => `期待: ${expected}、実際: ${received}`,
    expected: (expected) => `期待: ${expected}`,
    received: (received) => `実際: ${received}`,
    nearest: (name, where) => `もしかして: ${name}${where === undefined ? '' : `（${where}）`}`,
    closing: (errors, warnings, files) => `${files}ファイルに、エラー${errors}件、警告${warnings}件`,
  },
  run: {
    ...jaAnswer,
    outcome: '結末',
    probability: '確率',
    error: '誤差',
    range: '5〜95%',
    moreOutcomes: (more) => `ほか${more}件`,
    envelope: (outcome, parties) =>
      `「${outcome}」は、${parties.map(({ party, range }) => `${party}の選択次第で${range}`).join('、')}になりえます。`,
    otherStates: (more) => `ほか${more}状態`,
    measure: '指標',
    value: '平均',
    against: (share, label, value) => `＝${label}（${value}）の${share}`,
    reachedAtAll: (probability) => `起こる確率 ${probability}`,
    choice: ({ party, date, label, reached }) =>
      `最も重要な選択: ${party}、${date}「${label}」（ここに至る確率 ${reached}）`,
    nextChoice: ({ party, date, label, reached }) =>
      `次に重要な選択: ${party}、${date}「${label}」（ここに至る確率 ${reached}）`,
    choiceState: (states) => `状況: ${states.join('、')}`,
    odds: '確率',
    worth: '本人にとっての価値',
    option: '選択肢',
    moreOptions: (more) => `ほか${more}件`,
    basis: ({ assumed, numbers, uncertain, draws, isPlain, seed, isCut }) => {
      const solved =
        uncertain === 0
          ? '不確かなものはなく、計算は1回です。'
          : `不確か${uncertain}個。${isPlain ? '独立な抽出' : '抽出'}${draws}回、シード${seed}。`;
      const rest = isCut ? '続きは --full で' : '';
      return `数値${numbers}個のうち仮定${assumed}個、${solved}${rest}`;
    },
    expectationFailed: ({ text, sides, error }) =>
      `期待が不成立: ${text}（実際 ${sides.join(' 対 ')}、${error}）`,
    moreExpectations: (more) => `ほか${more}件の期待が不成立`,
    next: '次に:',
    nextWhatIf: 'もし値が違ったら？',
    nextSources: '各数値の出典',
    nextOrigin: '各値を定めたファイル',
  },
  deal: jaDeal,
  check: {
    ok: ({ nodes, outcomes, horizon, assumed }) =>
      `問題なし: 節点${nodes}、結末${outcomes}、期間${horizon}、仮定した数値${assumed}`,
    marketsOk: ({ markets, suppliers, policies, assumed }) =>
      `問題なし: 市場${markets}、供給者${suppliers}、関税・数量制限${policies}、仮定した数値${assumed}`,
    watched: ({ time, seconds, files }) =>
      `${time} に検査（${seconds}秒）。${files}個のファイルを監視中、Ctrl-C で終了`,
  },
  situation: {
    heading: (when, states) => [when, ...states].join('、'),
    probability: ({ share, error, effective, draws, seed }) =>
      `この状況になる確率: ${share}（誤差${error}）。抽出${draws}回、シード${seed}。この状況になりやすい抽出ほど重く数え、等しい重みなら${effective}回分です。`,
    impossible: 'この時点ではありえない状況です。',
    nearest: (when) => `ありうる最も近い時点: ${when}`,
    never: (report) => `報告時点（${report}）まで、ほかのどの時点でもありえません。`,
    outcomeBy: (when) => `結末（${when}）`,
    there: 'この状況から',
    error: '誤差',
    elsewhere: '他の状況から',
    overall: '全体',
    party: 'その時の価値',
    region: 'その時の状態',
    probabilityHead: '確率',
    choice: ({ party, label, reached }) => `選択: ${party}「${label}」（生じる確率 ${reached}）`,
    odds: '確率',
    worthTo: (party) => `${party}の価値`,
    noChoice: 'このステップでは誰にも選択がありません。',
  },
  chart: jaChart,
  figures: jaFigures,
  sources: jaSources,
  accounts: jaAccounts,
  predicates: jaPredicateWords,
  describe: jaDescribe,
  diff: jaDiff,
  compare: jaCompare,
  document: jaDocument,
  market: jaMarket,
  again: {
    agree: (numbers) => `${numbers}個の数値がすべて最後の桁まで一致しました。`,
    differ: (differences, numbers) => `${numbers}個の数値のうち${differences}個が異なります。`,
    pair: (stored, now, relative) =>
      `保存 ${stored}、今回 ${now}${relative === undefined ? '' : `（相対差 ${relative}）`}`,
    none: 'なし',
    more: (more) => `ほか${more}個は --json で`,
    versions: (stored, now) =>
      stored === now ? `保存も再計算もParley ${now}。` : `保存はParley ${stored}、再計算はParley ${now}。`,
    otherHash:
      'ファイルに記されたハッシュが中のシナリオと一致しません。どちらかが後から書き換えられています。',
  },
  messages: {
    unknownSetting: (name, file, nearest) =>
      `--set: ${file} に ${name} というパラメーターや定数はありません。${nearest === undefined ? '' : `\nもしかして: ${nearest}`}`,
    unknownMoment: (received, nearest) =>
      `--at: 2019-06-01 のような日付、暦の名前、ステップの番号のいずれかが必要ですが、${received} が指定されました。${nearest === undefined ? '' : `\nもしかして: ${nearest}`}`,
    outsideMoment: (received, first, last) =>
      `--at: ${first} から ${last} までの範囲で指定してください（指定: ${received}）。`,
    unknownState: (received, nearest) =>
      `--state: ${received} という状態はありません。領域.状態 の形で指定してください。${nearest === undefined ? '' : `\nもしかして: ${nearest}`}`,
    outEnding: (received, endings) =>
      `--out: ${endings.join(' か ')} で終わるファイル名が必要ですが、${received} が指定されました。`,
    proseEnding: (received) =>
      `--out: .md、.txt、.json のいずれかで終わるファイル名が必要ですが、${received} が指定されました。`,
    diffNeedsTwo: 'diff: 二つのファイル、または一つのファイルと --set か --with を指定してください。',
    compareNeedsTwo:
      'compare: 二つ以上のシナリオ、または一つのシナリオと --set か --with を指定してください。',
    compareTooMany: (most) => `compare: シナリオは${most}個までです。`,
    cannotWrite: (file, fault) => `${file} に書き込めません: ${WRITE_FAULTS[fault]}。`,
    wrote: (file) => `${file} を書き出しました`,
    initEnding: (received) => `.yaml か .yml で終わるファイル名が必要ですが、${received} が指定されました。`,
    exists: (file) => `${file} は既にあります。上書きするには --force を付けてください。`,
    initDone: (file) => `次に: parley check ${file} --lang ja\n      parley run ${file} --lang ja`,
    schemaKept: (file) => `既にある ${file} を残しました（--force で置き換えます）`,
    progress: ({ percent, done, total, rate, left }) => `${percent}  ${done}/${total}、毎秒${rate}、${left}`,
    secondsLeft: (seconds) => `残り${seconds}秒`,
    minutesLeft: (minutes) => `残り${minutes}分`,
    viewInput: 'view にはファイルが必要です（標準入力は読み直せません）。',
    noSite: 'ウェブ版がまだ作られていません。npm run build:web で作成してください。',
    noPort: (port) => `ポート ${port} は使えません。--port を付けなければ空いているものを使います。`,
    viewing: (file) =>
      file === undefined
        ? 'ブラウザーでアドレスを開いてください（Ctrl-C で終了）。'
        : `${file} を表示しています（Ctrl-C で終了）。`,
    watchInput: '--watch にはファイルが必要です（標準入力は読み直せません）。',
    sourcesMissing: (missing) => `出典も理由もない数値が${missing}個あります`,
  },
};
