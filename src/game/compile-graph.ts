import { type Chart, configurationNames } from '../chart/chart.ts';
import {
  AlwaysCycleError,
  AskLimitError,
  createTransitions,
  type Transitions,
} from '../chart/transitions.ts';
import { type Place, type Problem, problem } from '../core/problem.ts';
import { rivalReplacements } from '../market/rival-replacements.ts';
import { type ColumnTable, createColumnTable } from '../model/column-table.ts';
import type { Model } from '../model/model.ts';
import { createReaders, createTest, type Readers, type View } from '../model/view.ts';
import { findUnit } from '../quantity/unit.ts';
import {
  createDealBuilder,
  type DealBuilder,
  LinkedTermsError,
  SPELL_LIMIT,
  SpellLimitError,
} from './deal-builder.ts';
import { elapsedCaps } from './elapsed-caps.ts';
import { type GameGraph, type Landing, NODE, NONE, type PartyColumns } from './graph.ts';
import { interner } from './interner.ts';
import { NODE_LIMIT, NodeLimitError } from './node-limit.ts';
import { discounting } from './odds.ts';
import { createStateTable, type StateTable } from './state-table.ts';
import { type Unrolled, unroll } from './unroll.ts';

/** How often the markets may be solved in each draw. */
const SOLVE_LIMIT = 2_000;

/** How often XState may be asked what an event does. */
export const ASK_LIMIT = 20_000;

/** A compiled game, or why there is none. */
export type CompiledGraph =
  | { readonly graph: GameGraph; readonly transitions: Transitions }
  | { readonly problems: readonly Problem[] };

/** Compiles a model into its game graph. */
export function compileGraph(model: Model, place?: Place): CompiledGraph {
  try {
    const transitions = createTransitions(model.chart, ASK_LIMIT);
    const readers = createReaders(model);
    const table = createColumnTable(model, readers);
    const states = createStateTable(model, transitions, elapsedCaps(model));
    const deal = createDealBuilder(model, table, readers);
    const unrolled = unroll(model, states, table, readers, deal);
    const problems = unhandledProblems(model, states, unrolled);
    const graph = attach(model, states, transitions, table, readers, deal, unrolled, problems);
    const solves = graph.program.instructions.filter(({ kind }) => kind === 'kernel').length;
    if (solves > SOLVE_LIMIT) {
      const facts = { limit: SOLVE_LIMIT, received: solves };
      problems.push(problem('too-many-solves', model.markets.markets[0]?.place, facts));
    }
    return problems.length > 0 ? { problems } : { graph, transitions };
  } catch (error) {
    if (error instanceof AlwaysCycleError) {
      return { problems: [problem('always-cycle', place, { states: error.states })] };
    }
    if (error instanceof AskLimitError)
      return { problems: [problem('too-many-asks', place, { limit: ASK_LIMIT })] };
    if (error instanceof LinkedTermsError) {
      const { limit, received } = error;
      const at = model.deal.issues[error.issue]?.place ?? place;
      return { problems: [problem('too-many-terms', at, { limit, received })] };
    }
    if (error instanceof SpellLimitError) {
      const at = model.deal.issues[0]?.place ?? place;
      return { problems: [problem('too-many-spells', at, { limit: SPELL_LIMIT })] };
    }
    if (error instanceof NodeLimitError) {
      return { problems: [problem('too-many-nodes', place, { limit: NODE_LIMIT, step: error.step })] };
    }
    throw error;
  }
}

