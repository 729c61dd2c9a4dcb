import { log } from '../../core/elementary.ts';
import { logistic, logLogistic, type Rationality } from './acceptance.ts';
import { type Gains, winsTie } from './gains.ts';

/**
 * The terms most likely to be signed by both where none give both a gain: the largest Σ β_i ln logistic(λ_i g_i) + ln ρ,
 * so that nothing jumps at the edge of the zone of agreement. A party without error signs nothing but gains.
 *
 * The objective is concave in the gains and in ρ: what lies below its tangent at the best so far is worse, and costs
 * neither exponential nor logarithm.
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
  const [isPerfect, isOtherPerfect] = [rationality[0] === 'perfect', rationality[1] === 'perfect'];
  const lambda = rationality[0] === 'perfect' ? 0 : rationality[0][i]!;
  const otherLambda = rationality[1] === 'perfect' ? 0 : rationality[1][i]!;
  let best = -Infinity;
  let at = -1;
  let [one, two, odds, slope, otherSlope, oddsSlope] = [0, 0, 0, 0, 0, 0];
  gains.isTied = false;
  for (let k = 0; k < count; k += 1) {
    const [a, b, rho] = [first[k]!, second[k]!, consent[k]!];
    if (slope * (a - one) + otherSlope * (b - two) + oddsSlope * (rho - odds) < 0) continue;
    if ((isPerfect && !(a > 0)) || (isOtherPerfect && !(b > 0))) continue;
    // Without error a gain is signed for certain: λ = 0 then stands for no term, the same for all.
    const objective = power[0] * logLogistic(lambda * a) + power[1] * logLogistic(otherLambda * b) + log(rho);
    if (at >= 0 && objective === best) {
      if (winsTie(gains, at, k)) at = k;
    } else if (objective > best || at < 0) {
      [best, at, one, two, odds] = [objective, k, a, b, rho];
      const hasSlope = objective > -Infinity;
      slope = hasSlope ? power[0] * lambda * logistic(-lambda * a) : 0;
      otherSlope = hasSlope ? power[1] * otherLambda * logistic(-otherLambda * b) : 0;
      oddsSlope = hasSlope ? 1 / rho : 0;
      gains.isTied = false;
    }
  }
  return at;
}
