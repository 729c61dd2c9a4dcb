import * as z from 'zod';
import { PRESET_NAMES, RENT_HOLDERS } from './market-words.ts';
import { expression, isoDate, label, map, predicate, provenance, unit } from './schema-parts.ts';

const byHorizon = z
  .union([
    expression,
    z.strictObject({
      short: expression.describe('When a duty is new: the first year.'),
      medium: expression.describe('After one to three years.'),
      long: expression.describe('When buyers and producers have adjusted fully.'),
    }),
  ])
  .describe('One value for all times, or one each for the short, the medium and the long run.')
  .meta({ id: 'byHorizon', examples: [4, { short: 2.5, medium: 4, long: 5.6 }] });

const responsiveness = {
  supply: byHorizon
    .optional()
    .describe(
      'Elasticity of supply: by how many per cent more is sold when the price at the border rises by 1 %; at least 0, or `infinite`.',
    )
    .meta({ examples: [8, 'infinite'] }),
  passThrough: byHorizon
    .optional()
    .describe('Instead of `supply`: the part of a duty that buyers bear while rivals hold their prices.')
    .meta({ examples: ['60 %'] }),
};

const supplier = z
  .strictObject({
    value: expression
      .optional()
      .describe('What is paid for it at the border per unit of time, before duty and before any change.')
      .meta({ examples: ['40 billion USD/year'] }),
    share: expression
      .optional()
      .describe('Instead of `value`: its part of the market’s `total`.')
      .meta({ examples: ['9 %'] }),
    duty: expression
      .optional()
      .describe('The ad valorem duty before any change; none on the importer’s own goods. Default 0 %.')
      .meta({ examples: ['2.5 %'] }),
    ...responsiveness,
    units: expression
      .optional()
      .describe('How many pieces or tonnes per unit of time, for the account `units`.')
      .meta({ examples: ['1.74 million vehicles/year'] }),
    inputs: map(expression)
      .optional()
      .describe('Other markets of the file whose goods it uses → their share of its cost.')
      .meta({ examples: [{ parts: '40 %' }] }),
    multiplier: expression
      .optional()
      .describe('Output in its whole economy per unit of its own, for the account `output`. Default 1.')
      .meta({ examples: [2.2] }),
    jobs: expression
      .optional()
      .describe('Jobs per unit of that output per unit of time, for the account `jobs`.')
      .meta({ examples: ['8 jobs/(million USD/year)'] }),
    label,
    ...provenance,
  })
  .meta({ id: 'supplier' });

/** An importing market. */
export const market = z.strictObject({
  importer: z.string().describe('The country whose market it is: a party, or the supplier at home in it.'),
  suppliers: map(supplier).describe('Where the goods come from.'),
  total: expression
    .optional()
    .describe('What the values of all suppliers add up to, within 0.5 %; needed with `share`.')
    .meta({ examples: ['468 billion USD/year'] }),
  valuation: z
    .enum(['fob', 'cif'])
    .optional()
    .describe('Whether values are free on board, or with insurance and freight. Default fob.'),
  freight: expression
    .optional()
    .describe('With `cif`: insurance and freight, as a share of the fob value.')
    .meta({ examples: ['5 %'] }),
  preset: z
    .enum(PRESET_NAMES)
    .optional()
    .describe('Where elasticities that are not given come from; `parley market` shows them.'),
  substitution: byHorizon
    .optional()
    .describe(
      'Elasticity of substitution between nests, or between suppliers where there are none: by how many per cent their relative quantities change when their relative prices change by 1 %.',
    ),
  demand: byHorizon
    .optional()
    .describe(
      'Elasticity of demand for all the goods together: by how many per cent less is bought when their price index rises by 1 %; above 0.',
    ),
  ...responsiveness,
  nests: map(
    z.strictObject({
      of: z.array(z.string()).min(1).describe('The suppliers in it.'),
      substitution: byHorizon.describe('Elasticity of substitution within it.'),
    }),
  )
    .optional()
    .describe('Suppliers that are nearer to each other than to the rest; the others stand alone.')
    .meta({ examples: [{ imports: { of: ['japan', 'mexico'], substitution: 5.6 } }] }),
  adjust: z
    .strictObject({
      since: z
        .string()
        .optional()
        .describe('The region whose age in its state is that of the duty. Only in a file with a statechart.'),
      medium: expression.describe('At what age the medium run is reached.').meta({ examples: ['18 months'] }),
      long: expression.describe('At what age the long run is reached.').meta({ examples: ['5 years'] }),
    })
    .optional()
    .describe('How long a duty must have stood for buyers and producers to adjust; linear in between.'),
  stages: z
    .strictObject({
      medium: predicate.describe('Where the medium run holds, unless `long` does.'),
      long: predicate.describe('Where the long run holds.'),
    })
    .optional()
    .describe(
      'Instead of `adjust.since`: which states mean the medium and the long run; all others the short. Without both a play sees the medium run.',
    )
    .meta({ examples: [{ medium: 'adjustment.medium', long: 'adjustment.long' }] }),
  label,
  unit: unit.optional().describe('The unit that its money is shown in.'),
  ...provenance,
});

