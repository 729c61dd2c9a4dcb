import type { Model } from '../model/model.ts';
import { findUnit } from '../quantity/unit.ts';
import type { Sampling } from '../random/sampling.ts';
import { choiceNames, valueUnit } from './choice-results.ts';
import type { CompiledScenario } from './compile.ts';
import type { DealDate, DealGain, DealResult, IssueResult, Obstacle, TableResult } from './deal-result.ts';
import type { DealTally } from './deal-tally.ts';
import { timeOf } from './moment.ts';
import type { Solver } from './solver.ts';
import { scaleSpread, spreadOf, spreadOfRatio } from './statistics.ts';
import type { TableTally } from './table-tally.ts';

/** Steps in which deals are made with less probability are not told. */
const DATE_LIMIT = 1e-6;

/** What is agreed, and what stands in the way; undefined where nothing is bargained over. */
export function dealResult(
  compiled: CompiledScenario,
  solver: Solver,
  draws: number,
  sampling: Sampling,
): DealResult | undefined {
  const { model } = compiled;
  const { deals } = solver.tally;
  const { table } = solver;
  if (deals === undefined || table === undefined) return undefined;
  const { ties, ...rounds } = roundsOf(compiled, solver, deals, draws);
  const levels = deals.agreed.map((columns) => [...columns.keys()].toSorted((a, b) => a - b));
  return {
    made: spreadOf(deals.made, sampling),
    inForce: spreadOf(deals.inForce, sampling),
    issues: issueResults(model, deals, draws, sampling),
    dates: dateResults(model, deals, draws, levels),
    gains: table.between.map((party) => gainOf(model, deals, party, sampling)),
    rules: [...new Set(compiled.graph.bargains.map(({ rule }) => rule.kind))],
    ...rounds,
    zone: spreadOfRatio(deals.zones, deals.rounds, sampling),
    ties,
    table: tableResult(model, table),
  };
}

function issueResults(model: Model, deals: DealTally, draws: number, sampling: Sampling): IssueResult[] {
  return model.deal.issues.map((issue, index): IssueResult => {
    const agreed = deals.agreed[index];
    const none = new Float64Array(deals.made.length);
    const { factor } = issue.unit;
    const total = deals.values[index] ?? none;
    return {
      name: issue.name,
      label: issue.label,
      unit: issue.unit.text,
      isGrid: issue.isGrid,
      ...(issue.isNumber ? { mean: scaleSpread(spreadOfRatio(total, deals.made, sampling), factor) } : {}),
      levels: issue.levels.flatMap(({ name, label, value: written }, level) => {
        const column = agreed?.get(level);
        if (issue.isGrid && column === undefined) return [];
        const sum = deals.levelValues[index]?.get(level);
        const value = written?.kind === 'number' ? written.value : sum === undefined ? sum : sum / draws;
        return [
          {
            name,
            label,
            ...(value === undefined ? {} : { value: value / factor }),
            agreed: spreadOfRatio(column ?? none, deals.made, sampling),
            inForce: (deals.held[index]?.get(level) ?? 0) / draws,
          },
        ];
      }),
    };
  });
}

function dateResults(
  model: Model,
  deals: DealTally,
  draws: number,
  agreed: readonly (readonly number[])[],
): DealDate[] {
  return [...deals.dates]
    .toSorted(([a], [b]) => a - b)
    .filter(([, { made }]) => made / draws > DATE_LIMIT)
    .map(([step, { made, levels }]) => ({
      ...timeOf(model.clock, step),
      made: made / draws,
      levels: model.deal.issues.map((issue, index) => {
        const told = issue.isGrid ? (agreed[index] ?? []) : [...issue.levels.keys()];
        return told.map((level) => (levels[index]?.get(level) ?? 0) / made);
      }),
    }));
}

