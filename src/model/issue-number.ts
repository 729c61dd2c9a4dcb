import type { IssueEntry, LevelEntry } from '../scenario/deal-schema.ts';

/** What an issue is worth at a level, as written; undefined where nothing is. */
export function writtenValue(level: LevelEntry): string | number | undefined {
  return typeof level === 'object' ? level.value : level;
}

/** Whether an issue is a number in formulas: its levels have values, or are a grid. */
export function isNumber(issue: IssueEntry | undefined): boolean {
  if (issue?.grid !== undefined) return true;
  return Object.values(issue?.levels ?? {}).some((level) => writtenValue(level) !== undefined);
}
