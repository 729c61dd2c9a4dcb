import type { EditorWords } from './editor-words.ts';

/** The words of editing a scenario file, in Japanese. */
export const jaEditor: EditorWords = {
  title: 'ファイルを編集',
  lead: 'シナリオを文章のまま編集します。書くそばから検査し、誤りがなくなればすぐに計算して、横にその結果を表示します。',
  text: (file) => `${file} の本文`,
  keys: 'Tabキーは字下げです。本文から出るには、先にEscapeキーを押してください。',
  checking: '検査しています…',
  sound: '誤りはありません。',
  problems: (errors, warnings) =>
    [errors === 0 ? '' : `誤り${errors}件`, warnings === 0 ? '' : `警告${warnings}件`]
      .filter((part) => part !== '')
      .join('、'),
  old: '本文に誤りがあるため、最後に正しかった本文の結果を表示しています。',
  shown: 'この本文の結果を表示しています。',
  open: 'ファイルを開く…',
  save: 'ファイルを保存',
  saved: (file) => `${file} を保存しました。`,
  variant: '変更を派生シナリオとして保存',
  variantNone: 'レバーも切り替えも動かされていません。',
  back: '元のファイルに戻す',
  tooLarge: (most) => `ファイルが${most}を超えています。`,
  notText: 'テキストファイルではありません。',
  drop: 'ここにファイルをドロップすることもできます。',
  below: '土台のシナリオ',
  elsewhere: 'ここで編集している間に、ファイルが別の場所で保存されました。',
  keepMine: 'ここでの編集を残す',
  takeFile: '保存されたファイルを使う',
};
