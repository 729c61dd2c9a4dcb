/** The currencies; each is its own base quantity, since exchange rates are parameters. */
export const CURRENCIES = ['JPY', 'USD', 'EUR', 'GBP', 'CNY', 'KRW'] as const;

/**
 * The base quantities: those of mathjs (SI, angle, bit), each currency for itself, and three counts. The order is the
 * order in which `formatDimension` writes them.
 */
export const BASE_QUANTITIES = [
  ...CURRENCIES,
  'vehicle',
  'job',
  'person',
  'mass',
  'length',
  'current',
  'temperature',
  'luminousIntensity',
  'amountOfSubstance',
  'angle',
  'bit',
  'time',
] as const;

/** One of the base quantities. */
export type BaseQuantity = (typeof BASE_QUANTITIES)[number];

/** The word that stands for each base quantity in a text. Every word is also a unit of that dimension. */
const WORDS: Readonly<Record<BaseQuantity, string>> = {
  JPY: 'JPY',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  CNY: 'CNY',
  KRW: 'KRW',
  vehicle: 'vehicle',
  job: 'job',
  person: 'person',
  mass: 'kg',
  length: 'm',
  current: 'A',
  temperature: 'K',
  luminousIntensity: 'cd',
  amountOfSubstance: 'mol',
  angle: 'rad',
  bit: 'bit',
  time: 'year',
};

/** What kind of quantity a number is: JPY per year, vehicles, a plain number. */
export interface Dimension {
  /** One exponent per entry of `BASE_QUANTITIES`, in that order. */
  readonly exponents: readonly number[];
}

/** Exponents this close to a fraction of `PARTS` are taken for it, so that a third taken three times is one. */
const CLOSE = 1e-9;

/** Halves, thirds, quarters, fifths and sixths are all whole numbers of these. */
const PARTS = 60;

/** Makes a dimension from its exponents; those left out are 0. */
export function createDimension(exponents: Readonly<Partial<Record<BaseQuantity, number>>>): Dimension {
  return { exponents: BASE_QUANTITIES.map((base) => exponents[base] ?? 0) };
}

/** The dimension of plain numbers, shares and truth values. */
export const DIMENSIONLESS: Dimension = createDimension({});

/** The dimension of durations. */
export const TIME: Dimension = createDimension({ time: 1 });

/** Whether two quantities may be added and compared. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a === b || a.exponents.every((exponent, index) => exponent === b.exponents[index]);
}

/** Whether this is the dimension of plain numbers. */
export function isDimensionless(dimension: Dimension): boolean {
  return sameDimension(dimension, DIMENSIONLESS);
}

/** Whether two quantities are the same but for the currencies that they are counted in. */
export function differInCurrency(a: Dimension, b: Dimension): boolean {
  const { exponents } = divideDimensions(a, b);
  const others = exponents.slice(CURRENCIES.length);
  const balance = exponents.slice(0, CURRENCIES.length).reduce((left, right) => left + right, 0);
  return !sameDimension(a, b) && balance === 0 && others.every((exponent) => exponent === 0);
}

/** Returns the dimension of a product. */
export function multiplyDimensions(a: Dimension, b: Dimension): Dimension {
  return normalize(a.exponents.map((exponent, index) => exponent + (b.exponents[index] ?? 0)));
}

/** Returns the dimension of a quotient. */
export function divideDimensions(a: Dimension, b: Dimension): Dimension {
  return normalize(a.exponents.map((exponent, index) => exponent - (b.exponents[index] ?? 0)));
}

/** The same quantity per unit of time, whatever its time was. */
export function perTime({ exponents }: Dimension): Dimension {
  return { exponents: exponents.map((each, index) => (BASE_QUANTITIES[index] === 'time' ? -1 : each)) };
}

/** Returns the dimension of a power; the exponent may be negative or broken. */
export function powerOfDimension(dimension: Dimension, exponent: number): Dimension {
  return normalize(dimension.exponents.map((each) => each * exponent));
}

/** Tidies the rounding errors of broken exponents and turns −0 into 0. */
function normalize(exponents: readonly number[]): Dimension {
  return {
    exponents: exponents.map((each) => {
      const nearby = Math.round(each * PARTS) / PARTS;
      return (Math.abs(each - nearby) < CLOSE ? nearby : each) + 0;
    }),
  };
}

/**
 * Formats a dimension in the words of a trade analyst: `JPY/year`, `1/year`, `JPY/vehicle`, `year^2`. Time is told in
 * years, whatever the unit in the file; the text can be read back by `parseUnit`, which gives the same dimension.
 *
 * @returns The text; `1` for plain numbers.
 */
export function formatDimension(dimension: Dimension): string {
  const above: string[] = [];
  const below: string[] = [];
  for (const [index, base] of BASE_QUANTITIES.entries()) {
    const exponent = dimension.exponents[index] ?? 0;
    const size = Math.abs(exponent);
    const text = size === 1 ? WORDS[base] : `${WORDS[base]}^${size}`;
    if (exponent > 0) above.push(text);
    if (exponent < 0) below.push(text);
  }
  return [above.join('*') || '1', ...below].join('/');
}
