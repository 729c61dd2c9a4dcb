import { hasErrors, type Problem, problem } from '../core/problem.ts';
import { ACCOUNT_WORDS } from '../market/account-names.ts';
import { isUnitName } from '../quantity/unit.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import { NAME_PATTERN } from '../scenario/schema-parts.ts';
import { placeOfKey } from '../scenario/tree.ts';
import { checkBargainUnits, checkStrangers } from './bind-bargain.ts';
import { bindChart, chartLabels } from './bind-chart.ts';
import { bindChronicle } from './bind-chronicle.ts';
import { bindClock } from './bind-clock.ts';
import { bindConstants } from './bind-constants.ts';
import { bindCorrelations } from './bind-correlations.ts';
import { bindCounters } from './bind-counters.ts';
import { bindDeal } from './bind-deal.ts';
import { bindDefinitions } from './bind-definitions.ts';
import { createIssueBinder } from './bind-issues.ts';
import { createMarketBinder, defineAccounts } from './bind-markets.ts';
import { bindCalendar, bindMoves, createMoveFrame } from './bind-moves.ts';
import { bindParameters } from './bind-parameters.ts';
import { bindParties } from './bind-parties.ts';
import { bindProvenance } from './bind-provenance.ts';
import { bindExpectations, bindMeasures, bindOutcomes } from './bind-results.ts';
import { type Binding, createBinding } from './binding.ts';
import { marketBoundsProblems } from './market-bounds.ts';
import type { Model } from './model.ts';
import { unusedLevels } from './unused-levels.ts';

/** A model, where nothing is wrong, and every problem found on the way. */
export interface Bound {
  readonly model?: Model;
  readonly problems: readonly Problem[];
}

/** Words of the language that cannot be names. */
const RESERVED: ReadonlySet<string> = new Set(
  'and or not xor mod to in true false null undefined none rest perfect step elapsed at after until'.split(
    ' ',
  ),
);

/** Words that mean something where a number or name is expected, but nothing behind the point of `issue.level`. */
const FREE_FOR_LEVELS: ReadonlySet<string> = new Set(
  'none rest perfect step elapsed at after until'.split(' '),
);

/** Groups whose names stand alone in expressions, where a unit would be read first. */
const IN_EXPRESSIONS: ReadonlySet<string> = new Set(
  'constants parameters formulas conditions counters outcomes measures markets issues'.split(' '),
);

/** Resolves every name of a scenario, parses and checks every expression, and gathers all problems. */
export function bind(reading: ScenarioReading): Bound {
  const { scenario } = reading;
  if (scenario === undefined) return { problems: reading.problems };
  const crowd = marketBoundsProblems(scenario, reading.tree);
  if (crowd.length > 0) return { problems: [...reading.problems, ...crowd] };
  const binding = createBinding(reading, scenario);
  checkNames(binding);
  const days = bindConstants(binding);
  const clock = bindClock(binding);
  const parameters = bindParameters(binding);
  const correlations = bindCorrelations(binding, parameters);
  const markets = createMarketBinder(binding);
  bindDefinitions(binding, markets, createIssueBinder(binding));
  const system = markets.finish();
  const chart = bindChart(binding);
  const counters = bindCounters(binding);
  const { parties, units } = bindParties(binding);
  const frame = createMoveFrame(binding, chart, counters, parties, units);
  const calendar = clock && bindCalendar(frame, clock, days);
  const moves = bindMoves(frame);
  const deal = bindDeal(frame);
  checkStrangers(binding, [...(calendar?.moves ?? []), ...moves], parties);
  checkBargainUnits(binding, [...(calendar?.moves ?? []), ...moves], parties);
  const outcomes = bindOutcomes(binding);
  const headline = bindHeadline(binding, scenario);
  const measures = clock === undefined ? [] : bindMeasures(binding, clock, days);
  const expectations = bindExpectations(binding);
  bindProvenance(binding);
  bindChronicle(binding);
  const problems = [...reading.problems, ...binding.problems];
  if (clock === undefined || calendar === undefined || hasErrors(problems)) return { problems };
  defineAccounts(binding, system);
  const model: Model = {
    title: scenario.title,
    clock,
    chart,
    chartLabels: chartLabels(binding),
    counters,
    parameters,
    correlations,
    definitions: binding.definitions,
    parties,
    moves: [...calendar.moves, ...moves],
    dates: calendar.dates,
    days: calendar.days,
    markets: system,
    accounts: [...binding.accounts.keys()],
    deal,
    outcomes,
    headline,
    measures,
    expectations,
  };
  return { model, problems: [...problems, ...unusedLevels(model)] };
}

function checkNames(binding: Binding): void {
  const { reading, names } = binding;
  const clashing = new Set(names.clashes.map(({ name }) => name));
  for (const { name, later, first } of names.clashes) {
    // The accounts of a market whose name is taken are taken with it.
    if (later.kind === 'account' && clashing.has(name.split('.')[0] ?? '')) continue;
    binding.problems.push(problem('name-taken', later.place, { name, kind: later.kind, first: first.place }));
  }
  const declared: [readonly string[], string][] = [];
  for (const group of [
    'constants',
    'parameters',
    'formulas',
    'conditions',
    'counters',
    'outcomes',
    'measures',
    'moves',
    'calendar',
    'parties',
    'chart',
    'markets',
    'duties',
    'quotas',
    'observed',
    'issues',
    'ratifiers',
  ] as const) {
    for (const name of Object.keys(binding.scenario[group] ?? {})) declared.push([[group, name], name]);
  }
  for (const [region, { states }] of Object.entries(binding.scenario.chart)) {
    for (const state of Object.keys(states)) declared.push([['chart', region, 'states', state], state]);
  }
  for (const [market, { suppliers }] of Object.entries(binding.scenario.markets ?? {})) {
    for (const name of Object.keys(suppliers)) declared.push([['markets', market, 'suppliers', name], name]);
  }
  for (const [issue, { levels }] of Object.entries(binding.scenario.issues ?? {})) {
    for (const name of Object.keys(levels ?? {})) declared.push([['issues', issue, 'levels', name], name]);
  }
  for (const [party, { redLines }] of Object.entries(binding.scenario.payoffs ?? {})) {
    for (const name of Object.keys(redLines ?? {}))
      declared.push([['payoffs', party, 'redLines', name], name]);
  }
  for (const [path, name] of declared) {
    const group = path[0] ?? '';
    const why = !NAME_PATTERN.test(name)
      ? 'pattern'
      : (RESERVED.has(name) && !(path.includes('levels') && FREE_FOR_LEVELS.has(name))) ||
          (group === 'markets' && ACCOUNT_WORDS.has(name))
        ? 'reserved'
        : path.length === 2 && IN_EXPRESSIONS.has(group) && isUnitName(name)
          ? 'unit'
          : undefined;
    if (why !== undefined) {
      binding.problems.push(problem('bad-name', placeOfKey(reading.tree, path), { name, why }));
    }
  }
}

function bindHeadline(binding: Binding, scenario: Scenario): number {
  if (scenario.headline === undefined) return 0;
  const index = Object.keys(scenario.outcomes).indexOf(scenario.headline);
  if (index < 0) binding.reportUnknown(scenario.headline, 'outcome', ['headline']);
  return Math.max(index, 0);
}
