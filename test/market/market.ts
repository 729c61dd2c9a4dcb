import type { Column } from '../../src/column/column.ts';
import { createMarketSolver, type MarketSolver } from '../../src/market/solve/market-kernel.ts';
import { type MarketShape, supplierOutput } from '../../src/market/solve/market-shape.ts';

/** A supplier as economists write it. */
export interface Supplier {
  /** At the border, before, in any money. */
  readonly value: number;
  /** One plus the rate. */
  readonly dutyBefore: number;
  readonly duty: number;
  /** ε in [0, Infinity]. */
  readonly supply: number;
  /** z; 0 if not given. */
  readonly costShift?: number;
  /** One plus the rate above the limit; Infinity if not given. */
  readonly dutyAbove?: number;
  /** On quantity, relative to before. */
  readonly limit?: number;
}

/** One market, before and after. */
export interface Market {
  readonly substitution: number;
  readonly demand: number;
  readonly suppliers: readonly Supplier[];
  readonly nests?: readonly number[];
  /** σ of each nest. */
  readonly within?: readonly number[];
}

/** What became of a supplier: after relative to before, not in logs. */
export interface Outcome {
  readonly userPrice: number;
  readonly borderPrice: number;
  readonly quantity: number;
}

/** What the kernel says about a market. */
export interface Solution {
  readonly steps: number;
  readonly logIndex: number;
  /** Logs, as the kernel gives them. */
  readonly logs: readonly Outcome[];
  /** The same as ratios. */
  readonly suppliers: readonly Outcome[];
}

/** The shape of a market: limited is who has a limit. */
export function shapeOf({ suppliers, nests }: Market): MarketShape {
  return { suppliers: suppliers.length, nests, limited: suppliers.map(({ limit }) => limit !== undefined) };
}

/** The kernel's inputs for one market, in their order. */
export function inputsOf({ substitution, demand, suppliers, within = [] }: Market): number[] {
  const inputs = [substitution, demand, ...within];
  for (const { value, dutyBefore, duty, supply, costShift = 0, dutyAbove = Infinity, limit } of suppliers) {
    inputs.push(value, dutyBefore, duty, supply === Infinity ? 1 : supply / (1 + supply), costShift);
    if (limit !== undefined) inputs.push(dutyAbove, limit);
  }
  return inputs;
}

/** Columns of one draw each. */
export function columnsOf(values: readonly number[]): Column[] {
  return values.map((value) => Float64Array.of(value));
}

/** Solves one market. */
export function solveMarket(market: Market): Solution {
  const [solution] = solveMarkets([market]);
  if (solution === undefined) throw new Error('no solution');
  return solution;
}

const solvers = new Map<string, MarketSolver>();

/** Solves markets of one shape, one draw each. */
export function solveMarkets(markets: readonly Market[]): Solution[] {
  const [first] = markets;
  if (first === undefined) return [];
  const shape = shapeOf(first);
  const key = JSON.stringify(shape);
  const solver = solvers.get(key) ?? createMarketSolver(shape);
  solvers.set(key, solver);
  const inputs = columns(solver.inputs, markets.length);
  const outputs = columns(solver.outputs, markets.length);
  for (const [draw, market] of markets.entries()) {
    const values = inputsOf(market);
    for (const [k, column] of inputs.entries()) column[draw] = values[k]!;
  }
  return markets.map(({ suppliers }, draw) => {
    const steps = solver.solve(inputs, outputs, draw);
    const logs = suppliers.map((_, i) => ({
      userPrice: outputs[supplierOutput(i, 'userPrice')]![draw]!,
      borderPrice: outputs[supplierOutput(i, 'borderPrice')]![draw]!,
      quantity: outputs[supplierOutput(i, 'quantity')]![draw]!,
    }));
    const ratios = logs.map(({ userPrice, borderPrice, quantity }) => ({
      userPrice: Math.exp(userPrice),
      borderPrice: Math.exp(borderPrice),
      quantity: Math.exp(quantity),
    }));
    return { steps, logIndex: outputs[0]![draw]!, logs, suppliers: ratios };
  });
}

function columns(count: number, length: number): Column[] {
  return Array.from({ length: count }, () => new Float64Array(length).fill(Number.NaN));
}

/** A market with the duties or other things of some suppliers changed, by their place. */
export function withSuppliers(market: Market, changes: Readonly<Record<number, Partial<Supplier>>>): Market {
  return { ...market, suppliers: market.suppliers.map((each, i) => ({ ...each, ...changes[i] })) };
}

/** Cars in the United States, 2024, in billions of dollars, as in `us2024` of the references; Japan is supplier 3. */
export const CARS: Market = {
  substitution: 4,
  demand: 1,
  suppliers: (
    [
      [300, 1, 3],
      [78.7, 1, 8],
      [45.4, 1.025, 8],
      [40, 1.025, 8],
      [37.4, 1, 8],
      [32.4, 1, 8],
      [14.9, 1.025, 8],
    ] as const
  ).map(([value, duty, supply]) => ({ value, dutyBefore: duty, duty, supply })),
};

export const JAPAN = 3;

/** The same with domestic cars in one nest and imported ones in another, with the substitution of GTAP. */
export const NESTED_CARS: Market = {
  ...CARS,
  substitution: 2.8,
  nests: [0, 1, 1, 1, 1, 1, 1],
  within: [2.8, 5.6],
};
