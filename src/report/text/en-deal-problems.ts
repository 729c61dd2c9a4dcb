import { formatNumber } from '../digits.ts';
import type { DealProblemTexts } from './catalogue.ts';
import { and, unitWords } from './en-problem-words.ts';

/** The problems of deals in English. */
export const enDealProblems: DealProblemTexts = {
  'issue-without-value': ({ name }) => ({
    summary: `${name} is no number: its levels have no values`,
    advice: `ask for a level, such as ${name}.LEVEL, or give its levels values`,
  }),
  'levels-mixed': ({ issue, key, without }) => ({
    summary: `some levels of ${issue} have ${key === 'value' ? 'a value' : 'an event'}, others have none`,
    expected: `${key === 'value' ? 'a value' : 'an event'} for each level, or for none`,
    received: `none for ${and(without)}`,
  }),
  'ratifier-without-say': () => ({
    summary: 'nothing says what this ratifier consents to',
    expected: '`needs`, a condition on terms, or `odds`, a probability, or both',
  }),
  'bargain-alone': ({ party }) => ({
    summary: `${party} cannot bargain with itself`,
    expected: 'two different parties',
  }),
  'deal-without-event': () => ({
    summary: 'a deal would change nothing: it raises no event',
    advice: 'add event: NAME here, or an event for each level of an issue',
  }),
  'gains-not-comparable': ({ solution, units }) => ({
    summary: `${solution} compares what parties gain, and their units differ`,
    expected: 'payoffs of both in one unit',
    received: and(units.map(({ party, unit }) => `${unitWords(unit)} for ${party}`)),
    advice: '`nash` and `kalaiSmorodinsky` need no common unit',
  }),
  'too-many-terms': ({ limit, received }) => ({
    summary: 'there are too many combinations of levels',
    expected: `at most ${formatNumber(limit, 9)}`,
    received: formatNumber(received, 9),
    advice:
      'use fewer issues, fewer levels or coarser grids; issues that no formula looks at together count apart',
  }),
  'too-many-lines': ({ limit, received }) => ({
    summary: 'there are too many red lines and win-sets',
    expected: `at most ${formatNumber(limit, 9)}`,
    received: formatNumber(received, 9),
    advice: 'join some of them with `and`',
  }),
  'too-many-spells': ({ limit }) => ({
    summary: 'what terms are worth while they are in force changes too often',
    expected: `at most ${formatNumber(limit, 9)} kinds of states in which they are worth something different`,
    advice: 'let payoffs and measures that mention terms look at fewer states and dates',
  }),
  'terms-of-others': ({ party }) => ({
    summary: `what ${party} gets depends on terms that it does not negotiate`,
    expected: 'payoffs that mention terms only for the two who bargain',
  }),
  'no-deal': ({ why, lines }) => ({
    summary: 'no deal can be made, whatever the draw',
    received:
      why === 'gains'
        ? 'no terms that both prefer to going on without a deal'
        : `no terms that keep to all red lines and win-sets${lines.length === 0 ? '' : `; those that alone stand in the way: ${and(lines)}`}`,
  }),
  'level-unused': ({ issue, level }) => ({
    summary: `nothing depends on whether ${issue}.${level} is agreed`,
    advice: 'mention it in a payoff, duty, quota, red line or ratifier, or give it an event',
  }),
};
