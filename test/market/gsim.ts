import { total } from './accounts-of.ts';
import type { Market } from './market.ts';

/** One industry in many markets, as GSIM takes it (Francois and Hall 2003). */
export interface GlobalMarket {
  /** Trade by exporter (row) and importer (column), before duties. */
  readonly trade: readonly (readonly number[])[];
  /** One plus the rates, the same way. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** Em < 0 and Es > 0 of each importer, Ex of each exporter. */
  readonly demand: readonly number[];
  readonly substitution: readonly number[];
  readonly supply: readonly number[];
}

/** To first order: changes relative to before. */
export interface GlobalSolution {
  /** World price by exporter. */
  readonly prices: readonly number[];
  /** Composite price by importer. */
  readonly indices: readonly number[];
  /** By exporter and importer. */
  readonly quantities: readonly (readonly number[])[];
}

/** GSIM's linear system: each exporter's supply meets the demand of all importers. */
export function solveGsim({
  trade,
  before,
  after,
  demand,
  substitution,
  supply,
}: GlobalMarket): GlobalSolution {
  const at = (matrix: readonly (readonly number[])[], row: number, column: number): number =>
    matrix[row]?.[column] ?? Number.NaN;
  const exporters = trade.map((_, i) => i);
  const importers = demand.map((_, v) => v);
  const spending = importers.map((v) => total(exporters.map((i) => at(trade, i, v) * at(before, i, v))));
  const theta = (i: number, v: number): number => (at(trade, i, v) * at(before, i, v)) / (spending[v] ?? 1);
  const duty = (i: number, v: number): number => at(after, i, v) / at(before, i, v) - 1;
  // How demand of importer v for goods of i answers the price of goods of s.
  const elasticity = (v: number, i: number, s: number): number => {
    const cross = theta(s, v) * ((demand[v] ?? 0) + (substitution[v] ?? 0));
    return i === s ? cross - (substitution[v] ?? 0) : cross;
  };
  const share = (i: number, v: number): number => at(trade, i, v) / total(trade[i] ?? []);
  const matrix = exporters.map((i) =>
    exporters.map(
      (s) =>
        total(importers.map((v) => -share(i, v) * elasticity(v, i, s))) + (i === s ? (supply[i] ?? 0) : 0),
    ),
  );
  const right = exporters.map((i) =>
    total(importers.flatMap((v) => exporters.map((s) => share(i, v) * elasticity(v, i, s) * duty(s, v)))),
  );
  const prices = solveLinear(matrix, right);
  const price = (i: number): number => prices[i] ?? Number.NaN;
  return {
    prices,
    indices: importers.map((v) =>
      total(exporters.map((i) => theta(i, v) * ((1 + price(i)) * (1 + duty(i, v)) - 1))),
    ),
    quantities: exporters.map((i) =>
      importers.map((v) => total(exporters.map((s) => elasticity(v, i, s) * (price(s) + duty(s, v))))),
    ),
  };
}

/** GSIM for one importer, in which the change of the composite price is taken to first order too. */
export function gsim({ suppliers, substitution, demand }: Market): {
  readonly index: number;
  readonly prices: readonly number[];
  readonly quantities: readonly number[];
} {
  const { prices, quantities } = solveGsim({
    trade: suppliers.map(({ value }) => [value]),
    before: suppliers.map(({ dutyBefore }) => [dutyBefore]),
    after: suppliers.map(({ duty }) => [duty]),
    demand: [-demand],
    substitution: [substitution],
    supply: suppliers.map(({ supply }) => supply),
  });
  const spending = total(suppliers.map(({ value, dutyBefore }) => value * dutyBefore));
  const index = total(
    suppliers.map(({ value, dutyBefore, duty }, i) => {
      return ((value * dutyBefore) / spending) * ((prices[i] ?? Number.NaN) + duty / dutyBefore - 1);
    }),
  );
  return { index, prices, quantities: quantities.map(([only = Number.NaN]) => only) };
}

/** Solves a small dense system by elimination with pivots. */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? Number.NaN]);
  const n = rows.length;
  for (let k = 0; k < n; k += 1) {
    const below = rows.slice(k).toSorted((a, b) => Math.abs(b[k] ?? 0) - Math.abs(a[k] ?? 0));
    rows.splice(k, n - k, ...below);
    const pivot = rows[k] ?? [];
    for (const row of rows.slice(k + 1)) {
      const factor = (row[k] ?? 0) / (pivot[k] ?? Number.NaN);
      for (let j = k; j <= n; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k -= 1) {
    const row = rows[k] ?? [];
    const known = total(solution.map((value, j) => (j > k ? value * (row[j] ?? 0) : 0)));
    solution[k] = ((row[n] ?? Number.NaN) - known) / (row[k] ?? Number.NaN);
  }
  return solution;
}
