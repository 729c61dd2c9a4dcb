import { createDiffSide, diffScenarios } from '../model/diff.ts';
import type { ToldSide } from '../report/diff-context.ts';
import { diffJson, formatDiff } from '../report/diff-report.ts';
import { createLabels } from '../report/labels.ts';
import type { Setting } from '../scenario/read-scenario.ts';
import { type BoundScenario, bindScenario } from './bind-scenario.ts';
import type { CommandContext } from './command-context.ts';
import { type ExitCode, UsageError } from './io.ts';
import { jsonText } from './write-out.ts';

/** What `parley diff` is asked. */
export interface DiffRequest {
  /** Two files, or one that is compared with itself under the settings. */
  readonly files: readonly string[];
  /** Settings of the second scenario. */
  readonly settings: readonly Setting[];
  readonly json: boolean;
}

/** Tells what differs between two scenarios in force. */
export async function diff(request: DiffRequest, context: CommandContext): Promise<ExitCode> {
  const { io, catalogue } = context;
  const { files, settings } = request;
  const [first = '', second = first] = files;
  if (files.length > 2 || (files.length < 2 && settings.length === 0)) {
    throw new UsageError(catalogue.messages.diffNeedsTwo);
  }
  const before = await bindScenario(first, [], context);
  // The problems of a file are not told twice.
  if (typeof before === 'number' && first === second) return before;
  const after = await bindScenario(second, settings, context);
  if (typeof before === 'number') return before;
  if (typeof after === 'number') return after;
  const sides = [toSide(before, [], context), toSide(after, settings, context)] as const;
  const differences = diffScenarios(...sides);
  io.out(
    request.json
      ? jsonText(diffJson(differences, ...sides, catalogue))
      : formatDiff(differences, ...sides, catalogue, io.outStyle),
  );
  return 0;
}

function toSide(
  { file, reading, scenario, model }: BoundScenario,
  settings: readonly Setting[],
  { catalogue }: CommandContext,
): ToldSide {
  const set = settings.map(({ name, value }) => `${name} = ${value}`);
  return {
    ...createDiffSide(reading, scenario, model),
    title: set.length === 0 ? file : catalogue.diff.withSettings(file, set),
    labels: createLabels(scenario, catalogue.language),
  };
}
