import { expect } from 'vitest';

/** Asserts that two numbers differ by no more than a tolerance; says by how much if they do. */
export function expectNear(found: number, wanted: number, tolerance: number): void {
  const difference = Math.abs(found - wanted);
  expect(
    difference,
    `found ${found}, wanted ${wanted} within ${tolerance}, difference ${difference}`,
  ).toBeLessThanOrEqual(tolerance);
}
