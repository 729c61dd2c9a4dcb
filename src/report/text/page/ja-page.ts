import { jaAnswer } from '../ja-answer.ts';
import { jaChart } from '../ja-chart.ts';
import { jaCompare } from '../ja-compare.ts';
import { jaDeal } from '../ja-deal.ts';
import { jaFigures } from '../ja-figures.ts';
import { jaNumbers } from '../ja-numbers.ts';
import { jaPredicateWords } from '../ja-predicate-words.ts';
import { jaSources } from '../ja-sources.ts';
import { jaChartWords } from './ja-chart-words.ts';
import { jaSections } from './ja-sections.ts';
import type { PageWords } from './page-words.ts';

/** Every word of the page that no report has, in Japanese. */
export const jaPage: PageWords = {
  language: 'ja',
  numbers: jaNumbers,
  run: jaAnswer,
  figures: jaFigures,
  predicates: jaPredicateWords,
  statechart: jaChart,
  deal: jaDeal,
  sources: jaSources,
  compare: jaCompare,
  chart: jaChartWords,
  sections: jaSections,
  frame: {
    name: 'Parley',
    question: '話し合えばどうなるか。話し合わなければどうなるか。それぞれの結末で、誰が何を失うのか。',
    skip: '結果へ移動',
    scenarios: 'シナリオ一覧',
    how: '仕組みと前提',
    play: '交渉役になる',
    edit: 'ファイルを編集',
    explore: '試してみる',
    share: 'リンクをコピー',
    shared: 'リンクをコピーしました。',
    notShared: 'ブラウザーがコピーを許可していません。アドレス欄からコピーしてください。',
    keys: 'キー操作',
    otherLanguage: 'English',
    opening: 'シナリオを読み込んで計算しています…',
    notOpened: (file) => `${file} を表示できません。`,
    broken: (message) => `プログラムの不具合です：${message}`,
    unanswered: 'この設定では答えが出せません。表示しているのは直前の結果です。',
    problem: ({ message, expected, received, nearest, where }) =>
      [
        `${where}：${message}`,
        expected === undefined ? '' : `必要なもの：${expected}`,
        received === undefined ? '' : `受け取ったもの：${received}`,
        nearest === undefined ? '' : `最も近い名前：${nearest}`,
      ]
        .filter((part) => part !== '')
        .join('。'),
    noScript:
      'スクリプトが無効なので、書かれたままのシナリオの結果だけを表示しています。レバーや切り替えにはスクリプトが必要です。',
    fetching: 'この部分を読み込んでいます…',
    notFetched: 'この部分を読み込めませんでした。ほかの部分はそのまま使えます。',
    newVersion: 'このページの新しい版があります。切り替えるまで、今の内容はそのままです。',
    useNewVersion: '新しい版に切り替える',
    faces: 'ここでできること',
    variantsTitle: '仕組みが違っていたら？',
    asWritten: '書かれたまま',
  },
  levers: {
    title: 'レバー',
    more: (count) => `ほかのレバー（${count}）`,
    fewer: 'レバーを減らす',
    band: {
      veryLow: 'とても低い',
      low: '低い',
      middle: '中くらい',
      high: '高い',
      veryHigh: 'とても高い',
    },
    reset: (lever) => `「${lever}」を元に戻す`,
    resetAll: 'すべて元に戻す',
    less: (lever) => `${lever}を減らす`,
    greater: (lever) => `${lever}を増やす`,
    about: (lever) => `「${lever}」について`,
    uncertain: (range) => `不確か（${range}）`,
    fixedAt: (value, band) => `${value}、${band}`,
    inScenario: 'シナリオでの値',
    rangeOfLever: '動かせる範囲',
    source: '出典',
    assumed: '仮定',
    name: 'ファイルでの名前',
    effect: '何を動かすか',
    moves: (low, high) => `ほかはそのままで、${low}から${high}に動かすと：`,
    tryTitle: '試してみる',
    tryIt:
      '一方の端に動かしてAキーで残し、もう一方の端に動かしてください。下の比較に、すべての結末と測る値の変化が出ます。',
    badNumber: (low, high) => `${low}から${high}までの数を入れてください`,
  },
  answer: {
    title: '結果',
    change: ({ outcome, now, was, points }) => `「${outcome}」は${was}から${now}へ（${points}ポイント）。`,
    unchanged: (outcome) => `「${outcome}」の起こりやすさは変わりません。`,
    why: ({ party, choice, option, now, before }) =>
      `最も効いているのは${party}の判断「${choice}」で、「${option}」の確率が${before}から${now}に変わります。`,
    hangs: ({ party, choice, option, share }) =>
      `最も左右するのは${party}の判断「${choice}」で、「${option}」の確率は${share}です。`,
    whyMore: '左右する判断',
    quick: '少ない試行による速報です。このあと全体の結果に置き換わります。',
    basis: ({ draws, seed, assumed, numbers }) =>
      `試行${draws}回、乱数の種${seed}。${numbers}個の数字のうち${assumed}個は仮定です。`,
    spread: '細い線は不確かな数字による幅（5〜95％）で、計算の誤差ではありません。',
    undo: '元に戻す',
    redo: 'やり直す',
    replay: 'もう一度見る',
    keep: 'Aとして残す',
    tools: 'この設定の操作',
  },
  changes: {
    title: (count) => `変更${count}件`,
    asWritten: '書かれたまま',
    set: ({ lever, before, after }) => `${lever}：${before}→${after}`,
    place: (values) => values.map(({ lever, value }) => `${lever}：${value}`).join('、'),
    clear: 'すべて元に戻した',
    turn: ({ variant, on }) => `${variant}：${on ? 'オン' : 'オフ'}`,
    write: 'ファイルを編集した',
    sample: ({ draws, seed }) => `試行${draws}回、乱数の種${seed}`,
    takeBack: '取り消す',
    takeBackOf: (edit) => `取り消す：${edit}`,
  },
  address: {
    tooLong: 'このページの内容はアドレスに収まりません。ファイルに保存してください。',
    faults: '開いたアドレスの一部は使えませんでした。',
    fault: (fault) => {
      switch (fault.kind) {
        case 'tooLong':
          return `${fault.length}文字あります（読めるのは${fault.most}文字まで）`;
        case 'newer':
          return `より新しい版（${fault.version}）のページで書かれています`;
        case 'unknownKey':
          return `「${fault.key}」という項目はありません${fault.nearest === undefined ? '' : `（最も近いのは「${fault.nearest}」）`}`;
        case 'badValue':
          return `「${fault.key}」に「${fault.value}」は使えません`;
        case 'damaged':
          return `「${fault.key}」が壊れています`;
      }
    },
    older: ({ outcome, before, now }) =>
      `このアドレスが作られた後にシナリオが変わりました。「${outcome}」は当時${before}、今は${now}です。`,
    asThen: 'アドレスの値を使う',
    asNow: '今のシナリオの値に戻す',
  },
  keys: {
    title: 'キー操作',
    does: {
      undo: '直前の変更を元に戻す',
      redo: 'やり直す',
      replay: '直前の変更をもう一度見る',
      reset: 'すべて元に戻す',
      keep: '表示中の結果をAとして残す、またはAを外す',
      keys: 'この一覧を表示する',
    },
    arrows: 'レバーやカーソルを1目盛り動かす',
    single: '1文字のキー操作を有効にする',
    close: '閉じる',
  },
  gallery: {
    lead: '関税の脅しの下で行われる交渉を分解します。誰がいつ何を選び、それが誰にとってどれだけの価値があり、どの結末がどれほど起こりやすいか。事例を選んでレバーを動かすと、何がなぜ変わるかが分かります。',
    cases: '事例',
    theory: '教科書のゲーム',
    size: (levers, variants) =>
      [levers === 0 ? '' : `レバー${levers}本`, variants === 0 ? '' : `派生シナリオ${variants}件`]
        .filter((part) => part !== '')
        .join('、'),
  },
};
