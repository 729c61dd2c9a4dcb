import type { NumberText } from './catalogue.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** The words around numbers, in English. */
export const enNumbers: NumberText = {
  percent: (number) => `${number} %`,
  range: (low, high) => (`${low}${high}`.includes('−') ? `${low} to ${high}` : `${low}–${high}`),
  withUnit: (number, unit) => (unit.startsWith('/') ? `${number}${unit}` : `${number} ${unit}`),
  units: {},
  one: {
    days: 'day',
    weeks: 'week',
    months: 'month',
    years: 'year',
    steps: 'step',
    jobs: 'job',
    vehicles: 'vehicle',
  },
  date: (year, month, day) => `${day} ${monthName(month)} ${year}`,
  month: (year, month) => `${monthName(month).slice(0, 3)} ${year}`,
  day: (month, day) => `${day} ${monthName(month).slice(0, 3)}`,
  months: (year, first, last) => `${monthName(first).slice(0, 3)}–${monthName(last).slice(0, 3)} ${year}`,
  year: String,
  step: (number) => `step ${number}`,
  steps: (first, last) => `steps ${first}–${last}`,
};
