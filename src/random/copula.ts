import type { Column } from '../column/column.ts';
import { sine } from '../core/elementary.ts';
import { normalCumulative, normalQuantile } from './normal.ts';

/** A symmetric matrix with ones on its diagonal, row by row. */
export type CorrelationMatrix = readonly (readonly number[])[];

/** The lower triangle of a Cholesky factor: row k has k + 1 numbers, and its squares add up to 1. */
export type CholeskyFactor = readonly (readonly number[])[];

/** A pivot of less than this leaves a number without chance of its own: rounding decides whether there is one. */
const SMALLEST_PIVOT = 1e-10;

/** No uniform lies nearer to 0 or 1 than the words of 32 bits allow. */
const LOWEST = 0.5 / 4294967296;
const HIGHEST = 1 - LOWEST;

/**
 * The correlation of two normal variables whose rank correlation (Spearman's ρ) is given: 2 sin(πρ/6) (Pearson 1907).
 *
 * @param rank In [−1, 1].
 */
export function normalCorrelation(rank: number): number {
  return 2 * sine((Math.PI * rank) / 6);
}

/**
 * Factors a correlation matrix into L Lᵀ (Cholesky; Golub and Van Loan 2013, 4.2).
 *
 * @returns The lower triangle of L, or undefined if the matrix is not positive definite: no numbers are correlated so.
 */
export function choleskyFactor(matrix: CorrelationMatrix): CholeskyFactor | undefined {
  const factor: number[][] = [];
  for (const [k, entries] of matrix.entries()) {
    const row: number[] = [];
    let pivot = 1;
    for (let j = 0; j < k; j += 1) {
      const above = factor[j]!;
      let rest = entries[j]!;
      for (let i = 0; i < j; i += 1) rest -= row[i]! * above[i]!;
      const weight = rest / above[j]!;
      row.push(weight);
      pivot -= weight * weight;
    }
    if (!(pivot > SMALLEST_PIVOT)) return undefined;
    row.push(Math.sqrt(pivot));
    factor.push(row);
  }
  return factor;
}

/**
 * How large the correlation of two variables may be while the others keep theirs: the matrix is positive definite for
 * values strictly between the bounds.
 *
 * @returns Undefined if no value will do, because other correlations contradict each other already.
 */
export function correlationBounds(
  matrix: CorrelationMatrix,
  a: number,
  b: number,
): { readonly low: number; readonly high: number } | undefined {
  const others = matrix.map((_, index) => index).filter((index) => index !== a && index !== b);
  const rowOf = (last: number): readonly number[] | undefined => {
    const order = [...others, last];
    return choleskyFactor(order.map((row) => order.map((column) => matrix[row]![column]!)))?.at(-1);
  };
  const rowA = rowOf(a);
  const rowB = rowOf(b);
  if (rowA === undefined || rowB === undefined) return undefined;
  let centre = 0;
  for (let i = 0; i < others.length; i += 1) centre += rowA[i]! * rowB[i]!;
  const reach = rowA.at(-1)! * rowB.at(-1)!;
  return { low: centre - reach, high: centre + reach };
}

/**
 * Correlates uniforms by a Gaussian copula: Φ of a mixture of their normal scores Φ⁻¹(u). Each column keeps its
 * uniform distribution; the first, and any other that is correlated with none before it, keeps its very bits.
 *
 * @param factor One row for each column.
 * @param columns Independent uniforms in (0, 1), changed in place.
 * @param count How many draws.
 */
export function correlateUniforms(factor: CholeskyFactor, columns: readonly Column[], count: number): void {
  // From the last to the first, so that each finds those before it as they were.
  for (let k = factor.length - 1; k > 0; k -= 1) {
    const row = factor[k]!;
    const out = columns[k]!;
    const own = row[k]!;
    if (own === 1) continue;
    for (let i = 0; i < count; i += 1) out[i] = own * normalQuantile(out[i]!);
    for (let j = 0; j < k; j += 1) {
      const weight = row[j]!;
      if (weight !== 0) addScores(columns[j]!, weight, out, count);
    }
    for (let i = 0; i < count; i += 1) {
      out[i] = Math.min(HIGHEST, Math.max(LOWEST, normalCumulative(out[i]!)));
    }
  }
}

/** Adds the normal scores of uniforms, times a weight. */
function addScores(uniforms: Column, weight: number, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i]! += weight * normalQuantile(uniforms[i]!);
}
