import { log } from '../../core/elementary.ts';
import { logistic, logLogistic, type Rationality } from './acceptance.ts';
import { type Gains, winsTie } from './gains.ts';

/**
 * The terms most likely to be signed by both where none give both a gain: the largest Σ β_i ln logistic(λ_i g_i) + ln ρ,
 * so that nothing jumps at the edge of the zone of agreement. A party without error signs nothing but gains.
 *
 * The objective is concave in the gains and in ρ: what lies below its tangent at the best so far is worse, and costs
 * neither exponential nor logarithm. It starts from a good guess, so that little lies above.
 *
 * @returns The position of the terms; −1 where there are none.
 */
export function chooseNearest(
  gains: Gains,
  rationality: readonly [Rationality, Rationality],
  power: readonly [number, number],
  i: number,
): number {
  const { count, first, second, consent } = gains;
  const needsFirst = rationality[0] === 'perfect';
  const needsSecond = rationality[1] === 'perfect';
  // Without error a gain is signed for certain: λ = 0 then stands for no term, the same for all.
  const lambda = rationality[0] === 'perfect' ? 0 : rationality[0][i]!;
  const otherLambda = rationality[1] === 'perfect' ? 0 : rationality[1][i]!;
  const guess = guessNearest(gains, needsFirst, needsSecond, lambda, otherLambda, power);
  let best = -Infinity;
  let at = -1;
  let slope = 0;
  let otherSlope = 0;
  let oddsSlope = 0;
  let [one, two, odds] = [0, 0, 0];
  gains.isTied = false;
  for (let k = guess < 0 ? count : -1; k < count; k += 1) {
    const next = k < 0 ? guess : k;
    if (next === at) continue;
    const a = first[next]!;
    const b = second[next]!;
    const rho = consent[next]!;
    if (slope * (a - one) + otherSlope * (b - two) + oddsSlope * (rho - odds) < 0) continue;
    if ((needsFirst && !(a > 0)) || (needsSecond && !(b > 0))) continue;
    const objective = power[0] * logLogistic(lambda * a) + power[1] * logLogistic(otherLambda * b) + log(rho);
    if (at >= 0 && objective === best) {
      if (winsTie(gains, at, next)) at = next;
    } else if (objective > best || at < 0) {
      [best, at, one, two, odds] = [objective, next, a, b, rho];
      const isAgreed = objective > -Infinity;
      slope = isAgreed ? power[0] * lambda * logistic(-lambda * a) : 0;
      otherSlope = isAgreed ? power[1] * otherLambda * logistic(-otherLambda * b) : 0;
      oddsSlope = isAgreed ? 1 / rho : 0;
      gains.isTied = false;
    }
  }
  return at;
}

/** (2 ln 2)², with which the curve below meets ln logistic at 0; far out both are min(x, 0). */
const BEND = 1.9218120556728056;

/** About where the terms are that `chooseNearest` looks for: ln logistic x ≈ (x − √(x² + (2 ln 2)²))/2. */
function guessNearest(
  { count, first, second, consent }: Gains,
  needsFirst: boolean,
  needsSecond: boolean,
  lambda: number,
  otherLambda: number,
  power: readonly [number, number],
): number {
  let best = -Infinity;
  let at = -1;
  for (let k = 0; k < count; k += 1) {
    if ((needsFirst && !(first[k]! > 0)) || (needsSecond && !(second[k]! > 0))) continue;
    const x = lambda * first[k]!;
    const y = otherLambda * second[k]!;
    const rho = consent[k]!;
    const signed = power[0] * (x - Math.sqrt(x * x + BEND)) + power[1] * (y - Math.sqrt(y * y + BEND));
    const objective = 0.5 * signed + (rho === 1 ? 0 : log(rho));
    if (objective > best || at < 0) {
      best = objective;
      at = k;
    }
  }
  return at;
}
