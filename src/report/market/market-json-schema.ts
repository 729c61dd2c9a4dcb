import * as z from 'zod';
import { MOST_DRAWS } from '../../study/study.ts';

const share = (what: string) => z.number().min(0).max(1).describe(what);
const label = z.string().describe('What people call it, in the language asked for.');
const unit = z.string().describe('The unit of its numbers; empty for prices, which are 1 before.');
const number = (what: string) => z.number().nullable().describe(what);

const spread = z
  .strictObject({
    mean: number('Mean over the uncertain numbers; null where it is infinite.'),
    error: number('Standard numerical error of the mean; 0 where nothing is uncertain.'),
    p05: number('5th percentile over the uncertain numbers.'),
    p50: number('Median over the uncertain numbers.'),
    p95: number('95th percentile over the uncertain numbers.'),
  })
  .meta({ id: 'spread' });

const account = z.strictObject({
  unit,
  before: spread.describe('Before any change.'),
  moments: z
    .record(
      z.string(),
      z.strictObject({
        value: spread.describe('With the policies in force.'),
        change: spread.describe('The value less that before.'),
        relative: spread
          .nullable()
          .describe('The change as a share of what was before; null where that may be 0.'),
        rises: share('Share of the draws in which it rises.'),
        falls: share('Share of the draws in which it falls.'),
      }),
    )
    .describe('Moment → what it is then.'),
});

const elasticities = z
  .strictObject({
    substitution: spread.describe('Between nests, or between suppliers where there are none.'),
    demand: spread.describe('Of all goods together.'),
    within: z.record(z.string(), spread).describe('Nest → substitution within it.'),
    supply: z
      .record(z.string(), spread)
      .describe('Supplier → of its supply; null throughout where infinite.'),
  })
  .meta({ id: 'elasticities' });

/** The JSON that `parley market --json` prints: every key, with its meaning. The type and the docs follow from it. */
export const marketJsonSchema = z
  .strictObject({
    parley: z.literal(1).describe('The version of this format.'),
    scenario: z
      .strictObject({
        title: z.string().describe('Its title, in the language asked for.'),
        file: z.string().describe('The file as named on the command line.'),
        hash: z
          .string()
          .describe('SHA-256 of the JSON of the scenario in force, its keys in the order of the file.'),
      })
      .describe('What was looked at.'),
    version: z.string().describe('The version of Parley.'),
    command: z.string().describe('The command that gives this result again.'),
    language: z.enum(['en', 'ja']).describe('The language of the labels.'),
    seed: z.int().min(0).describe('Which draws.'),
    sampling: z.enum(['sobol', 'plain']).describe('How draws are spread, as for `run`.'),
    draws: z.int().min(1).max(MOST_DRAWS).describe('Draws computed; 1 where nothing is uncertain.'),
    uncertain: z.int().min(0).describe('How many numbers are uncertain.'),
    moments: z
      .array(z.string())
      .describe('When markets are looked at: `short`, `medium`, `long`, or an age as asked for.'),
    terms: z
      .record(z.string(), z.string())
      .describe('Issue → the level taken as agreed; empty without `--deal`.'),
    leftOut: z.array(z.string()).describe('Duties and quotas of the file that are not in force.'),
    duties: z
      .record(
        z.string(),
        z.strictObject({
          label,
          change: z
            .enum(['add', 'atLeast', 'replace'])
            .describe('Whether the rate comes on top, is the least, or the whole duty.'),
          rate: spread.describe('As a share of the value: 0.25 for 25 %.'),
          suppliers: z.array(z.string()).describe('`market.supplier` that it bears on.'),
        }),
      )
      .describe('Duty in force → what it does.'),
    quotas: z
      .record(
        z.string(),
        z.strictObject({
          label,
          supplier: z.string().describe('`market.supplier` that it limits.'),
          limit: spread.describe('The largest quantity as a share of that before.'),
          above: spread.nullable().describe('The rate added above it; null where nothing more comes in.'),
          rent: z
            .strictObject({
              exporter: spread.describe('The part of the selling side.'),
              importers: spread.describe('The part of those who hold import licences.'),
              treasury: spread.describe('The part of the importing state.'),
            })
            .describe('Who gets what part of the rent; the parts add up to 1.'),
          binds: z
            .record(z.string(), share('Share of the draws.'))
            .describe('Moment → in what share of the draws it binds.'),
        }),
      )
      .describe('Quota in force → what it does.'),
    markets: z
      .record(
        z.string(),
        z.strictObject({
          label,
          importer: z.string().describe('The country whose market it is.'),
          valuation: z.enum(['fob', 'cif']).describe('What its values include.'),
          unit: z.string().describe('The unit of its money.'),
          suppliers: z
            .record(z.string(), z.strictObject({ label, domestic: z.boolean().describe('Whether at home.') }))
            .describe('Where the goods come from.'),
          elasticities: z
            .strictObject({
              short: elasticities.describe('In the first year.'),
              medium: elasticities.describe('After one to three years.'),
              long: elasticities.describe('When everything has adjusted.'),
            })
            .describe('What the market is solved with at each horizon.'),
        }),
      )
      .describe('Market → what it is.'),
    accounts: z
      .record(z.string(), account)
      .describe(
        'Account, by its name in formulas (`cars.value.japan`, `cars.welfare`, `gain.us`, `balance.us.japan`) → its numbers.',
      ),
    observations: z
      .record(
        z.string(),
        z.strictObject({
          label,
          date: z.string().describe('The day, or the last day of the period, that it tells of.'),
          source: z.string().nullable().describe('The name of its source in the file.'),
          unit: z.string().describe('The unit of its numbers.'),
          measured: spread.describe('What was measured.'),
          moments: z.record(z.string(), spread).describe('Moment → what the markets give.'),
        }),
      )
      .describe('What was measured in the world, beside what the markets give.'),
  })
  .describe('The result of `parley market`.');

/** What duties and quotas do to markets as plain data. */
export type MarketJson = z.output<typeof marketJsonSchema>;

/** The JSON Schema (draft-07) of what `parley market --json` prints. */
export function marketResultSchema(): object {
  return z.toJSONSchema(marketJsonSchema, { target: 'draft-7' });
}
