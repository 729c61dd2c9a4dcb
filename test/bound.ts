import { bind } from '../src/model/bind.ts';
import { createDiffSide, type DiffSide } from '../src/model/diff.ts';
import type { Model } from '../src/model/model.ts';
import { nodeFiles } from '../src/node/node-files.ts';
import { readScenario, type ScenarioReading } from '../src/scenario/read-scenario.ts';
import type { Scenario } from '../src/scenario/schema.ts';
import { memoryFiles, settingsOf } from './engine.ts';
import { TOP } from './program.ts';

/** A scenario that has been read and bound without errors. */
export interface Bound {
  readonly reading: ScenarioReading;
  readonly scenario: Scenario;
  readonly model: Model;
}

/** Binds a scenario given as text. */
export async function boundText(
  text: string,
  settings: Readonly<Record<string, string | number>> = {},
): Promise<Bound> {
  return demand(await readScenario('test.yaml', memoryFiles({ 'test.yaml': text }), settingsOf(settings)));
}

const files = new Map<string, Promise<Bound>>();

/** A scenario of this repository, by its path from the top; bound once. */
export function boundFile(path: string): Promise<Bound> {
  const found = files.get(path) ?? bindFile(path);
  files.set(path, found);
  return found;
}

async function bindFile(path: string): Promise<Bound> {
  const entry = `${TOP}${path}`;
  return demand(await readScenario(entry, nodeFiles({ entry, input: () => process.stdin })));
}

/** The same ready for comparison. */
export function diffSide({ reading, scenario, model }: Bound): DiffSide {
  return createDiffSide(reading, scenario, model);
}

function demand(reading: ScenarioReading): Bound {
  const { model, problems } = bind(reading);
  const { scenario } = reading;
  if (model === undefined || scenario === undefined) throw new Error(JSON.stringify(problems, undefined, 1));
  return { reading, scenario, model };
}
