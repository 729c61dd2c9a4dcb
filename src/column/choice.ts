import { exp } from '../core/elementary.ts';
import { BLOCK, type Column } from './column.ts';

/**
 * Writes logit choice probabilities (quantal response, McKelvey and Palfrey 1998), draw by draw:
 * p_k = available · w_k e^{λ u_k} / Σ_j w_j e^{λ u_j}.
 *
 * The largest u_k with a positive weight is taken away before the exponential, so no finite value overflows. An
 * option without weight gets exactly 0; where no option has weight, all get 0. A NaN among weighted values makes
 * all probabilities of the draw NaN.
 *
 * @param values The value u_k of each option to the one who chooses, in money; at least one option.
 * @param weights The weight w_k ≥ 0 of each option; `undefined` means 1.
 * @param rationality λ ≥ 0, per unit of money; finite.
 * @param available The probability to be shared out, in [0, 1]; `undefined` means 1.
 * @param probabilities Receive p_k, one column per option, none of them among the other arguments.
 */
export function writeLogit(
  values: readonly Column[],
  weights: readonly (Column | undefined)[],
  rationality: Column,
  available: Column | undefined,
  probabilities: readonly Column[],
  count: number,
): void {
  if (values.length === 2 && count <= BLOCK) {
    const [first, second] = [weights[0] ?? EVEN, weights[1] ?? EVEN];
    writeLogitOfTwo(
      values[0]!,
      values[1]!,
      first,
      second,
      rationality,
      probabilities[0]!,
      probabilities[1]!,
      count,
    );
  } else {
    writeLogitOfMany(values, weights, rationality, probabilities, count);
  }
  if (available === undefined) return;
  for (const column of probabilities) {
    for (let i = 0; i < count; i += 1) column[i]! *= available[i]!;
  }
}

/** Two options need one exponential; without weights the bits are those of the general loop. */
function writeLogitOfTwo(
  first: Column,
  second: Column,
  firstWeight: Column,
  secondWeight: Column,
  rationality: Column,
  firstProbability: Column,
  secondProbability: Column,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const gain = first[i]! - second[i]!;
    const odds = exp(rationality[i]! * -Math.abs(gain));
    const one = (gain >= 0 ? 1 : odds) * firstWeight[i]!;
    const two = (gain >= 0 ? odds : 1) * secondWeight[i]!;
    // The better option may have no weight while the odds of the other one vanish.
    const total = one + two;
    const isLost = total === 0;
    firstProbability[i] = isLost ? (firstWeight[i]! > 0 ? 1 : 0) : one / total;
    secondProbability[i] = isLost ? (firstWeight[i]! === 0 && secondWeight[i]! > 0 ? 1 : 0) : two / total;
  }
}

/** A weight of 1 for every draw. */
const EVEN: Column = new Float64Array(BLOCK).fill(1);

/** Column by column: a loop over the options of each draw costs several times as much. */
function writeLogitOfMany(
  values: readonly Column[],
  weights: readonly (Column | undefined)[],
  rationality: Column,
  probabilities: readonly Column[],
  count: number,
): void {
  if (best.length < count) [best, total] = [new Float64Array(count), new Float64Array(count)];
  best.fill(-Infinity, 0, count);
  total.fill(0, 0, count);
  for (let k = 0; k < values.length; k += 1) raiseBest(values[k]!, weights[k], best, count);
  for (let k = 0; k < values.length; k += 1) {
    writeShare(values[k]!, weights[k], rationality, best, probabilities[k]!, total, count);
  }
  for (const column of probabilities) divideUnlessZero(column, total, count);
}

/** What `writeLogitOfMany` keeps per draw: the largest value with weight, and the sum of the shares. */
let best: Column = new Float64Array(BLOCK);
let total: Column = new Float64Array(BLOCK);

/** Raises the best value so far to that of an option, where it is larger and has weight. */
function raiseBest(value: Column, weight: Column | undefined, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) {
    if ((weight === undefined || weight[i]! > 0) && value[i]! > out[i]!) out[i] = value[i]!;
  }
}

/** Sets share = w e^{λ (u − best)}, and 0 without weight; adds it to the sum. */
function writeShare(
  value: Column,
  weight: Column | undefined,
  rationality: Column,
  largest: Column,
  share: Column,
  sum: Column,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const scale = weight === undefined ? 1 : weight[i]!;
    const result = scale === 0 ? 0 : scale * exp(rationality[i]! * (value[i]! - largest[i]!));
    share[i] = result;
    sum[i]! += result;
  }
}

function divideUnlessZero(column: Column, divisor: Column, count: number): void {
  for (let i = 0; i < count; i += 1) if (divisor[i] !== 0) column[i]! /= divisor[i]!;
}

/** The largest value in draw i among the options with a positive weight; −Infinity without any. */
function bestValue(values: readonly Column[], weights: readonly (Column | undefined)[], i: number): number {
  let best = -Infinity;
  for (let k = 0; k < values.length; k += 1) {
    const weight = weights[k];
    if ((weight === undefined || weight[i]! > 0) && values[k]![i]! > best) best = values[k]![i]!;
  }
  return best;
}

/**
 * Writes the probabilities of perfect choice, draw by draw: the option with the largest value among those with a
 * positive weight gets all that is available, the first listed if several are equal; the others get 0.
 *
 * @param values The value of each option to the one who chooses, in money; finite; at least one option.
 * @param weights The weight ≥ 0 of each option, of which only the sign counts; `undefined` means 1.
 * @param available The probability to be given, in [0, 1]; `undefined` means 1.
 * @param probabilities Receive the result, one column per option, none of them among the other arguments; all 0
 *   where no option has weight.
 * @returns The number of draws in which two or more options share the largest value (exactly equal doubles).
 */
export function writePerfect(
  values: readonly Column[],
  weights: readonly (Column | undefined)[],
  available: Column | undefined,
  probabilities: readonly Column[],
  count: number,
): number {
  let ties = 0;
  for (let i = 0; i < count; i += 1) {
    const best = bestValue(values, weights, i);
    let found = 0;
    for (let k = 0; k < values.length; k += 1) {
      const weight = weights[k];
      const isBest = values[k]![i] === best && (weight === undefined || weight[i]! > 0);
      probabilities[k]![i] = !isBest || found > 0 ? 0 : available === undefined ? 1 : available[i]!;
      if (isBest) found += 1;
    }
    if (found > 1) ties += 1;
  }
  return ties;
}
