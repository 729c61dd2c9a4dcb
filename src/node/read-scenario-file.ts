import { readScenario, type ScenarioReading } from '../scenario/read-scenario.ts';
import type { Setting } from '../scenario/setting.ts';
import { nodeFiles, portablePath } from './node-files.ts';

/**
 * Reads a scenario from the disk with all that it extends.
 *
 * @param path A path, `parley/NAME` for a scenario that comes with the program, or `-` for standard input.
 * @param settings Numbers changed without touching a file, each with its unit.
 * @returns What was read; a file that is missing is one of its problems.
 */
export function readScenarioFile(path: string, settings: readonly Setting[] = []): Promise<ScenarioReading> {
  const entry = portablePath(path);
  return readScenario(entry, nodeFiles({ entry, input: () => process.stdin }), settings);
}
