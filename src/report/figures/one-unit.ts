/** A number with its sign at the beginning of a text, and what stands behind it. */
const AMOUNT = /^([+−-]?[\d.,]+)(\D*)$/;

/** Two amounts to stand beside each other: where both have one unit, only the second names it: `0.15` and `0.22 months`. */
export function withOneUnit(first: string, second: string): readonly [string, string] {
  const [, number, unit] = AMOUNT.exec(first) ?? [];
  const isSame = number !== undefined && unit === AMOUNT.exec(second)?.[2];
  return [isSame ? number : first, second];
}
