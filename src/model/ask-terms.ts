import { nearestName } from '../core/nearest.ts';
import { sameDimension } from '../quantity/dimension.ts';
import { inferDimension } from '../quantity/infer-dimension.ts';
import { keyboardText, readAskedNumber } from './asked-number.ts';
import { gridLevelName } from './bind-grid.ts';
import type { Deal, Issue } from './deal.ts';
import type { TermsFault, TermsFaultFacts } from './terms-fault.ts';

/**
 * Reads which terms are taken as agreed: `ISSUE=LEVEL`, several divided by commas. A level of a grid is a number in the unit
 * of its issue, with or without that unit.
 *
 * @param words None where no terms are in force.
 * @returns The level of each issue, −1 where nothing is agreed on it; undefined without words. Or all that is wrong.
 */
export function askTerms(
  { issues }: Deal,
  words: readonly string[],
): { readonly terms: readonly number[] | undefined } | { readonly faults: readonly TermsFault[] } {
  if (words.length === 0) return { terms: undefined };
  const faults: TermsFault[] = [];
  const terms = issues.map(() => -1);
  for (const received of words.flatMap((each) => keyboardText(each).split(','))) {
    const report = (facts: TermsFaultFacts): void => void faults.push({ received, ...facts });
    if (issues.length === 0) {
      report({ kind: 'noIssues' });
      break;
    }
    const [name = '', level = ''] = received.split(/=(.*)/s).map((part) => part.trim());
    const at = issues.findIndex((issue) => issue.name === name);
    const issue = issues[at];
    if (issue === undefined) {
      const known = issues.map((each) => each.name);
      report({ kind: 'unknownIssue', name, known, ...nearestOf(name, known) });
      continue;
    }
    const known = issue.levels.map((each) => each.name);
    const index = levelAt(issue, level);
    if (level === '') report({ kind: 'noLevel', levels: known });
    else if (index < 0)
      report({ kind: 'unknownLevel', issue: name, name: level, known, ...nearestOf(level, known) });
    else if (terms[at] !== -1 && terms[at] !== index) report({ kind: 'agreedTwice', issue: name });
    else terms[at] = index;
  }
  return faults.length > 0 ? { faults } : { terms };
}

function nearestOf(name: string, known: readonly string[]): { readonly nearest?: string } {
  const nearest = nearestName(name, known);
  return nearest === undefined ? {} : { nearest };
}

function levelAt({ levels, isGrid, unit }: Issue, text: string): number {
  const found = levels.findIndex(({ name }) => name === text);
  if (found >= 0 || !isGrid) return found;
  // A plain number is in the unit shown: 0.5 is no way to write 50 %, as 1 would mean 1 % on one grid and 100 % on another.
  const plain = Number(text);
  if (Number.isFinite(plain)) return levels.findIndex(({ name }) => name === gridLevelName(plain, 1));
  const asked = readAskedNumber(text);
  const value = levels[0]?.value;
  const { dimension } = value === undefined ? {} : inferDimension(value, () => undefined);
  if (asked === undefined || dimension === undefined || !sameDimension(asked.dimension, dimension)) return -1;
  return levels.findIndex(({ name }) => name === gridLevelName(asked.value, unit.factor));
}
