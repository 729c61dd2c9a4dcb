import * as z from 'zod';

// What the schemas of results say again and again.

/** A number from 0 to 1. */
export const share = (what: string) => z.number().min(0).max(1).describe(what);
export const error = z
  .number()
  .min(0)
  .describe('Standard numerical error of the mean; 0 where nothing is uncertain.');
export const p05 = z.number().describe('5th percentile over the uncertain numbers.');
export const p50 = z.number().describe('Median over the uncertain numbers.');
export const p95 = z.number().describe('95th percentile over the uncertain numbers.');
export const label = z.string().describe('What people call it, in the language asked for.');
