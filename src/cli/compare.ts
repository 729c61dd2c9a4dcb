import { hasErrors, type Problem, ProblemError } from '../core/problem.ts';
import { createDiffSide, diffScenarios } from '../model/diff.ts';
import { scenarioHash } from '../node/scenario-hash.ts';
import { version } from '../node/version.ts';
import type { Sampling } from '../random/sampling.ts';
import { compareCommand, diffCommand } from '../report/command-text.ts';
import { compareCsv } from '../report/compare/compare-csv.ts';
import { compareJson } from '../report/compare/compare-json.ts';
import { type ComparedFile, formatComparison } from '../report/compare/compare-report.ts';
import { diffGroups } from '../report/diff/diff-report.ts';
import { compareDocument } from '../report/document/compare-document.ts';
import { documentHtml } from '../report/document/document-html.ts';
import { documentMarkdown } from '../report/document/document-markdown.ts';
import { createLabels } from '../report/labels.ts';
import { distinctProblems } from '../report/problems.ts';
import type { Setting } from '../scenario/setting.ts';
import { compareScenarios } from '../study/compare.ts';
import { type CompiledScenario, compile } from '../study/compile.ts';
import type { CommandContext } from './command-context.ts';
import { drive } from './drive.ts';
import { type ExitCode, UsageError } from './io.ts';
import { exitCodeOf, type OpenScenario, openScenario, type ScenarioRequest, tell } from './open-scenario.ts';
import { demandEnding, demandWritable, jsonText, note, writeOut } from './write-out.ts';

/** What `parley compare` is asked. */
export interface CompareRequest {
  /** Two files or more, or one that is compared with itself under variants and settings. */
  readonly files: readonly string[];
  /** Settings of the last scenario. */
  readonly settings: readonly Setting[];
  /** Variants laid over the last scenario. */
  readonly variants: readonly string[];
  readonly draws: number;
  readonly seed: number;
  readonly sampling: Sampling;
  readonly json: boolean;
  readonly out?: string;
  readonly quiet: boolean;
}

/** As many letters as there are names for scenarios. */
const MOST_FILES = 8;

/** A scenario of a comparison, ready to be computed. */
interface Side {
  readonly request: ScenarioRequest;
  readonly opened: OpenScenario;
  readonly compiled: CompiledScenario;
}

/** Computes scenarios on the same draws and tells what differs. */
export async function compare(request: CompareRequest, context: CommandContext): Promise<ExitCode> {
  const { catalogue } = context;
  const { out, quiet } = request;
  const asked = sidesOf(request);
  if (asked.length < 2) throw new UsageError(catalogue.messages.compareNeedsTwo);
  if (asked.length > MOST_FILES) throw new UsageError(catalogue.messages.compareTooMany(MOST_FILES));
  if (out !== undefined) {
    demandEnding(out, ['.json', '.csv', '.html', '.md'], context);
    demandWritable(out, context);
  }
  const sides = await openAll(asked, context, !quiet);
  if (typeof sides === 'number') return sides;
  try {
    const compiled = sides.map((side) => side.compiled);
    const comparison = await drive(compareScenarios(compiled, request), context, quiet);
    report(comparison, sides, request, context);
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    tell(error.problems, allSources(sides), context);
    return exitCodeOf(error.problems) || 1;
  }
}

/** Each file as it stands; variants and settings are laid over the last, or over the only one once more. */
function sidesOf({ files, settings, variants }: CompareRequest): ScenarioRequest[] {
  const plain = files.map((file) => ({ file, settings: [], variants: [] }));
  if (settings.length + variants.length === 0) return plain;
  const kept = files.length === 1 ? plain : plain.slice(0, -1);
  return [...kept, { file: files.at(-1) ?? '', settings, variants }];
}

/** Opens all, and shows the problems of all before it gives up. */
async function openAll(
  requests: readonly ScenarioRequest[],
  context: CommandContext,
  showsWarnings: boolean,
): Promise<Side[] | ExitCode> {
  const sides: Side[] = [];
  const found: Problem[] = [];
  const sources = new Map<string, string>();
  for (const request of requests) {
    const opened = await openScenario(request, context);
    const { compiled, problems } = compile(opened.reading);
    found.push(...problems);
    for (const [name, text] of opened.sources) sources.set(name, text);
    if (compiled !== undefined) sides.push({ request, opened, compiled });
  }
  const told = distinctProblems(found);
  const stops = sides.length < requests.length || hasErrors(told);
  if (stops || showsWarnings) tell(told, sources, context);
  return stops ? exitCodeOf(told) || 1 : sides;
}

function allSources(sides: readonly Side[]): ReadonlyMap<string, string> {
  return new Map(sides.flatMap(({ opened }) => [...opened.sources]));
}

function report(
  comparison: Parameters<typeof compareJson>[0],
  sides: readonly Side[],
  request: CompareRequest,
  context: CommandContext,
): void {
  const { io, catalogue } = context;
  const { json, out, quiet } = request;
  if (!json && out === undefined) {
    io.out(formatComparison(comparison, comparedFiles(sides, context), catalogue, io.outStyle));
    return;
  }
  const command = compareCommand(request.files, request.variants, request.settings, request);
  if (out !== undefined && /\.(html|md)$/.test(out)) {
    const files = comparedFiles(sides, context);
    const document = compareDocument(comparison, files, { command, version }, catalogue);
    const text = out.endsWith('.md')
      ? documentMarkdown(document)
      : documentHtml(document, catalogue.document);
    writeOut(out, text, context);
    if (!quiet) note(catalogue.messages.wrote(out), context);
    if (!json) return;
  }
  const result = compareJson(comparison, {
    files: sides.map(({ request: { file, settings, variants }, compiled }) => ({
      file: [file, ...variants, ...settings.map(({ name, value }) => `${name}=${value}`)].join(' + '),
      hash: scenarioHash(compiled.reading.tree),
    })),
    version,
    lang: catalogue.language,
    command,
  });
  if (out !== undefined && /\.(json|csv)$/.test(out))
    writeOut(out, out.endsWith('.csv') ? compareCsv(result) : jsonText(result), context);
  if (json) io.out(jsonText(result));
  if (out !== undefined && /\.(json|csv)$/.test(out) && !quiet) note(catalogue.messages.wrote(out), context);
}

/** What each is called, and what differs in it from the first. */
function comparedFiles(sides: readonly Side[], { catalogue }: CommandContext): ComparedFile[] {
  const told = sides.map(({ request: { file, variants, settings }, compiled: { reading, model } }) => {
    const { scenario } = reading;
    if (scenario === undefined) throw new Error('a compiled scenario can be read');
    const laid = [...variants, ...settings.map(({ name, value }) => `${name} = ${value}`)];
    const title = laid.length === 0 ? file : catalogue.diff.withChanges(file, laid);
    return {
      ...createDiffSide(reading, scenario, model),
      title,
      labels: createLabels(scenario, catalogue.language),
    };
  });
  const [first] = told;
  return told.map((side, at) => {
    const request = sides[at]?.request;
    if (at === 0 || first === undefined || request === undefined) return { title: side.title };
    const differences = diffScenarios(first, side);
    return {
      title: side.title,
      differences: diffGroups(differences, first, side, catalogue),
      command: diffCommand([sides[0]?.request.file ?? '', request.file], request.variants, request.settings),
    };
  });
}
