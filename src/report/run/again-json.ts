import * as z from 'zod';
import type { RunJson } from './run-json-schema.ts';

const number = (whose: string) =>
  z.number().nullable().describe(`The number ${whose}; null where there is none.`);

/** The JSON that `parley run --again RESULT.json --json` prints. */
export const againJsonSchema = z.strictObject({
  agrees: z.boolean().describe('Whether all numbers are the same to the last digit.'),
  numbers: z.int().min(0).describe('How many numbers were compared: all that either result has.'),
  differences: z
    .array(
      z.strictObject({
        path: z.string().describe('Where it stands in the result, such as `outcomes.deal.probability`.'),
        stored: number('in the file'),
        now: number('found now'),
        relative: z
          .number()
          .nullable()
          .describe('Their difference divided by the larger of their sizes; null where one is missing.'),
      }),
    )
    .describe('The numbers that differ: those missing on one side first, then by relative difference.'),
  version: z
    .strictObject({
      stored: z.string().describe('What the file says.'),
      now: z.string().describe('That of the program that repeated it.'),
    })
    .describe('The versions of Parley that gave the two results.'),
  hash: z
    .strictObject({
      stored: z.string().describe('What the file says.'),
      now: z.string().describe('That of the scenario in the file.'),
    })
    .describe('The hashes of the scenario; they differ if the file was changed by hand.'),
});

/** How a repeated run compares with the stored one. */
export type AgainJson = z.output<typeof againJsonSchema>;

/** Compares every number of a stored result with a run of the scenario that it keeps; words do not count. */
export function compareResults(stored: RunJson, now: RunJson): AgainJson {
  const before = numbersIn(stored);
  const after = numbersIn(now);
  const paths = new Set([...before.keys(), ...after.keys()]);
  const differences = [...paths].flatMap((path) => {
    const [was, is] = [before.get(path) ?? null, after.get(path) ?? null];
    return was === is ? [] : [{ path, stored: was, now: is, relative: relativeDifference(was, is) }];
  });
  const rank = ({ relative }: { relative: number | null }): number => relative ?? Number.POSITIVE_INFINITY;
  return {
    agrees: differences.length === 0,
    numbers: paths.size,
    // Infinity minus itself is NaN, which keeps the order as 0 does.
    differences: differences.toSorted((a, b) => rank(b) - rank(a) || 0),
    version: { stored: stored.version, now: now.version },
    hash: { stored: stored.scenario.hash, now: now.scenario.hash },
  };
}

/** The numbers in plain data by where they stand, such as `choices[0].weight`. */
function numbersIn(data: unknown): Map<string, number> {
  const found = new Map<string, number>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number') found.set(path, value);
    else if (Array.isArray(value)) for (const [at, item] of value.entries()) walk(item, `${path}[${at}]`);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
    }
  };
  walk(data, '');
  return found;
}

function relativeDifference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}
