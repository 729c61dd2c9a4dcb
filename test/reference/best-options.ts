import { NODE } from '../../src/game/graph.ts';
import type { CompiledScenario } from '../../src/study/compile.ts';
import { solveDraws } from '../game/values.ts';

/** A choice in one state at one time, and the option that a party without error takes there. */
export interface BestOption {
  readonly node: number;
  readonly step: number;
  /** The number of the configuration: states without counters and ages. */
  readonly configuration: number;
  /** The case of the move. */
  readonly site: string;
  readonly option: string;
}

/** What is taken at every choice of a game without uncertain numbers, reached or not. */
export function bestOptions(compiled: CompiledScenario): readonly BestOption[] {
  const { graph, model } = compiled;
  const { policies } = solveDraws(compiled, 1);
  return Array.from({ length: graph.reported }, (_, node) => node).flatMap((node) => {
    const site = graph.sites[graph.detail[node] ?? 0];
    const taken = model.moves[site?.move ?? 0]?.cases[site?.case ?? 0];
    if (graph.kind[node] !== NODE.choice || taken?.act.kind !== 'choose') return [];
    const { options } = taken.act;
    for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge++) {
      if (policies.probability[policies.index[edge] ?? 0]?.[0] !== 1) continue;
      return [
        {
          node,
          step: graph.step[node] ?? Number.NaN,
          configuration: graph.configuration[node] ?? Number.NaN,
          site: taken.name,
          option: options[graph.edgeOption[edge] ?? 0]?.name ?? '',
        },
      ];
    }
    return [];
  });
}
