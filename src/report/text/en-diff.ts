import type { DiffText } from './diff-words.ts'; export const enDiff: DiffText = { x: '' };
