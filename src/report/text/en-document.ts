import type { DocumentText } from './document-words.ts';

/** The words of reports to keep, in English. */
export const enDocument: DocumentText = {
  titles: {
    outcomes: 'How likely each end is',
    time: 'How it unfolds',
    choices: 'Why: the choices that matter',
    worth: 'What it is worth to whom',
    markets: 'Who pays for the tariff',
    deal: 'What a deal would say',
    numbers: 'Which numbers matter most',
    sources: 'What it rests on',
    again: 'How to get the same again',
    compared: 'What differs',
    files: 'What differs between the files',
  },
  otherParts: 'The other parts of the chart',
  table: 'Table',
  markets: 'The markets by themselves, with the threatened duties in force and no negotiation around them.',
  drawn: ({ draws, seed, hash }) =>
    `${draws} draws of the uncertain numbers, seed ${seed}.${hash === undefined ? '' : ` The scenario has the SHA-256 ${hash}.`}`,
  digits: 'Every table carries its numbers with all their digits.',
  madeBy: (version) => `Made with Parley ${version}.`,
};
