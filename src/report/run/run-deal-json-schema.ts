import * as z from 'zod';
import { error, label, p05, p50, p95, share } from './run-json-parts.ts';

/** A mean with its error and its spread. */
const spread = (mean: string) => z.strictObject({ mean: z.number().describe(mean), error, p05, p50, p95 });
/** The same of a probability. */
const shares = (mean: string) => spread(mean).extend({ mean: share(mean) });
const worth = (what: string) => z.number().describe(what);
const time = {
  step: z.int().min(0).describe('The number of the step.'),
  date: z.string().nullable().describe('The day on which it begins; null where the clock has no dates.'),
};

const level = z.strictObject({
  name: z.string().describe('Its name in the scenario; on a grid its value.'),
  label,
  value: worth(
    'What the issue is worth at it, in its unit; missing where the issue is no number.',
  ).optional(),
  agreed: shares('Share of the deals made.')
    .optional()
    .describe('How often it is agreed; missing where no deal is made.'),
  inForce: share('Probability that it is in force at the report.'),
});

const issue = z.strictObject({
  label,
  unit: z.string().describe('The unit of its values; empty for plain numbers.'),
  isGrid: z.boolean().describe('Whether its levels are evenly spaced values.'),
  mean: spread('Mean over the deals made.')
    .optional()
    .describe('What is agreed on average; missing where the issue is no number or no deal is made.'),
  levels: z.array(level).describe('In the order of the file; on a grid those that are ever agreed.'),
});

const obstacle = z.strictObject({
  kind: z
    .enum(['redLine', 'winSet', 'alternative', 'apart'])
    .describe(
      'A red line or the win-set of a ratifier without which there would be such terms; a party to which no terms are worth more than going on without a deal; or each has terms that it would sign, and none that both would.',
    ),
  share: share('Share of the rounds.'),
  name: z.string().describe('The name of the red line or ratifier.').optional(),
  label: label.optional(),
  party: z.string().describe('Whose it is; not with `apart`.').optional(),
});

const way = z.strictObject({
  kind: z
    .enum(['breakdown', 'outside'])
    .describe('A breakdown comes by chance; an outside option is taken by a party.'),
  party: z.string().describe('Who takes it.').optional(),
  move: z.string().describe('The move in which it comes.'),
  event: z.string().describe('The event that it raises.'),
  label,
  values: z.record(z.string(), worth('In its unit.')).describe('Party → what is to come in all after it.'),
});

/** What is agreed, as plain data. */
export const deal = z.strictObject({
  made: spread('How many deals are made up to the report, on average.').describe('Deals in a play.'),
  inForce: shares('Probability that agreed terms are in force at the report.').describe('Terms in force.'),
  issues: z.record(z.string(), issue).describe('Issue → what is agreed on it.'),
  dates: z
    .array(
      z.strictObject({
        ...time,
        made: z.number().min(0).describe('Deals made in this step, on average.'),
        levels: z
          .record(z.string(), z.array(share('Share of these deals.')))
          .describe('Issue → the shares of its levels, in their order.'),
      }),
    )
    .describe('The steps in which deals are made.'),
  gains: z
    .record(
      z.string(),
      spread('What a deal gives over going on without one; mean over the deals made.').extend({
        unit: z.string().describe('The unit of the numbers; empty for plain numbers.'),
        alternative: worth('What going on without a deal is worth then.'),
      }),
    )
    .describe('Party → what it gains by deals; empty where none is made.'),
  rules: z
    .array(z.enum(['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian', 'proposal', 'concession']))
    .describe(
      'How terms are found, each way once: by a solution, by proposals to take or to leave, or by tactics of concession.',
    ),
  rounds: z.number().min(0).describe('How many times in a play the two sit down to bargain, on average.'),
  zone: shares('Share of the rounds in which some terms are better for both than going on without a deal.')
    .optional()
    .describe('The zone of possible agreement; missing where they never sit down.'),
  excluded: share('Share of the rounds in which no terms keep to all red lines and win-sets.'),
  obstacles: z
    .array(obstacle)
    .describe(
      'What stands in the way where there is no such zone, the most frequent first; several may at once.',
    ),
  ties: share('Share of the rounds in which other terms would do exactly as well.'),
  table: z
    .strictObject({
      ...time,
      per: z.enum(['year', 'step']).describe('What the inside option is told for.'),
      parties: z
        .record(
          z.string(),
          z.strictObject({
            unit: z.string().describe('The unit of its numbers; empty for plain numbers.'),
            goingOn: worth('Going on without a deal this time: what is to come in all.'),
            deal: worth('The deal that would be made now: what is to come in all.'),
            inside: worth(
              'The inside option: what flows while they talk; missing where the step never ends in talks.',
            ).optional(),
          }),
        )
        .describe('Party → what it has.'),
      ways: z.array(way).describe('What may happen instead in the same step.'),
    })
    .optional()
    .describe(
      'What each of the two has besides a deal when they first sit down; missing where they never do.',
    ),
});

/** What is agreed, as plain data. */
export type DealJson = z.output<typeof deal>;
