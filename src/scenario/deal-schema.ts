import * as z from 'zod';
import { CURVES, SOLUTIONS } from './deal-words.ts';
import { expression, label, map, predicate, provenance, unit } from './schema-parts.ts';

/** A condition on terms. */
const termsPredicate = expression
  .describe('A condition over levels, parameters and formulas: `agriculture <= ceiling`, `cars.exempt`.')
  .meta({ id: 'termsPredicate', examples: ['agriculture <= farmCeiling', 'not cars.taxed'] });

const level = z
  .union([
    expression,
    z.strictObject({
      value: expression.optional().describe('What the issue is worth in formulas at this level.'),
      event: z
        .string()
        .optional()
        .describe('The event that a deal at this level raises: later odds may depend on it.'),
      label,
      ...provenance,
    }),
  ])
  .describe('What can be agreed: a number, or a map; `{}` for a level that formulas know by name only.')
  .meta({ id: 'level', examples: [0.5, { value: '50 %', label: 'Half way' }, { event: 'DEAL_GOODS' }] });

/** Something that a deal settles. */
export const issue = z.strictObject({
  levels: map(level)
    .optional()
    .describe('What can be agreed on it, by name; the first is where nothing changes, if one is.'),
  grid: z
    .strictObject({
      from: expression.describe('The lowest value; a number or a constant.'),
      to: expression.describe('The highest value.'),
      steps: expression.describe('Into how many equal steps the way between them is cut.'),
    })
    .optional()
    .describe('Instead of `levels`: evenly spaced values.')
    .meta({ examples: [{ from: '0 %', to: '100 %', steps: 100 }] }),
  label,
  unit: unit.optional().describe('The unit that its values are shown in.'),
  ...provenance,
});

/** How long agreed terms hold. */
export const deal = z.strictObject({
  while: predicate.describe('Where the terms agreed last are in force; elsewhere every issue is worth 0.'),
});

/** Somebody at home whose consent a party needs. */
export const ratifier = z.strictObject({
  of: z.string().describe('The party whose deal it must consent to.'),
  when: termsPredicate
    .optional()
    .describe('For which terms it is asked, such as `coverage.full`. Default: for all.'),
  needs: termsPredicate.optional().describe('What it consents to, and nothing else: its win-set.'),
  odds: expression
    .optional()
    .describe('The probability that it consents, by terms, states and time; both sides know it.'),
  label,
  ...provenance,
});

/** What a party never signs. */
export const redLine = z
  .union([
    termsPredicate,
    z.strictObject({ holds: termsPredicate.describe('What every deal must keep to.'), label, ...provenance }),
  ])
  .meta({ id: 'redLine', examples: ['agriculture <= farmCeiling', { holds: 'not cars.taxed' }] });

const tactic = z
  .strictObject({
    curve: z
      .enum(CURVES)
      .optional()
      .describe('`polynomial`: κ + (1 − κ) t^(1/β); `exponential`: exp((1 − t)^β ln κ). Default polynomial.'),
    beta: expression
      .describe('β > 0: below 1 it gives way late (Boulware), at 1 evenly, above 1 early (Conceder).')
      .meta({ examples: [0.25, 4] }),
    kappa: expression
      .optional()
      .describe('κ: what it gives way at once, from 0 to 1; above 0 with `exponential`. Default 0.'),
    reserve: expression
      .optional()
      .describe('The least it settles for. Default: what going on without a deal is worth to it.'),
  })
  .meta({ id: 'tactic' });

/** How two parties come to terms. */
export const bargain = z
  .strictObject({
    between: z
      .array(z.string())
      .length(2)
      .describe('The two parties; with `tactics` the first makes the first offer of each round.'),
    event: z.string().optional().describe('The event that a deal raises, besides those of its levels.'),
    readiness: expression
      .optional()
      .describe('How often per unit of time a deal can close. Default: in every step.')
      .meta({ examples: ['0.3 / month'] }),
    solution: z.enum(SOLUTIONS).optional().describe('How terms are found. Default nash.'),
    power: map(expression)
      .optional()
      .describe(
        'With `nash`: each party’s bargaining power, above 0; only their ratio counts. Default 1 each.',
      )
      .meta({ examples: [{ us: 0.6, japan: 0.4 }] }),
    proposer: z
      .string()
      .optional()
      .describe('Instead: the party that makes an offer, which the other one takes or leaves.'),
    tactics: z
      .strictObject({
        round: expression
          .describe('Which round it is: 1 for the first.')
          .meta({ examples: ['elapsed.talks/(1 month)'] }),
        rounds: expression.describe('After how many rounds they have given way entirely.'),
        of: map(tactic).describe('How each party gives way.'),
      })
      .optional()
      .describe('Instead: each gives way with time and takes the first offer that is good enough.'),
  })
  .describe('Two parties look for terms that both prefer to going on without a deal.')
  .meta({ id: 'bargain' });

export type LevelEntry = z.output<typeof level>;
export type IssueEntry = z.output<typeof issue>;
export type DealEntry = z.output<typeof deal>;
export type RatifierEntry = z.output<typeof ratifier>;
export type RedLineEntry = z.output<typeof redLine>;
export type TacticEntry = z.output<typeof tactic>;
export type BargainEntry = z.output<typeof bargain>;
