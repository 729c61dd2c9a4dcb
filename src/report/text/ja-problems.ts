import { formatNumber } from '../digits.ts';
import type { ProblemTexts } from './catalogue.ts';
import { jaDealProblems } from './ja-deal-problems.ts';
import { jaMarketProblems } from './ja-market-problems.ts';
import {
  and,
  BAD_NAMES,
  CONSTRUCT_ADVICE,
  CONSTRUCTS,
  CONTEXT_ADVICE,
  CONTEXTS,
  DISTRIBUTION_REASONS,
  inDraw,
  KINDS,
  NO_RESULT,
  OPERATIONS,
  oneOf,
  or,
  receivedType,
  TERMS_ADVICE,
  typeWords,
  unitWords,
} from './ja-problem-words.ts';
import { exact, hundredths, kilobytes } from './problem-numbers.ts';
import { lookUp, someOf } from './word-list.ts';

/** The problems in Japanese. */
export const jaProblems: ProblemTexts = {
  ...jaDealProblems,
  ...jaMarketProblems,
  'file-missing': ({ file }) => ({ summary: `読めるファイル ${file} がありません` }),
  'file-too-large': ({ file, limit }) => ({
    summary: `${file} は大きすぎます`,
    expected: `${kilobytes(limit)} 以下`,
  }),
  'yaml-syntax': ({ detail }) => ({
    summary: `YAMLとして読めません: ${detail}`,
    advice: 'コロン、コンマ、括弧を含む文字列は引用符で囲んでください',
  }),
  'yaml-several-documents': () => ({
    summary: 'ここから二つ目の文書が始まっています',
    advice: '--- を使わず、1ファイルに一つのシナリオを書いてください',
  }),
  'yaml-alias': () => ({
    summary: 'エイリアス（*名前）は使えません',
    advice: '値を直接書いてください。ファイル間の共有には `extends` を使います',
  }),
  'yaml-tag': ({ tag }) => ({
    summary: `YAMLは ${tag} をタグと解釈します`,
    advice: '引用符で囲むか、! の代わりに `not` と書いてください',
  }),
  'yaml-duplicate-key': ({ key, first }) => ({
    summary: `${key} が二度書かれています`,
    advice: `一つ目は ${first.line} 行目です。まとめるか、名前を変えてください`,
  }),
  'yaml-too-deep': ({ limit }) => ({
    summary: `入れ子が ${limit} 段を超えています`,
    advice: 'シナリオにそれほどの深さは要りません。閉じていない括弧がないか確かめてください',
  }),
  'yaml-too-many-keys': ({ limit }) => ({ summary: `項目が ${formatNumber(limit, 9)} 個を超えています` }),
  'reserved-key': ({ key }) => ({
    summary: `${key} はキーに使えません`,
    advice: '別の名前にしてください',
  }),
  'not-a-scenario': () => ({
    summary: 'シナリオではありません',
    expected: 'parley: 1 で始まるマップ',
    advice: '`parley init my.yaml` でひな形を作れます',
  }),
  'later-format': ({ found, reads }) => ({
    summary: `このファイルの形式は ${found} ですが、このプログラムが読めるのは形式 ${reads} です`,
    advice: '新しい版のParleyなら読めます。プログラムを更新してください',
  }),
  'missing-format': ({ reads }) => ({
    summary: 'どの形式で書かれたファイルかが示されていません',
    advice: `先頭に \`parley: ${reads}\` と書いてください`,
  }),
  'unknown-key': ({ key, known }) => ({
    summary: `ここに ${key} というキーはありません`,
    expected: known.length === 0 ? undefined : oneOf(known),
  }),
  'former-key': ({ key, instead }) => ({
    summary: `${key} というキーは今の形式にはありません`,
    advice: `代わりに \`${instead}\` と書いてください`,
  }),
  'missing-key': ({ key }) => ({ summary: `ここに ${key} がありません` }),
  'wrong-type': ({ expected, received }) => ({
    summary: '形式が違います',
    expected: typeWords(expected),
    received: receivedType(received),
  }),
  'not-finite': ({ received }) => ({ summary: '有限の数値ではありません', expected: '有限の数値', received }),
  'one-of': ({ keys, found }) => ({
    summary: found.length === 0 ? '必要なキーがありません' : '同時に使えないキーがあります',
    expected: `${someOf(keys).join('、')} のうち一つだけ`,
    received: found.length === 0 ? 'なし' : and(found),
  }),
  'only-with': ({ key, needs }) => ({
    summary: `${key} はここでは意味を持ちません`,
    advice: `${needs} と一緒に使います`,
  }),
  'empty-map': ({ key }) => ({ summary: `${key} が空です`, expected: '一つ以上の項目' }),
  'extends-outside': ({ target }) => ({
    summary: `${target} はシナリオのフォルダーの外にあります`,
    expected: 'そのフォルダー以下のファイル、または parley/名前',
  }),
  'extends-cycle': ({ chain }) => ({
    summary: `継承が循環しています: ${chain.join(' → ')}`,
    advice: 'どれか一つは何も継承しないようにしてください',
  }),
  'extends-too-long': ({ limit }) => ({
    summary: `継承が ${limit} ファイルを超えています`,
    advice: '`parley show` で途中までを一つのファイルにまとめ、それを継承してください',
  }),
  'override-without-effect': ({ path }) => ({
    summary: `${path} は何も変えていません`,
    advice: '継承元と同じ値か、消すものがありません',
  }),
  'language-lost': ({ language }) => ({
    summary: `この文から${language === 'ja' ? '日本語' : '別の言語'}が失われます`,
    advice: '{ en: …, ja: … } と書いてください',
  }),
  'variant-of-other': ({ variant, chain, base }) => ({
    summary: `${variant} は ${base} を継承していません`,
    expected: `extends: ${base}（直接、または他のファイルを経由）`,
    received: chain.length === 0 ? 'extends なし' : `extends: ${chain.join(' → ')}`,
  }),
  'variants-disagree': ({ path, here, first, firstPlace }) => ({
    summary: `${path} の変更が食い違っています`,
    expected: `${first ?? '削除'}（${firstPlace.file}:${firstPlace.line} と同じ）`,
    received: here ?? '削除',
    advice: 'どちらかを外すか、同じ値にしてください',
  }),
  'not-a-result': ({ why }) => ({
    summary: NO_RESULT[why],
    expected: 'parley run --out 結果.json で書き出したファイル',
  }),
  'bad-name': ({ name, why }) => ({ summary: `${name} は名前に使えません: ${BAD_NAMES[why]}` }),
  'name-taken': ({ name, kind, first }) => ({
    summary: `${name} は${lookUp(KINDS, kind)}の名前でもあります`,
    advice: `もう一方は ${first.file}:${first.line} にあります。どちらかの名前を変えてください`,
  }),
  'unknown-name': ({ name, kind }) => ({
    summary:
      kind === 'anything'
        ? `${name} という名前のものはシナリオにありません`
        : `${name} という${lookUp(KINDS, kind)}はありません`,
  }),
  'name-out-of-place': ({ name, kind, context }) => ({
    summary: `${name}（${lookUp(KINDS, kind)}）は${lookUp(CONTEXTS, context)}に使えません`,
    advice: kind === 'issue' || kind === 'level' ? TERMS_ADVICE : CONTEXT_ADVICE[context],
  }),
  'no-provenance': ({ name }) => ({
    summary: `${name} の値の出典がありません`,
    advice: 'source: { from: 名前, quote: "…" }、または assumed: に理由を書いてください',
  }),
  'expression-syntax': ({ text, detail }) => ({
    summary: text.trim() === '' ? '式がありません' : `式として読めません: ${detail}`,
  }),
  'expression-unbalanced': () => ({
    summary: '括弧が閉じていません',
    advice: '{ } の中ではコンマで値が終わるため、式を引用符で囲んでください',
  }),
  'expression-forbidden': ({ text, construct }) => ({
    summary: `式に${lookUp(CONSTRUCTS, construct)}は使えません（${text}）`,
    advice: CONSTRUCT_ADVICE[construct],
  }),
  'expression-too-large': ({ limit, what }) => ({
    summary:
      what === 'tooDeep'
        ? `式の入れ子が ${limit} 段を超えています`
        : `式が ${formatNumber(limit, 9)} 文字を超えています`,
    advice: '一部を `formulas` に分けてください',
  }),
  'unknown-function': ({ name }) => ({ summary: `関数 ${name} はありません` }),
  'argument-count': ({ name, expected, received }) => ({
    summary: `${name} の引数の数が違います`,
    expected: expected.replace(/^(\d+)-(\d+)$/, '$1 または $2').replace(/^(\d+)\+$/, '$1 以上'),
    received: String(received),
  }),
  'per-cent': () => ({
    summary: 'この % は百分率の記号として読めません',
    advice: '百分率は数値の直後に（25 %）、剰余は mod(a, b) と書いてください',
  }),
  'bare-date': ({ text }) => ({
    summary: `${text} は引き算として読まれてしまいます`,
    advice: '`calendar` で日付に名前を付け、at.名前、after.名前、until.名前 を使ってください',
  }),
  'formula-cycle': ({ chain }) => ({
    summary: `互いに循環しています: ${chain.join(' → ')}`,
    advice: 'どれか一つは他を使わないようにしてください',
  }),
  'not-a-condition': ({ text }) => ({
    summary: `${text} は真偽の値になりません`,
    expected: 'negotiation.talks や elapsed.negotiation >= 4 months のような条件',
  }),
  'unit-mismatch': ({ operation, left, right }) => ({
    summary: `${unitWords(left)} と ${unitWords(right)} は${OPERATIONS[operation] ?? '比べられません'}`,
  }),
  'unit-expected': ({ expected, received }) => ({
    summary: '単位が違います',
    expected: unitWords(expected),
    received: unitWords(received),
  }),
  'unknown-unit': ({ text }) => ({ summary: `単位 ${text} はありません` }),
  'bad-value': ({ expected, received }) => ({
    summary: 'この値は使えません',
    expected: typeWords(expected),
    received,
  }),
  'bad-distribution': ({ distribution, reason }) => ({
    summary: `${distribution} をこのようには使えません: ${DISTRIBUTION_REASONS[reason] ?? reason}`,
  }),
  'correlation-alone': ({ name }) => ({
    summary: `${name} が自分自身と相関しています`,
    expected: '異なる二つのパラメーター',
  }),
  'correlation-twice': ({ first }) => ({
    summary: 'この二つのパラメーターの相関が二度書かれています',
    advice: `${first} にすでにあります。どちらかを消してください`,
  }),
  'correlation-certain': ({ name }) => ({
    summary: `${name} は確定した値なので、この相関は何もしません`,
    advice: '分布を与えるか、相関を消してください',
  }),
  'correlations-impossible': ({ entries, low, high }) => ({
    summary:
      entries.length === 1
        ? 'この順位相関は−1か1に近すぎて計算できません'
        : `これらの相関は同時には成り立ちません: ${and(entries)}`,
    expected:
      low === undefined || high === undefined
        ? undefined
        : `${hundredths(Math.ceil(low * 100))} と ${hundredths(Math.floor(high * 100))} の間の順位相関`,
    advice: '書かれていない組の順位相関は0です。その組も書くか、値を0に近づけてください',
  }),
  'data-outside': ({ file }) => ({
    summary: `${file} は、それを指定したファイルのフォルダーの外にあります`,
    expected: 'そのファイルと同じフォルダー以下の表',
  }),
  'unknown-column': ({ name, file, known }) => ({
    summary: `${file} に ${name} という列はありません`,
    expected: `${someOf(known).join('、')} のいずれか`,
  }),
  'csv-quote': () => ({
    summary: 'この引用符は閉じられていないか、閉じた後に何か続いています',
    advice: '引用符の中の引用符は二つ重ねて書きます',
  }),
  'csv-uneven': ({ expected, received }) => ({
    summary: 'この行のセルの数が見出しと違います',
    expected: String(expected),
    received: String(received),
    advice: 'コンマを含むセルは引用符で囲んでください',
  }),
  'csv-column-twice': ({ name }) => ({
    summary: `${name} という列が二つあります`,
    advice: 'どちらかの名前を変えてください',
  }),
  'csv-number': ({ column, received, isWeight }) => ({
    summary: `列 ${column} のこの値は${isWeight ? '重み' : '数値'}ではありません`,
    expected: isWeight ? '0以上の数値' : '1234.5 のような単位のない数値',
    received: received === '' ? 'なし' : received,
    advice: '単位や桁区切りを付けずに書いてください。単位はシナリオの `unit` に書きます',
  }),
  'csv-empty': ({ file, column }) => ({
    summary: `${file} の列 ${column} に値がありません`,
    expected: '数値のある行が一つ以上',
  }),
  'csv-too-long': ({ limit }) => ({
    summary: `この列の値が ${formatNumber(limit, 9)} 個を超えています`,
    advice: '近い値の行をまとめ、重みを付けてください',
  }),
  'csv-gaps': ({ column, gaps, rows }) => ({
    summary: `${rows}行のうち${gaps}行は列 ${column} に値がなく、除かれます`,
    advice: '値を入れるか、表からその行を消してください',
  }),
  'bad-date': ({ text }) => ({ summary: `${text} という日はありません`, expected: 'YYYY-MM-DD' }),
  'outside-clock': ({ text, start, end }) => ({
    summary: `${text} はシミュレーションの期間の外です`,
    expected: `${start} 以後、${end} より前`,
  }),
  'unknown-state': ({ name, region }) => ({ summary: `${region} に ${name} という状態はありません` }),
  'final-with-exits': ({ state }) => ({
    summary: `${state} は final なのに出口があります`,
    advice: '`final` か遷移のどちらかを消してください',
  }),
  'always-cycle': ({ states }) => ({ summary: `\`always\` が循環しています: ${states.join(' → ')}` }),
  'event-not-handled': ({ event, move, state }) => ({
    summary: `${move} は ${state} で ${event} を起こしますが、受け取る状態がありません`,
    advice: '状態図で受け取るか、カウンターで数えるか、event: none と書いてください',
  }),
  'rationality-missing': ({ party }) => ({
    summary: `${party} は選択しますが、合理性（rationality）がありません`,
    advice: 'rationality: 1.5 / (trillion JPY) または perfect を加えてください',
  }),
  'continuation-missing': ({ party }) => ({
    summary: `${party} は割り引かないため、最終ステップ後の流れに終わりがありません`,
    advice: 'discountRate か payoffs.end を与えるか、clock.continuation: none としてください',
  }),
  'option-weight': ({ option, key, kind, allowed }) => ({
    summary: `選択肢 ${option} では、\`${kind}\` の中で \`${key}\` を使えません`,
    expected: or(allowed),
  }),
  'rest-twice': ({ first, second }) => ({ summary: `${first} と ${second} の両方を rest にはできません` }),
  'default-needed': ({ move, found, rates }) =>
    rates
      ? {
          summary: `${move} には rate を持つ選択肢があるため、ほかに既定の選択肢が一つ必要です`,
          expected: 'default: true の選択肢が一つだけ',
          received: found === 0 ? 'なし' : `${found}個`,
        }
      : {
          summary: `${move} には default がありますが、rate を持つ選択肢がありません`,
          advice: 'ほかの選択肢に rate を与えるか、`default` を消してください',
        },
  'default-with-payoff': ({ option }) => ({
    summary: `既定の選択肢 ${option} に payoff は付けられません`,
    advice: '続いている間の利得は `payoffs` の flow に書いてください',
  }),
  'order-cycle': ({ moves }) => ({ summary: `before と after が矛盾しています: ${moves.join(' → ')}` }),
  'too-many-asks': ({ limit }) => ({
    summary: `状態図の遷移が ${formatNumber(limit, 9)} 通りを超えています`,
    advice: '領域を減らすか、条件で絞ってください',
  }),
  'too-many-nodes': ({ limit, step }) => ({
    summary: `ゲームの節点がステップ ${step} の時点で ${formatNumber(limit, 9)} を超える見込みです`,
    advice: 'ステップ、カウンター、経過時間の条件を減らしてください',
  }),
  'too-many-steps': ({ limit, received }) => ({
    summary: 'ステップ数が多すぎます',
    expected: `${formatNumber(limit, 9)} 以下`,
    received: formatNumber(received, 9),
  }),
  'too-many-parameters': ({ limit }) => ({
    summary: `パラメーターが ${formatNumber(limit, 9)} 個を超えています`,
  }),
  'outcomes-overlap': ({ first, second, state }) => ({
    summary: `${state} で ${first} と ${second} の両方が成り立ちます`,
    advice: '結末は互いに重ならないようにしてください',
  }),
  'outcomes-gap': ({ state }) => ({
    summary: `${state} に当てはまる結末がありません`,
    advice: '結末を加えるか、条件を広げてください',
  }),
  'chance-over-one': ({ move, sum, draw, values }) => ({
    summary: `${move} の確率の合計が ${exact(sum)} になります`,
    expected: '1 以下',
    advice: inDraw(draw, values),
  }),
  'chance-negative': ({ option, value, draw, values }) => ({
    summary: `${option} の確率または率が ${exact(value)} になります`,
    expected: '0 以上',
    advice: inDraw(draw, values),
  }),
  'value-not-finite': ({ what, draw, values }) => ({
    summary: `${what} が有限の数値になりません`,
    advice: inDraw(draw, values),
  }),
  'unreachable-state': ({ state }) => ({
    summary: `${state} には決して到達しません`,
    advice: '消すか、そこへ至る事象と条件を見直してください',
  }),
  'event-not-raised': ({ event }) => ({
    summary: `${event} は誰も起こしません`,
    advice: 'いずれかの手番の選択肢で起こすか、状態図から消してください',
  }),
  'state-without-exit': ({ state }) => ({
    summary: `${state} からは最後まで出られません`,
    advice: '意図どおりなら final: true と書いてください',
  }),
  'parameter-unused': ({ name }) => ({
    summary: `${name} は何も変えません（どの数式にも使われていません）`,
  }),
  'moves-twice': ({ region, step, moves }) => ({
    summary: `${region} はステップ ${step} で二度動くことがあります（${and(moves)}）`,
    advice: '意図と違うなら、一つの `first` にまとめるか、経過時間の条件を加えてください',
  }),
  'choice-without-rate': ({ move }) => ({
    summary: `${move} は毎ステップ選べて取り消せないのに、rate がありません`,
    advice: '確率がステップの長さに左右されます。各選択肢に rate、一つに default: true を与えてください',
  }),
  'horizon-effect': ({ outcome, change }) => ({
    summary: `時計の終わりが ${outcome} を ${exact(change * 100)} ポイント動かしています`,
    advice: '報告時点より後のステップを増やしてください',
  }),
  'expectation-failed': ({ text, found, error }) => ({
    summary: '期待（expect）が成り立ちません',
    expected: text,
    received: error === '' ? found : `${found}（±${error}）`,
  }),
};
