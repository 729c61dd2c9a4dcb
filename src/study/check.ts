import { type Problem, ProblemError, problem } from '../core/problem.ts';
import { marketExpressions } from '../market/market-expressions.ts';
import { gatedExpressions } from '../model/expressions.ts';
import { mentionedNames } from '../model/mentioned-names.ts';
import { namesIn } from '../quantity/expression.ts';
import { assumptionsOf } from './assumptions.ts';
import { chartProblems } from './chart-problems.ts';
import { checkMarkets } from './check-markets.ts';
import { choiceRecurs } from './choice-recurs.ts';
import type { CompiledScenario } from './compile.ts';
import { dealProblems } from './deal-problems.ts';
import { roundDraws } from './draws.ts';
import { expectationProblems } from './expectation-problems.ts';
import { judgeExpectations } from './expectations.ts';
import { horizonEffects, shorterGame } from './horizon-effect.ts';
import type { StudyOptions } from './simulate.ts';
import { createSolver } from './solver.ts';
import type { GameCheckResult, Progress } from './study.ts';

/**
 * Reasons about a compiled scenario as a model checker would, and computes it for a few draws: what can never happen,
 * what nobody uses, odds that are no probabilities, expectations that fail, an end that shapes the answer.
 */
export function* check(
  compiled: CompiledScenario,
  options: StudyOptions,
): Generator<Progress, GameCheckResult, void> {
  const { graph, model, reading } = compiled;
  const problems: Problem[] = [
    ...chartProblems(compiled),
    ...unusedParameters(compiled),
    ...choicesWithoutRate(compiled),
  ];
  const draws = roundDraws(model, options.draws);
  const expected = new Set(
    model.expectations.flatMap(({ comparisons }) =>
      comparisons.flatMap(({ left, right }) => [...namesIn(left), ...namesIn(right)]),
    ),
  );
  const shorter = shorterGame(graph, draws);
  const solver = createSolver(graph, options.seed, draws, {
    choices: false,
    passages: (measure) => expected.has(measure),
    ...(shorter === undefined || shorter.repeats < 1 ? {} : { shorter }),
  });
  try {
    for (let first = 0; first < draws; first += solver.capacity) {
      solver.solve(first, Math.min(solver.capacity, draws - first));
      yield { done: Math.min(first + solver.capacity, draws), total: draws };
    }
    problems.push(...expectationProblems(judgeExpectations(model, solver.tally), reading.tree));
    problems.push(...dealProblems(compiled, solver.tally));
    if (shorter !== undefined) problems.push(...horizonEffects(model, solver, shorter, options.seed));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems);
  }
  if (model.markets.quotas.length > 0) problems.push(...(yield* checkMarkets(model, options)));
  return {
    kind: 'game',
    problems,
    size: { nodes: graph.nodes, edges: graph.edgeTarget.length, configurations: graph.configurations.length },
    outcomes: model.outcomes.length,
    horizon: { steps: model.clock.report, text: model.clock.reportText },
    assumed: assumptionsOf(reading, model).length,
  };
}

/** Parameters that no odds, rate, payoff, flow, measure or party depends on. */
function unusedParameters({ model }: CompiledScenario): Problem[] {
  const roots = [
    ...gatedExpressions(model).map(({ expression }) => expression),
    ...model.measures.flatMap(({ against }) => (against === undefined ? [] : [against.value])),
    ...model.parties.flatMap(({ discountRate, rationality }) =>
      rationality === undefined || rationality === 'perfect' ? [discountRate] : [discountRate, rationality],
    ),
    ...marketExpressions(model.markets),
    ...model.deal.lines.map(({ holds }) => holds),
    ...model.deal.issues.flatMap(({ levels }) => levels.flatMap(({ value }) => value ?? [])),
  ];
  const used = new Set(roots.flatMap((root) => [...mentionedNames(root, model.definitions)]));
  return model.parameters.flatMap(({ name, place }) =>
    used.has(name) ? [] : [problem('parameter-unused', place, { name })],
  );
}

/**
 * Choices that recur every step, whose odds would be an artefact of the step without a rate. Where time is counted in
 * steps, a step is a round of the game and nothing else.
 */
function choicesWithoutRate({ model, graph }: CompiledScenario): Problem[] {
  if (!model.clock.timed) return [];
  return model.moves.flatMap((move, index) => {
    if (move.step !== undefined) return [];
    return move.cases.flatMap((each, at) => {
      if (each.act.kind !== 'choose' || each.act.plan !== undefined) return [];
      if (each.act.options.some(({ weight }) => weight.kind === 'rate')) return [];
      return choiceRecurs(graph, index, at)
        ? [
            problem('choice-without-rate', each.place, {
              move: [move.name, each.name].filter(Boolean).join('.'),
            }),
          ]
        : [];
    });
  });
}
