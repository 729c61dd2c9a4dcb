import type { CompiledScenario } from './compile.ts';

/**
 * A compiled scenario in which some parameters have a given value. The graph stays: it has one shape whatever its
 * parameters are. A number that is fixed still steers those that are correlated with it (`writeDraws`).
 *
 * @param values By name, in base units.
 */
export function fixParameters(
  compiled: CompiledScenario,
  values: ReadonlyMap<string, number>,
): CompiledScenario {
  const parameters = compiled.model.parameters.map((parameter) => {
    const value = values.get(parameter.name);
    return value === undefined ? parameter : { ...parameter, value };
  });
  const model = { ...compiled.model, parameters };
  return { ...compiled, model, graph: { ...compiled.graph, model } };
}