const names = z.union([z.string(), z.array(z.string()).min(1)]);

const policy = {
  while: predicate.optional().describe('Where it is in force. Default: always.'),
  label,
  ...provenance,
};

/** A change of duties. */
export const duty = z.strictObject({
  market: names.describe('One market or several.'),
  from: names.describe('One supplier or several; `all` for all foreign ones.'),
  except: names.optional().describe('Suppliers that are spared.'),
  add: expression
    .optional()
    .describe('Points on top of the duty; those of several duties add up.')
    .meta({ examples: ['25 %'] }),
  atLeast: expression
    .optional()
    .describe('The least that the whole duty comes to.')
    .meta({ examples: ['15 %'] }),
  replace: expression
    .optional()
    .describe('What the whole duty comes to, whatever others say; one at a time.')
    .meta({ examples: ['15 %'] }),
  ...policy,
});

/** A largest quantity. */
export const quota = z.strictObject({
  market: z.string().describe('The market.'),
  from: z.string().describe('The supplier whose sales are limited.'),
  limit: expression
    .describe('The largest quantity: a share of that before any change, or in the unit of `units`.')
    .meta({ examples: ['80 %', '1.4 million vehicles/year'] }),
  above: expression
    .optional()
    .describe('A tariff-rate quota: points of duty on what exceeds the limit. Default: nothing exceeds it.')
    .meta({ examples: ['25 %'] }),
  rent: z
    .union([
      z.enum(RENT_HOLDERS),
      z.strictObject({
        exporter: expression.optional().describe('The part of the selling side.'),
        importers: expression.optional().describe('The part of those who hold import licences.'),
        treasury: expression.optional().describe('The part of the importing state, by selling licences.'),
      }),
    ])
    .describe('Who gets the gap between the price that buyers pay and that at which it is sold.')
    .meta({ examples: ['exporter', { exporter: '50 %', treasury: '50 %' }] }),
  ...policy,
});

/** Something that was measured. */
export const observation = z.strictObject({
  of: expression
    .describe('What it is compared with: a formula over accounts of markets.')
    .meta({ examples: ['cars.borderPrice.japan.change'] }),
  value: expression.describe('What was measured.').meta({ examples: ['-19.4 %'] }),
  unit: unit.optional().describe('The unit that both are shown in.'),
  date: isoDate.describe('The day, or the last day of the period, that it tells of.'),
  label,
  ...provenance,
});

export type ByHorizonEntry = z.output<typeof byHorizon>;
export type SupplierEntry = z.output<typeof supplier>;
export type MarketEntry = z.output<typeof market>;
export type DutyEntry = z.output<typeof duty>;
export type QuotaEntry = z.output<typeof quota>;
export type ObservationEntry = z.output<typeof observation>;
