import * as z from 'zod';
import { MOST_DRAWS } from '../../study/study.ts';

const number = (what: string) => z.number().nullable().describe(what);
const share = (what: string) => z.number().min(0).max(1).nullable().describe(what);

const spread = z.strictObject({
  mean: number('Mean over the uncertain numbers; null where there is none.'),
  error: number('Standard numerical error of the mean.'),
  p05: number('5th percentile over the uncertain numbers.'),
  p50: number('Median over the uncertain numbers.'),
  p95: number('95th percentile over the uncertain numbers.'),
});

const compared = {
  label: z.string().describe('What people call it, in the language asked for.'),
  unit: z.string().describe('The unit of the numbers; 1 for probabilities, empty for plain numbers.'),
  values: z.array(spread.nullable()).describe('By scenario; null where a scenario does not have it.'),
  differences: z
    .array(
      spread
        .extend({
          higher: share('Share of draws in which it is higher than in the first scenario.'),
          lower: share('Share of draws in which it is lower.'),
        })
        .nullable(),
    )
    .describe('By scenario, less the first, draw by draw; null for the first itself.'),
};

/** The JSON that `parley compare --json` prints: every key, with its meaning. */
export const compareJsonSchema = z
  .strictObject({
    parley: z.literal(1).describe('The version of this format.'),
    version: z.string().describe('The version of Parley.'),
    command: z.string().describe('The command that gives this result again.'),
    language: z.enum(['en', 'ja']).describe('The language of the labels.'),
    seed: z.int().min(0).describe('Which draws.'),
    sampling: z.enum(['sobol', 'plain']).describe('How draws are spread, as for `run`.'),
    draws: z.int().min(1).max(MOST_DRAWS).describe('Draws computed; 1 where nothing is uncertain.'),
    scenarios: z
      .array(
        z.strictObject({
          title: z.string().describe('Its title, in the language asked for.'),
          file: z.string().describe('As named on the command line, with what is laid over it.'),
          hash: z
            .string()
            .describe('SHA-256 of the JSON of the scenario in force, its keys in the order of the file.'),
          report: z
            .strictObject({
              step: z.int().min(0).describe('The number of the step.'),
              date: z.string().nullable().describe('Its first day; null where the clock has no dates.'),
            })
            .describe('When its outcomes and measures are read.'),
          uncertain: z.int().min(0).describe('How many of its numbers are uncertain.'),
          shared: z.int().min(0).describe('How many of them the first scenario draws alike.'),
          moved: z
            .array(z.string())
            .describe('Numbers that draw otherwise than in a run of the scenario alone.'),
        }),
      )
      .describe('The first is the one that others are held against.'),
    headline: z.string().describe('The headline outcome of the first.'),
    outcomes: z
      .array(z.strictObject({ name: z.string().describe('Its name in the file.'), ...compared }))
      .describe('The largest difference first.'),
    measures: z
      .array(
        z.strictObject({
          name: z.string().describe('Its name in the file.'),
          kind: z.enum(['flow', 'time', 'ever', 'first']).describe('What is measured.'),
          report: z.enum(['total', 'average', 'at']).describe('How a flow is read.'),
          ...compared,
        }),
      )
      .describe('The largest difference first, as a share of the larger of the two.'),
  })
  .describe('The result of `parley compare`.');

/** The JSON Schema (draft-07) of what `parley compare --json` prints. */
export function compareResultSchema(): object {
  return z.toJSONSchema(compareJsonSchema, { target: 'draft-7' });
}

export type CompareJson = z.output<typeof compareJsonSchema>;
