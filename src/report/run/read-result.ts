import type { Problem } from '../../core/problem.ts';
import { readJson } from '../../scenario/read-json.ts';
import { treeAt } from '../../scenario/tree.ts';
import { checkShape } from '../../scenario/validate.ts';
import { type RunJson, runJsonSchema } from './run-json-schema.ts';

/** A result as read from a file that anybody may have written. */
export interface ResultReading {
  readonly result?: RunJson;
  /** The version of Parley that the file says it is of, also where the rest of it is no result. */
  readonly version?: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads the JSON of a run.
 *
 * @param file The name that problems show.
 */
export function readResult(file: string, text: string): ResultReading {
  const { tree, problems } = readJson(file, text);
  if (tree === undefined) return { problems };
  const version = treeAt(tree, ['version']);
  const { data, problems: faults } = checkShape(tree, runJsonSchema);
  return {
    ...(data === undefined ? {} : { result: data }),
    ...(version?.kind === 'scalar' && typeof version.value === 'string' && { version: version.value }),
    problems: faults,
  };
}
