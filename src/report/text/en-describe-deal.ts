import type { DescribeDealText } from './describe-deal-words.ts';

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
const asked = (when: string | undefined): string => (when === undefined ? '' : ` if ${when}`);

/** The description of what is bargained over in English. */
export const enDescribeDeal: DescribeDealText = {
  inForce: (condition) =>
    `What was agreed last is in force while ${condition}; at all other times nothing of it counts.`,
  issues: 'What a deal settles:',
  issue: (label, levels, effects) =>
    `${label}: ${levels.join(', ')}${effects.length === 0 ? '' : `; it bears on ${list(effects)}`}`,
  level: ({ label, value, event }) => {
    const asides = [
      ...(value === undefined ? [] : [value]),
      ...(event === undefined ? [] : [`raises ${event}`]),
    ];
    return `“${label}”${asides.length === 0 ? '' : ` (${asides.join('; ')})`}`;
  },
  grid: (low, high, steps) => `from ${low} to ${high} in ${steps} equal steps`,
  flowOf: (party) => `what ${party} gets over time`,
  paymentOf: (party) => `what ${party} gets at the deal`,
  policy: (label) => `“${label}”`,
  measure: (label) => `the measure “${label}”`,
  lines: 'What every deal must keep to, and who must consent:',
  redLine: (party, label, condition) =>
    `${party} signs nothing unless ${condition}${label === undefined ? '' : ` (“${label}”)`}`,
  winSet: ({ ratifier, party, when, needs }) =>
    `${party} needs the consent of “${ratifier}”${asked(when)}, given only where ${needs}`,
  consent: ({ ratifier, party, when, odds }) =>
    `${party} needs the consent of “${ratifier}”${asked(when)}; the odds that it is given: ${odds}`,
  payment: (party) => `${party} gets when a deal is made, added up:`,
  bargain: ([first, second], rule, more) =>
    [
      `${first} and ${second} look for terms that both prefer to going on without a deal: ${rule}`,
      ...more,
    ].join('; '),
  rules: {
    nash: (power) =>
      `those with the largest product of gains (Nash)${power === undefined ? '' : `, with bargaining powers of ${power[0]} and ${power[1]}`}`,
    kalaiSmorodinsky: 'each gets the same part of the most that it could gain (Kalai and Smorodinsky)',
    egalitarian: 'whoever gains less is to gain as much as possible',
    utilitarian: 'both together are to gain as much as possible',
    proposal: (proposer) => `${proposer} makes an offer, which the other takes or leaves`,
    concession: (rounds, tactics) =>
      `each gives way over ${rounds} rounds and takes the first offer that is good enough (${tactics.join('; ')})`,
  },
  tactic: ({ party, curve, beta, kappa, reserve }) =>
    [
      `${party}: ${curve}, β = ${beta}`,
      ...(kappa === undefined ? [] : [`κ = ${kappa}`]),
      ...(reserve === undefined ? [] : [`it settles for no less than ${reserve}`]),
    ].join(', '),
  readiness: (rate) => `a deal can close at the rate ${rate}`,
  event: (event) => `a deal raises ${event}`,
  numbers: ({ all, sourced, assumed, changed, missing }) =>
    [
      `What can be agreed and what binds hands rest on ${all} ${all === 1 ? 'number' : 'numbers'} of their own`,
      `${sourced} with a source`,
      `${assumed} assumed`,
      ...(changed > 0 ? [`${changed} changed without a source`] : []),
      ...(missing > 0 ? [`${missing} with neither a source nor a reason`] : []),
    ]
      .join(', ')
      .concat('.'),
};
