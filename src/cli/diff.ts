import { createDiffSide, diffScenarios } from '../model/diff.ts';
import type { ToldSide } from '../report/diff/diff-context.ts';
import { diffJson, formatDiff } from '../report/diff/diff-report.ts';
import { createLabels } from '../report/labels.ts';
import type { Setting } from '../scenario/setting.ts';
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
  /** Variants laid over the second scenario. */
  readonly variants: readonly string[];
  readonly json: boolean;
}

/** Tells what differs between two scenarios in force. */
export async function diff(request: DiffRequest, context: CommandContext): Promise<ExitCode> {
  const { io, catalogue } = context;
  const { files, settings, variants } = request;
  const [first = '', second = first] = files;
  if (files.length > 2 || (files.length < 2 && settings.length + variants.length === 0)) {
    throw new UsageError(catalogue.messages.diffNeedsTwo);
  }
  const before = await bindScenario({ file: first, settings: [], variants: [] }, context);
  // The problems of a file are not told twice.
  if (typeof before === 'number' && first === second) return before;
  const after = await bindScenario({ file: second, settings, variants }, context);
  if (typeof before === 'number') return before;
  if (typeof after === 'number') return after;
  const laid = [...variants, ...settings.map(({ name, value }) => `${name} = ${value}`)];
  const sides = [toSide(before, [], context), toSide(after, laid, context)] as const;
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
  laid: readonly string[],
  { catalogue }: CommandContext,
): ToldSide {
  return {
    ...createDiffSide(reading, scenario, model),
    title: laid.length === 0 ? file : catalogue.diff.withChanges(file, laid),
    labels: createLabels(scenario, catalogue.language),
  };
}
