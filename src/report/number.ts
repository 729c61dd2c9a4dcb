import type { Time } from '../study/moment.ts';
import { formatFixed, formatNumber } from './digits.ts';
import type { Catalogue } from './text/catalogue.ts';

/** How numbers are written in one language: the only formatter, for reports, tables and figures alike. */
export interface Format {
  /** A probability for a sentence: `58 %`, `0.4 %`, `<0.1 %`, `>99.9 %`. */
  probability(share: number): string;
  /** A probability for a table, to a tenth of a per cent: `58.3 %`. */
  percent(share: number): string;
  /** From one probability to another: `12–27 %`. */
  probabilityRange(low: number, high: number): string;
  /** A part of something else, which may be negative or more than all of it: `−4.4 %`. */
  share(share: number): string;
  /** A change as a share of what was before, with its sign: `+2.0 %`, `−18 %`, `0 %`. */
  change(share: number): string;
  /** The same without the sign of per cent, for a table that names it once: `+2.0`. */
  changeNumber(share: number): string;
  /** A difference with its sign, for a table that names the unit once: `−7.42`. */
  difference(value: number): string;
  /** An amount like that, without a plus: `40.0`. */
  amount(value: number): string;
  /** From one amount to another, alike: `−9.11 to −5.63`. */
  range(low: number, high: number): string;
  /** From one change to another, without the sign of per cent: `−48 to −34`. */
  changeRange(low: number, high: number): string;
  /** In what a table tells amounts up to a size: the unit in words, and what its numbers are multiplied by. */
  scale(size: number, unit: string): { readonly words: string; readonly factor: number };
  /** A numerical error of a probability, in points: `±0.2`. */
  points(error: number): string;
  /** A plain number with three significant digits. */
  number(value: number): string;
  /** A numerical error of a plain number: `±0.02`. */
  error(error: number): string;
  /** A whole number with all its digits: `1,024`. */
  count(value: number): string;
  /** A value with its unit: `−0.31 trillion JPY`, `−0.31兆円`. */
  quantity(value: number, unit: string): string;
  /** A numerical error in the unit of a value, scaled like that value, without the unit: `±0.02`. */
  quantityError(error: number, value: number, unit: string): string;
  /** The words of a unit behind a number that is written as in a file: `trillion JPY/year`, `兆円/年`. */
  unit(unit: string): string;
  /** From one value to another in a unit, scaled like `value`; without the unit, if it is no per cent. */
  quantityRange(low: number, high: number, value: number, unit: string): string;
  /** A quantity as written in a file, such as `36 months`; one that cannot be read stays as it is. */
  written(text: string): string;
  /** An ISO date, or the number of a step where the clock has no dates. */
  date(day: string): string;
  /** The beginning of a step: its day, or its number where the clock has no dates. */
  time(time: Time): string;
  /** Dates short enough for the heads of columns: months, or days where months would be the same twice. */
  heads(days: readonly string[]): string[];
  /** From one time to a later one, in months or whole years, or in steps where the clock has no dates. */
  period(first: Time, last: Time): string;
}

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const SCALED = /^(thousand|million|billion|trillion)\s+(.+)$/;
const ISO_DATE = /^(-?\d+)-(\d{2})-(\d{2})$/;
const WRITTEN = /^([+-]?\d+(?:\.\d+)?)\s*([^\d\s].*)$/;
/** Probabilities this near to 0 and 1 are 0 and 1, and amounts this near to 0 are 0: rounding in sums. */
const ROUNDING = 1e-9;

