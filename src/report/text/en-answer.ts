import type { RunText } from './catalogue.ts';

/** The answer in a sentence, in English. */
export const enAnswer: Pick<RunText, 'answer' | 'answerIsHeadline'> = {
  answer: ({ when, likeliest, probability, headline, share }) =>
    `By ${when} “${likeliest}” is the likeliest end (${probability}); “${headline}” in ${share}.`,
  answerIsHeadline: ({ when, likeliest, probability }) =>
    `By ${when} “${likeliest}” is the likeliest end (${probability}).`,
};
