/**
 * Elementary functions that give the same bits on every engine.
 *
 * `Math.exp`, `Math.log` and their kin may differ between engines and between versions of one engine; here only
 * + − × ÷, the square root (correctly rounded by IEEE 754), floor, abs and moves of bits are used. The polynomial
 * coefficients are those of fdlibm (Sun Microsystems, 1993). None of these functions throws: NaN goes in, NaN
 * comes out, and arguments outside the domain give NaN as in `Math`.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
const INVERSE_LN2_LOW = 2.0355273740931033e-17;
const INVERSE_LN10 = Math.LOG10E;
const INVERSE_LN10_LOW = 1.098319650216765e-17;
/** Adding and taking away 1.5 · 2^52 rounds to the nearest integer. */
const ROUNDER = 6755399441055744;
/** 2^27 + 1 cuts a double into two halves whose products are exact (Dekker 1971). */
const SPLITTER = 134217729;
const TWO_TO_54 = 18014398509481984;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
/** Above and below these arguments exp is infinite and zero. */
const EXP_OVERFLOW = 709.782712893384;
const EXP_UNDERFLOW = -745.1332191019412;
/** Integer exponents up to this size multiply; the error stays below 3 ulp. */
const LARGEST_MULTIPLIED_EXPONENT = 4;

const SMALLEST_POWER = -1074;
const powersOfTwo = new Float64Array(1024 - SMALLEST_POWER);
for (let k = SMALLEST_POWER, value = Number.MIN_VALUE; k < 1024; k += 1, value *= 2) {
  powersOfTwo[k - SMALLEST_POWER] = value;
}

/** 2^k for an integer k in [−1074, 1023]. */
function powerOfTwo(k: number): number {
  return powersOfTwo[k - SMALLEST_POWER]!;
}

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
/** Where the sign and the exponent lie: 1 on little-endian machines. */
const HIGH = (() => {
  bits[0] = 1;
  return words[1] === 0x3ff00000 ? 1 : 0;
})();

