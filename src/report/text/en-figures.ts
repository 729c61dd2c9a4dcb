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
  horizonHead: 'When',
  atAllTimes: 'at any time',
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
  flows: {
    title: 'Trade before and after, by supplier',
    none: 'No sales change in any market.',
    supplier: 'Supplier',
    afterHead: 'After',
    change: 'Change',
    before: (amount) => `before ${amount}`,
    after: (amount, change) => (change === undefined ? amount : `${amount} (${change})`),
    finding: ({ supplier, market, when, before, after, unit, change }) =>
      `Sales of ${supplier} change most: in the ${when} they are ${after} instead of ${before} ${unit}${
        change === undefined ? '' : ` (${change})`
      } in the ${market.replace(/^the /i, '')}.`,
    reading: (isUncertain) =>
      `Hollow bars are sales before any change, filled ones after; the upright line repeats the amount before.${
        isUncertain ? ' Thin lines span 5–95 % of what the uncertain numbers allow.' : ''
      } Of each market the suppliers are shown whose sales change most.`,
  },
  gains: {
    title: 'Who gains and who loses',
    none: 'Nobody gains or loses in these markets.',
    side: 'Side',
    kind: 'Who',
    gain: 'Gain per year',
    inAll: 'all together',
    buyers: (market) => `Buyers: ${market}`,
    producers: (market) => `Producers: ${market}`,
    treasury: (market) => `Treasury: ${market}`,
    total: (amount, unit) => `in all ${amount} ${unit}`,
    inUnit: (amount, unit) => `${amount} ${unit}`,
    finding: ({ when, winner, loser }) => {
      const told = [
        ...(winner === undefined
          ? []
          : [`most is gained by ${winner.side} (${winner.kind}), ${winner.amount}`]),
        ...(loser === undefined ? [] : [`most is lost by ${loser.side} (${loser.kind}), ${loser.amount}`]),
      ];
      return `In the ${when} ${told.join('; ')}.`;
    },
    reading: ({ main, others, isUncertain, isUsed }) =>
      [
        `Bars to the right are gains, to the left losses (${main})${isUncertain ? ', with a range of 5–95 %' : ''}.`,
        others.length === 0
          ? ''
          : `Hollow marks: ${others.map((when, at) => `${at === 0 ? 'circle' : 'diamond'} ${when}`).join(', ')}.`,
        isUsed
          ? 'What buyers of goods that go into others lose is partly counted again with those who buy the latter; the totals count it once.'
          : '',
        'What is under 1 % of the largest stands in the table only.',
      ]
        .filter((each) => each !== '')
        .join(' '),
  },
  measures: {
    title: 'What it comes to',
    none: 'No measure has a value.',
    finding: ({ label, value, range }) =>
      `${label}: ${value}${range === undefined ? '' : ` (5–95 %: ${range})`}.`,
    reading: ({ isUncertain, hasGhost }) =>
      `Each line has its own unit and goes from zero (upright line) to its farthest value; the dot is the mean.${
        isUncertain ? ' The thin line spans 5–95 %, its thick part is the numerical error of the mean.' : ''
      }${hasGhost ? ' Hollow dots are the setting that it is compared with.' : ''}`,
  },
  choices: {
    title: 'The choices that matter',
    none: 'Nobody has a choice that changes the outcome.',
    reading:
      'Bars are the odds of each option where the choice is reached; beside them what the party expects from then on if it takes the option.',
    party: 'Party',
    choice: 'Choice',
    states: 'Where',
    anywhere: 'wherever it comes up',
    option: 'Option',
    reachedHead: 'Reached',
    worthHead: 'Worth to the party',
    heading: (party, choice) => `${party}: ${choice}`,
    reached: (when, share) => `${when}, reached ${share}`,
    worth: (value) => `worth ${value}`,
    finding: ({ party, choice, when, label, share }) =>
      `The choice that matters most: ${party} on ${when}, “${choice}” It takes “${label}” in ${share}.`,
  },
  terms: {
    title: 'What is agreed',
    why: 'What stands in the way of a deal',
    issue: 'Issue',
    level: 'Level',
    ofDeals: 'Share of deals',
    inForce: 'In force at the end',
    mean: (value) => `mean ${value}`,
    without: (share) => `no room for one in ${share}`,
    none: (when) => `No deal is made until ${when}.`,
    finding: ({ when, inForce, likeliest }) =>
      `Agreed terms are in force on ${when} in ${inForce}; the likeliest are ${list(
        likeliest.map(({ issue, level }) => `“${level}” (${issue})`),
      )}.`,
    reading: (isUncertain) =>
      `Bars are shares of the deals made${isUncertain ? ', thin lines their range of 5–95 %' : ''}. What stands in the way is told as a share of the rounds in which no terms suit both; several may at once.`,
  },
  distribution: {
    title: (label) => `${label} over all draws`,
    none: 'It has no value in any draw.',
    from: 'From',
    to: 'To',
    draws: 'Draws',
    reading:
      'Each bar counts draws of the uncertain numbers. Below: the mean and the range from the 5th to the 95th percentile.',
    finding: ({ label, mean, low, high }) =>
      `${label}: ${mean} on average, and from ${low} to ${high} in nine of ten draws.`,
  },
  tornado: {
    title: (target) => `What “${target}” depends on`,
    none: 'No number is uncertain.',
    number: 'Number',
    atLow: 'at the low end',
    atHigh: 'at the high end',
    effect: (low, high) => `${low} → ${high}`,
    ends: (low, high) => `${low} → ${high}`,
    finding: ({ target, label, low, high }) =>
      `Most hangs on “${label}”: at ${low.value} “${target}” is ${low.mean}, at ${high.value} it is ${high.mean}.`,
    reading: ({ count, candidates, mean }) =>
      `Each bar moves one number alone from its 5th to its 95th percentile, all others drawn as they are: the open mark is its low end, the full one its high end, the line the mean of ${mean}. Drawn are the ${count} that matter most of ${candidates}.`,
  },
  map: {
    title: (x, y) => `Over “${x}” and “${y}”`,
    none: 'Nothing is known yet.',
    finding: (first, others) =>
      others.length === 0
        ? `“${first}” is the likeliest end everywhere here.`
        : `“${first}” is the likeliest end over most of it; elsewhere it is ${others.map((each) => `“${each}”`).join(' or ')}.`,
    reading: ({ draws }) =>
      `Each area is named after the end that is likeliest there, and is fuller where that is likelier. The ring is where the scenario stands. Every cell is the mean over ${draws} draws of all other numbers.`,
  },
};
