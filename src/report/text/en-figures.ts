import type { FigureText } from './figure-words.ts';

const HORIZONS = { short: 'short run', medium: 'medium run', long: 'long run' } as const;

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** The words of figures, in English. */
export const enFigures: FigureText = {
  outcome: 'Outcome',
  probability: 'Probability',
  error: 'Numerical error',
  low: '5th percentile',
  median: 'Median',
  high: '95th percentile',
  mean: 'Mean',
  before: 'Before',
  difference: 'Difference',
  unit: 'Unit',
  date: 'Date',
  region: 'Part of the chart',
  state: 'State',
  measure: 'Measure',
  market: 'Market',
  points: (number) => `${number} points`,
  others: (count) => `${count} ${count === 1 ? 'other' : 'others'}`,
  horizon: (horizon) => HORIZONS[horizon],
  age: (duration) => `after ${duration}`,
  outcomes: {
    title: (when) => `How it stands by ${when}`,
    none: 'This scenario names no outcomes.',
    likeliest: ({ when, label, share }, next) =>
      next === undefined
        ? `By ${when} “${label}” holds in ${share} of plays.`
        : `By ${when} “${label}” is the likeliest outcome (${share}), before “${next.label}” (${next.share}).`,
    unchanged: ({ when, label, share }) =>
      `Nothing has changed: by ${when} “${label}” is the likeliest outcome (${share}).`,
    moved: ({ label, share, was, points }) => `“${label}” moves most: ${points}, from ${was} to ${share}.`,
    reading: ({ error, hasGhost }) =>
      [
        error === undefined
          ? 'Bars are probabilities; nothing in this scenario is uncertain.'
          : `Bars are mean probabilities. The thin line spans 5–95 % of what the uncertain numbers allow; the dark end of a bar is the numerical error of its mean (at most ${error} points).`,
        hasGhost ? 'The dotted outline is the setting that it is compared with.' : '',
      ]
        .join(' ')
        .trim(),
  },
  timeline: {
    title: (region) => `${region} over time`,
    finding: ({ region, when, label, share, from, first }) =>
      `${region}: from “${first}” on ${from} to “${label}” as the likeliest state on ${when} (${share}).`,
    steady: ({ region, when, label, share }) =>
      `${region}: “${label}” is the likeliest state at the beginning and on ${when} (${share}).`,
    reading: 'Lines are the probabilities of states; triangles on the axis are dates known beforehand.',
  },
  statechart: {
    title: (when) => `Where things stand on ${when}`,
    finding: (when, regions) =>
      `On ${when} the likeliest states are ${list(
        regions.map(({ region, label, share }) => `“${label}” (${region}, ${share})`),
      )}.`,
    reading: (hasTimes) =>
      `Each state is filled from the left as far as it is likely; the likeliest of its part has a strong rim. Under a state stand the events that lead out of it, their arrows run into the state that follows; a dot marks where a part begins, a double rim where it ends.${
        hasTimes ? ' Arrows are thicker the more often they are taken.' : ''
      }`,
    stateName: (label, { initial, final }) =>
      `${label}${initial ? ' (initial)' : ''}${final ? ' (final)' : ''}`,
    way: (events, to, times) => `${events} → ${to}${times === undefined ? '' : ` (${times})`}`,
    transitions: 'Leads to',
  },
};
