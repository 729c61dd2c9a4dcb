import type { PlayWords } from './play-words.ts';

/** The words of playing a side, in English. */
export const enPlay: PlayWords = {
  title: 'Play a side',
  lead: 'Take a seat at the table. At the start one draw of everything uncertain is taken and fixed: that is the world of your game, and you are not told it. The other side follows the policy that the model solved for it.',
  side: 'Your side',
  both: 'Both, two people at one screen',
  watch: 'Neither: watch',
  seed: 'World number',
  seedWhy: 'The same number is the same world with the same luck.',
  start: 'Begin',
  again: 'The same world again',
  anew: 'Another world',
  working: 'The world is being made …',
  news: 'News',
  noNews: 'Nothing has happened yet.',
  you: (party) => `You are ${party}.`,
  pass: (party) => `Hand over to ${party}.`,
  taken: (party) => `I am ${party}`,
  quiet: 'as usual',
  goOn: 'Go on until there is news',
  goOnWhy: 'Does what is done when nothing is decided.',
  takeBack: 'Take back my last move',
  offer: (party) => `${party} offers:`,
  noOffer: 'Nothing is on the table.',
  sign: 'Sign',
  refuse: 'Not now',
  propose: 'Put this on the table',
  proposal: 'Terms of your own',
  closed: 'out of reach',
  inForce: 'Agreed so far:',
  line: (kind, { party, about, label, entered, terms }) => {
    const what = label === undefined ? about : `${about} – ${label}`;
    const led = entered.length === 0 ? '' : ` → ${entered.join(', ')}`;
    const told = terms.length === 0 ? '' : ` (${terms.join('; ')})`;
    switch (kind) {
      case 'signed':
        return `Signed: ${about}${told}${led}`;
      case 'refused':
        return `${party ?? ''} refuses: ${about}${told}`;
      case 'blocked':
        return `Consent is withheld: ${about}${told}`;
      case 'choice':
        return `${party === undefined ? '' : `${party}: `}${what}${led}`;
      default:
        return `${what}${led}`;
    }
  },
  term: (issue, level) => `${issue}: ${level}`,
  over: (outcome) => `It ends with “${outcome}”.`,
  results: 'What it came to',
  party: 'Side',
  got: 'got',
  expected: 'could expect at the start',
  best: 'with the best play',
  chance: 'of the difference: chance',
  deeds: (party) => `decisions of ${party}`,
  reading:
    'All amounts are worth at the start, over what happened and what is still to be expected. “Best play” always takes what is best for that side, all others as solved.',
  decisions: 'Your decisions, those that cost most first',
  noDecisions: 'There was nothing to decide.',
  bestWas: ({ done, best, short }) => `You took “${done}”; “${best}” was worth ${short} more.`,
  wasBest: (done) => `You took “${done}”: there was nothing better.`,
  option: 'Option',
  worth: 'worth to you then',
  odds: 'the policy takes it',
  accepted: 'the other side signs',
  act: { sign: 'sign', refuse: 'not now', propose: 'terms of one’s own' },
  receipt: {
    flow: 'while time passed',
    terms: 'from the terms of a deal',
    deal: 'at the closing of a deal',
    option: 'at once, by decisions',
    later: 'still to come',
  },
  world: 'The world of this game',
  worldWhy: 'What was uncertain, as it was drawn.',
  really: 'What really happened',
  where: 'Where things stand',
};
