import { nearestName } from '../core/nearest.ts';
import { type Problem, problem } from '../core/problem.ts';
import { parseUnit } from '../quantity/parse-unit.ts';
import { DISTRIBUTION_KINDS, MOST_VALUES } from '../random/distribution.ts';
import { SOBOL_DIMENSIONS } from '../random/sobol.ts';
import { FILE_BOUNDS } from './file-bounds.ts';
import { MOST_TOLD, readCsv, type Table } from './read-csv.ts';
import { resolveTarget } from './resolve-target.ts';
import { type DataEntry, dataSchema } from './schema.ts';
import type { Entry, MapTree, ScalarTree, Tree } from './tree.ts';
import { placeOf, plain } from './tree.ts';

/** Reads a file by its name, or tells why it cannot be had. */
type Read = (name: string) => Promise<string | 'missing' | 'tooLarge' | 'outside'>;

/** Puts tables of values into the files of a scenario. */
export interface DataReader {
  /**
   * Replaces each `data` of a parameter by the `discrete` distribution of its column, every number with its place in
   * the table. What cannot be read, or has the wrong form, stays as it is. A file that is read again has had its
   * problems told.
   *
   * @param tree A scenario file.
   */
  resolve(tree: MapTree): Promise<MapTree>;
}

/**
 * Starts reading tables. Each file is read once, and no more of them than parameters can be uncertain.
 *
 * @param sources Receives the text of each table, for showing problems.
 */
export function createDataReader(read: Read, sources: Map<string, string>, problems: Problem[]): DataReader {
  const tables = new Map<string, Promise<Table | undefined>>();
  let asked = 0;

  const readTable = async (name: string, asker: ScalarTree): Promise<Table | undefined> => {
    const text = await read(name);
    if (text === 'missing') problems.push(problem('file-missing', asker.place, { file: name }));
    else if (text === 'outside') problems.push(problem('data-outside', asker.place, { file: name }));
    else if (text === 'tooLarge' || new TextEncoder().encode(text).length > FILE_BOUNDS.bytes) {
      problems.push(problem('file-too-large', asker.place, { file: name, limit: FILE_BOUNDS.bytes }));
    } else {
      sources.set(name, text);
      const reading = readCsv(name, text);
      problems.push(...reading.problems);
      return reading.table;
    }
    return undefined;
  };

  const resolveValue = async (value: MapTree): Promise<MapTree> => {
    const entry = value.entries.get('data');
    const data = entry === undefined ? undefined : dataSchema.safeParse(plain(entry.value)).data;
    if (entry === undefined || data === undefined) return value;
    const found = Object.keys(DISTRIBUTION_KINDS).filter((kind) => value.entries.has(kind));
    if (found.length > 0) {
      const keys = [...Object.keys(DISTRIBUTION_KINDS), 'data'];
      problems.push(problem('one-of', entry.key, { keys, found: [...found, 'data'] }));
      return value;
    }
    const asker = scalarAt(entry.value, 'file');
    asked += 1;
    if (asked > SOBOL_DIMENSIONS) {
      problems.push(problem('too-many-parameters', entry.key, { limit: SOBOL_DIMENSIONS }));
      return value;
    }
    const name = resolveTarget(data.file, asker.place.file, asker.place.file);
    if (name === undefined) {
      problems.push(problem('data-outside', asker.place, { file: data.file }));
      return value;
    }
    const table = tables.get(name) ?? readTable(name, asker);
    tables.set(name, table);
    const ready = await table;
    const list = ready && listOf(ready, name, data, entry, problems);
    if (list === undefined) return value;
    const entries = new Map<string, Entry>();
    for (const [key, each] of value.entries) {
      if (key === 'data') entries.set('discrete', { key: entry.key, value: list });
      else entries.set(key, each);
    }
    return { ...value, entries };
  };

  const resolveParameter = async (parameter: Tree): Promise<Tree> => {
    const value = parameter.kind === 'map' ? parameter.entries.get('value') : undefined;
    if (parameter.kind !== 'map' || value?.value.kind !== 'map') return parameter;
    const resolved = await resolveValue(value.value);
    return { ...parameter, entries: new Map(parameter.entries).set('value', { ...value, value: resolved }) };
  };

  const resolveFile = async (tree: MapTree): Promise<MapTree> => {
    const group = tree.entries.get('parameters');
    if (group?.value.kind !== 'map') return tree;
    const entries = new Map<string, Entry>();
    for (const [name, entry] of group.value.entries) {
      entries.set(name, { ...entry, value: await resolveParameter(entry.value) });
    }
    const parameters: Entry = { ...group, value: { ...group.value, entries } };
    return { ...tree, entries: new Map(tree.entries).set('parameters', parameters) };
  };

  const files = new Map<string, Promise<MapTree>>();
  return {
    resolve: (tree) => {
      const { file } = tree.place;
      const resolved = files.get(file) ?? resolveFile(tree);
      files.set(file, resolved);
      return resolved;
    },
  };
}

