import type { PolicyFault } from '../../model/policy-fault.ts';
import type { TermsFault } from '../../model/terms-fault.ts';
import type { RentHolder } from '../../scenario/market-words.ts';
import type { MarketText, SignedAmount, Verdict, When } from './market-words.ts';
import { someOf } from './word-list.ts';

const HORIZONS = { short: 'short run', medium: 'medium run', long: 'long run' } as const;
const HOLDERS: Readonly<Record<RentHolder, string>> = {
  exporter: 'the exporters',
  importers: 'the importers',
  treasury: 'the treasury',
};
const POLICIES = {
  duty: 'duty',
  quota: 'quota',
  market: 'market',
  supplier: 'foreign supplier',
  holder: 'holder of the rent',
};

const ELASTICITIES = {
  substitution: 'substitution',
  demand: 'demand',
  supply: 'supply from abroad',
  domesticSupply: 'supply at home',
} as const;

const head = (when: When): string => {
  switch (when.kind) {
    case 'horizon':
      return HORIZONS[when.horizon];
    case 'age':
      return `after ${when.text}`;
    case 'any':
      return 'at all horizons';
  }
};
const at = (when: When): string => (when.kind === 'horizon' ? `in the ${head(when)}` : head(when));

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function gains({ direction, amount }: SignedAmount, verbs = ['gain', 'lose']): string {
  return direction === 'none'
    ? `${verbs[0]} nothing`
    : `${direction === 'gain' ? verbs[0] : verbs[1]} ${amount}`;
}

const hint = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `\nDid you mean ${nearest}?`;

/** What there is, where nothing is near. */
function knownWords({
  known,
  nearest,
}: {
  readonly known: readonly string[];
  readonly nearest?: string;
}): string {
  return nearest === undefined && known.length > 0 ? `; there is ${list(someOf(known))}` : '';
}

function policyFault(fault: PolicyFault): string {
  const { option, received } = fault;
  switch (fault.kind) {
    case 'unknown': {
      return `${option} ${received}: there is no ${POLICIES[fault.what]} ${fault.name}${knownWords(fault)}.${hint(fault.nearest)}`;
    }
    case 'atHome':
      return `${option} ${received}: ${fault.supplier} is at home in this market; expected a foreign supplier.`;
    case 'severalMarkets':
      return `${option} ${received}: in which market? Expected ${fault.choices.join(' or ')}.`;
    case 'badNumber':
      return option === '--duty'
        ? `${option} ${received}: expected a rate such as "japan=+25 %" (points on top), "japan=15 %" (the whole duty) or "japan=>=15 %" (the least).`
        : `${option} ${received}: expected a limit such as "japan=80 %", or "japan=80 %:exporter" to say who gets the rent.`;
    case 'perCentMissing':
      return `${option} ${received}: ${fault.number} would be ${fault.number}00 %.\nDid you mean ${fault.number} %?`;
    case 'outside':
      return option === '--duty'
        ? `${option} ${received}: expected a rate above -100 %.`
        : `${option} ${received}: expected a limit above 0.`;
    case 'onlyOne':
      return `${option} ${received}: a quota limits one supplier; give one for each.`;
    case 'noneAlone':
      return `${option} none: nothing else can be in force beside it.`;
    case 'twice':
      return option === '--duty'
        ? `--duty: ${fault.first} and ${received} both say what the whole duty on ${fault.supplier} comes to; only one can.`
        : `--quota: ${fault.first} and ${received} both limit ${fault.supplier}; only one can.`;
  }
}

function termsFault(fault: TermsFault): string {
  const { received } = fault;
  switch (fault.kind) {
    case 'unknownIssue':
      return `--deal ${received}: there is no issue ${fault.name}${knownWords(fault)}.${hint(fault.nearest)}`;
    case 'unknownLevel':
      return `--deal ${received}: ${fault.issue} has no level ${fault.name}${knownWords(fault)}.${hint(fault.nearest)}`;
    case 'noLevel':
      return `--deal ${received}: expected ISSUE=LEVEL; the levels are ${list(someOf(fault.levels))}.`;
    case 'agreedTwice':
      return `--deal ${received}: ${fault.issue} has another level already; only one can be agreed.`;
    case 'noIssues':
      return `--deal ${received}: this file has no \`issues\`, so that no terms can be agreed.`;
    default:
      return fault satisfies never;
  }
}

