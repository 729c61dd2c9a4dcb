import { exp, log, log1p } from '../core/elementary.ts';

const HALF_LOG_TWO_PI = 0.9189385332046727;
/** From here on Stirling's series with the terms below is exact to double precision. */
const STIRLING_FROM = 10;
/** B_{2k} / (2k (2k − 1)) for k = 1 … 8: the coefficients of Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
const EPSILON = 2.220446049250313e-16;
/** A stand-in for 0 in denominators of the continued fraction. */
const TINY = 1e-300;
/** Shapes beyond about 1e9 would need more rounds than this. */
const MOST_ROUNDS = 100_000;

/** What Stirling's formula (x − ½) log x − x + ½ log 2π lacks to log Γ(x), for x ≥ 10. */
function stirlingCorrection(x: number): number {
  const z = 1 / (x * x);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k -= 1) series = series * z + STIRLING[k]!;
  return series / x;
}

/**
 * The logarithm of the gamma function, by Stirling's series after raising small arguments (Abramowitz and Stegun
 * 1964, 6.1.40 and 6.1.15).
 *
 * @param x A positive number.
 * @returns log Γ(x), with an error of about 4e-15 absolutely or 4e-16 relatively, whichever is larger.
 */
export function logGamma(x: number): number {
  let raised = x;
  let product = 1;
  for (; raised < STIRLING_FROM; raised += 1) product *= raised;
  const value = (raised - 0.5) * log(raised) - raised + HALF_LOG_TWO_PI + stirlingCorrection(raised);
  return product === 1 ? value : value - log(product);
}

/**
 * The logarithm of the beta function, arranged so that large arguments do not cancel (Didonato and Morris 1992).
 *
 * @param a A positive number.
 * @param b A positive number.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < STIRLING_FROM) return logGamma(small) + logGamma(large) - logGamma(small + large);
  const correction = stirlingCorrection(large) - stirlingCorrection(small + large);
  const ratio = small / (small + large);
  const tail = (large - 0.5) * log1p(-ratio);
  if (small < STIRLING_FROM) return logGamma(small) + correction + small - small * log(small + large) + tail;
  return (
    HALF_LOG_TWO_PI -
    0.5 * log(large) +
    stirlingCorrection(small) +
    correction +
    (small - 0.5) * log(ratio) +
    large * log1p(-ratio)
  );
}

/** x^a (1 − x)^b / B(a, b). */
function betaPower(a: number, b: number, x: number, logBetaAB: number): number {
  if (a < STIRLING_FROM || b < STIRLING_FROM) return exp(a * log(x) + b * log1p(-x) - logBetaAB);
  // Measured from the top of the curve, the exponent is a small number and not a difference of large ones.
  const total = a + b;
  const gap = total * x - a;
  const fromLow = 2 * gap > -a ? log1p(gap / a) : log((total * x) / a);
  const fromHigh = 2 * gap < b ? log1p(-gap / b) : log((total * (1 - x)) / b);
  const fall = a * fromLow + b * fromHigh;
  const correction = stirlingCorrection(total) - stirlingCorrection(a) - stirlingCorrection(b);
  return Math.sqrt((a / total) * b) * exp(fall + correction - HALF_LOG_TWO_PI);
}

/** The continued fraction of the incomplete beta function (Abramowitz and Stegun 1964, 26.5.8), by Lentz's method. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  // About √max(a, b) rounds are enough.
  for (let m = 1; m < MOST_ROUNDS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) <= EPSILON) return value;
  }
  return Number.NaN;
}

function awayFromZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}

/**
 * The regularised incomplete beta function I_x(a, b): the probability that a beta variable is at most x.
 *
 * @param a The first shape, positive.
 * @param b The second shape, positive.
 * @param x A share; below 0 counts as 0, above 1 as 1.
 * @returns A probability, with an error of about 1e-14 relative to it (1e-13 for shapes in the hundreds); NaN if a
 *   shape is beyond about 1e9.
 */
export function betaCumulative(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return tail(a, b, x, logBeta(a, b), false);
}

/** The probability below x in (0, 1), or above x if `isUpper`; the smaller of the two loses no digits. */
function tail(a: number, b: number, x: number, logBetaAB: number, isUpper: boolean): number {
  const front = betaPower(a, b, x, logBetaAB);
  // On its own side of the mean the fraction converges fast.
  if (x * (a + b + 2) < a + 1) {
    const below = (front * betaFraction(a, b, x)) / a;
    return isUpper ? 1 - below : below;
  }
  const above = (front * betaFraction(b, a, 1 - x)) / b;
  return isUpper ? above : 1 - above;
}

/**
 * The inverse of the incomplete beta function in x, by Halley’s method kept inside a shrinking bracket.
 *
 * @param a The first shape, positive.
 * @param b The second shape, positive.
 * @param p A probability; NaN is returned outside [0, 1].
 * @returns The x in [0, 1] with I_x(a, b) = p, good to about 1e-14 (1e-15/a for shapes below 0.1); NaN if a shape is
 *   beyond about 1e9.
 */
export function betaQuantile(a: number, b: number, p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p;
  const logBetaAB = logBeta(a, b);
  // Solved for from the end that is nearer, so that a result next to 0 or 1 keeps its digits.
  return p <= tail(a, b, 0.5, logBetaAB, false)
    ? lowerQuantile(a, b, p, 1 - p, logBetaAB)
    : 1 - lowerQuantile(b, a, 1 - p, p, logBetaAB);
}

/** `betaQuantile` where the result lies in [0, ½]; p is the probability below it and q = 1 − p that above. */
function lowerQuantile(a: number, b: number, p: number, q: number, logBetaAB: number): number {
  let low = 0;
  let high = 0.5;
  // I_x = x^a / (a B) · (1 + …) near 0; far from 0 the mean is as good a place to start from.
  let x = Math.min(exp((log(p) + log(a) + logBetaAB) / a), a / (a + b), high);
  for (let round = 0; round < 100; round += 1) {
    if (x === 0) return 0;
    const excess = p <= q ? tail(a, b, x, logBetaAB, false) - p : q - tail(a, b, x, logBetaAB, true);
    if (Number.isNaN(excess)) return excess;
    if (excess > 0) high = x;
    else low = x;
    // The density is betaPower / (x (1 − x)).
    const newton = (excess / betaPower(a, b, x, logBetaAB)) * x * (1 - x);
    const bend = newton * ((a - 1) / x - (b - 1) / (1 - x));
    // Where the curve bends much within a step, Halley's correction means nothing and could stall.
    const step = newton / (1 - 0.5 * Math.max(-1, Math.min(1, bend)));
    const next = x - step;
    // Convergence is cubic, so what is left after such a step is far below one rounding.
    if (Math.abs(step) <= 1e-9 * x) return next;
    x = next > low && next < high ? next : 0.5 * (low + high);
  }
  return x;
}
