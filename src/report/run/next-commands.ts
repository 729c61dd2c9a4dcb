import { scenarioWords } from '../command-text.ts';
import { paint, REPORT_WIDTH, type Style, spell } from '../style.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { displayWidth, pad } from '../width.ts';

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
  const start = `${run.next} `;
  const widest = Math.max(...commands.map(([command]) => displayWidth(command)));
  const purposes = commands.map(([, purpose]) => spell(purpose, style));
  const room = REPORT_WIDTH - displayWidth(start) - 2;
  const isAligned = purposes.every((purpose) => widest + displayWidth(purpose) <= room);
  return commands.map(([command], at) => {
    const lead = at === 0 ? start : pad('', displayWidth(start));
    const purpose = purposes[at] ?? '';
    const shown = isAligned ? pad(command, widest) : command;
    return displayWidth(shown) + displayWidth(purpose) <= room
      ? `${lead}${shown}  ${paint(purpose, 'dim', style)}`
      : lead + shown;
  });
}
