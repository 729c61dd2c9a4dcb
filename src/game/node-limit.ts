/** More nodes are refused. */
export const NODE_LIMIT = 2_000_000;

/** So many layers in a row have to be wider than the one before for a graph to be given up early. */
const GROWTH_STEPS = 30;

/** The graph has more nodes than the bound allows, or is on its way there. */
export class NodeLimitError extends Error {
  override readonly name = 'NodeLimitError';
  readonly step: number;

  constructor(step: number) {
    super(`more than ${NODE_LIMIT} nodes in step ${step}`);
    this.step = step;
  }
}

/** Watches the layers of a graph while it is unrolled. */
export interface GrowthWatch {
  /**
   * Notes a layer.
   *
   * @param nodes All nodes so far.
   * @param width Nodes at which the layer's step ends.
   * @throws {NodeLimitError} If a graph that has grown large and goes on growing would pass the bound twice over.
   */
  note(step: number, nodes: number, width: number, stepsLeft: number): void;
}

/** Makes a watch for one graph. */
export function watchGrowth(): GrowthWatch {
  let last = 0;
  let growth = 0;
  return {
    note: (step, nodes, width, stepsLeft) => {
      growth = width > last ? growth + 1 : 0;
      last = width;
      const isHopeless = nodes > NODE_LIMIT / 10 && nodes + width * stepsLeft > 2 * NODE_LIMIT;
      if (growth >= GROWTH_STEPS && isHopeless) throw new NodeLimitError(step);
    },
  };
}
