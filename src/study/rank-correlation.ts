/**
 * Spearman's rank correlation of two numbers over the same draws (Spearman 1904): the correlation of their ranks, equal
 * values sharing the mean of theirs.
 *
 * @param a One for each draw, none of them NaN.
 * @param b As many.
 * @returns In [−1, 1]; 0 where one of them never changes.
 */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const middle = (a.length - 1) / 2;
  const [left, right] = [ranks(a), ranks(b)];
  const product = (x: Float64Array, y: Float64Array): number =>
    x.reduce((total, rank, at) => total + (rank - middle) * ((y[at] ?? Number.NaN) - middle), 0);
  const scale = Math.sqrt(product(left, left) * product(right, right));
  return scale > 0 ? product(left, right) / scale : 0;
}

/** The place of each value in ascending order, from 0. */
function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values, (value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value);
  const found = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1;
    for (const { at } of order.slice(from, to + 1)) found.fill((from + to) / 2, at, at + 1);
    from = to + 1;
  }
  return found;
}
