import { paint, REPORT_WIDTH, type Style, spell } from './style.ts';
import type { Catalogue } from './text/catalogue.ts';
import { displayWidth, pad } from './width.ts';

const PLAIN_WORD = /^[\w@%+=:,./-]+$/;

/** A word as a shell takes it. */
export function shellWord(word: string): string {
  return PLAIN_WORD.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Three commands to go on with after a run. */
export function nextLines(file: string, { run, language }: Catalogue, style: Style): string[] {
  const name = shellWord(file);
  const tail = language === 'en' ? '' : ` --lang ${language}`;
  const commands = [
    [`parley run ${name} --set NAME=VALUE${tail}`, run.nextWhatIf],
    [`parley sources ${name}${tail}`, run.nextSources],
    [`parley show ${name} --origin`, run.nextOrigin],
  ] as const;
  const start = `${run.next} `;
  const widest = Math.max(...commands.map(([command]) => displayWidth(command)));
  return commands.map(([command, purpose], at) => {
    const lead = at === 0 ? start : pad('', displayWidth(start));
    const line = `${lead}${pad(command, widest)}  ${spell(purpose, style)}`;
    const fits = displayWidth(line) <= REPORT_WIDTH;
    return fits ? `${lead}${pad(command, widest)}  ${paint(spell(purpose, style), 'dim', style)}` : lead + command;
  });
}
