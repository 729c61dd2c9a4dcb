import * as z from 'zod';

/** Names that formulas and predicates can mention. */
export const NAME_PATTERN = /^[A-Za-z][A-Za-z0-9_]*$/;
/** The version of the format of scenario files that this program reads, as in `parley: 1`. */
export const FORMAT = 1;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date. */
export const isoDate = z
  .string()
  .regex(ISO_DATE)
  .describe('A calendar date, YYYY-MM-DD.')
  .meta({ id: 'date', examples: ['2018-09-26'] });

/** Words for people. */
export const text = z
  .union([
    z.string(),
    z.strictObject({ en: z.string().describe('In English.'), ja: z.string().describe('In Japanese.') }),
  ])
  .describe('Text for people: plain, or one for each language.')
  .meta({ id: 'text', examples: ['Trade talks', { en: 'Trade talks', ja: '貿易協議' }] });

/** A label, wherever something may have one. */
export const label = text.optional().describe('What people call it. Default: its name.');

/** A formula. */
export const expression = z
  .union([z.string(), z.number()])
  .describe('A formula: mathjs syntax over a closed list of functions; numbers may carry units.')
  .meta({ id: 'expression', examples: ['7 trillion JPY/year', '25 %', 'surplus * autoShare'] });

/** A condition. */
export const predicate = z
  .string()
  .describe('A condition over states, counters, constants and time; never over parameters.')
  .meta({
    id: 'predicate',
    examples: ['negotiation.talks and not tariff.imposed', 'elapsed.negotiation >= 4 months'],
  });

/** A unit to show numbers in. */
export const unit = z
  .string()
  .describe('The unit that the number is shown in.')
  .meta({ id: 'unit', examples: ['trillion JPY/year', '%', 'months'] });

/** A condition of acting. */
export const when = predicate.optional().describe('It acts only where this holds.');

/** A map by names of the author. */
export const map = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);

/** A mention of a source. */
export const quotation = z
  .strictObject({
    from: z.string().describe('A name in `sources`.'),
    quote: z.string().optional().describe('Word for word, short.'),
    note: text.optional().describe('How the number follows from the source.'),
  })
  .describe('Where something was said or published.')
  .meta({ id: 'quotation' });

/** The keys that say where something is from. */
export const provenance = {
  source: quotation.optional().describe('Where the number or date is from.'),
  assumed: text.optional().describe('Why this was taken, where nobody has published it.'),
};
