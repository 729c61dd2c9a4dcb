import type { Comparison } from '../../study/compare.ts';
import type { CompareText } from '../text/compare-words.ts';
import { type CompareContext, compareRows } from './compare-rows.ts';

/** Differences of probabilities below this are told as none. */
const LEAST = 0.0005;

/** The letter by which a scenario is called: A for the first. */
export function letterOf(at: number): string {
  return String.fromCodePoint('A'.codePointAt(0)! + at);
}

/** What a scenario has otherwise than the first: its headline outcome, and the measure that differs most. */
export function compareSentence(
  comparison: Comparison,
  at: number,
  { text, ...context }: CompareContext & { readonly text: CompareText },
): string {
  const rows = compareRows(comparison, at, context);
  const letter = letterOf(at);
  const headline = rows.find(({ kind, name }) => kind === 'outcome' && name === comparison.headline);
  const [measure] = rows.filter(({ kind, difference }) => kind === 'measure' && difference !== undefined);
  const told: string[] = [];
  if (headline?.difference !== undefined) {
    const { difference, label, before, after, tell } = headline;
    told.push(
      Math.abs(difference.mean) < LEAST
        ? text.alike({ letter, outcome: label, share: after.text ?? '' })
        : text.answer({
            letter,
            outcome: label,
            before: before.text ?? '',
            after: after.text ?? '',
            points: tell(Math.abs(difference.mean)).replace(/^\+/, ''),
            likelier: difference.mean > 0,
          }),
    );
  }
  if (measure?.difference !== undefined && measure.difference.mean !== 0)
    told.push(
      text.most({
        measure: measure.label,
        before: measure.before.text ?? '',
        after: measure.after.text ?? '',
      }),
    );
  return text.sentences(told);
}
