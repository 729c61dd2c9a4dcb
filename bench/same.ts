/** Two ways of computing the same thing gave different results: timing them would mean nothing. */
export class DifferentResultsError extends Error {
  override readonly name = 'DifferentResultsError';
}

/** Throws unless two numbers agree to a relative tolerance; NaN agrees with NaN. */
export function demandClose(name: string, actual: number, wanted: number, tolerance: number): void {
  if (Object.is(actual, wanted)) return;
  const scale = Math.max(Math.abs(actual), Math.abs(wanted));
  if (Math.abs(actual - wanted) <= tolerance * scale) return;
  throw new DifferentResultsError(`${name}: expected ${wanted}, received ${actual}`);
}

/** Throws unless two texts or numbers are identical. */
export function demandEqual(name: string, actual: string | number, wanted: string | number): void {
  if (!Object.is(actual, wanted))
    throw new DifferentResultsError(`${name}: expected ${wanted}, received ${actual}`);
}
