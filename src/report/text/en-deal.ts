import type { DealText, ObstacleFacts } from './deal-words.ts';

const afterComma = (unit: string | undefined): string => (unit === undefined ? '' : `, ${unit}`);
const more = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

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
  terms: 'Terms agreed',
  ofDeals: 'of deals',
  mean: 'mean',
  only: (issue, level) => `${issue}: ${level}`,
  otherLevels: (count) => more(count, 'other', 'others'),
  neverAgreed: (levels) => `never: ${levels.join(', ')}`,
  moreIssues: (count) => `${more(count, 'more issue', 'more issues')}: --json`,
  when: 'Made in',
  onlyThen: (when) => `All are made at the same time: ${when}.`,
  meanOf: (mean) => `mean ${mean}`,
  levelOf: (level, share) => `${share} ${level}`,
  otherDates: (count) => `${count} others`,
  gains: (unit) => `What a deal gives${afterComma(unit)}`,
  gain: 'gain',
  alternative: 'without a deal',
  inUnit: (party, unit) => `${party}, ${unit}`,
  zone: ({ rounds, share, isNever }) =>
    `They sit down to bargain ${rounds === '1' ? 'once' : `${rounds} times`}, on average. ${
      isNever
        ? 'Never are there terms that suit both better than going on without a deal.'
        : `Some terms suit both better than going on without a deal in ${share} of these rounds.`
    }`,
  noRounds: 'They never sit down to bargain.',
  obstacles: 'Where there are none, what stands in the way (at times several at once):',
  obstacle,
  moreObstacles: (count) => `${more(count, 'more obstacle', 'more obstacles')}: --json`,
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
  moreWays: (count) => `${more(count, 'more way', 'more ways')} out: --json`,
};
