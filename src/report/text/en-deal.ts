import type { DealText, ObstacleFacts } from './deal-words.ts';

const afterComma = (unit: string | undefined): string => (unit === undefined ? '' : `, ${unit}`);
const times = (rounds: string): string => (rounds === '1' ? 'once' : `${rounds} times`);

function obstacle(facts: ObstacleFacts): string {
  switch (facts.kind) {
    case 'redLine':
      return `red line of ${facts.party}: “${facts.label}” (enough to drop it)`;
    case 'winSet':
      return `consent that ${facts.party} needs at home: “${facts.label}” (enough to do without)`;
    case 'alternative':
      return `no terms are worth more to ${facts.party} than no deal`;
    case 'apart':
      return 'each would sign some terms, but never the same ones';
    case 'excluded':
      return 'no terms keep to all red lines and to all consent needed at home';
    default:
      return facts satisfies never;
  }
}

/** The words of the report on what is agreed, in English. */
export const enDeal: DealText = {
  made: ({ report, deals, inForce }) =>
    `Deals made until ${report}, on average: ${deals}. Agreed terms are in force then: ${inForce}.`,
  never: (report) => `No deal is made until ${report}.`,
  margin: (number, error, range) => `${number} (${error}; 5–95 %: ${range})`,
  briefMade: ({ report, deals, inForce }) =>
    `Deals until ${report}: ${deals} on average. Terms in force then: ${inForce}.`,
  terms: 'Terms agreed',
  likeliest: 'likeliest',
  ofDeals: 'of deals',
  mean: 'mean',
  only: (issue, level) => `${issue}: ${level}`,
  neverAgreed: (levels) => `never: ${levels.join(', ')}`,
  moreIssues: (count) => `${count} more ${count === 1 ? 'issue' : 'issues'}`,
  when: 'Made in',
  onlyThen: (when) => `All are made at the same time: ${when}.`,
  meanOf: (mean) => `mean ${mean}`,
  levelOf: (level, share) => `${share} ${level}`,
  otherDates: (count) => `${count} others`,
  gains: (unit) => `What a deal gives${afterComma(unit)}`,
  gain: 'gain',
  alternative: 'without a deal',
  briefGains: (parties, unit) => {
    const told = parties.map(({ party, gain }) => `${party} ${gain}`).join('; ');
    return `A deal gives over none${afterComma(unit)}: ${told}.`;
  },
  inUnit: (party, unit) => `${party}, ${unit}`,
  zone: ({ rounds, share, isNever, byTactics }) => {
    const tactics = byTactics ? 'They concede by tactics, whatever going on without a deal is worth. ' : '';
    const zone = isNever
      ? 'Never are there terms that suit both better than going on without a deal.'
      : `Some terms suit both better than going on without a deal in ${share} of these rounds.`;
    return `They sit down to bargain ${times(rounds)}, on average. ${tactics}${zone}`;
  },
  briefZone: ({ rounds, share, isNever, byTactics, hasObstacles }) => {
    if (byTactics && !hasObstacles)
      return `They bargain ${times(rounds)} on average, and concede by tactics.`;
    const zone = `${isNever ? 'No terms suit both in any' : `Some terms suit both in ${share}`} of the rounds`;
    const obstacles = hasObstacles ? ` ${isNever ? 'In the way' : 'Else in the way'}:` : '';
    return `${zone} (${rounds} on average).${obstacles}`;
  },
  noRounds: 'They never sit down to bargain.',
  obstacles: 'Where there are none, what stands in the way (at times several at once):',
  obstacle,
  ties: (share) => `In ${share} of the rounds other terms would do exactly as well.`,
  table: (when, unit) => `Worth at the first round (${when})${afterComma(unit)}`,
  deal: 'The deal they would make',
  goingOn: 'Going on without a deal',
  inside: (per) => `Inside option: each ${per} of talks`,
  way: ({ kind, party, label }) => {
    const owner = party === undefined ? '' : ` of ${party}`;
    const head = kind === 'breakdown' ? 'Breakdown by chance' : `Outside option${owner}`;
    return label === undefined ? `${head}:` : `${head}: ${label}`;
  },
};
