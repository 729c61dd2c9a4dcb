import * as z from 'zod';
import { bargain, deal, issue, ratifier, redLine } from './deal-schema.ts';
import { duty, market, observation, quota } from './market-schema.ts';
import {
  expression,
  FORMAT,
  isoDate,
  label,
  map,
  predicate,
  provenance,
  text,
  unit,
  when,
} from './schema-parts.ts';

const source = z.strictObject({
  title: text.describe('What it is called.'),
  publisher: z.string().optional().describe('Who published it.'),
  date: isoDate.optional().describe('When it was published.'),
  url: z.string().optional().describe('Where it can be read.'),
});

const person = z.strictObject({ name: text.describe('The name.'), role: text.describe('The office.') });

const party = z.strictObject({
  name: text.describe('What people call it.'),
  people: map(person).optional().describe('Who negotiates and who leads, by name.'),
  discountRate: expression
    .optional()
    .describe('How much less a payoff a year later is worth. Default 0 %/year.')
    .meta({ examples: ['10 %/year'] }),
  rationality: expression
    .optional()
    .describe('How sharply it prefers the better option: 0 is a coin, `perfect` takes the best. In 1/payoff.')
    .meta({ examples: ['1.5 / (trillion JPY)', 'perfect'] }),
});

const numbers = (length: number) => z.array(expression).length(length);
const truncate = numbers(2).optional().describe('Lowest and highest value kept: [low, high].');

/** A column of a table, as a distribution names it. */
export const dataSchema = z
  .strictObject({
    file: z
      .string()
      .describe('A CSV file (RFC 4180, with a header) beside or below this one.')
      .meta({ examples: ['data/car-demand-elasticities.csv'] }),
    column: z
      .string()
      .describe('The column with the values.')
      .meta({ examples: ['estimate'] }),
    weight: z
      .string()
      .optional()
      .describe('The column with their weights. Default: every row is equally likely.'),
    unit: unit.optional().describe('The unit of the values. Default: they are plain numbers.'),
  })
  .describe('The values of a column of a table, each with its weight: a `discrete` distribution.')
  .meta({ examples: [{ file: 'data/car-demand-elasticities.csv', column: 'estimate' }] });

const distribution = z
  .strictObject({
    uniform: numbers(2).optional().describe('[low, high]'),
    triangular: numbers(3).optional().describe('[low, mode, high]'),
    pert: numbers(3).optional().describe('[low, mode, high], smooth'),
    normal: numbers(2).optional().describe('[mean, standard deviation]'),
    lognormal: numbers(2).optional().describe('[median, standard deviation of the logarithm]'),
    beta: z
      .array(expression)
      .min(2)
      .max(4)
      .optional()
      .describe('[alpha, beta] on 0 … 1, or [alpha, beta, low, high]'),
    discrete: z.array(numbers(2)).min(1).max(1000).optional().describe('[[value, weight], …]'),
    data: dataSchema.optional(),
    truncate,
  })
  .describe('What is uncertain about a number: exactly one distribution, possibly cut off.')
  .meta({ id: 'distribution', examples: [{ triangular: ['70 %', '75 %', '80 %'] }] });

const lever = z
  .strictObject({
    min: expression.describe('The lowest value.'),
    max: expression.describe('The highest value.'),
    step: expression.optional().describe('How far one notch goes.'),
  })
  .describe('How far a what-if may move the number.');

const parameter = z.strictObject({
  value: z.union([expression, distribution]).describe('The number, or how it is distributed.'),
  label,
  unit: unit.optional().describe('The unit that it is shown in.'),
  lever: lever.optional(),
  ...provenance,
});

const correlation = z
  .strictObject({
    between: z.array(z.string()).length(2).describe('Two uncertain parameters.'),
    rank: expression
      .describe('Their rank correlation (Spearman), above −1 and below 1.')
      .meta({ examples: [0.7, -0.5] }),
    label,
    ...provenance,
  })
  .describe('How two uncertain numbers go together.')
  .meta({ examples: [{ between: ['sigmaShort', 'sigmaLong'], rank: 0.7, assumed: 'the same buyers' }] });

const constant = z.union([
  z.union([z.string(), z.number()]).meta({ examples: [12, '3 months', '2018-09-26'] }),
  z.strictObject({
    value: z.union([z.string(), z.number()]).describe('An integer, a duration or a date.'),
    label,
    ...provenance,
  }),
]);

const formula = z.union([
  expression,
  z.strictObject({
    value: expression.describe('What it stands for.'),
    label,
    unit: unit.optional().describe('The unit that it is shown in.'),
  }),
]);