const inParentheses = (unit: string, when: When | undefined): string =>
  ` (${[unit, ...(when === undefined ? [] : [`range: ${head(when)}`])].join('; ')})`;

function verdictPhrase({ whens, direction, gains: share }: Verdict): string {
  const moments = list(whens.map(at));
  switch (direction) {
    case 'gain':
      return `gains ${moments}`;
    case 'loss':
      return `loses ${moments}`;
    case 'none':
      return `neither gains nor loses ${moments}`;
    case 'open':
      return `may gain or lose ${moments} (it gains in ${share} of the draws: the sign is not identified)`;
  }
}

/** The words of `parley market` in English. */
export const enMarket: MarketText = {
  headline: ({ policies, supplier, market, sales, when, buyers, treasury, importer, ...facts }) => {
    const [first, last] = sales;
    const told =
      first === undefined
        ? ''
        : `${supplier} (${market}): ${first.volume} by volume and ${first.price} in price ${at(first.when)}` +
          (last === undefined ? '' : `, ${last.volume} and ${last.price} ${at(last.when)}`);
    const balance = facts.range === undefined ? facts.balance : `${facts.balance} (${facts.range})`;
    const moment = at(when);
    return (
      `${policies.join('; ')}. ${told}. ${moment.charAt(0).toUpperCase()}${moment.slice(1)} ` +
      `buyers ${gains(buyers)}, the treasury ${gains(treasury, ['gains', 'loses'])}, ` +
      `${importer} on balance${facts.isWhole ? ' of all markets' : ''} ${balance} ${facts.unit}.`
    );
  },
  nothing: 'No duty and no quota is in force: nothing changes.',
  duty: (change, rate, suppliers) => {
    const whom = list(suppliers);
    switch (change) {
      case 'add':
        return `${rate} points on ${whom}`;
      case 'off':
        return `${rate} points off for ${whom}`;
      case 'atLeast':
        return `At least ${rate} in all on ${whom}`;
      case 'replace':
        return `${rate} in all on ${whom}`;
    }
  },
  suppliers: (count) => `${count} suppliers`,
  quota: (limit, supplier) => `${supplier} limited to ${limit} of its volume`,
  manyPolicies: (duties, quotas) =>
    [
      ...(duties > 0 ? [`${duties} ${duties === 1 ? 'duty' : 'duties'}`] : []),
      ...(quotas > 0 ? [`${quotas} ${quotas === 1 ? 'quota' : 'quotas'}`] : []),
    ].join(' and '),
  whenHead: head,
  inForce: 'In force',
  agreed: (terms) => `Taken as agreed: ${terms.map(({ issue, level }) => `${issue}: ${level}`).join('; ')}.`,
  leftOut: (names) => `Not in force here: ${names.join(', ')}.`,
  named: (label, name) => (label === name ? name : `${label} (${name})`),
  entry: (names, words) => `${names}: ${words}`,
  rate: ({ before, added, least, whole, total }) => {
    if (whole !== undefined) return `${before} before, now ${whole} in all`;
    const sum = added.reduce(
      (text, { points, isOff }) => `${text} ${isOff ? '−' : '+'} ${points} points`,
      before,
    );
    const floor = least.map((rate) => `, at least ${rate} in all`).join('');
    return `${sum}${floor} = ${total}`;
  },
  limit: ({ limit, above, rent, binds }) => {
    const beyond = above === undefined ? 'nothing beyond' : `${above} points more beyond`;
    const holders = rent
      .map(({ holder, share }) => `${share === undefined ? '' : `${share} `}to ${HOLDERS[holder]}`)
      .join(', ');
    const bound =
      binds === 'always'
        ? 'it binds'
        : binds === 'never'
          ? 'it does not bind'
          : `it binds in ${binds.map(({ when, share }) => `${share} of the draws ${at(when)}`).join(', ')}`;
    return `at most ${limit} of the volume before, ${beyond}; rent ${holders}; ${bound}`;
  },
  names: (names) => names.join(', '),
  salesTitle: (market, valuation) => `${market}: sales by origin (${valuation}), change in %`,
  unchanged: (market) => `${market}: nothing changes.`,
  before: 'before',
  value: 'value',
  volume: 'vol.',
  price: 'price',
  usersPay: 'users pay',
  usersPayNote:
    'Value and price at the border, before duty. Where no line says what users pay, that changes as the price does.',
  effectsTitle: (supplier) => (supplier === undefined ? 'Prices' : `${supplier}: volume and prices`),
  volumeRow: 'volume',
  priceRow: 'price at the border',
  userPriceRow: 'price to users, duty included',
  accountsTitle: (market, unit) => `${market}: gains and losses, ${unit}`,
  accounts: {
    priceIndex: 'prices of all goods together',
    consumers: 'buyers',
    producersAtHome: 'producers at home',
    revenue: 'duty revenue',
    rent: 'rent of quotas',
    foreignProducers: 'producers abroad',
    termsOfTrade: 'of this: terms of trade',
    world: 'the world',
  },
  onBalance: (importer) => `${importer} on balance`,
  chances: '  chance of gain / loss',
  chance: (gains, losses) => `${gains} / ${losses}`,
  verdict: (importer, found) =>
    `${importer} ${list(found.map(verdictPhrase))}. What the world loses is the deadweight loss.`,
  usedNote: (markets) =>
    `Makers use these goods too. What that costs them is left out of the balances here and counts in: ${markets.join(', ')}.`,
  jobsTitle: 'Output and jobs: before, and the change',
  output: (supplier) => `${supplier}, output in all`,
  inUnit: (supplier, unit) => `${supplier}: ${unit}`,
  gainsTitle: (unit, when) => `Who gains and who loses${inParentheses(unit, when)}`,
  balancesTitle: (of, unit, when) => `Net exports of ${of}, change${inParentheses(unit, when)}`,
  to: (country) => `to ${country}`,
  range: '5–95 %',
  more: (count) => `and ${count} more: --json`,
  observedTitle: 'What was seen, beside the model',
  observed: 'seen',
  elasticitiesTitle: (market) => `${market}: elasticities, median and 5–95 %`,
  alike: (markets) => `Substitution and demand are the same in: ${markets.join(', ')}.`,
  substitution: 'substitution',
  substitutionWithin: (suppliers) => `substitution among ${suppliers.join(', ')}`,
  demand: 'demand',
  supply: (suppliers) => `supply: ${suppliers.join(', ')}`,
  infinite: 'infinite',
  preset: (name, sources) =>
    `From the preset ${name}: ${sources.map(({ what, source }) => `${ELASTICITIES[what]} (${source})`).join('; ')}.`,
  sources: (titles, assumed) =>
    titles.length + assumed === 0
      ? ''
      : `From the file: ${[...titles, ...(assumed > 0 ? [`${assumed} assumed`] : [])].join('; ')}.`,
  basis: ({ uncertain, draws, isPlain, seed, error }) =>
    uncertain === 0 || error === undefined
      ? 'Nothing is uncertain: one draw.'
      : `${uncertain} ${uncertain === 1 ? 'number is' : 'numbers are'} uncertain; ${draws}${isPlain ? ' plain' : ''} draws, seed ${seed}. Numbers are means with their 5–95 % range; numerical error of the balance ${error}.`,
  limits: (hasQuotas, hasBalances) =>
    [
      'These markets stand alone (partial equilibrium): incomes, exchange rates and other markets are as they were. Competition is perfect: no maker sets prices by market power',
      hasQuotas ? ', and only then does a quota equal the duty that lets in as much.' : '.',
      hasBalances
        ? ' The balance between two countries is not their overall balance, which saving and investment decide.'
        : '',
    ].join(''),
  next: 'Next:',
  nextDuty: 'what if the duty were …?',
  nextSources: 'where each number is from',
  fault: (fault) => {
    switch (fault.kind) {
      case 'unknownHorizon':
        return `--horizon: expected short, medium, long, or an age of the duty such as "18 months", received ${fault.received}.${hint(fault.nearest)}`;
      case 'agesMissing':
        return `--horizon ${fault.received}: ${list(fault.markets)} ${fault.markets.length === 1 ? 'does' : 'do'} not say how long adjusting takes.\nWrite \`adjust: { medium: 18 months, long: 5 years }\` into the market, or use short, medium or long.`;
      case 'quotasTwice':
        return `${fault.first} and ${fault.second} limit the same supplier: say which one is meant by --quota.`;
      case 'unknownIssue':
      case 'unknownLevel':
      case 'noLevel':
      case 'agreedTwice':
      case 'noIssues':
        return termsFault(fault);
      default:
        return policyFault(fault);
    }
  },
};
