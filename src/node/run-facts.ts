import { runCommand } from '../report/command-text.ts';
import type { RunFacts } from '../report/run/run-json.ts';
import type { Language } from '../report/text/catalogue.ts';
import { effectiveText, type ScenarioReading } from '../scenario/read-scenario.ts';
import type { Setting } from '../scenario/setting.ts';
import { scenarioHash } from './scenario-hash.ts';
import { version } from './version.ts';

/** What was asked of a run. */
export interface RunQuestion {
  /** The file as the command line names it. */
  readonly file: string;
  readonly settings: readonly Setting[];
  /** Files that extend it, laid over it together. */
  readonly variants: readonly string[];
  readonly draws: number;
  readonly seed: number;
  readonly lang: Language;
}

/** What a result says about the run that made it, for `runJson`. */
export function runFacts(reading: ScenarioReading, question: RunQuestion): RunFacts {
  const { file, settings, variants, lang } = question;
  return {
    file,
    hash: scenarioHash(reading.tree),
    version,
    text: effectiveText(reading.tree),
    dimensions: reading.dimensions,
    changed: reading.changed,
    lang,
    command: runCommand(file, variants, settings, question),
  };
}
