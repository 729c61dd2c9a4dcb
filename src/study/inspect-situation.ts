import { configurationNames } from '../chart/chart.ts';
import { choiceNames, valueUnit } from './choice-results.ts';
import type { ChoiceTally } from './choice-tally.ts';
import type { CompiledScenario } from './compile.ts';
import { roundDraws } from './draws.ts';
import { timeOf } from './moment.ts';
import type { StudyOptions } from './simulate.ts';
import type { Contrast, Situation, SituationChoice } from './situation.ts';
import { createSituationSums, type SituationSums } from './situation-sums.ts';
import { solveDraws } from './solve-draws.ts';
import { createSolver } from './solver.ts';
import { groupMeans, meanAndError, ratioOfMeans } from './statistics.ts';
import type { Progress } from './study.ts';
import type { Tally } from './tally.ts';

/** The rest of a probability that is no more than this comes from rounding. */
const ROUNDING = 1e-12;

/** What is looked at: the beginning of a step up to the report, with the `region.state` that must hold then. */
export interface SituationQuestion {
  readonly step: number;
  readonly states: readonly string[];
}

/**
 * Computes how things stand at the beginning of a step, before its calendar entries and moves, given that some regions
 * are in given states: all probabilities and values from there on. Behaviour stays as solved, and a draw counts as much
 * as it is likely to be there: every number is Σ_d P_d(there) x_d / Σ_d P_d(there).
 *
 * @throws {ProblemError} If odds are no probabilities in some draw.
 */
export function* inspectSituation(
  compiled: CompiledScenario,
  { step, states }: SituationQuestion,
  options: StudyOptions,
): Generator<Progress, Situation, void> {
  const { graph, model, transitions } = compiled;
  const draws = roundDraws(model, options.draws);
  const names = graph.configurations.map((each) => configurationNames(model.chart, each));
  const isThere = (configuration: number): boolean =>
    states.every((state) => names[configuration]?.includes(state));
  const sums = createSituationSums(graph, { step, isThere, initial: transitions.initial }, draws);
  const solver = createSolver(graph, options.seed, draws, {
    choices: false,
    passages: () => false,
    visitor: sums.visitor,
    witness: sums.add,
  });
  yield* solveDraws(solver, draws);
  const probability = meanAndError(groupMeans(sums.there));
  const squares = sums.there.reduce((total, each) => total + each * each, 0);
  const found = probability.mean > 0 ? undefined : nearestStep(compiled, solver.tally, step, isThere);
  return {
    title: model.title,
    seed: options.seed,
    draws,
    ...timeOf(model.clock, step),
    given: states,
    probability,
    effectiveDraws: squares === 0 ? 0 : (probability.mean * draws) ** 2 / squares,
    ...(found === undefined ? {} : { nearest: timeOf(model.clock, found) }),
    report: timeOf(model.clock, model.clock.report),
    outcomes: outcomesOf(compiled, sums, solver.tally),
    parties: partiesOf(compiled, sums),
    regions: regionsOf(compiled, sums, isThere),
    choices: choicesOf(compiled, sums),
  };
}

/** The step nearest to another, the earlier of two, at which a configuration that is meant can come about. */
function nearestStep(
  { model, transitions }: CompiledScenario,
  tally: Tally,
  step: number,
  isThere: (configuration: number) => boolean,
): number | undefined {
  const canBe = (at: number): boolean =>
    at === 0
      ? isThere(transitions.initial)
      : tally.configurations[at - 1]?.some((mass, configuration) => mass > 0 && isThere(configuration)) ===
        true;
  const possible = Array.from({ length: model.clock.report + 1 }, (_, at) => at).filter(canBe);
  return possible.toSorted((a, b) => Math.abs(a - step) - Math.abs(b - step) || a - b)[0];
}

/**
 * A number there, elsewhere and overall.
 *
 * @param above By draw: the number times the probability of being there.
 * @param other The mean over draws of the number times the probability of being elsewhere.
 */
function contrastOf(above: Float64Array, there: Float64Array, other: number): Contrast {
  const { mean, error } = ratioOfMeans(above, there, 'sobol');
  const missing = 1 - meanAndError(groupMeans(there)).mean;
  return {
    there: mean,
    error,
    elsewhere: missing > ROUNDING ? other / missing : Number.NaN,
    overall: meanAndError(groupMeans(above)).mean + other,
  };
}

function outcomesOf({ model }: CompiledScenario, sums: SituationSums, tally: Tally): Situation['outcomes'] {
  return model.outcomes.map(({ name, label }, index) => {
    const above = sums.outcomes[index] ?? new Float64Array(1);
    const overall = meanAndError(groupMeans(tally.outcomes[index] ?? new Float64Array(1))).mean;
    const other = overall - meanAndError(groupMeans(above)).mean;
    return { name, label, probability: contrastOf(above, sums.there, Math.max(other, 0)) };
  });
}

function partiesOf({ model, graph }: CompiledScenario, sums: SituationSums): Situation['parties'] {
  return model.parties.flatMap(({ name, label, unit }, index) => {
    if (graph.parties[index]?.hasStakes !== true) return [];
    const { text, factor } = valueUnit(unit);
    const above = (sums.values[index] ?? new Float64Array(1)).map((value) => value / factor);
    const other = (sums.otherValues[index] ?? 0) / factor / above.length;
    return [{ name, label, unit: text, value: contrastOf(above, sums.there, other) }];
  });
}

function regionsOf(
  { model, graph }: CompiledScenario,
  sums: SituationSums,
  isThere: (configuration: number) => boolean,
): Situation['regions'] {
  const draws = sums.there.length;
  const total = sums.there.reduce((all, each) => all + each, 0);
  return model.chart.regions.map(({ name, states }, region) => ({
    name,
    label: model.chartLabels.get(name) ?? name,
    states: states.map((state, index) => {
      let [there, overall] = [0, 0];
      for (const [configuration, mass] of sums.configurations.entries()) {
        if (graph.configurations[configuration]?.[region] !== index) continue;
        overall += mass;
        if (isThere(configuration)) there += mass;
      }
      const key = `${name}.${state.name}`;
      return {
        name: key,
        label: model.chartLabels.get(key) ?? key,
        there: there / total,
        overall: overall / draws,
      };
    }),
  }));
}

function choicesOf(compiled: CompiledScenario, { choices, there }: SituationSums): SituationChoice[] {
  const total = there.reduce((all, each) => all + each, 0);
  return [...choices.values()]
    .filter(({ reached }) => reached > 0)
    .toSorted((a, b) => a.move - b.move || a.case - b.case)
    .map((tally) => choiceOf(compiled, tally, total));
}

function choiceOf({ model, graph }: CompiledScenario, tally: ChoiceTally, total: number): SituationChoice {
  const { head, options } = choiceNames(model, tally);
  return {
    ...head,
    reached: tally.reached / total,
    options: [...tally.options].map(([index, sums]) => ({
      event: options[index]?.name ?? '',
      label: options[index]?.label ?? '',
      probability: sums.probability / sums.reached,
      worths: model.parties.flatMap(({ name, unit }, party) => {
        if (graph.parties[party]?.hasStakes !== true) return [];
        const { text, factor } = valueUnit(unit);
        return [{ party: name, value: (sums.worths[party] ?? 0) / sums.reached / factor, unit: text }];
      }),
    })),
  };
}
