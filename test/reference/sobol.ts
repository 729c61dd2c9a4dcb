import { sobolPoint } from '../../src/random/sobol.ts';
import type { Comparison } from './comparison.ts';
import { referenceData } from './files.ts';

/** The first points of the sequence, without shift, as SciPy gives them. */
export async function compareSobol(): Promise<Comparison[]> {
  const { points } = referenceData<{ readonly points: readonly (readonly number[])[] }>(
    'sobol/first-64-points-12d.json',
  );
  return points.flatMap((point, index) =>
    point.map((theirs, dimension) => ({
      what: `point ${index}, dimension ${dimension}`,
      ours: sobolPoint(dimension, index) / 2 ** 32,
      theirs,
      within: 0,
    })),
  );
}
