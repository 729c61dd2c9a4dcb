import { paint, REPORT_WIDTH, type Style, spell } from './style.ts';
import { displayWidth, pad } from './width.ts';

/**
 * Commands to go on with, each with what it is for where there is room.
 *
 * @param lead What stands before the first.
 */
export function commandLines(
  lead: string,
  commands: readonly (readonly [command: string, purpose: string])[],
  style: Style,
): string[] {
  const start = `${lead} `;
  const widest = Math.max(...commands.map(([command]) => displayWidth(command)));
  const purposes = commands.map(([, purpose]) => spell(purpose, style));
  const room = REPORT_WIDTH - displayWidth(start) - 2;
  const isAligned = purposes.every((purpose) => widest + displayWidth(purpose) <= room);
  return commands.map(([command], at) => {
    const before = at === 0 ? start : pad('', displayWidth(start));
    const purpose = purposes[at] ?? '';
    const shown = isAligned ? pad(command, widest) : command;
    return displayWidth(shown) + displayWidth(purpose) <= room
      ? `${before}${shown}  ${paint(purpose, 'dim', style)}`
      : before + shown;
  });
}
