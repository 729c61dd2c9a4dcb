import { exp, log } from '../core/elementary.ts';

/** 1/√(2π). */
const DENSITY_AT_ZERO = 0.3989422804014327;
const SQRT_32 = 5.656854249492381;

/** A ratio of two polynomials; both lists start with the highest power. */
function ratio(top: readonly number[], bottom: readonly number[], x: number): number {
  let numerator = 0;
  let denominator = 0;
  for (let k = 0; k < top.length; k += 1) {
    numerator = numerator * x + top[k]!;
    denominator = denominator * x + bottom[k]!;
  }
  return numerator / denominator;
}

// Cody's coefficients, highest power first.
const CENTRE_TOP = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
];
const CENTRE_BOTTOM = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const MIDDLE_TOP = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const MIDDLE_BOTTOM = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
];
const TAIL_TOP = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
];
const TAIL_BOTTOM = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
];

/**
 * The standard normal distribution function Φ(x) (Cody 1969, in the form of ANORM, 1993).
 *
 * @param x In standard deviations; infinities are allowed.
 * @returns The probability below x, with a relative error of about 1e-15 in the lower tail too (down to 1e-308); for the upper
 *   tail take Φ(−x).
 */
export function normalCumulative(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.67448975) return 0.5 + x * ratio(CENTRE_TOP, CENTRE_BOTTOM, x * x);
  if (size > 40) return x < 0 ? 0 : 1;
  // NaN comes through here and stays NaN.
  const tail = scaledTail(size) * halfSquareExponential(size);
  return x < 0 ? tail : 1 - tail;
}

/** Φ(−x)·e^{x²/2} for x > 0.67. */
function scaledTail(x: number): number {
  if (x <= SQRT_32) return ratio(MIDDLE_TOP, MIDDLE_BOTTOM, x);
  const z = 1 / (x * x);
  return (DENSITY_AT_ZERO - z * ratio(TAIL_TOP, TAIL_BOTTOM, z)) / x;
}

/** e^{−x²/2}, with x² split so that rounding it does no harm where it is large. */
function halfSquareExponential(x: number): number {
  const coarse = Math.floor(x * 16) / 16;
  return exp(-0.5 * coarse * coarse) * exp(-0.5 * (x - coarse) * (x + coarse));
}

// Wichura's coefficients, highest power first.
const NEAR_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const NEAR_BOTTOM = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const FAR_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const FAR_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FARTHEST_TOP = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FARTHEST_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

/**
 * The standard normal quantile Φ⁻¹(p) (Wichura 1988, algorithm AS 241, PPND16).
 *
 * @param p A probability; ±Infinity is returned for 1 and 0, NaN outside [0, 1].
 * @returns Standard deviations from the mean, with a relative error of about 1e-15 for p ≥ 1e-300; where 1 − p is small and
 *   known better than p, take −Φ⁻¹(1 − p).
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(NEAR_TOP, NEAR_BOTTOM, 0.180625 - q * q);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratio(FAR_TOP, FAR_BOTTOM, r - 1.6) : ratio(FARTHEST_TOP, FARTHEST_BOTTOM, r - 5);
  return q < 0 ? -size : size;
}
