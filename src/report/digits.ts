const GROUPED = /\B(?=(\d{3})+(?!\d))/g;

/**
 * Writes a number with at most so many significant digits, thousands grouped by commas, a true minus sign.
 *
 * @param digits From 1 to 17. Whole digits beyond them become zeros: 12,345 is 12,300.
 */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size !== 0 && (size < 1e-6 || size >= 1e15))
    return withSign(rounded, size.toExponential().replace('e-', 'e−'));
  const [whole = '', fraction] = (size < 1e-4 ? size.toFixed(Math.min(digits + 6, 20)) : String(size)).split(
    '.',
  );
  const tail = fraction?.replace(/0+$/, '') ?? '';
  return withSign(rounded, whole.replace(GROUPED, ',') + (tail === '' ? '' : `.${tail}`));
}

/** Writes a number with exactly so many decimals. */
export function formatFixed(value: number, decimals: number): string {
  const size = Math.abs(value).toFixed(decimals);
  return Number(size) === 0
    ? size
    : withSign(
        value,
        size.replace(/^\d+/, (whole) => whole.replace(GROUPED, ',')),
      );
}

function withSign(value: number, size: string): string {
  return value < 0 ? `−${size}` : size;
}
