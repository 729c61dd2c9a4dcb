import { compareAlternatingOffers, compareNashOnPie } from './bargaining.ts';
import { compareClosedForm } from './closed-form.ts';
import type { Comparison } from './comparison.ts';
import { compareFreezeTalks } from './freeze-talks.ts';
import { compareGambit } from './gambit.ts';
import { compareJapanUs, compareJapanUsChoices } from './japan-us-2018.ts';
import { compareDraws } from './market-draws.ts';
import { compareBestDuties, compareLinearisation } from './market-policies.ts';
import { compareEmr, compareMarkets, compareQuotas } from './markets.ts';
import { compareSessions, compareSolutions } from './negmas.ts';
import { compareSessionsInFiles, compareSolutionsInFiles } from './negmas-scenarios.ts';
import { compareSobol } from './sobol.ts';
import { compareAbsorbingChain, compareCompetingOdds, compareWalk } from './theory.ts';
import { compareThreatTiming } from './threat-timing.ts';

/** Numbers from outside, each beside Parley's. */
export interface Reference {
  /** What is compared. */
  readonly title: string;
  /** Who computed the other number. */
  readonly by: string;
  /** How many numbers there must be, so that none is dropped unnoticed. */
  readonly count: number;
  compare(): Promise<Comparison[]>;
}

const PRISM = 'PRISM 4.10.2-dev';
const HIGH_PRECISION = 'mpmath, 50 digits';
const EXACT_FRACTIONS = 'closed forms in exact fractions';

export const REFERENCES: readonly Reference[] = [
  {
    title: 'Freeze talks: probabilities, expected times, month by month (Markov chain, 5 variants)',
    by: PRISM,
    count: 5 * 9 + 3 * 47,
    compare: compareFreezeTalks,
  },
  {
    title: 'Japan–US 2018: probabilities and expected times (Markov chain, 9 variants)',
    by: PRISM,
    count: 9 * 12,
    compare: compareJapanUs,
  },
  {
    title: 'Japan–US 2018 with the United States choosing (decision process)',
    by: PRISM,
    count: 8 + 6,
    compare: compareJapanUsChoices,
  },
  {
    title: 'Timing of threats: best and worst values and probabilities (decision process)',
    by: PRISM,
    count: 9,
    compare: compareThreatTiming,
  },
  {
    title:
      'Alternating offers in three rounds: the odds of 816 actions at 301 information sets, and the values',
    by: 'Gambit 16.4.1 and backward induction in exact fractions',
    count: 816 + 2,
    compare: compareGambit,
  },
  {
    title: 'Terms of two domains: frontiers, Nash, Kalai–Smorodinsky, egalitarian, utilitarian, powers',
    by: 'NegMAS 0.15.7 and exact enumeration',
    count: 2 * 8 * 3 + 2 * 2 + 12 + 26,
    compare: compareSolutions,
  },
  {
    title: 'Nine sessions of concession tactics: terms and round',
    by: 'NegMAS 0.15.7',
    count: 9 * 3,
    compare: compareSessions,
  },
  {
    title: 'Talks with constant odds, endless and cut off',
    by: `${PRISM}’s formulas with symbols, geometric sums`,
    count: 4 * 5 * 3,
    compare: compareClosedForm,
  },
  {
    title: 'Absorbing chain of the freeze talks: ends, times, moments',
    by: EXACT_FRACTIONS,
    count: 10,
    compare: compareAbsorbingChain,
  },
  {
    title: 'Walk on 0 … 4: steps, variance, ends, fundamental matrix',
    by: EXACT_FRACTIONS,
    count: 18,
    compare: compareWalk,
  },
  {
    title: 'Competing odds by a deadline',
    by: EXACT_FRACTIONS,
    count: 3 * 4 + 4 * 37,
    compare: compareCompetingOdds,
  },
  {
    title:
      'Alternating offers: tables of Ståhl and Rubinstein, breakdown, ways out, a deadline; offers not rounded (53 games)',
    by: 'closed forms and recursion in exact fractions',
    count: (40 + 4 + 5 + 4) * 2,
    compare: compareAlternatingOffers,
  },
  {
    title: 'The asymmetric Nash solution on a pie (6 cases)',
    by: 'closed form',
    count: 6 * 2,
    compare: compareNashOnPie,
  },
  {
    title: 'Nash, Kalai–Smorodinsky, egalitarian and utilitarian deals in scenario files (14 cases)',
    by: 'exact enumeration, in part NegMAS 0.15.7',
    count: 14 * 3,
    compare: compareSolutionsInFiles,
  },
  {
    title: 'Concession tactics in a scenario file: round, deal and utilities (9 sessions)',
    by: 'NegMAS 0.15.7',
    count: 9 * 4,
    compare: compareSessionsInFiles,
  },
  {
    title: 'Sobol points: the first 64 in 12 dimensions, without shift',
    by: 'SciPy 1.17',
    count: 64 * 12,
    compare: compareSobol,
  },
  {
    title: 'Markets, flat and nested: prices, quantities, surpluses, revenue (12 cases)',
    by: HIGH_PRECISION,
    count: 814,
    compare: compareMarkets,
  },
  {
    title: 'Markets: prices and quantities (2 cases)',
    by: 'the R package emr 0.1.0 (nleqslv)',
    count: 14,
    compare: compareEmr,
  },
  {
    title: 'Quotas and tariff-rate quotas: prices, quantities, rents (5 cases)',
    by: HIGH_PRECISION,
    count: 231,
    compare: compareQuotas,
  },
  {
    title: 'Duties that are best for the importer or for revenue, by search',
    by: 'closed forms (1/ε; (ε + η)/(ε(η − 1)))',
    count: 8,
    compare: compareBestDuties,
  },
  {
    title: 'Markets: gradient, first order, GSIM, and the loss of the world along the way',
    by: HIGH_PRECISION,
    count: 59,
    compare: compareLinearisation,
  },
  {
    title:
      'Markets under uncertain elasticities: means and quantiles of 32,768 draws, in standard deviations',
    by: 'NumPy, 4,194,304 draws',
    count: 140,
    compare: compareDraws,
  },
];
