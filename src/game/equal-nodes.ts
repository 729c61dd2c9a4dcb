import { type GameGraph, NODE } from './graph.ts';

/**
 * For each node of the last layer the last one that is worth the same to everybody, bit for bit: nodes of one kind with
 * the same flows or options, whose edges lead to nodes that are worth the same. Found by refining a partition
 * (Hopcroft 1971, without his bound): all beginnings of a step are taken as equal until something tells them apart. A
 * node that is reported stands for itself.
 *
 * @returns By node, counted from the first of the layer: the number of that node.
 */
export function equalNodes(graph: GameGraph): Int32Array {
  const { first } = graph.tail;
  const { edgeStart, edgeTarget, nodes } = graph;
  const own = Array.from({ length: nodes - first }, (_, at) => ownKey(graph, first + at));
  let before = new Int32Array(nodes - first);
  let classes = 0;
  for (;;) {
    const now = new Int32Array(nodes - first);
    const known = new Map<string, number>();
    for (let node = nodes - 1; node >= first; node--) {
      let key = own[node - first] ?? '';
      for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
        const child = (edgeTarget[edge] ?? 0) - first;
        // The edges of a step lead back to the beginning of the layer, which is still to be looked at.
        key += `,${graph.kind[node] === NODE.step ? before[child] : now[child]}`;
      }
      const found = known.get(key) ?? node;
      known.set(key, found);
      now[node - first] = found;
    }
    before = now;
    if (known.size === classes) return now;
    classes = known.size;
  }
}

/** What a node does, without where its edges lead. */
function ownKey(graph: GameGraph, node: number): string {
  const { edgeStart, edgeOdds, edgePayment } = graph;
  // What is reported of a choice is kept for each by itself.
  if (node < graph.reported) return `node ${node}`;
  const detail = graph.detail[node] ?? 0;
  if (graph.kind[node] === NODE.step) {
    const landing = graph.landings[detail];
    const at = node - graph.tail.first;
    return `step ${landing?.flows.join(',')} ${landing?.spell} ${graph.ending[at]} ${graph.endSpell[at]}`;
  }
  if (graph.kind[node] === NODE.bargain) return `bargain ${detail}`;
  const site = graph.sites[detail];
  let key = graph.kind[node] === NODE.choice ? `${site?.party},${site?.fixed},${site?.available}` : 'chance';
  for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
    key += ` ${edgeOdds[edge]},${edgePayment[edge]}`;
  }
  return key;
}
