import type { RunText } from './catalogue.ts';

/** The answer in a sentence, in Japanese. */
export const jaAnswer: Pick<RunText, 'answer' | 'answerIsHeadline'> = {
  answer: ({ when, likeliest, probability, headline, share }) =>
    `${when}時点で最も可能性が高い結末は「${likeliest}」（${probability}）、「${headline}」は${share}です。`,
  answerIsHeadline: ({ when, likeliest, probability }) =>
    `${when}時点で最も可能性が高い結末は「${likeliest}」（${probability}）です。`,
};
