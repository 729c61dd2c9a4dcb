import type { CommandLineText } from './command-line-text.ts';

const nearestHint = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `\nもしかして: ${nearest}`;

/** The command line in Japanese. */
export const jaCommandLine: CommandLineText = {
  overview: (
    version,
  ) => `Parley ${version}: 交渉したらどうなるか、しなければどうなるか、誰にどれだけの損得か。
使い方: parley コマンド [ファイル] [オプション]

  run         交渉の行方と、それぞれの結末の損得
  market      関税や数量枠が価格、貿易、損得に与える影響
  check       シナリオが作者の意図どおりかを検査
  describe    シナリオを文章で説明
  show        有効なシナリオ、状態図、ある時点の状況
  compare     同じ試行でシナリオの結果を比べる
  diff        二つのシナリオの違い
  view        ウェブ版を開く（自分のシナリオも）
  sources     各数値の出典
  init        新しいシナリオを書き始める
  schema      シナリオと結果のJSON Schema
  completion  シェルのTabキーでコマンド、ファイル、名前を補完

例（詳しくは: parley コマンド --help --lang ja）
  parley run parley/japan-us-2018 --lang ja
  parley sources parley/japan-us-2018 --lang ja
  parley init my.yaml
`,
  description: '関税の脅しのもとでの交渉を、シナリオファイルからシミュレーションします。',
  more: `
ファイルはパス、標準入力の -、または付属シナリオの parley/名前 で指定します。
数値は、継承元のファイル、ファイル自身、--with、--set の順に上書きされます。
結果は標準出力、進み具合と問題は標準エラー出力に出ます。
NO_COLOR=1 で色が消えます。

終了コード: 0 正常、1 ファイルに問題、2 コマンドラインに問題、
3 Parleyの不具合、130 中断`,
  commands: {
    run: {
      summary: '交渉の行方と、それぞれの結末の損得を計算',
      more: `
例:
  parley run my.yaml --lang ja
  parley run my.yaml --set breakRate="5 %/month"
  parley run my.yaml --full
  parley run my.yaml --json | jq .outcomes
  parley run my.yaml --draws 16384 --out result.json
  parley run my.yaml --out result.csv
  parley run my.yaml --out report.html
  parley run parley/japan-us-2018 --with parley/no-freeze
  parley run --again result.json
  cat my.yaml | parley run -

ファイル、設定、抽出数、シードが同じなら、どの環境でも同じ数字になります。
抽出数は 16、32、64 などに切り上げます。
ファイルの expect が成り立たなければ 1 で終わります。
--with は FILE を継承する派生ファイルを、指定した順に重ねます。
同じ値を別々に変える派生ファイルは、一緒には使えません。
--again は結果ファイルだけで再計算し、数値が違えば 1 で終わります。`,
    },
    check: {
      summary: 'シナリオの問題と、起こりうることを検査',
      more: `
例:
  parley check my.yaml --lang ja
  parley check my.yaml --watch
  parley check my.yaml parley/minimal --json
  parley check my.yaml --set breakRate="5 %/month"

名前の誤り、単位の不一致、出典の欠落のほか、到達できない状態、
誰も起こさない事象、1を超える確率、結末の重なりや漏れを見つけます。`,
    },
    market: {
      summary: '交渉なしで、関税や数量枠が価格、貿易、税収、損得に与える影響を計算',
      more: `
例:
  parley market my.yaml --lang ja
  parley market my.yaml --duty "japan=+10 %"
  parley market my.yaml --duty "cars.all=15 %" --horizon long
  parley market my.yaml --quota "japan=80 %:exporter" --horizon "18 months"
  parley market my.yaml --duty none --json
  parley market parley/japan-us-2018 --deal agriculture=tpp,autos=quota
  parley market my.yaml --out effects.csv

--duty も --quota もなければ、ファイルの最初のものと同じ条件（\`while\`）か
無条件の関税と数量枠が実施された場合の短期・中期・長期を示し、残りは名前を
挙げます。どちらかがあれば、挙げたものだけを実施します。
  --duty 名前、--quota 名前   ファイルにあるもの
  --duty 供給元=+10 %         関税に上乗せ（-10 % なら引き下げ）
  --duty 供給元=15 %          合計の税率。供給元=>=15 % なら少なくとも
  --quota 供給元=80 %         以前の数量に対する割合、または units の単位で。
                              枠の利益は輸入業者へ。80 %:treasury なら国庫へ
--deal があれば、条件によって変わる関税や数量枠は挙げた条件に従い（ほかの論点
は合意なし）、その合意の間は必ず成り立つものを実施します。--duty や --quota を
加えれば、同じ条件のもとで挙げたものだけを実施します。
供給元が all なら外国のすべて、複数の市場にあれば 市場.供給元 と書きます。
"18 months" のような経過期間には、市場に \`adjust\` が必要です。`,
    },
    show: {
      summary: '有効なシナリオ、状態図、ある時点の状況を表示',
      more: `
例:
  parley show parley/no-freeze
  parley show parley/no-freeze --origin
  parley show parley/japan-us-2018 --set extraDuty="15 %" --json
  parley show parley/japan-us-2018 --with parley/no-midterms --origin
  parley show my.yaml --chart > chart.mmd
  parley show my.yaml --chart dot --at 2019-06-01 | dot -Tsvg -o chart.svg
  parley show my.yaml --at 2019-06-01 --state talks.frozen --lang ja

有効なシナリオとは、extends、--with、--set を反映したものです。
--chart は状態図を確率つきで描きます（報告時点、または --at の日付）。
--chart なしの --at は、その日の決定の直前の状況を示します。そこから先の見込み、
誰にとっていくらの価値か、次に何が決まるか。`,
    },
    describe: {
      summary: 'シナリオを文章で説明（誰が何を決め、何が起こりうるか、何を扱わないか）',
      more: `
例:
  parley describe my.yaml --lang ja
  parley describe my.yaml --out my.md
  parley describe parley/japan-us-2018 --lang ja

計算はせず、ファイルの内容だけから説明します。.md で終わるファイルには見出しを、
.json には同じ内容をデータとして書き出します。`,
    },
    compare: {
      summary: '同じ試行で計算したシナリオの結果の違い',
      more: `
例:
  parley compare parley/japan-us-2018 parley/no-freeze --lang ja
  parley compare my.yaml --with parley/no-freeze
  parley compare my.yaml --set extraDuty="15 %"
  parley compare a.yaml b.yaml c.yaml --json
  parley compare a.yaml b.yaml --out differences.csv
  parley compare a.yaml b.yaml --out differences.html

どのシナリオも最初のものと比べます。同じ名前の不確かな数字は同じ値を取るので、
結果の違いはファイルの違いによるものです。--set と --with は最後のファイルに
適用し、ファイルが一つなら、そのファイル自身と比べます。`,
    },
    diff: {
      summary: '有効な二つのシナリオの違いを言葉で表示',
      more: `
例:
  parley diff parley/japan-us-2018 parley/no-freeze --lang ja
  parley diff my.yaml --set breakRate="5 %/month"
  parley diff parley/minimal my.yaml --json

extends を反映した後で比べます。--set と --with は二つ目のファイルに適用し、
ファイルが一つなら、そのファイル自身と比べます。意味のない順序の違いや、
同じ数値の別の書き方は違いとしません。違いの有無にかかわらず 0 で終わります。`,
    },
    sources: {
      summary: '各数値の出典（引用、または仮定とその理由）を表示',
      more: `
例:
  parley sources my.yaml --lang ja
  parley sources my.yaml --check
  parley sources parley/japan-us-2018 --lang ja`,
    },
    view: {
      summary: 'ウェブ版を開く（自分のシナリオ、または付属のシナリオ）',
      more: `
例:
  parley view my.yaml --lang ja
  parley view
  parley view my.yaml --port 8300

アドレスを表示し、このコンピューターにだけ公開します（Ctrl-C で終了）。
ファイルや extends 先を保存するたびに、開いているページも変わります。`,
    },
    init: {
      summary: '出発点となる小さなシナリオと、エディター用スキーマを作成',
      more: `
例:
  parley init my.yaml
  parley init my.yaml --force`,
    },
    schema: {
      summary: 'シナリオ、または run の結果のJSON Schema (draft-07) を表示',
      more: `
例:
  parley schema --out scenario.schema.json
  parley schema --result`,
    },
    completion: {
      summary: 'コマンド、オプション、ファイル、名前を補完するシェル用スクリプトを表示',
      more: `
例:
  parley completion bash > ~/.local/share/bash-completion/completions/parley
  parley completion zsh > "\${fpath[1]}/_parley"
  parley completion fish > ~/.config/fish/completions/parley.fish
  source <(parley completion bash)

--set の後では、シナリオのパラメーターと定数の名前を補完します。`,
    },
  },
  arguments: {
    file: 'シナリオ（パス、標準入力の -、または parley/名前）',
    files: 'シナリオ（パスまたは parley/名前、複数可）',
    twoFiles: 'シナリオ一つか二つ（パスまたは parley/名前）',
    comparedFiles: 'シナリオ一つ以上（パスまたは parley/名前）',
    newFile: '作成するファイル（.yaml または .yml）',
    shell: '補完を使うシェル',
  },
  options: {
    json: '文章ではなくJSONで出力',
    draws: '不確かな数値の組をいくつ解くか',
    seed: '不確かな数値の抽出の種',
    sampling: '抽出の方法。sobol（むらなく）または plain（独立）',
    set: 'パラメーターまたは定数を単位つきで変更（繰り返し可）',
    with: 'シナリオに派生ファイルを重ねる（繰り返し可）',
    again: '結果を再計算し、数値が一致するかを示す',
    out: '結果を .json か .csv に書き出す（途中までの書き込みはしない）',
    reportOut: '結果を .json .csv .html .md のいずれかに書き出す（途中までの書き込みはしない）',
    proseOut: '.md、.txt、.json のファイルに書き出す',
    schemaOut: 'スキーマをファイルに書き出す',
    full: '一画面に収めず、条件、状態、指標、選択をすべて示す',
    quiet: '進み具合、警告、案内を出さない',
    lang: '表示言語: en または ja',
    origin: '各値を定めたファイルと行を示す',
    chart: '状態図を描く: mermaid または dot（Graphviz用）（既定値: mermaid）',
    at: '報告時点までの日付、暦の名前、またはステップの番号',
    state: 'その時に領域がその状態にあるとする（例: talks.frozen、繰り返し可）',
    checkSources: '出典も理由もない数値があれば 1 で終わる',
    result: 'run が出力するJSONのスキーマ',
    force: '既存のファイルを上書き',
    duty: '実施する関税（名前、供給元=税率、none のいずれか、繰り返し可）',
    quota: '実施する数量枠（名前、供給元=上限、none のいずれか、繰り返し可）',
    deal: '合意したとみなす条件（例: agriculture=tpp,autos=quota、繰り返し可）',
    horizon: 'short、medium、long、または関税の経過期間',
    port: '使うポート（既定値: 空いているもの）',
    watch: '保存のたびに検査し直す（Ctrl-C で終了）',
    help: 'この説明を表示',
    version: 'バージョンを表示',
    helpCommand: 'コマンドの説明を表示',
  },
  titles: { 'Usage:': '使い方:', 'Arguments:': '引数:', 'Options:': 'オプション:', 'Commands:': 'コマンド:' },
  defaultValue: (value) => `既定値: ${value}`,
  unknownCommand: (name, nearest) => `${name} というコマンドはありません。${nearestHint(nearest)}`,
  fileForCommand: (file) => `コマンドがありません。\nもしかして: parley run ${file}`,
  unknownOption: (name, nearest) => `ここに ${name} というオプションはありません。${nearestHint(nearest)}`,
  missingArgument: (name) => `${name} を指定してください。`,
  missingValue: (option) => `${option} には値が必要です。`,
  tooManyArguments: (command) => `${command} の引数が多すぎます。`,
  wholeNumber: (option, least, most, received) =>
    `${option}: ${least} から ${most} までの整数が必要ですが、${received} が指定されました。`,
  settingForm: (received) =>
    `--set: tariff="15 %" のように 名前=値 の形で指定してください（指定: ${received}）。`,
  againAlone: (given) => `--again は結果ファイルの内容だけで再計算するため、${given} と一緒には使えません。`,
  notOneOf: (option, allowed, received) =>
    `${option}: ${allowed.join(' か ')} が必要ですが、${received} が指定されました。`,
  onlyWith: (option, others) => `${option} には ${others.join(' か ')} が必要です。`,
  notWith: (option, other) => `${option} と ${other} は同時に指定できません。`,
  seeHelp: (command) =>
    `parley ${command === undefined ? '' : `${command} `}--help --lang ja をご覧ください。`,
  bug: (detail) =>
    `ファイルではなくParleyの不具合です: ${detail}\n実行したコマンドとシナリオを添えて報告してください。`,
  bugTrace: '同じコマンドに --debug を付けると、発生箇所が表示されます。',
};