const clock = z.strictObject({
  start: isoDate.optional().describe('The day on which step 0 begins.'),
  step: z
    .string()
    .optional()
    .describe('How long a step is: whole days, weeks, months or years. Without it time is counted in steps.')
    .meta({ examples: ['1 month'] }),
  steps: expression.describe(
    'How many steps are solved; well past the report, so that the end shapes nothing.',
  ),
  report: expression
    .optional()
    .describe('When outcomes and measures are read: steps, or a duration. Default: the end.')
    .meta({ examples: ['36 months'] }),
  continuation: z
    .enum(['last', 'none'])
    .optional()
    .describe(
      'What follows the last step: its flows for ever, discounted (`last`), or nothing. Default last.',
    ),
});

const option = z
  .strictObject({
    odds: expression.optional().describe('Probability per step (chance), or `rest`.'),
    rate: expression.optional().describe('How often per unit of time it comes up.'),
    probability: expression
      .optional()
      .describe('A fixed probability inside a choice: behaviour, not choice.'),
    when,
    event: z.string().optional().describe('The event it raises; `none` for nothing. Default: its own name.'),
    payoff: map(expression).optional().describe('What each party gets at once.'),
    default: z.boolean().optional().describe('What a party does unless it acts at its rate.'),
    label,
  })
  .describe('What can happen or be chosen.')
  .meta({ id: 'option' });

const options = map(z.union([expression, option]));

const act = {
  when,
  chance: options.optional().describe('Odds per step of each event; what is left over is nothing.'),
  hazard: options.optional().describe('Competing rates of events.'),
  party: z.string().optional().describe('Who chooses.'),
  choose: options.optional().describe('What the party can choose.'),
  plan: z.string().optional().describe('The option that is taken whatever it is worth.'),
  bargain: bargain.optional().describe('Two parties look for terms, and how they find them.'),
  event: z.string().optional().describe('An event that is certain.'),
  label,
};

const actCase = z
  .strictObject(act)
  .describe('What happens: exactly one of `chance`, `hazard`, `choose`, `bargain` and `event`.')
  .meta({ id: 'act' });

const move = z.strictObject({
  ...act,
  first: map(actCase).optional().describe('Cases in order; the first whose `when` holds acts.'),
  before: z.string().optional().describe('Put before the named move.'),
  after: z.string().optional().describe('Put after the named move.'),
});

const calendarEntry = z.strictObject({
  ...act,
  date: z
    .string()
    .optional()
    .describe('A date, a date constant, or either plus or minus a duration.')
    .meta({ examples: ['2018-11-06', 'INVESTIGATION + 270 days'] }),
  step: expression.optional().describe('A step number, where the clock has no dates.'),
  ...provenance,
});

const state = z.strictObject({
  on: map(z.string()).optional().describe('Event → state of this region.'),
  always: map(predicate)
    .optional()
    .describe('State → condition over states that moves there at once; in order.'),
  final: z.boolean().optional().describe('Never left again.'),
  label,
});

const region = z.strictObject({
  initial: z.string().describe('The state it begins in.'),
  states: map(state).describe('Its states: exactly one is active.'),
  label,
});

const counter = z.strictObject({
  counts: z.union([z.string(), z.array(z.string()).min(1)]).describe('The events that raise it by one.'),
  from: expression.optional().describe('Where it starts. Default 0.'),
  max: expression.describe('Where it stays.'),
  label,
});

const condition = z.union([predicate, z.strictObject({ when: predicate.describe('The condition.'), label })]);

const payoff = z.strictObject({
  flow: expression.optional().describe('What the party earns per unit of time in a state.'),
  end: expression.optional().describe('What the party gets at the very end, instead of a continuation.'),
  deal: expression
    .optional()
    .describe('What it gets at once when a deal is made; sees the levels agreed.')
    .meta({ examples: ['purchases.defence ? 0.3 trillion JPY : 0 trillion JPY'] }),
  redLines: map(redLine).optional().describe('What it signs no deal without.'),
});

const outcome = z.strictObject({ when: predicate.describe('Where it holds.'), label });

