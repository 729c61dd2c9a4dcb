import * as z from 'zod';
import { MOST_DRAWS } from '../../study/study.ts';
import { deal } from './run-deal-json-schema.ts';
import { error, label, p05, p50, p95, share } from './run-json-parts.ts';

const day = z.string().describe('An ISO date, or the number of a step where the clock has no dates.');

/** The same number, null where there is none. */
const orNull = (number: z.ZodNumber) => number.nullable().describe(number.description ?? '');

const outcome = z.strictObject({
  label,
  probability: share('Probability that the outcome holds at the report.'),
  error,
  p05,
  p95,
  envelope: z
    .record(
      z.string(),
      z.strictObject({ low: share('Lowest probability.'), high: share('Highest probability.') }),
    )
    .describe('Party → how far the probability goes whatever that party chooses, all others as solved.'),
});

const measure = z.strictObject({
  label,
  kind: z.enum(['flow', 'time', 'ever', 'first']).describe('What is measured.'),
  report: z.enum(['total', 'average', 'at']).describe('How a flow is read.'),
  unit: z.string().describe('The unit of the numbers; empty for plain numbers.'),
  mean: z
    .number()
    .nullable()
    .describe(
      'Mean over the uncertain numbers; for `first`, given that it is reached. This and the numbers beside it are null where a `first` is never reached.',
    ),
  error: orNull(error),
  p05: orNull(p05),
  p50: orNull(p50),
  p95: orNull(p95),
  probability: share('For `first`: probability that it is reached at all.').optional(),
  against: z
    .strictObject({
      label,
      value: z.number().describe('In the unit of the measure.'),
      share: z
        .number()
        .nullable()
        .describe('The mean divided by this value; null where that is 0 or there is no mean.'),
    })
    .optional()
    .describe('What the measure is compared with.'),
});

const option = z.strictObject({
  event: z.string().describe('The event that the option raises, or its name.'),
  label,
  probability: share('Probability that the party takes it, where the choice is reached.'),
  value: z.number().describe('What the party expects from here on if it takes it, in `unit`.'),
});

const choice = z.strictObject({
  move: z.string().describe('The move that asks for it.'),
  case: z.string().optional().describe('The case of a move with several.'),
  label,
  party: z.string().describe('Who chooses.'),
  step: z.int().min(0).describe('The step in which the choice is made.'),
  date: z
    .string()
    .nullable()
    .describe('The day on which that step begins; null where the clock has no dates.'),
  configuration: z
    .string()
    .describe('`region.state …` where only one configuration has this choice, else `all`.'),
  reached: share('Probability that the choice comes up then.'),
  weight: z.number().describe('How far the headline outcome hangs on it.'),
  ties: z.number().describe('Share of draws in which a perfectly rational party finds two options equal.'),
  unit: z.string().describe('The unit of the values.'),
  options: z.array(option).describe('What the party can choose, in the order of the file.'),
});

/** The JSON that `parley run --json` prints: every key, with its meaning. The type and the docs follow from it. */
export const runJsonSchema = z
  .strictObject({
    parley: z.literal(1).describe('The version of this format.'),
    scenario: z
      .strictObject({
        title: z.string().describe('Its title, in the language asked for.'),
        file: z.string().describe('The file as named on the command line.'),
        hash: z
          .string()
          .describe('SHA-256 of the JSON of the scenario in force, its keys in the order of the file.'),
        text: z
          .string()
          .describe('The scenario in force after `extends`, `--with` and `--set`, as one YAML file.'),
        dimensions: z
          .array(z.string())
          .describe('Parameters by their dimension in the draws; those that a variant removed keep theirs.'),
        changed: z
          .record(z.string(), z.string())
          .describe('Number → the file or setting that changed it without a source.'),
      })
      .describe('What was run.'),
    version: z.string().describe('The version of Parley.'),
    command: z.string().describe('The command that gives this result again.'),
    language: z.enum(['en', 'ja']).describe('The language of the labels.'),
    seed: z.int().min(0).describe('Which draws.'),
    sampling: z
      .enum(['sobol', 'plain'])
      .describe(
        'How draws are spread: Sobol points under 16 random shifts, or independent. An interval of 95 % is the mean ± t × error, with Student’s t for 15 degrees of freedom (2.131), or for one less than the draws.',
      ),
    draws: z
      .int()
      .min(1)
      .max(MOST_DRAWS)
      .describe('Draws computed: for `sobol` 16 × a power of two; 1 where nothing is uncertain.'),
    report: z
      .strictObject({
        step: z.int().min(0).describe('The number of the step.'),
        date: z.string().nullable().describe('Its first day; null where the clock has no dates.'),
      })
      .describe('When outcomes and measures are read.'),
    headline: z.string().describe('The outcome that choices are weighed by.'),
    outcomes: z.record(z.string(), outcome).describe('Outcome → its probability.'),
    measures: z.record(z.string(), measure).describe('Measure → its value.'),
    timeline: z
      .strictObject({
        dates: z.array(day).describe('One more than the steps reported.'),
        states: z
          .record(z.string(), z.array(share('Probability on that date.')))
          .describe("`region.state` → its probability just before each date's decisions."),
      })
      .describe('How likely each state is over time.'),
    deal: deal.optional().describe('What is agreed, where something is bargained over.'),
    choices: z.array(choice).max(10).describe('The choices that matter most, heaviest first.'),
    assumptions: z
      .array(
        z.strictObject({
          name: z.string().describe('Its name in the scenario.'),
          label,
          value: z.string().describe('As written.'),
          why: z.string().describe('Why this value was taken.'),
        }),
      )
      .describe('Numbers that nobody has published.'),
    sourced: z.int().min(0).describe('How many numbers have a source.'),
    uncertain: z.int().min(0).describe('How many numbers are uncertain.'),
    expectations: z
      .array(
        z.strictObject({
          name: z.string().describe('Its name in the scenario.'),
          text: z.string().describe('As written.'),
          holds: z.boolean().describe('Whether it holds by more than the numerical error.'),
          sides: z
            .array(z.number().nullable())
            .describe('The values of the compared sides, in `unit`; null where a `first` is never reached.'),
          unit: z.string().describe('The unit of the first measure that is compared; empty for shares.'),
          error: z
            .number()
            .nullable()
            .describe('The largest numerical error of a difference; null beside null.'),
        }),
      )
      .describe('What the scenario says must hold.'),
    size: z
      .strictObject({
        nodes: z.int().describe('Points at which something happens.'),
        edges: z.int().describe('Ways from one to another.'),
        configurations: z.int().describe('Combinations of states that can come about.'),
      })
      .describe('The size of the game.'),
  })
  .describe('The result of `parley run`.');

/** The result of a run as plain data. */
export type RunJson = z.output<typeof runJsonSchema>;

/** The JSON Schema (draft-07, which editors read) of the result of a run. */
export function resultJsonSchema(): object {
  return z.toJSONSchema(runJsonSchema, { target: 'draft-7' });
}
