import type { Comparison } from '../../study/compare.ts';
import { type DiffGroup, diffGroupLines } from '../diff/diff-report.ts';
import { createFormat } from '../number.ts';
import { paint, REPORT_WIDTH, type Style, spell } from '../style.ts';
import { formatHeadedTable } from '../table.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { createSay } from '../text/localise.ts';
import { wrap } from '../wrap.ts';
import { type CompareRow, compareRows } from './compare-rows.ts';
import { compareSentence, letterOf } from './compare-sentence.ts';

/** A scenario of a comparison as the reader named it, and what differs in its file from the first. */
export interface ComparedFile {
  readonly title: string;
  /** What `parley diff` tells against the first, part by part; undefined for the first itself. */
  readonly differences?: readonly DiffGroup[];
  /** The command that tells the same. */
  readonly command?: string;
}

/** Differences of files beyond these are counted only. */
const MOST_DIFFERENCES = 12;
/** As many numbers that draw otherwise are named; the JSON names all. */
const MOST_MOVED = 6;

/** A comparison on one screen for each scenario beside the first: the answer, both sides, the differences, and why. */
export function formatComparison(
  comparison: Comparison,
  files: readonly ComparedFile[],
  catalogue: Catalogue,
  style: Style,
): string {
  const { compare: text } = catalogue;
  const context = { format: createFormat(catalogue), say: createSay(catalogue.language) };
  const lines = (words: string, indent = ''): string[] => wrap(spell(words, style), REPORT_WIDTH, indent);
  const others = files.slice(1).map((file, at) => ({ file, at: at + 1 }));
  const reports = new Set(comparison.scenarios.map(({ report }) => report.date ?? report.step));
  const blocks = [
    others.flatMap(({ at }) =>
      lines(compareSentence(comparison, at, { ...context, text })).map((line) => paint(line, 'bold', style)),
    ),
    files.flatMap(({ title }, at) => lines(text.named(letterOf(at), title), '   ')),
    ...others.flatMap(({ file, at }) => {
      const rows = compareRows(comparison, at, context);
      return [
        outcomeLines(rows, at, catalogue, style),
        measureLines(rows, at, catalogue, style),
        fileLines(file, catalogue, style),
      ];
    }),
    [
      ...lines(
        comparison.draws === 1
          ? text.certain
          : text.basis({
              draws: context.format.count(comparison.draws),
              seed: String(comparison.seed),
              shared: context.format.count(Math.min(...comparison.scenarios.map(({ shared }) => shared))),
            }),
      ),
      ...comparison.scenarios.flatMap(({ moved }, at) =>
        moved.length === 0 ? [] : lines(text.moved(letterOf(at), moved.slice(0, MOST_MOVED), moved.length)),
      ),
      ...(reports.size > 1 ? lines(text.otherReports) : []),
    ],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

const RIGHT = { align: 'right' } as const;

function outcomeLines(
  all: readonly CompareRow[],
  at: number,
  { compare: text, ...catalogue }: Catalogue,
  style: Style,
): string[] {
  const format = createFormat(catalogue);
  const rows = all.filter(({ kind }) => kind === 'outcome');
  if (rows.length === 0) return [];
  const against = `${text.against(letterOf(at))}, ${text.points}`;
  const head = [text.outcomes, 'A', letterOf(at), against, text.range];
  const cells = rows.map(({ label, before, after, difference, tell }) => [
    label,
    before.text ?? text.none,
    after.text ?? text.none,
    difference === undefined ? text.none : tell(difference.mean),
    isSpread(difference) ? format.changeRange(difference.p05, difference.p95) : '',
  ]);
  return formatHeadedTable(head, cells, [{ gives: true }, RIGHT, RIGHT, RIGHT, RIGHT], style);
}

/** Measures have long names and units of their own: each has a line for both, and one for its numbers. */
function measureLines(
  all: readonly CompareRow[],
  at: number,
  { compare: text, ...catalogue }: Catalogue,
  style: Style,
): string[] {
  const format = createFormat(catalogue);
  const rows = all.filter(({ kind }) => kind === 'measure');
  if (rows.length === 0) return [];
  const head = ['', 'A', letterOf(at), text.against(letterOf(at)), text.range];
  const told = rows.map(({ label, unit, before, after, difference }) => {
    const size = Math.max(Math.abs(before.value ?? 0), Math.abs(after.value ?? 0));
    const { factor, words } = format.scale(size, unit);
    const amount = (value: number | undefined): string =>
      value === undefined ? text.none : format.amount(value * factor);
    const inWords = unit === '%' ? unit : words;
    return {
      head: inWords === '' ? label : text.inUnit(label, inWords),
      cells: [
        '',
        amount(before.value),
        amount(after.value),
        difference === undefined ? text.none : format.difference(difference.mean * factor),
        isSpread(difference) ? format.range(difference.p05 * factor, difference.p95 * factor) : '',
      ],
    };
  });
  const lines = formatHeadedTable(
    head,
    told.map(({ cells }) => cells),
    [{}, RIGHT, RIGHT, RIGHT, RIGHT],
    style,
  );
  return [
    paint(text.measures, 'dim', style),
    ...lines.flatMap((line, row) => [
      ...(row === 0 ? [] : wrap(spell(told[row - 1]?.head ?? '', style), REPORT_WIDTH)),
      line,
    ]),
  ];
}

function isSpread(
  difference: CompareRow['difference'],
): difference is Exclude<CompareRow['difference'], undefined> {
  return difference !== undefined && difference.p05 !== difference.p95;
}

function fileLines(
  { differences, command = '' }: ComparedFile,
  { compare: text }: Catalogue,
  style: Style,
): string[] {
  if (differences === undefined) return [];
  const head = paint(text.filesTitle, 'dim', style);
  const count = differences.reduce((total, { lines }) => total + lines.length, 0);
  if (count > MOST_DIFFERENCES)
    return [head, ...wrap(spell(text.manyFiles(count, command), style), REPORT_WIDTH, '  ')];
  return count === 0 ? [] : [head, ...differences.flatMap((group) => diffGroupLines(group, style))];
}
