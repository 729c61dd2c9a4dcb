import type { EditorWords } from './editor-words.ts';

/** The words of editing a scenario file, in English. */
export const enEditor: EditorWords = {
  title: 'Edit the file',
  lead: 'The scenario as text. What you write is checked as you write it; as soon as it is sound it is solved, and the answer beside it is that of your text.',
  text: (file) => `Text of ${file}`,
  keys: 'The tab key indents; press Escape first to leave the text with it.',
  checking: 'Being checked …',
  sound: 'Nothing is wrong with it.',
  problems: (errors, warnings) =>
    [
      errors === 0 ? '' : errors === 1 ? '1 error' : `${errors} errors`,
      warnings === 0 ? '' : warnings === 1 ? '1 warning' : `${warnings} warnings`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  old: 'The text has errors: the answer is that of the last sound text.',
  shown: 'The answer is that of this text.',
  open: 'Open a file …',
  save: 'Save the file',
  saved: (file) => `${file} is saved.`,
  variant: 'Save the changes as a variant',
  variantNone: 'No lever and no switch has been moved.',
  back: 'Back to the file as it came',
  tooLarge: (most) => `The file is larger than ${most}.`,
  notText: 'The file is no text.',
  drop: 'A file may be dropped here too.',
  below: 'What it extends',
  elsewhere: 'The file was saved elsewhere while you edited it here.',
  keepMine: 'Keep what I have here',
  takeFile: 'Take the file',
};
