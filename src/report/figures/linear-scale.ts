/** Puts values on a line. */
export interface LinearScale {
  readonly low: number;
  readonly high: number;
  /** Where a value stands; values outside stand at the ends. */
  at(value: number): number;
}

/** A scale from the values `low` to `high` onto `from` to `to`, in CSS pixels. */
export function linearScale(low: number, high: number, from: number, to: number): LinearScale {
  const span = high - low;
  return {
    low,
    high,
    at: (value) =>
      span > 0 ? from + ((Math.min(Math.max(value, low), high) - low) / span) * (to - from) : from,
  };
}

/** Values that a reader can name, from at or below the least to at or above the largest, 0 among them. */
export function niceTicks(values: readonly number[], about = 4): number[] {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  if (high === low) return [0, 1];
  const step = niceStep((high - low) / about);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((each) => each * power >= size * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
