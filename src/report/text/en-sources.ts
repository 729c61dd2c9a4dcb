import type { SourcesText } from './catalogue.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** The words of where numbers are from, in English. */
export const enSources: SourcesText = {
  numbers: 'Numbers',
  correlations: 'Correlations',
  markets: 'Markets and policies',
  deals: 'Issues, red lines and ratifiers',
  constants: 'Constants',
  calendar: 'Dates',
  chronicle: 'Chronicle',
  afterwards: 'Afterwards (told after a game; the model uses none of it)',
  assumed: 'assumed',
  missing: 'no source',
  changedBy: (file) => `changed by ${file}, without a source`,
  quote: (text) => `“${text}”`,
  preset: (name, source) => `preset ${name}: ${source}`,
  unknownSource: (name) => `${name} (not among the sources)`,
  bears: (names) => `bears on ${names}`,
  closing: ({ sourced, assumed, changed, missing, reports }) =>
    [
      `${count(sourced + assumed + changed + missing, 'number', 'numbers')}: ${sourced} with a source`,
      `${assumed} assumed`,
      ...(changed > 0 ? [`${changed} changed without a source`] : []),
      `${missing} with neither; ${count(reports, 'report', 'reports')} in the chronicle`,
    ].join(', '),
};
