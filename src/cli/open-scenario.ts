import { nearestName } from '../core/nearest.ts';
import { hasErrors, type Problem } from '../core/problem.ts';
import { nodeFiles, portablePath } from '../node/node-files.ts';
import { formatProblems } from '../report/problems.ts';
import { laySettings, readScenario, type ScenarioReading } from '../scenario/read-scenario.ts';
import { type Setting, settableNames } from '../scenario/setting.ts';
import type { CommandContext } from './command-context.ts';
import { type ExitCode, UsageError } from './io.ts';

/** Which scenario a command is about. */
export interface ScenarioRequest {
  readonly file: string;
  readonly settings: readonly Setting[];
  /** Files that extend the scenario, to be laid over it together. */
  readonly variants: readonly string[];
}

/** A scenario as read from the command line. */
export interface OpenScenario {
  /** The file as given, with the separators that scenarios use. */
  readonly file: string;
  readonly reading: ScenarioReading;
  /** The text of every file and setting that a problem may point into. */
  readonly sources: ReadonlyMap<string, string>;
  /** The paths of all files that were read, or looked for. */
  readonly paths: readonly string[];
}

/**
 * Reads a scenario file with variants and settings.
 *
 * @throws {UsageError} If a setting names nothing in the scenario.
 */
export async function openScenario(
  { file: path, settings, variants }: ScenarioRequest,
  { io, catalogue }: CommandContext,
): Promise<OpenScenario> {
  const file = portablePath(path);
  const laid = variants.map(portablePath);
  const files = nodeFiles({ entry: file, variants: laid, input: () => io.input() });
  const plain = await readScenario(file, files, [], laid);
  if (settings.length === 0 || hasErrors(plain.problems))
    return { file, reading: plain, sources: plain.sources, paths: files.paths() };
  const known = settableNames(plain.tree);
  for (const { name } of settings) {
    if (known.includes(name)) continue;
    throw new UsageError(catalogue.messages.unknownSetting(name, file, nearestName(name, known)));
  }
  const reading = laySettings(plain, settings);
  const texts = settings.map(({ name, value }) => [`--set ${name}`, value] as const);
  return { file, reading, sources: new Map([...reading.sources, ...texts]), paths: files.paths() };
}

/** Shows problems on standard error. */
export function tell(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  { io, catalogue }: CommandContext,
): void {
  io.err(formatProblems(problems, sources, catalogue, io.errStyle));
}

/** The exit code that problems ask for: 2 if a setting of the command line is at fault, 1 if a file is. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return 0;
  return errors.some(({ place }) => place?.file.startsWith('--set ') === true) ? 2 : 1;
}
