import type { Place, Problem, ProblemFacts, Rule } from '../core/problem.ts';
import { cleanText } from './clean-text.ts';
import { cutSourceLine } from './source-line.ts';
import { type Paint, paint, type Style, spell } from './style.ts';
import type { Catalogue, ProblemText } from './text/catalogue.ts';
import { displayWidth, pad } from './width.ts';
import { wrap } from './wrap.ts';

/** How wide a line of words beside or below the marker may become. */
const TEXT_COLUMNS = 90;

/** The files named `--set NAME` are settings of the command line: they have no lines. */
const SETTING = /^--\w/;

/**
 * Shows problems as a compiler does: place, source line with a marker, what is wrong, and what would be right.
 *
 * @param sources The text of each file that a problem may point into.
 * @returns Lines with a closing count; empty without problems.
 */
export function formatProblems(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  catalogue: Catalogue,
  style: Style,
): string {
  if (problems.length === 0) return '';
  const sorted = inReadingOrder(problems, sources);
  const files = new Set([...sources.keys()].filter((file) => !SETTING.test(file)));
  for (const { place } of sorted) if (place !== undefined && !SETTING.test(place.file)) files.add(place.file);
  const errors = sorted.filter(({ severity }) => severity === 'error').length;
  const closing = catalogue.frame.closing(errors, sorted.length - errors, Math.max(files.size, 1));
  const frames = sorted.map((each) => formatProblem(each, sources, catalogue, style));
  return `${[...frames, spell(closing, style)].join('\n')}\n`;
}

/** A problem as data for `--json`. */
export interface ProblemJson {
  readonly rule: Rule;
  readonly severity: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly facts: Problem['facts'];
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
  readonly nearest?: string;
  readonly advice?: string;
}

/** The problems as data, with their text. */
export function problemsJson(problems: readonly Problem[], catalogue: Catalogue): ProblemJson[] {
  return problems.map((each) => {
    const { summary, expected, received, advice } = problemText(each, catalogue);
    const nearest = nearestOf(each);
    return {
      rule: each.rule,
      severity: each.severity,
      file: each.place?.file ?? null,
      line: each.place?.line ?? null,
      column: each.place?.column ?? null,
      facts: each.facts,
      message: summary,
      ...(expected !== undefined && { expected }),
      ...(received !== undefined && { received }),
      ...(nearest !== undefined && { nearest: nearest.name }),
      ...(advice !== undefined && { advice }),
    };
  });
}

/** The problems without repetitions: checking may find again what binding has found. */
export function distinctProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}

/** The text of one problem in a language. */
export function problemText(problem: Problem, catalogue: Catalogue): ProblemText {
  // The compiler cannot see that one rule links the text and the facts.
  const text = catalogue.problems[problem.rule] as (facts: ProblemFacts[Rule]) => ProblemText;
  return text(problem.facts);
}

function formatProblem(
  problem: Problem,
  sources: ReadonlyMap<string, string>,
  catalogue: Catalogue,
  style: Style,
): string {
  const colour: Paint = problem.severity === 'error' ? 'red' : 'yellow';
  const severity = paint(catalogue.frame.severity[problem.severity], colour, style);
  const { place } = problem;
  const head = [
    ...(place === undefined ? [] : [paint(placeText(place), 'bold', style)]),
    severity,
    problem.rule,
  ];
  const line = place === undefined ? undefined : sources.get(place.file)?.split(/\r?\n/)[place.line - 1];
  const number =
    place === undefined || line === undefined || SETTING.test(place.file) ? '' : String(place.line);
  const margin = Math.max(number.length, 1) + 3;
  const gutter = `${' '.repeat(margin)} ${paint('|', 'dim', style)} `;
  const notes = notesOf(problem, catalogue).map((note) => cleanText(spell(note, style)));
  const { summary } = problemText(problem, catalogue);
  const words = (text: string, start: string): string[] =>
    wrap(text, TEXT_COLUMNS, start === '= ' ? '  ' : '').map((each, at) =>
      gutterless(margin, at === 0 ? start + each : each),
    );
  const shown = [head.join('  ')];
  const told = cleanText(spell(summary, style));
  if (place === undefined || line === undefined) shown.push(...words(told, ''));
  else {
    const frame = cutSourceLine(line, place, style);
    shown.push(
      `${pad(paint(number, 'dim', style), margin, 'right')} ${paint('|', 'dim', style)} ${frame.text}`,
    );
    const marker = `${gutter}${' '.repeat(frame.indent)}${paint('^'.repeat(frame.length), colour, style)}`;
    const fits = frame.indent + frame.length + 1 + displayWidth(told) <= TEXT_COLUMNS;
    shown.push(...(fits ? [`${marker} ${told}`] : [marker, ...words(told, '')]));
  }
  return [...shown, ...notes.flatMap((note) => words(note, '= '))].join('\n');
}

function gutterless(margin: number, text: string): string {
  return `${' '.repeat(margin + 1)}${text}`;
}

/** The lines below the frame: what was expected and received, the nearest name, what to do. */
function notesOf(problem: Problem, catalogue: Catalogue): string[] {
  const { frame } = catalogue;
  const { expected, received, advice } = problemText(problem, catalogue);
  const nearest = nearestOf(problem);
  const notes: string[] = [];
  if (expected !== undefined && received !== undefined)
    notes.push(frame.expectedReceived(expected, received));
  else if (expected !== undefined) notes.push(frame.expected(expected));
  else if (received !== undefined) notes.push(frame.received(received));
  if (nearest !== undefined)
    notes.push(frame.nearest(nearest.name, nearest.place && placeText(nearest.place)));
  if (advice !== undefined) notes.push(advice);
  return notes;
}

function nearestOf({
  facts,
}: Problem): { readonly name: string; readonly place: Place | undefined } | undefined {
  if (!('nearest' in facts) || facts.nearest === undefined) return undefined;
  return { name: facts.nearest, place: 'nearestPlace' in facts ? facts.nearestPlace : undefined };
}

function placeText({ file, line, column }: Place): string {
  return cleanText(SETTING.test(file) ? file : `${file}:${line}:${column}`);
}

/** Problems file by file in the order read, line by line; those without a place first. */
function inReadingOrder(problems: readonly Problem[], sources: ReadonlyMap<string, string>): Problem[] {
  const order = new Map([...sources.keys()].map((file, at) => [file, at]));
  const rank = ({ place }: Problem): readonly [number, number, number] =>
    place === undefined ? [-1, 0, 0] : [order.get(place.file) ?? order.size, place.line, place.column];
  return problems.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  });
}
