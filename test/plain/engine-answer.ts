import { configurationNames } from '../../src/chart/chart.ts';
import type { CompiledScenario } from '../../src/study/compile.ts';
import { createSolver } from '../../src/study/solver.ts';
import { solveDraws } from '../game/values.ts';
import { dealNumbers } from './engine-deals.ts';

/** What Parley answers for the first draw of a seed, under the names that the plain implementation gives its numbers. */
export interface EngineAnswer {
  /** By name, in base units. */
  readonly parameters: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
}

/** Solves the first draw of a seed. */
export function solveByEngine(compiled: CompiledScenario, seed: number): EngineAnswer {
  const { model, graph } = compiled;
  const numbers = new Map<string, number>();
  const addTo = (name: string, amount: number): void => {
    numbers.set(name, (numbers.get(name) ?? 0) + amount);
  };
  const { inputs, values } = solveDraws(compiled, 1, seed);
  const solver = createSolver(graph, seed, 1);
  solver.solve(0, 1);
  const { tally } = solver;
  for (const [at, { name }] of model.parties.entries()) {
    numbers.set(`value ${name}`, values[at]?.[0] ?? 0);
    const envelope = solver.envelopes.find(({ party }) => party === at);
    const headline = tally.outcomes[model.headline]?.[0] ?? Number.NaN;
    numbers.set(`least ${name}`, envelope?.low ?? headline);
    numbers.set(`most ${name}`, envelope?.high ?? headline);
  }
  for (const [at, { name }] of model.outcomes.entries())
    numbers.set(`outcome ${name}`, tally.outcomes[at]?.[0] ?? Number.NaN);
  for (const [at, { name, kind }] of model.measures.entries()) {
    numbers.set(`measure ${name}`, tally.measures[at]?.[0] ?? Number.NaN);
    if (kind === 'first') numbers.set(`measure ${name} reached`, tally.reaches[at]?.[0] ?? Number.NaN);
  }
  for (const [step, row] of tally.configurations.entries()) {
    for (const [configuration, mass] of row.entries()) {
      const names = configurationNames(model.chart, graph.configurations[configuration] ?? []);
      for (const name of names) addTo(`${name} at ${step}`, mass);
    }
  }
  for (const choice of tally.choices.values()) {
    const move = model.moves[choice.move];
    const act = move?.cases[choice.case];
    const options = act !== undefined && 'options' in act.act ? act.act.options : [];
    const name = `choice ${move?.name} ${act?.name} at ${choice.step}`;
    addTo(`${name} reached`, choice.reached);
    addTo(`${name} weight`, choice.weight);
    for (const [option, { probability, value }] of choice.options) {
      addTo(`${name} takes ${options[option]?.name}`, probability);
      addTo(`${name} values ${options[option]?.name}`, value);
    }
  }
  for (const [name, number] of dealNumbers(compiled, solver)) numbers.set(name, number);
  const parameters = new Map(model.parameters.map(({ name }, at) => [name, inputs[at]?.[0] ?? Number.NaN]));
  return { parameters, numbers };
}
