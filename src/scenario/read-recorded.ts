import { readScenario, type ScenarioReading } from './read-scenario.ts';

/** What a result keeps of its scenario. */
export interface RecordedScenario {
  /** The scenario in force as one file. */
  readonly text: string;
  readonly dimensions: readonly string[];
  readonly changed: Readonly<Record<string, string>>;
}

/**
 * Reads the scenario in force that a result keeps; no file is touched. The text alone does not tell everything: a
 * parameter that a variant removed keeps its dimension, and a number that a setting changed has lost its source.
 *
 * @param name The name that problems show.
 */
export async function readRecorded(
  name: string,
  { text, dimensions, changed }: RecordedScenario,
): Promise<ScenarioReading> {
  const reading = await readScenario(name, {
    read: async (asked) => (asked === name ? text : 'outside'),
  });
  return {
    ...reading,
    dimensions: [...new Set([...dimensions, ...reading.dimensions])],
    changed: new Map([...reading.changed, ...Object.entries(changed)]),
  };
}