function gainOf(model: Model, deals: DealTally, party: number, sampling: Sampling): DealGain {
  const unit = valueUnit(model.parties[party]?.unit);
  const none = new Float64Array(deals.made.length);
  const scaled = (sums: Float64Array | undefined): DealGain['gain'] =>
    scaleSpread(spreadOfRatio(sums ?? none, deals.made, sampling), unit.factor);
  return {
    party: model.parties[party]?.name ?? '',
    unit: unit.text,
    gain: scaled(deals.gains[party]),
    alternative: scaled(deals.alternatives[party]).mean,
  };
}

/** How often they sit down, and what stands in the way then. */
function roundsOf(
  { model, graph }: CompiledScenario,
  solver: Solver,
  deals: DealTally,
  draws: number,
): Pick<DealResult, 'rounds' | 'excluded' | 'obstacles' | 'ties'> {
  const total = deals.rounds.reduce((sum, each) => sum + each, 0);
  const lines = graph.deal?.lines ?? 0;
  const between = (solver.table?.between ?? []).toSorted((a, b) => a - b);
  const bits = new Map<number, number>();
  // Of the rounds without a zone some draws tell what stands in the way.
  let explained = 0;
  const zones = deals.zones.reduce((sum, each) => sum + each, 0);
  for (const [code, rounds] of deals.obstacles) {
    if (code > 0) explained += rounds;
    for (let bit = 0; bit < lines + 4; bit++) {
      if (Math.floor(code / 2 ** bit) % 2 === 1) bits.set(bit, (bits.get(bit) ?? 0) + rounds);
    }
  }
  const shareOf = (rounds: number): number =>
    explained === 0 ? 0 : (rounds / explained) * (1 - zones / total);
  const obstacles = [...bits].flatMap(([bit, rounds]): Obstacle[] => {
    const share = shareOf(rounds);
    const line = model.deal.lines[bit];
    if (line !== undefined) {
      const { kind, name, label } = line;
      return [{ kind, name, label, party: model.parties[line.party]?.name ?? '', share }];
    }
    const party = between[bit - lines];
    if (party !== undefined) return [{ kind: 'alternative', party: model.parties[party]?.name ?? '', share }];
    return bit === lines + 2 ? [{ kind: 'apart', share }] : [];
  });
  let tied = 0;
  for (const [node, reached] of deals.reached) tied += (reached * (solver.ties.get(node) ?? 0)) / draws;
  return {
    rounds: total / draws,
    excluded: shareOf(bits.get(lines + 3) ?? 0),
    obstacles: obstacles.toSorted((a, b) => b.share - a.share),
    ties: total === 0 ? 0 : tied / total,
  };
}

function tableResult(model: Model, table: TableTally): TableResult {
  const units = table.between.map((party) => valueUnit(model.parties[party]?.unit));
  const year = model.clock.timed ? (findUnit('year')?.factor ?? 1) : 1;
  const scaled = (sums: readonly number[], reached: number): number[] =>
    sums.map((total, at) => total / reached / (units[at]?.factor ?? 1));
  const otherwise = scaled(table.otherwise, table.reached);
  const deals = scaled(table.deals, table.reached);
  const flows = scaled(table.flows, table.talking);
  return {
    ...timeOf(model.clock, table.step),
    per: model.clock.timed ? 'year' : 'step',
    parties: table.between.map((party, at) => ({
      party: model.parties[party]?.name ?? '',
      unit: units[at]?.text ?? '',
      goingOn: otherwise[at] ?? 0,
      deal: deals[at] ?? 0,
      inside: (flows[at] ?? 0) * year,
    })),
    ways: table.ways
      .filter(({ weight }) => weight > 0)
      .map((way) => {
        const { options } = choiceNames(model, way);
        const option = options[way.option];
        const values = scaled(way.values, way.weight);
        const head = {
          move: model.moves[way.move]?.name ?? '',
          event: option?.event ?? '',
          label: option?.label ?? '',
          values,
        };
        const party = model.parties[way.party];
        return party === undefined
          ? { kind: 'breakdown', ...head }
          : { kind: 'outside', party: party.name, ...head };
      }),
  };
}