const measure = z.strictObject({
  flow: expression.optional().describe('An amount per unit of time.'),
  time: predicate.optional().describe('The expected time in a condition.'),
  ever: predicate.optional().describe('The probability that a condition ever holds.'),
  first: predicate.optional().describe('When a condition first holds, given that it does.'),
  by: expression
    .optional()
    .describe('Until when `ever` and `first` look: a date, a duration since the start, or a number of steps.')
    .meta({ examples: ['2019-11-26', 'SUMMIT_DAY + 14 months'] }),
  report: z.enum(['total', 'average', 'at']).optional().describe('How a flow is read. Default total.'),
  label,
  unit: unit.optional().describe('The unit that it is shown in.'),
  against: z
    .strictObject({
      value: expression.describe('In the dimension of the measure.'),
      label: text.describe('What it is.'),
    })
    .optional()
    .describe('What the measure is compared with.'),
});

const chronicleEntry = z.strictObject({
  date: isoDate.describe('The day that it tells of.'),
  quote: z.string().describe('Word for word, short.'),
  source: z.string().describe('A name in `sources`.'),
  bears: z.array(z.string()).min(1).describe('What in this file the report bears on.'),
  label,
});

const afterwardsEntry = z.strictObject({
  date: isoDate.describe('The day on which it happened.'),
  source: z.string().describe('A name in `sources`.'),
  label: text.describe('What happened.'),
});

/** The scenario file: every key, with its meaning. Types, JSON Schema and docs follow from it. */
export const scenarioSchema = z
  .strictObject({
    $schema: z.string().optional().describe('For editors: where the JSON Schema is.'),
    parley: z.literal(FORMAT).describe('The version of this format.'),
    title: text.describe('The name of the case.'),
    description: text.optional().describe('The case and the question, in a paragraph.'),
    notes: map(text).optional().describe('What a reader has to know, such as how assumed numbers were set.'),
    sources: map(source).optional().describe('Where numbers, dates and quotes are from.'),
    parties: map(party).optional().describe('Those who choose.'),
    chronicle: map(chronicleEntry).optional().describe('What was reported, and what it bears on.'),
    afterwards: map(afterwardsEntry)
      .optional()
      .describe('What really happened later. Told after a game is played; nothing else looks at it.'),
    constants: map(constant)
      .optional()
      .describe('Integers, durations and dates: the same for all draws; they may shape the statechart.'),
    parameters: map(parameter).optional().describe('Numbers, certain or uncertain; sourced or assumed.'),
    correlations: map(correlation)
      .optional()
      .describe('Uncertain parameters that go together; all others are independent.'),
    formulas: map(formula).optional().describe('Named expressions, each computed from others.'),
    markets: map(market).optional().describe('Importing markets; formulas and measures read their accounts.'),
    duties: map(duty).optional().describe('Changes of duties, and where they are in force.'),
    quotas: map(quota).optional().describe('Quotas, export restraints and tariff-rate quotas.'),
    observed: map(observation)
      .optional()
      .describe('What was measured in the world, shown beside the markets.'),
    issues: map(issue).optional().describe('What a deal settles: issues with levels.'),
    deal: deal.optional().describe('Where agreed terms are in force; needed with `issues`.'),
    ratifiers: map(ratifier)
      .optional()
      .describe('Who at home must consent: a deal needs the consent of all who are asked.'),
    clock: clock.describe('When it begins, how long a step is, how far it is solved and when it is read.'),
    calendar: map(calendarEntry).optional().describe('What happens on a date.'),
    chart: map(region).describe('The statechart: every region is active at once.'),
    counters: map(counter).optional().describe('How often some events have happened.'),
    conditions: map(condition).optional().describe('Named predicates.'),
    moves: map(move).describe('Who makes it happen: in order, once per step.'),
    payoffs: map(payoff).optional().describe('What each party earns while time passes.'),
    outcomes: map(outcome).describe('Exclusive and exhaustive over the states at the report.'),
    headline: z.string().optional().describe('The outcome that choices are weighed by. Default: the first.'),
    measures: map(measure).optional().describe('Further questions: amounts, times, probabilities.'),
    expect: map(z.string()).optional().describe('What must hold, by more than the numerical error.'),
  })
  .describe('A Parley scenario.');

/** A scenario as written, after `extends` has been resolved. */
export type Scenario = z.output<typeof scenarioSchema>;
export type Text = z.output<typeof text>;
export type ParameterEntry = z.output<typeof parameter>;
export type DistributionEntry = z.output<typeof distribution>;
export type DataEntry = z.output<typeof dataSchema>;
export type CorrelationEntry = z.output<typeof correlation>;
export type OptionEntry = z.output<typeof option>;
export type ActEntry = z.output<typeof actCase>;
export type MoveEntry = z.output<typeof move>;
export type MeasureEntry = z.output<typeof measure>;
export type Provenance = Pick<ParameterEntry, 'source' | 'assumed'>;
