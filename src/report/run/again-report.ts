import { cleanText } from '../clean-text.ts';
import { createFormat } from '../number.ts';
import { paint, REPORT_WIDTH, type Style, spell } from '../style.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { truncate } from '../width.ts';
import { wrap } from '../wrap.ts';
import type { AgainJson } from './again-json.ts';

/** How many differences are told; `--json` has them all. */
const MOST_DIFFERENCES = 10;

/** Whether a repeated run gives the stored numbers, the largest differences, and what else is not the same. */
export function formatAgain(again: AgainJson, catalogue: Catalogue, style: Style): string {
  const text = catalogue.again;
  const format = createFormat(catalogue);
  const { agrees, numbers, differences, version, hash } = again;
  const verdict = agrees
    ? text.agree(format.count(numbers))
    : text.differ(format.count(differences.length), format.count(numbers));
  const shown = differences
    .slice(0, MOST_DIFFERENCES)
    .flatMap(({ path, stored, now, relative }) => [
      truncate(spell(cleanText(path), style), REPORT_WIDTH, spell('…', style)),
      spell(
        `  ${text.pair(
          stored === null ? text.none : String(stored),
          now === null ? text.none : String(now),
          relative === null ? undefined : format.number(relative),
        )}`,
        style,
      ),
    ]);
  const more = differences.length - MOST_DIFFERENCES;
  const sections = [
    [paint(verdict, agrees ? 'green' : 'red', style)],
    more > 0 ? [...shown, text.more(format.count(more))] : shown,
    [
      ...wrap(spell(text.versions(cleanText(version.stored), cleanText(version.now)), style), REPORT_WIDTH),
      ...(hash.stored === hash.now ? [] : wrap(spell(text.otherHash, style), REPORT_WIDTH)),
    ],
  ].filter((lines) => lines.length > 0);
  return `${sections.map((lines) => lines.join('\n')).join(agrees ? '\n' : '\n\n')}\n`;
}
