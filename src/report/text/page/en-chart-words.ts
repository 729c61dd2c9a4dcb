import type { ChartWords } from './chart-words.ts';

/** The words around a figure, in English. */
export const enChartWords: ChartWords = {
  table: 'Table',
  tableOf: (title) => `Table: ${title}`,
  take: (kind, title) => `${title} as ${kind}`,
  copy: 'Copy picture',
  copyOf: (title) => `Copy picture: ${title}`,
  copied: 'The picture is in the clipboard.',
  notCopied: 'The browser keeps the clipboard closed; save the picture instead.',
  saved: (file) => `${file} is saved.`,
  failed: 'The picture could not be made.',
  madeAt: (url) => `Link: ${url}`,
  madeBy: (version) => `Made with Parley ${version}`,
  drawn: ({ draws, seed }) => `Draws: ${draws}; seed: ${seed}`,
  switched: (variant) => `Variant: ${variant}`,
  moved: (lever, value) => `Changed: ${lever}=${value}`,
};
