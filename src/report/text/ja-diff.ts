import type { DiffText } from './diff-words.ts'; export const jaDiff: DiffText = { x: '' };
