import * as z from 'zod';

const share = (what: string) => z.number().min(0).max(1).describe(what);
const label = z.string().describe('What people call it, in the language asked for.');
const step = z
  .int()
  .min(0)
  .describe('The step at whose beginning, before its decisions, things are looked at.');
const date = z.string().nullable().describe('The day of that step; null where the clock has no dates.');
const frame = {
  parley: z.literal(1).describe('The version of this format.'),
  title: z.string().describe('The title of the scenario.'),
  seed: z.int().min(0).describe('Which draws.'),
  draws: z.int().min(1).describe('Draws computed.'),
  step,
  date,
};
const contrast = {
  there: z.number().nullable().describe('Given the states; null where they cannot be.'),
  error: z.number().nullable().describe('Standard numerical error of `there`.'),
  elsewhere: z.number().nullable().describe('Given that not all of them hold; null where they surely do.'),
  overall: z.number().describe('Whatever holds then.'),
};
const when = z.strictObject({
  step: z.int().min(0).describe('Its number.'),
  date: z.string().nullable().describe('The day on which it begins; null where the clock has no dates.'),
});

/** The JSON that `parley show FILE --at DATE --json` prints. */
export const situationJsonSchema = z
  .strictObject({
    ...frame,
    given: z.array(z.string()).describe('The `region.state` that are given; empty for none.'),
    probability: share('Probability that they hold.'),
    error: z.number().min(0).describe('Standard numerical error of it.'),
    effectiveDraws: z.number().min(0).describe('How many equally likely draws would tell as much.'),
    nearest: when.nullable().describe('If the probability is 0: the nearest step at which it is not.'),
    report: when.describe('When outcomes are read.'),
    outcomes: z
      .record(z.string(), z.strictObject({ label, ...contrast }))
      .describe('Outcome → its probability at the report.'),
    parties: z
      .record(
        z.string(),
        z.strictObject({ label, unit: z.string().describe('The unit of the numbers.'), ...contrast }),
      )
      .describe('Party with stakes → what it expects from then on, worth then.'),
    states: z
      .record(
        z.string(),
        z.strictObject({ label, there: contrast.there, overall: share('Whatever holds then.') }),
      )
      .describe('`region.state` → its probability then.'),
    choices: z
      .array(
        z.strictObject({
          move: z.string().describe('The move that asks for it.'),
          case: z.string().optional().describe('The case of a move with several.'),
          label,
          party: z.string().describe('Who chooses.'),
          reached: share('Probability that the choice comes up, given the states.'),
          options: z
            .array(
              z.strictObject({
                event: z.string().describe('The event that the option raises, or its name.'),
                label,
                probability: share('Probability that it is taken, where the choice comes up.'),
                worths: z
                  .array(
                    z.strictObject({
                      party: z.string().describe('To whom.'),
                      value: z.number().describe('In `unit`.'),
                      unit: z.string().describe('The unit of the value.'),
                    }),
                  )
                  .describe('What each party with stakes expects from here on if it is taken.'),
              }),
            )
            .describe('What the party can choose.'),
        }),
      )
      .describe('The choices of that step, in the order in which they are made.'),
  })
  .describe('How things stand at the beginning of a step.');

/** A situation as plain data. */
export type SituationJson = z.output<typeof situationJsonSchema>;

const state = z.string().describe('`region.state`.');
const times = z.number().min(0).describe('How often it is taken before that step, on average.');

/** The JSON that `parley show FILE --chart --json` prints. */
export const chartJsonSchema = z
  .strictObject({
    ...frame,
    regions: z
      .array(
        z.strictObject({
          name: z.string().describe('The region.'),
          label,
          states: z
            .array(
              z.strictObject({
                name: state,
                label,
                probability: share('Probability then.'),
                initial: z.boolean().describe('Whether the region starts in it.'),
                final: z.boolean().describe('Whether it is never left.'),
              }),
            )
            .describe('Its states: exactly one is active.'),
          transitions: z
            .array(
              z.strictObject({
                from: state,
                to: state,
                events: z
                  .array(z.strictObject({ name: z.string().describe('The event.'), label }))
                  .describe('Any of these leads there.'),
                times: times.optional().describe(`${times.description} Only where the state changes.`),
              }),
            )
            .describe('Changes by events.'),
          always: z
            .array(
              z.strictObject({
                from: state,
                to: state,
                when: z.string().describe('The condition, with the names of the file.'),
                times,
              }),
            )
            .describe('Changes as soon as a condition on other states holds.'),
        }),
      )
      .describe('The regions, all active at once.'),
  })
  .describe('The statechart with what it comes to.');

/** A chart as plain data. */
export type ChartJson = z.output<typeof chartJsonSchema>;

/** The JSON Schemas (draft-07) of what `show` computes. */
export function showJsonSchemas(): { situation: object; chart: object } {
  const options = { target: 'draft-7' } as const;
  return {
    situation: z.toJSONSchema(situationJsonSchema, options),
    chart: z.toJSONSchema(chartJsonSchema, options),
  };
}
