import type { Text } from '../../scenario/schema.ts';
import type { Comparison } from '../../study/compare.ts';
import type { PairedDifference } from '../../study/paired-difference.ts';
import type { Format } from '../number.ts';
import { asShare } from '../run/as-share.ts';

/** A number of two scenarios side by side, told. */
export interface CompareRow {
  readonly kind: 'outcome' | 'measure';
  readonly name: string;
  readonly label: string;
  /** The unit of the doubles: `1` for probabilities. */
  readonly unit: string;
  readonly before: Side;
  readonly after: Side;
  /** Missing where only one of the two has the number. */
  readonly difference: PairedDifference | undefined;
  /** How a difference in the unit of the row is told, with its sign. */
  readonly tell: (difference: number) => string;
}

/** A number of one of them; both missing where the scenario does not have it. */
interface Side {
  readonly text: string | undefined;
  readonly value: number | undefined;
}

/** What telling of comparisons takes. */
export interface CompareContext {
  readonly format: Format;
  readonly say: (text: Text) => string;
}

/**
 * The numbers of a scenario beside those of the first, the largest differences first.
 *
 * @param at Which scenario, from 1.
 */
export function compareRows(
  { outcomes, measures }: Comparison,
  at: number,
  { format, say }: CompareContext,
): CompareRow[] {
  const side = (value: number | undefined, tell: (value: number) => string): Side =>
    value === undefined || Number.isNaN(value)
      ? { text: undefined, value: undefined }
      : { text: tell(value), value };
  return [
    ...outcomes.map(({ name, label, values, differences }): CompareRow => {
      const tell = (share: number): string => format.percent(asShare(share));
      return {
        kind: 'outcome',
        name,
        label: say(label),
        unit: '1',
        before: side(values[0]?.mean, tell),
        after: side(values[at]?.mean, tell),
        difference: numbered(differences[at]),
        tell: format.changeNumber,
      };
    }),
    ...measures.map(({ name, label, unit, values, differences }): CompareRow => {
      const tell = (value: number): string => format.quantity(value, unit);
      return {
        kind: 'measure',
        name,
        label: say(label),
        unit,
        before: side(values[0]?.mean, tell),
        after: side(values[at]?.mean, tell),
        difference: numbered(differences[at]),
        tell: (difference) => (difference > 0 ? `+${tell(difference)}` : tell(difference)),
      };
    }),
  ];
}

function numbered(difference: PairedDifference | undefined): PairedDifference | undefined {
  return difference === undefined || Number.isNaN(difference.mean) ? undefined : difference;
}
