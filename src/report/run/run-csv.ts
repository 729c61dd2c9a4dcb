import { csvText } from '../csv.ts';
import { CSV_COLUMNS, CSV_KINDS, type CsvRow } from './csv-columns.ts';
import { dealRows } from './run-deal-csv.ts';
import type { RunJson } from './run-json-schema.ts';

/** The numbers of a result as one tidy table (RFC 4180): a row for each number, the run that gave it in each row. */
export function runCsv(result: RunJson): string {
  const head = CSV_COLUMNS.map(({ name }) => name);
  return csvText(
    head,
    rowsOf(result).map((row) => CSV_COLUMNS.map(({ read }) => read(row, result))),
  );
}

function rowsOf({ report, outcomes, measures, timeline, deal, choices }: RunJson): CsvRow[] {
  const hasDates = report.date !== null;
  const atReport = { date: report.date, step: report.step };
  return [
    ...Object.entries(outcomes).flatMap(([name, { label, probability, error, p05, p95, envelope }]) => {
      const about = { kind: 'outcome', name, label, ...atReport } as const;
      return [
        { ...about, number: 'probability', value: probability, error, p05, p95 },
        ...Object.entries(envelope).flatMap(([party, { low, high }]) => [
          { ...about, party, number: 'low', value: low },
          { ...about, party, number: 'high', value: high },
        ]),
      ];
    }),
    ...Object.entries(measures).flatMap(
      ([name, { label, unit, mean, error, p05, p50, p95, probability, against }]) => {
        const about = { kind: 'measure', name, label, ...atReport } as const;
        return [
          { ...about, number: 'mean', value: mean, unit, error, p05, p50, p95 },
          ...(probability === undefined ? [] : [{ ...about, number: 'probability', value: probability }]),
          ...(against === undefined
            ? []
            : [
                { ...about, number: 'against', value: against.value, unit, label: against.label },
                { ...about, number: 'share', value: against.share, label: against.label },
              ]),
        ];
      },
    ),
    ...Object.entries(timeline.states).flatMap(([name, shares]) =>
      shares.map((value, step) => ({
        kind: 'state' as const,
        name,
        number: 'probability',
        value,
        step,
        ...(hasDates && { date: timeline.dates[step] ?? null }),
      })),
    ),
    ...(deal === undefined ? [] : dealRows(deal, atReport)),
    ...choices.flatMap(({ move: name, label, party, configuration, step, date, ...choice }) => {
      const where = { name, party, configuration, step, date };
      const about = { ...where, ...(choice.case !== undefined && { case: choice.case }) };
      return [
        ...CSV_KINDS.choice.numbers.map((number) => ({
          ...about,
          kind: 'choice' as const,
          label,
          number,
          value: choice[number],
        })),
        ...choice.options.flatMap(({ event, label: words, probability, value }) => {
          const option = { ...about, kind: 'option', option: event, label: words } as const;
          return [
            { ...option, number: 'probability', value: probability },
            { ...option, number: 'value', value, unit: choice.unit },
          ];
        }),
      ];
    }),
  ];
}
