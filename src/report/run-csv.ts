import type { RunJson } from './run-json-schema.ts';

/** One number of a result with all that identifies it; what does not apply is missing. */
interface CsvRow {
  readonly kind: CsvKind;
  readonly name: string;
  readonly number: string;
  readonly value: number | null;
  readonly unit?: string;
  readonly error?: number;
  readonly p05?: number;
  readonly p50?: number;
  readonly p95?: number;
  readonly date?: string | null;
  readonly step?: number;
  readonly party?: string;
  readonly case?: string;
  readonly configuration?: string;
  readonly option?: string;
  readonly label?: string;
}

/** What the rows of each kind are, and the numbers that they tell; the docs follow from it. */
export const CSV_KINDS = {
  outcome: {
    numbers: ['probability', 'low', 'high'],
    meaning:
      'An outcome at the report; `low` and `high` are how far its probability goes whatever `party` chooses.',
  },
  measure: {
    numbers: ['mean', 'probability', 'against', 'share'],
    meaning:
      'A measure at the report; `probability` that a `first` is reached at all; `against` what it is compared with, and `share` the mean divided by that.',
  },
  state: { numbers: ['probability'], meaning: "`region.state` just before each date's decisions." },
  choice: {
    numbers: ['reached', 'weight', 'ties'],
    meaning: 'A choice: how likely it comes up, how far the headline outcome hangs on it, share of ties.',
  },
  option: {
    numbers: ['probability', 'value'],
    meaning: 'An option of a choice: how likely the party takes it, and what the party then expects.',
  },
} as const;

type CsvKind = keyof typeof CSV_KINDS;

/** A cell as it is before it is written. */
type Cell = string | number | null | undefined;

interface CsvColumn {
  readonly name: string;
  readonly type: 'text' | 'number' | 'integer' | 'date';
  readonly meaning: string;
  readonly read: (row: CsvRow, result: RunJson) => Cell;
}

/** The columns in order; the docs follow from them. */
export const CSV_COLUMNS: readonly CsvColumn[] = [
  { name: 'kind', type: 'text', meaning: 'What the row is about; see below.', read: (row) => row.kind },
  { name: 'name', type: 'text', meaning: 'Its name in the scenario.', read: (row) => row.name },
  { name: 'number', type: 'text', meaning: 'Which of its numbers; see below.', read: (row) => row.number },
  {
    name: 'value',
    type: 'number',
    meaning: 'The number itself, with all its digits; empty where there is none.',
    read: (row) => row.value,
  },
  {
    name: 'unit',
    type: 'text',
    meaning:
      'The unit of `value` and of the columns up to `p95`; empty for plain numbers and shares from 0 to 1.',
    read: (row) => row.unit,
  },
  {
    name: 'error',
    type: 'number',
    meaning: 'Standard numerical error of `value`.',
    read: (row) => row.error,
  },
  {
    name: 'p05',
    type: 'number',
    meaning: '5th percentile over the uncertain numbers.',
    read: (row) => row.p05,
  },
  { name: 'p50', type: 'number', meaning: 'Median over the uncertain numbers.', read: (row) => row.p50 },
  {
    name: 'p95',
    type: 'number',
    meaning: '95th percentile over the uncertain numbers.',
    read: (row) => row.p95,
  },
  {
    name: 'date',
    type: 'date',
    meaning: 'The day it holds for, `YYYY-MM-DD`; empty where the clock has no dates.',
    read: (row) => row.date,
  },
  { name: 'step', type: 'integer', meaning: 'The step that begins on that day.', read: (row) => row.step },
  {
    name: 'party',
    type: 'text',
    meaning: 'Who chooses.',
    read: (row) => row.party,
  },
  { name: 'case', type: 'text', meaning: 'The case of a move with several.', read: (row) => row.case },
  {
    name: 'configuration',
    type: 'text',
    meaning: '`region.state …` where only one configuration has this choice, else `all`.',
    read: (row) => row.configuration,
  },
  { name: 'option', type: 'text', meaning: 'The event or name of the option.', read: (row) => row.option },
  {
    name: 'label',
    type: 'text',
    meaning: 'What people call it, in the language asked for.',
    read: (row) => row.label,
  },
  {
    name: 'title',
    type: 'text',
    meaning: 'The title of the scenario.',
    read: (_, { scenario }) => scenario.title,
  },
  {
    name: 'hash',
    type: 'text',
    meaning: 'The hash of the scenario.',
    read: (_, { scenario }) => scenario.hash,
  },
  { name: 'version', type: 'text', meaning: 'The version of Parley.', read: (_, { version }) => version },
  { name: 'seed', type: 'integer', meaning: 'The seed.', read: (_, { seed }) => seed },
  { name: 'draws', type: 'integer', meaning: 'Draws computed.', read: (_, { draws }) => draws },
];

/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** What spreadsheets take for a formula at the beginning of a text, also in the full width that Japanese ones accept. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** The numbers of a result as one tidy table (RFC 4180): a row for each number, the run that gave it in each row. */
export function toRunCsv(result: RunJson): string {
  const head = CSV_COLUMNS.map(({ name }) => name);
  const rows = rowsOf(result).map((row) => CSV_COLUMNS.map(({ read }) => writeCell(read(row, result))));
  return BYTE_ORDER_MARK + [head, ...rows].map((cells) => cells.join(',') + LINE_END).join('');
}

function rowsOf({ report, outcomes, measures, timeline, choices }: RunJson): CsvRow[] {
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

/** Numbers stand as they are. A text that a spreadsheet would take for a formula begins with an apostrophe. */
function writeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