/** Attaches flows, questions and ends to the nodes. */
function attach(
  model: Model,
  states: StateTable,
  transitions: Transitions,
  table: ColumnTable,
  readers: Readers,
  deal: DealBuilder,
  unrolled: Unrolled,
  problems: Problem[],
): GameGraph {
  const nodes = unrolled.kind.length;
  const configuration = Uint32Array.from(unrolled.state, (state) => states.state(state).configuration);
  const detail = new Uint32Array(nodes);
  const landings = interner<Landing>(
    (each) => `${each.flows.join(',')}|${each.measures.join(',')}|${each.outcome}|${each.spell}`,
  );
  const endings = interner<readonly number[]>((each) => each.join(','));
  const judge = createJudge(model, readers, problems);
  const start: View = { ...viewOf(states, states.initial), step: 0, position: model.moves.length };
  // Where time is counted in steps, so are the rates.
  const year = model.clock.timed ? (findUnit('year')?.factor ?? 1) : 1;
  const parties = model.parties.map((party, index): PartyColumns => {
    const columns = discounting(table, party, start, model.clock.step, year);
    const { rationality } = party;
    const isOver = party.end !== undefined || model.clock.continuation === 'none';
    const isPaid = model.moves.some((move) =>
      move.cases.some(
        ({ act }) => 'options' in act && act.options.some((option) => option.payoffs.has(index)),
      ),
    );
    return {
      ...columns,
      perpetuity: isOver ? NONE : columns.perpetuity,
      rationality:
        rationality === undefined || rationality === 'perfect'
          ? rationality
          : table.register(rationality, start),
      hasStakes: isPaid || party.flow !== undefined || party.end !== undefined || party.deal !== undefined,
    };
  });
  const measure = createMeasureReader(model, table, readers);
  const checkReplacements = createReplacementCheck(model, readers, problems);
  for (let node = 0; node < nodes; node++) {
    if (unrolled.kind[node] !== NODE.step) {
      detail[node] = unrolled.site[node] ?? 0;
      continue;
    }
    const step = unrolled.step[node] ?? 0;
    const view: View = { ...viewOf(states, unrolled.state[node] ?? 0), step, position: model.moves.length };
    checkReplacements(view);
    detail[node] = landings.intern({
      flows: model.parties.map(({ flow }) => (flow === undefined ? NONE : table.register(flow, view))),
      measures: step < model.clock.report ? measure(view) : [],
      outcome: step === model.clock.report - 1 ? judge(view) : NONE,
      spell: deal.look(view),
    });
  }
  const ending = Uint32Array.from(unrolled.endState, (state) => {
    if (state === NONE) return 0;
    const view: View = { ...viewOf(states, state), step: model.clock.steps, position: model.moves.length };
    return endings.intern(
      model.parties.map((party, index) => endColumn(table, party, parties[index]?.perpetuity ?? NONE, view)),
    );
  });
  const endLook = Int16Array.from(unrolled.endState, (state) =>
    state === NONE
      ? NONE
      : deal.look({ ...viewOf(states, state), step: model.clock.steps, position: model.moves.length }),
  );
  const terms = deal.build();
  const spellOf = (look: number): number => terms?.spells[look] ?? NONE;
  const reported = unrolled.step.findIndex((step) => step >= model.clock.report);
  return {
    model,
    nodes,
    kind: unrolled.kind,
    step: unrolled.step,
    configuration,
    detail,
    edgeStart: unrolled.edgeStart,
    edgeTarget: unrolled.edgeTarget,
    edgeOdds: unrolled.edgeOdds,
    edgePayment: unrolled.edgePayment,
    edgeOption: unrolled.edgeOption,
    tail: unrolled.tail,
    ending,
    endSpell: endLook.map(spellOf),
    reported: reported < 0 ? nodes : reported,
    configurations: transitions.configurations,
    sites: unrolled.sites,
    bargains: unrolled.bargains,
    deal: terms?.table,
    landings: landings.items.map((landing) => ({ ...landing, spell: spellOf(landing.spell) })),
    endings: endings.items,
    payments: unrolled.payments,
    against: model.measures.map(({ against }) =>
      against === undefined ? NONE : table.register(against.value, start),
    ),
    parties,
    checks: unrolled.checks,
    requirements: [
      ...model.markets.requirements.map((requirement) => ({
        requirement,
        register: table.register(requirement.expression, start),
      })),
      ...deal.requirements,
    ],
    program: table.program(),
  };
}