/** The base e exponential; error below 1 ulp. */
export function exp(x: number): number {
  if (!(x <= EXP_OVERFLOW)) return x > EXP_OVERFLOW ? Infinity : x;
  if (x < EXP_UNDERFLOW) return 0;
  const k = x * INVERSE_LN2 + ROUNDER - ROUNDER;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const z = r * r;
  const c =
    r -
    z *
      (0.16666666666666602 +
        z *
          (-0.0027777777777015593 +
            z * (6.613756321437934e-5 + z * (-1.6533902205465252e-6 + z * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > -1022 && k < 1024) return y * powerOfTwo(k);
  // Two steps: 2^1024 is no double, and a subnormal result may round only once.
  return k > 0 ? y * 2 * powerOfTwo(k - 1) : y * powerOfTwo(k + 100) * powerOfTwo(-100);
}

/** e^x − 1 without cancellation near 0; error below 1 ulp. */
export function expm1(x: number): number {
  // NaN and −0 too come back as they are.
  if (!(Math.abs(x) >= 1e-17)) return x;
  if (x > 40) return exp(x) - 1;
  if (x < -40) return -1;
  const k = x * INVERSE_LN2 + ROUNDER - ROUNDER;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const correction = high - r - low;
  const half = 0.5 * r;
  const z = r * half;
  const q =
    1 +
    z *
      (-0.03333333333333313 +
        z *
          (0.0015873015872548146 +
            z * (-7.93650757867488e-5 + z * (4.008217827329362e-6 + z * -2.0109921818362437e-7))));
  const t = 3 - q * half;
  const e = z * ((q - t) / (6 - r * t));
  if (k === 0) return r - (r * e - z);
  const rest = r * (e - correction) - correction - z;
  const scale = powerOfTwo(k);
  if (k === -1) return 0.5 * (r - rest) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (rest - (r + 0.5)) : 1 + 2 * (r - rest);
  if (k < -1 || k > 56) return scale * (1 - (rest - r)) - 1;
  const inverseScale = powerOfTwo(-k);
  return k < 20 ? scale * (1 - inverseScale - (rest - r)) : scale * (r - (rest + inverseScale) + 1);
}

/** R(z) of log(1+f) = 2s + s·R(s²), s = f/(2+f). */
function logarithmSeries(z: number): number {
  return (
    z *
    (0.6666666666666735 +
      z *
        (0.3999999999940942 +
          z *
            (0.2857142874366239 +
              z *
                (0.22222198432149784 +
                  z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))))
  );
}

/**
 * Splits a positive finite x into 2^k · m with m in [√½, √2).
 *
 * Leaves m in `bits[0]`, to spare an object per call.
 *
 * @returns k.
 */
function splitExponent(x: number): number {
  const isSubnormal = x < SMALLEST_NORMAL;
  const value = isSubnormal ? x * TWO_TO_54 : x;
  bits[0] = value;
  let k = (words[HIGH]! >>> 20) - 1023;
  // Multiplying beats setting the exponent bits: a read right after a narrower write stalls.
  let m = value * powerOfTwo(-k);
  if (m >= Math.SQRT2) {
    m *= 0.5;
    k += 1;
  }
  bits[0] = m;
  return isSubnormal ? k - 54 : k;
}

/** Whether log has to answer without its series: x is not positive and finite. */
function isOutsideLogarithm(x: number): boolean {
  return !(x > 0 && x < Infinity);
}

/** The logarithm of what `isOutsideLogarithm`. */
function logarithmAtEdge(x: number): number {
  return x === 0 ? -Infinity : x === Infinity ? Infinity : Number.NaN;
}

/** The natural logarithm; error below 1 ulp. log(0) is −Infinity, of a negative number NaN. */
export function log(x: number): number {
  if (isOutsideLogarithm(x)) return logarithmAtEdge(x);
  const k = splitExponent(x);
  const f = bits[0]! - 1;
  const s = f / (2 + f);
  const halfSquare = 0.5 * f * f;
  const series = s * (halfSquare + logarithmSeries(s * s));
  return k * LN2_HIGH - (halfSquare - (series + k * LN2_LOW) - f);
}

/** log(1 + x) without loss near 0; error below 2 ulp. */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1 || u === Infinity) return x;
  if (!(u > 0)) return u === 0 ? -Infinity : Number.NaN;
  // What rounding took from u, to first order (Kahan; see Higham 2002, problem 1.5).
  return log(u) + (x - (u - 1)) / u;
}

/** The part of a logarithm that `logarithmPair` could not fit into its result. */
const pairLow = new Float64Array(1);

/**
 * The natural logarithm of a positive finite x as an unevaluated sum, good to about 2^-64 in absolute terms.
 *
 * @returns The high part; the low part is left in `pairLow[0]`.
 */
function logarithmPair(x: number): number {
  const k = splitExponent(x);
  const m = bits[0]!;
  const f = m - 1;
  const d = m + 1;
  const dLow = m - (d - 1);
  const s = f / d;
  // The remainder of the division, from exact products of halves (Dekker 1971).
  const sCut = s * SPLITTER;
  const s1 = sCut - (sCut - s);
  const s2 = s - s1;
  const dCut = d * SPLITTER;
  const d1 = dCut - (dCut - d);
  const d2 = d - d1;
  const sLow = (f - s1 * d1 - s1 * d2 - s2 * d1 - s2 * d2 - s * dLow) / d;
  const whole = k * LN2_HIGH;
  const first = whole + 2 * s;
  const lost = k === 0 ? 0 : 2 * s - (first - whole);
  const rest = lost + (2 * sLow + (s * logarithmSeries(s * s) + k * LN2_LOW));
  const high = first + rest;
  pairLow[0] = rest - (high - first);
  return high;
}

/** What the rounded product a·b lost; exact for factors below 2^970 whose product is no subnormal (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const aCut = a * SPLITTER;
  const a1 = aCut - (aCut - a);
  const a2 = a - a1;
  const bCut = b * SPLITTER;
  const b1 = bCut - (bCut - b);
  const b2 = b - b1;
  return a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
}

/** log x times a constant given in two parts. */
function scaledLogarithm(x: number, factor: number, factorLow: number): number {
  if (isOutsideLogarithm(x)) return logarithmAtEdge(x);
  const high = logarithmPair(x);
  const product = high * factor;
  return product + (productError(high, factor, product) + (high * factorLow + pairLow[0]! * factor));
}

/** The logarithm to base 2; exact for powers of two, error below 1 ulp. */
export function log2(x: number): number {
  return scaledLogarithm(x, INVERSE_LN2, INVERSE_LN2_LOW);
}

/** The logarithm to base 10; exact for powers of ten that are doubles, error below 1 ulp. */
export function log10(x: number): number {
  return scaledLogarithm(x, INVERSE_LN10, INVERSE_LN10_LOW);
}

/** x^y for positive finite x and finite y, as exp of an unevaluated sum. */
function powerByLogarithm(x: number, y: number): number {
  const high = logarithmPair(x);
  const low = pairLow[0]!;
  const product = y * high;
  if (product > 710) return Infinity;
  if (product < -746) return 0;
  // Beyond that the halves would overflow; only with x = 1 does such a y come so far.
  const error = Math.abs(y) > 1e270 ? 0 : productError(y, high, product);
  const result = exp(product);
  return result === Infinity ? result : result + result * (error + y * low);
}

/** x^n for an integer n in [1, LARGEST_MULTIPLIED_EXPONENT]. */
function powerByMultiplication(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let rest = n; ; square *= square) {
    if (rest % 2 === 1) result *= square;
    rest = Math.floor(rest / 2);
    if (rest === 0) return result;
  }
}

