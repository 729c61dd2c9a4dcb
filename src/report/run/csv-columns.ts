import type { Cell } from '../csv.ts';
import type { RunJson } from './run-json-schema.ts';

/** One number of a result with all that identifies it; what does not apply is missing. */
export interface CsvRow {
  readonly kind: CsvKind;
  readonly name: string;
  readonly number: string;
  readonly value: number | null;
  readonly unit?: string;
  readonly error?: number | null;
  readonly p05?: number | null;
  readonly p50?: number | null;
  readonly p95?: number | null;
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
  deal: {
    numbers: ['made', 'inForce', 'rounds', 'zone', 'excluded', 'ties'],
    meaning:
      'What is agreed: how many deals, how likely terms are in force at the report, how often the two sit down; the share of those rounds in which both can do better than without a deal, in which no terms keep to all red lines and win-sets, and in which other terms would do as well.',
  },
  issue: { numbers: ['mean'], meaning: 'What is agreed on an issue, if it is a number.' },
  level: {
    numbers: ['agreed', 'inForce', 'value'],
    meaning:
      'A level of an issue: its share of the deals made, how likely it is in force at the report, what it is worth.',
  },
  made: {
    numbers: ['deals', 'share'],
    meaning: 'How many deals are made on a date, and the share of these with each level of an issue.',
  },
  gain: {
    numbers: ['gain', 'alternative'],
    meaning: 'What deals give to `party` over going on without one, and what that would be worth.',
  },
  obstacle: {
    numbers: ['share'],
    meaning:
      'What stands in the way where both cannot do better than without a deal, as a share of the rounds; `option` tells its kind.',
  },
  table: {
    numbers: ['goingOn', 'deal', 'inside'],
    meaning:
      'What `party` has when the two first sit down: going on without a deal, the deal, what flows in a year of talks (in a step where the clock has no time).',
  },
  way: {
    numbers: ['value'],
    meaning: 'What may happen instead then, by move and event, and what is to come for `party` after it.',
  },
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
    meaning: 'Who chooses, or whom it concerns.',
    read: (row) => row.party,
  },
  { name: 'case', type: 'text', meaning: 'The case of a move with several.', read: (row) => row.case },
  {
    name: 'configuration',
    type: 'text',
    meaning: '`region.state …` where only one configuration has this choice, else `all`.',
    read: (row) => row.configuration,
  },
  {
    name: 'option',
    type: 'text',
    meaning: 'The event or name of the option; the name of the level.',
    read: (row) => row.option,
  },
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
  {
    name: 'sampling',
    type: 'text',
    meaning: 'How draws are spread: `sobol` or `plain`.',
    read: (_, { sampling }) => sampling,
  },
];
