import type { Market, Supplier } from './market.ts';

/** How far a solution is from what the model demands; all 0, up to rounding, in a true one. */
export interface Residuals {
  /** Quantity less what users want at the user price, in logs; relative to the size of the terms. */
  readonly demand: number;
  /** Quantity less what producers offer at the border price. */
  readonly supply: number;
  /** User price less border price and duty, where no limit binds; otherwise how far the regime contradicts itself. */
  readonly price: number;
  /** Index less what prices make it. */
  readonly index: number;
}

interface Found {
  readonly logIndex: number;
  readonly logs: readonly {
    readonly userPrice: number;
    readonly borderPrice: number;
    readonly quantity: number;
  }[];
}

/** The equations of the model as its definition writes them, one by one: the largest miss of each kind. */
export function residualsOf(market: Market, { logIndex: x, logs }: Found): Residuals {
  const { substitution: sigma, demand: eta, suppliers, nests = suppliers.map(() => 0) } = market;
  const within = market.within ?? [sigma];
  const worst = { demand: 0, supply: 0, price: 0, index: 0 };
  const note = (kind: keyof Residuals, miss: number, ...terms: readonly number[]): void => {
    const relative = Math.abs(miss) / Math.max(1, ...terms.map(Math.abs));
    if (!(relative <= worst[kind])) worst[kind] = relative;
  };
  const spending = suppliers.map(({ value, dutyBefore }) => value * dutyBefore);
  const indices = within.map((sigmaWithin, nest) => {
    const here = suppliers.flatMap((_, i) => (nests[i] === nest ? i : []));
    return logMean(
      here.map((i) => spending[i] ?? Number.NaN),
      here.map((i) => logs[i]?.userPrice ?? Number.NaN),
      1 - sigmaWithin,
    );
  });
  const nestSpending = within.map((_, nest) =>
    spending.reduce((sum, each, i) => sum + (nests[i] === nest ? each : 0), 0),
  );
  note('index', x - logMean(nestSpending, indices, 1 - sigma), x);
  for (const [i, supplier] of suppliers.entries()) {
    const { userPrice: p, borderPrice: c, quantity: q } = logs[i] ?? NOTHING;
    const nest = nests[i] ?? 0;
    const own = within[nest] ?? Number.NaN;
    const y = indices[nest] ?? Number.NaN;
    note(
      'demand',
      q - (-own * p + (own - sigma) * y + (sigma - eta) * x),
      q,
      own * p,
      own * y,
      sigma * x,
      eta * x,
    );
    if (c > -Infinity) note('supply', supplyMiss(supplier, c, q), c, q);
    note('price', priceMiss(supplier, p, c, q), p, c);
  }
  return worst;
}

/** (1/r) ln Σ θ exp(r l), with the largest term taken out; the mean for r = 0. */
function logMean(weights: readonly number[], logs: readonly number[], r: number): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (r === 0) return logs.reduce((total, log, i) => total + ((weights[i] ?? 0) / sum) * log, 0);
  const largest = Math.max(...logs.map((log) => r * log));
  const rest = logs.reduce((total, log, i) => {
    return total + ((weights[i] ?? 0) / sum) * Math.expm1(r * log - largest);
  }, 0);
  return (largest + Math.log1p(rest)) / r;
}

function supplyMiss({ supply, costShift = 0 }: Supplier, c: number, q: number): number {
  if (supply === Infinity) return c - costShift;
  return supply > 1 ? q / supply - (c - costShift) : q - supply * (c - costShift);
}

/** Complementary slackness: below the limit the rate within, above it the rate above, at it something between. */
function priceMiss(supplier: Supplier, p: number, c: number, q: number): number {
  const { dutyBefore, duty, dutyAbove = Infinity, limit = Infinity } = supplier;
  const wedge = p - c;
  const lowest = wedge - Math.log(duty / dutyBefore);
  const highest = wedge - Math.log(dutyAbove / dutyBefore);
  const distance = q - Math.log(limit);
  if (limit === Infinity || distance < -ROUNDING) return lowest;
  if (distance > ROUNDING) return highest;
  return Math.min(0, lowest) + Math.max(0, highest);
}

const ROUNDING = 1e-9;
const NOTHING = { userPrice: Number.NaN, borderPrice: Number.NaN, quantity: Number.NaN };