/**
 * x to the power y, with the special cases of `Math.pow`.
 *
 * Integer exponents of at most 4 in size multiply (error below 3 ulp), ½ takes the square root, all others go
 * through a logarithm in two parts (error below 2 ulp where the result is normal).
 *
 * @returns NaN for a negative base with an exponent that is no integer.
 */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  // The same as NaN for a NaN; JavaScript also says NaN to (±1)^±Infinity.
  if (!(y > -Infinity && y < Infinity)) return powerAtInfinity(Math.abs(x), y);
  const isInteger = Math.floor(y) === y;
  const size = Math.abs(y);
  if (isInteger && size <= LARGEST_MULTIPLIED_EXPONENT) {
    const product = powerByMultiplication(x, size);
    if (y > 0) return product;
    // A product that left the normal range has lost digits that its reciprocal would show.
    if (Math.abs(product) >= SMALLEST_NORMAL && Math.abs(product) < Infinity) return 1 / product;
  }
  const base = Math.abs(x);
  const isOdd = isInteger && Math.floor(y / 2) * 2 !== y;
  if (base === 0 || base === Infinity) {
    const result = (base === 0) === y > 0 ? 0 : Infinity;
    return isOdd && (x < 0 || 1 / x < 0) ? -result : result;
  }
  if (x < 0 && !isInteger) return Number.NaN;
  if (y === 0.5) return Math.sqrt(x);
  if (!(base > 0)) return Number.NaN;
  const result = powerByLogarithm(base, y);
  return x < 0 && isOdd ? -result : result;
}

/** |x|^y for y = ±Infinity or NaN. */
function powerAtInfinity(base: number, y: number): number {
  if (!(base >= 0) || base === 1 || !(Math.abs(y) === Infinity)) return Number.NaN;
  return base > 1 === y > 0 ? Infinity : 0;
}

/**
 * The sine of a small angle, by fdlibm's polynomial; error below 1 ulp.
 *
 * @param x In radians, in [−π/4, π/4]; NaN is returned outside.
 */
export function sine(x: number): number {
  if (!(Math.abs(x) <= Math.PI / 4)) return Number.NaN;
  const z = x * x;
  const tail =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x + z * x * (-0.16666666666666632 + z * tail);
}
