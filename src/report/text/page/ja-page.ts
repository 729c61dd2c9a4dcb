import { jaAnswer } from '../ja-answer.ts';
import { jaNumbers } from '../ja-numbers.ts';
import type { PageWords } from './page-words.ts';

/** Every word of the page that no report has, in Japanese. */
export const jaPage: PageWords = {
  language: 'ja',
  numbers: jaNumbers,
  run: jaAnswer,
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
    keys: 'キー操作',
    otherLanguage: 'English',
    starting: '計算の準備中です。今見えているのは、書かれたままのシナリオの結果です。',
    broken: (message) => `プログラムの不具合です：${message}`,
    noScript:
      'スクリプトが無効なので、書かれたままのシナリオの結果だけを表示しています。レバーや切り替えにはスクリプトが必要です。',
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
    badNumber: (low, high) => `${low}から${high}までの数を入れてください`,
  },
  answer: {
    title: '結果',
    change: ({ outcome, now, points, rises }) =>
      `「${outcome}」は${now}（${points}${rises ? '上昇' : '低下'}）`,
    unchanged: '書かれたままのシナリオと同じです。',
    why: ({ party, choice, option, now, before }) =>
      `最も効いているのは${party}の判断「${choice}」で、「${option}」の確率が${before}から${now}に変わります。`,
    working: '計算中…',
    quick: '少ない試行による速報です。このあと全体の結果に置き換わります。',
    basis: ({ draws, seed, assumed, numbers }) =>
      `試行${draws}回、乱数の種${seed}。${numbers}個の数字のうち${assumed}個は仮定です。`,
    spread: '細い線は不確かな数字による幅（5〜95％）で、計算の誤差ではありません。',
    undo: '元に戻す',
    redo: 'やり直す',
    replay: 'もう一度見る',
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
