import { scenarioWords } from '../command-text.ts';
import { commandLines } from '../next-commands.ts';
import type { Style } from '../style.ts';
import type { Catalogue } from '../text/catalogue.ts';

/** Three commands to go on with after a run. */
export function nextLines(
  file: string,
  variants: readonly string[],
  { run, language }: Catalogue,
  style: Style,
): string[] {
  const name = scenarioWords(file, variants);
  const tail = language === 'en' ? '' : ` --lang ${language}`;
  const commands = [
    [`parley run ${name} --set NAME=VALUE${tail}`, run.nextWhatIf],
    [`parley sources ${name}${tail}`, run.nextSources],
    [`parley show ${name} --origin`, run.nextOrigin],
  ] as const;
  return commandLines(run.next, commands, style);
}
