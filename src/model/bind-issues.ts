import {
  DIMENSIONLESS,
  type Dimension,
  formatDimension,
  isDimensionless,
  sameDimension,
} from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { IssueEntry, LevelEntry } from '../scenario/deal-schema.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import { bindGrid } from './bind-grid.ts';
import { bindSetting } from './bind-parties.ts';
import type { Binding } from './binding.ts';
import type { Issue, Level } from './deal.ts';
import { isNumber, writtenValue } from './issue-number.ts';
import { wordsIn } from './words-in.ts';

/** Binds issues one by one, each when the formulas that its levels mention are bound. */
export interface IssueBinder {
  /** The issue that a name of an expression means, or a level of which it means; undefined for any other name. */
  issueOf(name: string): string | undefined;
  /** The words of the values of its levels. */
  needs(issue: string): ReadonlySet<string>;
  /** Binds an issue; where it is a number, its name has a dimension from then on. */
  bind(issue: string): void;
}

/** Starts binding the issues of a scenario. */
export function createIssueBinder(binding: Binding): IssueBinder {
  const { issues = {} } = binding.scenario;
  return {
    issueOf: (name) => {
      const kind = binding.names.inExpressions.get(name)?.kind;
      return kind === 'issue' || kind === 'level' ? name.split('.')[0] : undefined;
    },
    needs: (name) => wordsIn([issues[name]?.levels, issues[name]?.grid]),
    bind: (name) => {
      const entry = issues[name];
      const issue = entry && bindIssue(binding, name, entry);
      if (issue !== undefined) binding.issues.set(name, issue);
    },
  };
}

function bindIssue(binding: Binding, name: string, entry: IssueEntry): Issue | undefined {
  const path = ['issues', name];
  const found = (['levels', 'grid'] as const).filter((key) => entry[key] !== undefined);
  if (found.length !== 1) {
    binding.report('one-of', path, { keys: ['levels', 'grid'], found });
    return undefined;
  }
  const place = placeOfKey(binding.reading.tree, path);
  const frame = { name, label: entry.label ?? name, place };
  if (!isNumber(entry)) {
    if (entry.unit !== undefined)
      binding.report('only-with', [...path, 'unit'], { key: 'unit', needs: 'value' });
    const levels = bindLevels(binding, name, entry.levels ?? {}, path);
    return levels && { ...frame, levels, isNumber: false, isGrid: false, unit: { text: '', factor: 1 } };
  }
  if (entry.grid !== undefined) {
    const grid = bindGrid(binding, entry.grid, [...path, 'grid']);
    const unit = grid && bindUnit(binding, entry, grid.dimension, path);
    if (grid === undefined || unit === undefined) return undefined;
    binding.dimensions.set(name, grid.dimension);
    return { ...frame, levels: grid.levels(unit.factor), isNumber: true, isGrid: true, unit };
  }
  const levels = bindLevels(binding, name, entry.levels ?? {}, path);
  const dimension = levels && commonDimension(binding, levels, path);
  const unit = dimension && bindUnit(binding, entry, dimension, path);
  if (levels === undefined || dimension === undefined || unit === undefined) return undefined;
  binding.dimensions.set(name, dimension);
  return { ...frame, levels, isNumber: true, isGrid: false, unit };
}

/** Binds the levels; undefined where one of them is at fault. */
function bindLevels(
  binding: Binding,
  issue: string,
  entries: Readonly<Record<string, LevelEntry>>,
  path: Path,
): Level[] | undefined {
  const names = Object.keys(entries);
  if (names.length === 0) {
    binding.report('empty-map', [...path, 'levels'], { key: 'levels' });
    return undefined;
  }
  const eventOf = (entry: LevelEntry): string | undefined =>
    typeof entry === 'object' ? entry.event : undefined;
  const isEven = [['value', writtenValue] as const, ['event', eventOf] as const].every(([key, read]) => {
    const without = names.filter((name) => read(entries[name] ?? {}) === undefined);
    if (without.length === 0 || without.length === names.length) return true;
    binding.report('levels-mixed', path, { issue, key, without });
    return false;
  });
  const levels = Object.entries(entries).flatMap(([name, entry]): Level[] => {
    const at = [...path, 'levels', name];
    const written = writtenValue(entry);
    const valuePath = typeof entry === 'object' ? [...at, 'value'] : at;
    const value = written === undefined ? undefined : bindSetting(binding, written, valuePath, undefined);
    if (written !== undefined && value === undefined) return [];
    const label = typeof entry === 'object' ? (entry.label ?? name) : name;
    return [{ name, label, value, event: eventOf(entry), place: placeOfKey(binding.reading.tree, at) }];
  });
  return isEven && levels.length === names.length ? levels : undefined;
}

/** The dimension that the values of all levels have; a plain 0 goes with any. */
function commonDimension(binding: Binding, levels: readonly Level[], path: Path): Dimension | undefined {
  let common: Dimension | undefined;
  for (const { name, value } of levels) {
    if (value === undefined || isZero(value)) continue;
    const at = [...path, 'levels', name];
    const dimension = binding.dimensionOf(value, at);
    if (dimension === undefined) return undefined;
    common ??= dimension;
    if (sameDimension(common, dimension)) continue;
    const facts = { expected: formatDimension(common), received: formatDimension(dimension) };
    binding.report('unit-expected', at, facts);
    return undefined;
  }
  return common ?? DIMENSIONLESS;
}

function isZero(value: Expression): boolean {
  return value.kind === 'number' && value.value === 0;
}

/** The unit that values are shown in. */
function bindUnit(
  binding: Binding,
  entry: IssueEntry,
  dimension: Dimension,
  path: Path,
): Issue['unit'] | undefined {
  const text = entry.unit ?? (isDimensionless(dimension) ? '' : formatDimension(dimension));
  if (text === '') return { text, factor: 1 };
  const unit = binding.unit(text, [...path, 'unit']);
  if (unit === undefined || !binding.expectUnit(unit, dimension, [...path, 'unit'])) return undefined;
  return { text, factor: unit.factor };
}