/** Makes the formatter of a language. */
export function createFormat({ numbers: text }: Pick<Catalogue, 'numbers'>): Format {
  /** What a number in the unit is multiplied by to be shown, and the unit in words then. */
  const shown = (size: number, unit: string): { factor: number; words: string } => {
    const [, scale, scaled] = SCALED.exec(unit) ?? [];
    const base = scaled ?? unit;
    if (text.myriads === undefined) return { factor: 1, words: inWords(unit) };
    const all = scale === undefined ? 1 : SCALES[scale]!;
    const [factor, word] = myriad(size * all, text.myriads);
    return { factor: all * factor, words: word + inWords(base) };
  };
  const rangeOf = ([low, high]: readonly [string, string]): string =>
    low === high ? low : text.range(low, high);
  const inWords = (unit: string): string =>
    unit
      .replace(/^1\s*\//, '/')
      .replace(/\s*([/*])\s*/g, '$1')
      .replace(/[A-Za-z]+/g, (word) => text.units[word] ?? word);

  /** A unit with its first word for several. */
  const severalOf = (unit: string): string =>
    unit.replace(
      /^[A-Za-z]+/,
      (word) => Object.keys(text.one).find((each) => text.one[each] === word) ?? word,
    );

  const quantity = (value: number, unit: string): string => {
    if (unit === '') return formatNumber(value);
    if (unit === '%') return text.percent(formatNumber(value));
    const { factor, words } = shown(Math.abs(value), unit);
    const number = formatNumber(value * factor);
    const singular = words.replace(/^[A-Za-z]+/, (word) => text.one[word] ?? word);
    return text.withUnit(number, number === '1' ? singular : words);
  };
  const dateText = (day: string): string => {
    const [, year, month, date] = ISO_DATE.exec(day) ?? [];
    return year === undefined ? text.step(day) : text.date(Number(year), Number(month), Number(date));
  };
  const factorOf = (value: number, unit: string): number =>
    unit === '' || unit === '%' ? 1 : shown(Math.abs(value), unit).factor;

  return {
    probability: (share) => text.percent(probabilityNumber(share)),
    percent: (share) => text.percent(atEdge(share) ?? formatFixed(share * 100, 1)),
    probabilityRange: (low, high) =>
      text.percent(text.range(probabilityNumber(low), probabilityNumber(high))),
    share: (share) => text.percent(formatNumber(share * 100, 2)),
    change: (share) => text.percent(changeNumber(share)),
    changeNumber,
    difference: (value) => withPlus(value, amountNumber(value)),
    amount: amountNumber,
    range: (low, high) => {
      const decimals = amountDecimals(Math.max(Math.abs(low), Math.abs(high)));
      return rangeOf(decimals === undefined ? alike(low, high) : fixed(low, high, decimals));
    },
    changeRange: (low, high) => {
      const decimals = changeDecimals(Math.max(Math.abs(low), Math.abs(high)) * 100);
      return rangeOf(fixed(low * 100, high * 100, decimals));
    },
    scale: (size, unit) => {
      if (unit === '' || unit === '%') return { factor: 1, words: unit };
      const [, scale, scaled] = SCALED.exec(unit) ?? [];
      if (text.myriads === undefined) {
        const all = SCALES[scale ?? ''] ?? 1;
        const isGood = scale === undefined ? size < 1e4 : size >= 1 || size === 0;
        const word = isGood ? scale : scaleWord(size * all);
        const factor = all / (SCALES[word ?? ''] ?? 1);
        const words = [word ?? '', severalOf(scaled ?? unit)].join(' ').trim();
        return { factor, words: inWords(words) };
      }
      const all = scale === undefined ? 1 : SCALES[scale]!;
      // Of a table the largest number has two whole digits, or the small ones would have none.
      const [factor, word] = myriad((size * all) / 10, text.myriads, 1);
      return { factor: all * factor, words: word + inWords(scaled ?? unit) };
    },
    points: (error) => errorNumber(error * 100),
    number: (value) => formatNumber(value),
    error: errorNumber,
    count: (value) => formatFixed(value, 0),
    quantity,
    unit: (unit) => {
      const [, scale, scaled] = SCALED.exec(unit) ?? [];
      const word = scale === undefined ? '' : text.scales?.[scale];
      return word === undefined || scaled === undefined ? inWords(severalOf(unit)) : word + inWords(scaled);
    },
    quantityError: (error, value, unit) => errorNumber(error * factorOf(value, unit)),
    quantityRange: (low, high, value, unit) => {
      const factor = factorOf(value, unit);
      const range = text.range(...alike(low * factor, high * factor));
      return unit === '%' ? text.percent(range) : range;
    },
    written: (written) => {
      const [, number, unit] = WRITTEN.exec(written.trim()) ?? [];
      if (number === undefined || unit === undefined) {
        return /^\d+$/.test(written.trim()) ? quantity(Number(written), 'steps') : written;
      }
      return quantity(Number(number), unit.trim());
    },
    date: dateText,
    time: ({ step, date }) => dateText(date ?? String(step)),
    heads: (days) => {
      const write = (head: (year: number, month: number, date: number) => string): string[] =>
        days.map((day) => {
          const [, year, month, date] = ISO_DATE.exec(day) ?? [];
          return year === undefined ? text.step(day) : head(Number(year), Number(month), Number(date));
        });
      const months = write((year, month) => text.month(year, month));
      return new Set(months).size === months.length
        ? months
        : write((_, month, date) => text.day(month, date));
    },
    period: (first, last) => {
      const [, fromYear, fromMonth] = ISO_DATE.exec(first.date ?? '') ?? [];
      const [, toYear, toMonth] = ISO_DATE.exec(last.date ?? '') ?? [];
      if (fromYear === undefined || toYear === undefined) {
        return first.step === last.step
          ? text.step(String(first.step))
          : text.steps(String(first.step), String(last.step));
      }
      const [from, to] = [Number(fromYear), Number(toYear)];
      const [start, end] = [Number(fromMonth), Number(toMonth)];
      const isWhole = start === 1 && end === 12;
      if (from === to) {
        if (isWhole) return text.year(from);
        return start === end ? text.month(from, start) : text.months(from, start, end);
      }
      return isWhole
        ? text.range(text.year(from), text.year(to))
        : text.range(text.month(from, start), text.month(to, end));
    },
  };
}

/** Two numbers with the decimals that the larger one needs for three digits: `−1.93`, `−0.01`. */
function alike(a: number, b: number): [string, string] {
  const size = Math.max(Math.abs(a), Math.abs(b));
  const decimals = size > 0 ? Math.min(Math.max(2 - Math.floor(Math.log10(size)), 0), 20) : 0;
  return [formatNumber(Number(a.toFixed(decimals))), formatNumber(Number(b.toFixed(decimals)))];
}

/**
 * The power of ten thousand that a number is told in: 0.31 trillion stays 0.31, not 3,100 of the next lower.
 *
 * @param least From what part of a trillion on it is told in trillions.
 */
function myriad(
  size: number,
  words: readonly [string, string, string],
  least = 0.1,
): readonly [number, string] {
  if (size >= least * 1e12) return [1e-12, words[2]];
  if (size >= 1e8) return [1e-8, words[1]];
  return size >= 1e4 ? [1e-4, words[0]] : [1, ''];
}

/** The largest scale in which a number is at least 1; undefined for numbers below a thousand. */
function scaleWord(size: number): string | undefined {
  return Object.keys(SCALES).findLast((word) => size >= (SCALES[word] ?? 0));
}

/** The number of a probability that is nothing, all, or too near to either for a tenth of a per cent. */
function atEdge(share: number): string | undefined {
  if (share < ROUNDING) return '0';
  if (share > 1 - ROUNDING) return '100';
  if (share < 0.0005) return '<0.1';
  return share > 0.9995 ? '>99.9' : undefined;
}

function probabilityNumber(share: number): string {
  const isNearEdge = share < 0.0995 || share > 0.995;
  return atEdge(share) ?? formatFixed(share * 100, isNearEdge ? 1 : 0);
}

function errorNumber(error: number): string {
  if (error > 0 && error < 0.0005) return '±<0.001';
  return `±${formatNumber(error, error >= 9.5 ? 2 : 1)}`;
}

function fixed(low: number, high: number, decimals: number): [string, string] {
  return [formatFixed(low, decimals), formatFixed(high, decimals)];
}

/** A change in per cent: a tenth below ten per cent. */
function changeNumber(share: number): string {
  const percent = share * 100;
  return withPlus(percent, formatFixed(percent, changeDecimals(percent))).replace(/^0\.0$/, '0');
}

function changeDecimals(percent: number): number {
  return Math.abs(percent) < 9.95 ? 1 : 0;
}

/** Three digits, but two decimals at most where that leaves two digits. */
function amountNumber(value: number): string {
  if (Math.abs(value) < ROUNDING) return '0';
  const decimals = amountDecimals(Math.abs(value));
  if (decimals !== undefined && decimals > 0) return formatFixed(value, decimals);
  return formatNumber(value, decimals === undefined ? 2 : 3);
}

/** Undefined for what is too small for two decimals. */
function amountDecimals(size: number): number | undefined {
  if (size < 0.0995) return undefined;
  return size < 9.95 ? 2 : size < 99.5 ? 1 : 0;
}

function withPlus(value: number, number: string): string {
  return value > 0 && /[1-9∞]/.test(number) ? `+${number}` : number;
}
