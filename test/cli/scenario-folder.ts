import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of files that goes away with `remove`. */
export interface ScenarioFolder {
  path(name: string): string;
  remove(): void;
}

/** A well-formed scenario, small enough to read in a test. */
export const TALKS = `parley: 1
title: { en: Talks, ja: 協議 }
sources:
  jiji: { title: Framework, publisher: Jiji Press, date: 2018-09-26 }
constants: { patience: 4 months }
parameters:
  extraDuty: { value: 25 %, source: { from: jiji, quote: up to 25 percent } }
  odds: { value: { triangular: [0.1, 0.2, 0.3] }, assumed: { en: a guess, ja: 推測 } }
clock: { start: 2018-08-01, step: 1 month, steps: 12 }
chart:
  talks:
    initial: open
    states:
      open: { on: { DEAL: agreed } }
      agreed: { final: true }
moves:
  round: { when: talks.open, chance: { DEAL: odds } }
outcomes:
  deal: { when: talks.agreed }
  none: { when: talks.open }
chronicle:
  assured: { date: 2018-09-26, quote: exempted as long as talks go on, source: jiji, bears: [odds] }
`;

/** Writes files into a new folder. */
export function scenarioFolder(files: Readonly<Record<string, string>>): ScenarioFolder {
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
