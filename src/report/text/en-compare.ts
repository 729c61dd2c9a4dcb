import type { CompareText } from './compare-words.ts';

/** The words of comparisons, in English. */
export const enCompare: CompareText = {
  named: (letter, title) => `${letter}  ${title}`,
  answer: ({ letter, outcome, before, after, points, likelier }) =>
    `In ${letter} “${outcome}” is ${points} points ${likelier ? 'likelier' : 'less likely'} than in A: ${after} instead of ${before}.`,
  alike: ({ letter, outcome, share }) => `In ${letter} “${outcome}” is as likely as in A: ${share}.`,
  most: ({ measure, before, after }) =>
    `Of what is measured, “${measure}” differs most: ${after} instead of ${before}.`,
  sentences: (sentences) => sentences.join(' '),
  outcomes: 'Outcome',
  measures: 'Measure',
  against: (letter) => `${letter} − A`,
  inUnit: (label, unit) => `${label}, ${unit}`,
  inPoints: (number) => `${number} points`,
  points: 'points',
  error: 'error',
  range: '5–95 %',
  higher: 'draws higher',
  lower: 'draws lower',
  none: '–',
  basis: ({ draws, seed, shared }) =>
    `Both take the same ${draws} draws (seed ${seed}); ${shared} uncertain numbers draw alike. The range is that of the difference in each draw.`,
  certain: 'Nothing is uncertain in any of them.',
  moved: (letter, names, count) =>
    `In ${letter} ${count} numbers draw otherwise than in a run of it alone: ${names.join(', ')}${count > names.length ? ' …' : ''}.`,
  otherReports: 'They are read at different dates.',
  filesTitle: 'What differs between the files',
  manyFiles: (count, command) => `${count} differences: ${command}`,
  title: (letter) => `${letter} less A, draw by draw`,
  reading:
    'Dots are mean differences on the same draws, the thin line spans 5–95 % of the draws. Each measure has a scale of its own, with nothing in the middle.',
};