function viewOf(states: StateTable, state: number): Pick<View, 'configuration' | 'counters' | 'elapsed'> {
  const { configuration, counters, elapsed } = states.state(state);
  return { configuration: states.configurationOf(configuration), counters, elapsed };
}

/** What a party gets at the very end: its `end`, its last flow for ever, or nothing. */
function endColumn(
  table: ColumnTable,
  party: Model['parties'][number],
  perpetuity: number,
  view: View,
): number {
  if (party.end !== undefined) return table.register(party.end, view);
  if (party.flow === undefined || perpetuity === NONE) return NONE;
  const flow = table.register(party.flow, view);
  return table.builder.binary('multiply', flow, perpetuity as typeof flow);
}

/** What the measures see at the end of a step: the register of a flow, or 1 or 0 for a condition. */
function createMeasureReader(model: Model, table: ColumnTable, readers: Readers): (view: View) => number[] {
  const each = model.measures.map((measure) => {
    if (measure.kind === 'flow') {
      return (view: View): number =>
        measure.report === 'at' && view.step !== model.clock.report - 1
          ? NONE
          : table.register(measure.flow, view);
    }
    const holds = createTest(readers, measure.when);
    const last = measure.kind === 'time' ? model.clock.report : measure.by;
    return (view: View): number => (view.step < last && holds(view) ? 1 : 0);
  });
  return (view) => each.map((read) => read(view));
}

/** Names the outcome of a state, and reports states with none or several, once each. */
function createJudge(model: Model, readers: Readers, problems: Problem[]): (view: View) => number {
  const tests = model.outcomes.map((outcome) => createTest(readers, outcome.when));
  const told = new Set<string>();
  const tell = (key: string, found: Problem): void => {
    if (!told.has(key)) problems.push(found);
    told.add(key);
  };
  return (view) => {
    const [first, second] = tests.flatMap((test, index) => (test(view) ? [index] : []));
    if (first !== undefined && second === undefined) return first;
    const state = stateText(model.chart, view);
    const outcome = model.outcomes[first ?? 0];
    const other = model.outcomes[second ?? 0];
    if (first === undefined) tell(state, problem('outcomes-gap', outcome?.place, { state }));
    else if (outcome !== undefined && other !== undefined) {
      const facts = { first: outcome.name, second: other.name, state };
      tell(`${outcome.name} ${other.name}`, problem('outcomes-overlap', other.place, facts));
    }
    return first ?? NONE;
  };
}

/** Reports states in which two duties both say what the whole duty on a supplier comes to, once for each two. */
function createReplacementCheck(model: Model, readers: Readers, problems: Problem[]): (view: View) => void {
  const rivals = rivalReplacements(model.markets).map(({ first, second, supplier }) => ({
    first,
    second,
    supplier,
    tests: [first, second].map((duty) => createTest(readers, duty.while)),
  }));
  const told = new Set<string>();
  return (view) => {
    for (const { first, second, supplier, tests } of rivals) {
      const key = `${first.name} ${second.name}`;
      if (told.has(key) || !tests.every((test) => test(view))) continue;
      told.add(key);
      const facts = { first: first.name, second: second.name, supplier, state: stateText(model.chart, view) };
      problems.push(problem('replaced-twice', second.place, facts));
    }
  };
}

function stateText(chart: Chart, view: View): string {
  return configurationNames(chart, view.configuration).join(', ');
}

function unhandledProblems(model: Model, states: StateTable, unrolled: Unrolled): Problem[] {
  return unrolled.unhandled.map(({ event, move, case: index, state }) => {
    const found = model.moves[move]?.cases[index];
    const options = found !== undefined && 'options' in found.act ? found.act.options : [];
    const place = options.find((option) => option.event === event)?.place ?? found?.place;
    const names = configurationNames(model.chart, states.configurationOf(states.state(state).configuration));
    return problem('event-not-handled', place, {
      event,
      move: model.moves[move]?.name ?? '',
      state: names.join(', '),
    });
  });
}
