import { describe, expect, it } from 'vitest';
import { equalNodes } from '../../src/game/equal-nodes.ts';
import { type GameGraph, NODE, NONE } from '../../src/game/graph.ts';
import { compiledText, fileText } from '../engine.ts';

/** All that the worth of a node depends on, with each child as the node that stands for it. */
function worthOf(graph: GameGraph, equal: Int32Array, node: number): unknown {
  const { first } = graph.tail;
  const detail = graph.detail[node] ?? 0;
  const kind = graph.kind[node];
  const site = kind === NODE.choice ? graph.sites[detail] : undefined;
  const edges: unknown[] = [];
  for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge++) {
    const payment = graph.edgePayment[edge] ?? NONE;
    edges.push({
      leadsTo: equal[(graph.edgeTarget[edge] ?? 0) - first],
      odds: graph.edgeOdds[edge],
      pays: graph.payments[payment] ?? [],
    });
  }
  return {
    kind,
    edges,
    chooser: site && { party: site.party, fixed: site.fixed, available: site.available },
    flows: kind === NODE.step ? graph.landings[detail]?.flows : [],
    end: kind === NODE.step ? graph.endings[graph.ending[node - first] ?? 0] : [],
  };
}

describe.each(['us-japan-autos-1995', 'us-eu-2018', 'japan-us-2018', 'minimal'])('in %s', (name) => {
  it('equal nodes do the same and lead to equal nodes, and the last of them stands for them', async () => {
    const { graph } = await compiledText(fileText(`scenarios/${name}.yaml`));
    const { first } = graph.tail;
    const equal = equalNodes(graph);
    expect(equal).toHaveLength(graph.nodes - first);
    const nodes = Array.from(equal, (_, at) => first + at);
    const last = (node: number): number => equal[node - first] ?? 0;
    expect(nodes.filter((node) => last(node) < node || last(last(node)) !== last(node))).toEqual([]);
    const textOf = (node: number): string => JSON.stringify(worthOf(graph, equal, node));
    expect(nodes.map(textOf)).toEqual(nodes.map((node) => textOf(last(node))));
  });
});

describe('an agreement and a tariff, both for ever', () => {
  // The last layer: the talks, the choice and four ends of a step (frozen, broken, agreed, tariff).
  const classesWith = async (flow: string): Promise<number> => {
    const text = fileText('scenarios/minimal.yaml').replace('(talks.tariff ? 1 : 0)*tariffWorth', flow);
    return new Set(equalNodes((await compiledText(text)).graph)).size;
  };

  it('differ where only the tariff is worth something', async () => {
    expect(await classesWith('(talks.tariff ? 1 : 0)*tariffWorth')).toBe(6);
  });

  it('are equal where they are worth the same', async () => {
    expect(await classesWith('(talks.tariff or talks.agreed ? 1 : 0)*tariffWorth')).toBe(5);
  });
});
