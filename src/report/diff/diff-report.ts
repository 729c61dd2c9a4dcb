import type { Difference } from '../../model/difference.ts';
import { paint, REPORT_WIDTH, type Style, spell } from '../style.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { wrap } from '../wrap.ts';
import { createDiffContext, type ToldSide } from './diff-context.ts';
import { diffSubject } from './diff-subject.ts';
import { changeWords } from './diff-wording.ts';

/** The groups in the order in which they are told; those not listed come before the texts. */
const GROUPS: readonly string[] =
  'parameters correlations constants clock formulas markets duties quotas observed issues deal ratifiers chart moves calendar counters conditions payoffs parties outcomes headline measures expect'.split(
    ' ',
  );

/** Tells what differs between two scenarios, in words: numbers and structure first, texts last. */
export function formatDiff(
  differences: readonly Difference[],
  before: ToldSide,
  after: ToldSide,
  catalogue: Catalogue,
  style: Style,
): string {
  const { diff: text } = catalogue;
  if (differences.length === 0) return `${spell(text.same(before.title, after.title), style)}\n`;
  const blocks = diffGroups(differences, before, after, catalogue).map((group) =>
    diffGroupLines(group, style),
  );
  const head = wrap(spell(text.found(before.title, after.title, differences.length), style), REPORT_WIDTH);
  return `${[head, ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What differs in one part of scenarios, in words. */
export interface DiffGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The differences in words, part by part, in the order of the text. */
export function diffGroups(
  differences: readonly Difference[],
  before: ToldSide,
  after: ToldSide,
  catalogue: Catalogue,
): DiffGroup[] {
  const { diff: text } = catalogue;
  const context = createDiffContext(before, after, catalogue);
  return [...groupsOf(differences)].map(([group, members]) => ({
    title: text.groups[group] ?? group,
    lines: members.map((difference) =>
      text.line(diffSubject(difference, context), changeWords(difference, context)),
    ),
  }));
}

/** The lines of one part for a terminal. */
export function diffGroupLines({ title, lines }: DiffGroup, style: Style): string[] {
  return [
    paint(spell(title, style), 'bold', style),
    ...lines.flatMap((words) => wrap(`  ${spell(words, style)}`, REPORT_WIDTH, '    ')),
  ];
}

/** A difference as data. */
export interface DifferenceJson {
  readonly kind: Difference['kind'];
  /** Keys from the top, joined by points. */
  readonly path: string;
  /** What people call it, or the nearest thing above it. */
  readonly label?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** What it now follows in an order that has a meaning; missing for the first. */
  readonly follows?: string;
  readonly change?: Difference['change'];
}

/** The differences as data, in the order of the text. */
export function diffJson(
  differences: readonly Difference[],
  before: ToldSide,
  after: ToldSide,
  catalogue: Catalogue,
): DifferenceJson[] {
  const { labelAt } = createDiffContext(before, after, catalogue);
  return [...groupsOf(differences).values()].flat().map(({ isProse: _isProse, path, ...rest }) => {
    const label = path
      .map((_, at) => labelAt(path.slice(0, path.length - at)))
      .find((each) => each !== undefined);
    return { ...rest, path: path.join('.'), ...(label !== undefined && { label }) };
  });
}

function groupsOf(differences: readonly Difference[]): Map<string, Difference[]> {
  const rank = ({ isProse, path }: Difference): number => {
    const at = GROUPS.indexOf(path[0] ?? '');
    return isProse ? GROUPS.length + 1 : at < 0 ? GROUPS.length : at;
  };
  const sorted = differences.toSorted((a, b) => rank(a) - rank(b));
  const groups = new Map<string, Difference[]>();
  for (const difference of sorted) {
    const group = difference.isProse ? 'prose' : (difference.path[0] ?? '');
    groups.set(group, [...(groups.get(group) ?? []), difference]);
  }
  return groups;
}
