/**
 * A flat market without limits by Newton's method on all border prices at once: n equations, the full matrix of
 * derivatives, Gauss's elimination with pivots, powers by `Math.pow`. What a general solver does.
 *
 * @param inputs One draw of what goes into the kernel of such a market.
 * @returns The logs of the price index and of the border prices.
 */
export function solveDense(inputs: readonly number[]): { readonly index: number; readonly prices: number[] } {
  const [sigma = Number.NaN, eta = Number.NaN] = inputs;
  const count = (inputs.length - 2) / 5;
  const of = (supplier: number, what: number): number => inputs[2 + 5 * supplier + what] ?? Number.NaN;
  const suppliers = Array.from({ length: count }, (_, i) => ({
    spending: of(i, 0) * of(i, 1),
    duty: of(i, 2) / of(i, 1),
    supply: of(i, 3) / (1 - of(i, 3)),
    shift: of(i, 4),
  }));
  const total = suppliers.reduce((sum, { spending }) => sum + spending, 0);
  const prices = suppliers.map(() => 0);
  for (let step = 0; step < 50; step += 1) {
    const parts = suppliers.map(
      ({ spending, duty }, i) => (spending / total) * (duty * Math.exp(prices[i] ?? 0)) ** (1 - sigma),
    );
    const sum = parts.reduce((all, part) => all + part, 0);
    const index = Math.log(sum) / (1 - sigma);
    const rows = suppliers.map(({ duty, supply, shift }, i) => {
      const row = parts.map((part) => ((sigma - eta) * part) / sum);
      row[i] = (row[i] ?? 0) - sigma - supply;
      const price = prices[i] ?? 0;
      row.push(supply * (price - shift) + sigma * (Math.log(duty) + price) - (sigma - eta) * index);
      return row;
    });
    const changes = eliminate(rows);
    for (const [i, change] of changes.entries()) prices[i] = (prices[i] ?? 0) + change;
    if (Math.max(...changes.map(Math.abs)) < 1e-12) return { index, prices };
  }
  throw new Error('no solution');
}

/** Solves linear equations; each row ends with its right-hand side. */
function eliminate(rows: number[][]): number[] {
  const n = rows.length;
  for (let k = 0; k < n; k += 1) {
    let best = k;
    for (let i = k + 1; i < n; i += 1) {
      if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0)) best = i;
    }
    const pivot = rows[best] ?? [];
    rows[best] = rows[k] ?? [];
    rows[k] = pivot;
    for (let i = k + 1; i < n; i += 1) {
      const row = rows[i] ?? [];
      const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
      for (let j = k; j <= n; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k -= 1) {
    const row = rows[k] ?? [];
    let rest = row[n] ?? 0;
    for (let j = k + 1; j < n; j += 1) rest -= (row[j] ?? 0) * (solution[j] ?? 0);
    solution[k] = rest / (row[k] ?? 1);
  }
  return solution;
}