/** A scalar of a map that is there; its form has been checked. */
function scalarAt(tree: Tree, key: string): ScalarTree {
  const found = tree.kind === 'map' ? tree.entries.get(key)?.value : undefined;
  return found?.kind === 'scalar' ? found : { kind: 'scalar', value: '', place: placeOf(tree, []) };
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The values of a column with their weights, as `discrete` has them; undefined if something is wrong with them. */
function listOf(
  table: Table,
  file: string,
  { column, weight, unit }: DataEntry,
  entry: Entry,
  problems: Problem[],
): Tree | undefined {
  const before = problems.length;
  const columnOf = (name: string, key: 'column' | 'weight'): number => {
    const known = table.header.map(({ text }) => text);
    const index = known.indexOf(name);
    if (index < 0) {
      const nearest = nearestName(name, known);
      const facts = { name, file, known, ...(nearest === undefined ? {} : { nearest }) };
      problems.push(problem('unknown-column', scalarAt(entry.value, key).place, facts));
    }
    return index;
  };
  const valueAt = columnOf(column, 'column');
  const weightAt = weight === undefined ? undefined : columnOf(weight, 'weight');
  if (unit !== undefined) {
    const parsed = parseUnit(unit);
    const fault = 'faults' in parsed ? parsed.faults[0] : undefined;
    const nearest =
      fault?.kind === 'unknownUnit' && fault.nearest !== undefined ? { nearest: fault.nearest } : {};
    if (fault !== undefined) {
      problems.push(problem('unknown-unit', scalarAt(entry.value, 'unit').place, { text: unit, ...nearest }));
    }
  }
  if (problems.length > before) return undefined;

  const { place } = scalarAt(entry.value, 'column');
  const filled = table.rows.filter((row) => row[valueAt]?.text !== '');
  const gaps = table.rows.length - filled.length;
  if (filled.length === 0) {
    problems.push(problem('csv-empty', place, { file, column }));
    return undefined;
  }
  const beyond = filled[MOST_VALUES]?.[valueAt];
  if (beyond !== undefined) {
    problems.push(problem('csv-too-long', beyond.place, { limit: MOST_VALUES }));
    return undefined;
  }
  const numberAt = (row: Table['rows'][number], at: number, isWeight: boolean): ScalarTree | undefined => {
    const cell = row[at];
    if (cell === undefined) return undefined;
    const number = NUMBER.test(cell.text) ? Number(cell.text) : Number.NaN;
    if (Number.isFinite(number) && !(isWeight && number < 0)) {
      return { kind: 'scalar', value: number, place: cell.place };
    }
    const facts = { column: table.header[at]?.text ?? '', received: cell.text, isWeight };
    if (problems.length - before < MOST_TOLD) problems.push(problem('csv-number', cell.place, facts));
    return undefined;
  };
  const items = filled.flatMap((row): Tree[] => {
    const value = numberAt(row, valueAt, false);
    const share = weightAt === undefined ? value && { ...value, value: 1 } : numberAt(row, weightAt, true);
    if (value === undefined || share === undefined) return [];
    return [{ kind: 'list', items: [withUnit(value, unit), share], place: value.place }];
  });
  if (problems.length > before) return undefined;
  if (gaps > 0) problems.push(problem('csv-gaps', place, { column, gaps, rows: table.rows.length }));
  return { kind: 'list', items, place: entry.key };
}

/** A number with its unit as an expression: `2.5 %`, `7 trillion JPY/year`, `0.1 /month`. */
function withUnit(number: ScalarTree, unit: string | undefined): ScalarTree {
  return unit === undefined
    ? number
    : { ...number, value: `${number.value} ${unit.trim().replace(/^1\s*(?=\/)/, '')}` };
}
