import { SOBOL_DIMENSIONS } from '../random/sobol.ts';
import type { CompiledScenario } from './compile.ts';

/** A scenario whose parameters draw from the same dimensions as those of the same name in others. */
export interface AlignedScenario {
  readonly compiled: CompiledScenario;
  /** Uncertain parameters that draw from another dimension than in the scenario alone: `run` finds other digits. */
  readonly moved: readonly string[];
}

/**
 * Lets parameters of the same name draw from the same dimension in several scenarios, and those that only one of them
 * has from dimensions of their own, as long as there are any left. The first scenario stays as it is, and so does any
 * that only changes values or adds parameters at the end.
 */
export function alignDimensions(scenarios: readonly CompiledScenario[]): AlignedScenario[] {
  const known = new Map<string, number>();
  return scenarios.map((compiled) => {
    const taken = new Set(known.values());
    const places = new Map<string, number>();
    const used = new Set<number>();
    const place = (name: string, dimension: number): void => {
      places.set(name, dimension);
      used.add(dimension);
    };
    const { dimensions } = compiled.reading;
    for (const name of dimensions) {
      const dimension = known.get(name);
      if (dimension !== undefined && !used.has(dimension)) place(name, dimension);
    }
    for (const [own, name] of dimensions.entries()) {
      if (places.has(name)) continue;
      const inOrder = [own, ...Array.from({ length: SOBOL_DIMENSIONS }, (_, dimension) => dimension)];
      const unused = inOrder.filter((dimension) => !used.has(dimension));
      place(name, unused.find((dimension) => !taken.has(dimension)) ?? unused[0] ?? own);
    }
    for (const [name, dimension] of places) if (!known.has(name)) known.set(name, dimension);
    return moveParameters(compiled, places);
  });
}

function moveParameters(compiled: CompiledScenario, places: ReadonlyMap<string, number>): AlignedScenario {
  const parameters = compiled.model.parameters.map((parameter) => ({
    ...parameter,
    dimension: places.get(parameter.name) ?? parameter.dimension,
  }));
  const moved = compiled.model.parameters.flatMap(({ name, value, dimension }) =>
    typeof value !== 'number' && places.get(name) !== dimension ? [name] : [],
  );
  const model = { ...compiled.model, parameters };
  return { compiled: { ...compiled, model, graph: { ...compiled.graph, model } }, moved };
}
