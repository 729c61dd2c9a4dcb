import type { SectionWords } from './section-words.ts';

/** The words of the sections below the answer, in English. */
export const enSections: SectionWords = {
  title: {
    time: 'How it unfolds',
    why: 'Why: the choices that matter',
    stakes: 'What each ending is worth',
    markets: 'Who pays for the tariff',
    deal: 'What a deal would say',
    spread: 'How far the answer is spread',
    tornado: 'Which numbers matter most',
    map: 'Two levers at once',
    compare: 'What the change does: B against A',
    sources: 'What it rests on',
  },
  lead: {
    markets: 'The markets by themselves, with the threatened duties in force and no negotiation around them.',
    spread:
      'Many numbers are uncertain. Each draw takes one value for each of them; the answer is the mean over all draws.',
  },
  againstWritten: 'A is the scenario as written, B is what you made of it; both on the same draws.',
  againstKept: 'A is what you kept, B is what is shown; both on the same draws.',
  across: 'From left to right',
  upwards: 'From bottom to top',
  mapHow: 'Click a cell to set both levers there, or move with the arrow keys and press Enter.',
  cell: ({ x, y, outcome, share }) => `${x}, ${y}: “${outcome}” ${share}`,
  cursor: 'Date',
  toReport: 'To the last date',
  region: 'What is followed',
  number: 'Which number',
  working: 'This is being worked out …',
  old: 'This shows the state before the last change; it follows in a moment.',
  finer: 'A first, coarse look; it becomes finer.',
  error: ({ mean, error }) =>
    `The spread comes from what nobody knows. The error of the computation is another matter: the mean is ${mean}, and more draws would move it by about ${error}.`,
  draws: 'Draws',
  seed: 'Seed',
  saveReport: 'Save all of this as a report',
  reportSaved: 'parley-report.html is saved: one file that needs no network.',
  commandTitle: 'The same from the command line, digit by digit',
  file: 'The scenario file',
};
