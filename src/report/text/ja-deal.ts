import type { DealText, ObstacleFacts } from './deal-words.ts';

const inParentheses = (unit: string | undefined): string => (unit === undefined ? '' : `（${unit}）`);

function obstacle(facts: ObstacleFacts): string {
  switch (facts.kind) {
    case 'redLine':
      return `${facts.party}の譲れない一線「${facts.label}」（これがなければ条件がある）`;
    case 'winSet':
      return `${facts.party}に必要な国内の同意「${facts.label}」（これがなければ条件がある）`;
    case 'alternative':
      return `どの条件でも、${facts.party}は合意せずに続けるより得にならない`;
    case 'apart':
      return '双方とも受け入れられる条件はあるが、共通の条件がない';
    case 'excluded':
      return '譲れない一線と国内の同意をすべて満たす条件がない';
    default:
      return facts satisfies never;
  }
}

/** The words of the report on what is agreed, in Japanese. */
export const jaDeal: DealText = {
  made: ({ report, deals, inForce }) =>
    `${report}までに成立する合意の数は平均${deals}、その時点で合意が効力を持つ確率は${inForce}です。`,
  never: (report) => `${report}までに合意は成立しません。`,
  margin: (number, error, range) => `${number}（誤差${error}、5〜95%は${range}）`,
  briefMade: ({ report, deals, inForce }) =>
    `${report}までの合意は平均${deals}件、その時点で効力を持つ確率は${inForce}。`,
  terms: '合意の内容',
  likeliest: '最有力',
  ofDeals: '割合',
  mean: '平均',
  only: (issue, level) => `${issue}: ${level}`,
  neverAgreed: (levels) => `合意なし: ${levels.join('、')}`,
  moreIssues: (count) => `ほか${count}論点`,
  when: '成立時期',
  onlyThen: (when) => `成立するのはすべて同じ時点（${when}）です。`,
  meanOf: (mean) => `平均${mean}`,
  levelOf: (level, share) => `${share} ${level}`,
  otherDates: (count) => `ほか${count}件`,
  gains: (unit) => `合意の利得${inParentheses(unit)}`,
  gain: '利得',
  alternative: '合意なしの価値',
  briefGains: (parties, unit) =>
    `合意なしと比べた合意の利得${inParentheses(unit)}: ${parties.map(({ party, gain }) => `${party} ${gain}`).join('、')}。`,
  inUnit: (party, unit) => `${party}${inParentheses(unit)}`,
  zone: ({ rounds, share, isNever, byTactics }) => {
    const tactics = byTactics ? '双方は、合意せずに続ける価値にかかわらず、戦術に従って譲歩します。' : '';
    const zone = isNever
      ? '双方にとって、合意せずに続けるより得になる条件は一度もありません。'
      : `そのうち${share}では、双方にとって合意せずに続けるより得になる条件があります。`;
    return `交渉の席に着くのは平均${rounds}回。${tactics}${zone}`;
  },
  briefZone: ({ rounds, share, isNever, byTactics, hasObstacles }) => {
    if (byTactics && !hasObstacles) return `交渉は平均${rounds}回で、双方は戦術に従って譲歩します。`;
    const zone = isNever
      ? `交渉（平均${rounds}回）で双方に得な条件は一度もありません。`
      : `交渉（平均${rounds}回）の${share}に双方に得な条件があります。`;
    const obstacles = hasObstacles ? `${isNever ? '' : '残りで'}妨げとなるもの:` : '';
    return `${zone}${obstacles}`;
  },
  noRounds: '交渉の席に着くことはありません。',
  obstacles: 'そのような条件がないとき、妨げとなるもの（重なることもある）:',
  obstacle,
  ties: (share) => `交渉の${share}では、ほかの条件でもまったく同じ結果になります。`,
  table: (when, unit) => `最初の交渉（${when}）での価値${inParentheses(unit)}`,
  deal: 'その場で合意した場合',
  goingOn: '合意せずに続ける場合',
  inside: (per) => `内部の選択肢（協議中の${per === 'year' ? '1年' : '1ステップ'}あたり）`,
  way: ({ kind, party, label }) => {
    const owner = party === undefined ? '' : `${party}の`;
    const head = kind === 'breakdown' ? '偶然による決裂' : `${owner}外部の選択肢`;
    return label === undefined ? `${head}:` : `${head}: ${label}`;
  },
};
