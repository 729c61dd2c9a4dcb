import { NODE, NONE } from '../game/graph.ts';
import { freeEnd } from '../game/policies.ts';
import type { SolvedDraw } from '../study/solve-draw.ts';
import { canPropose, dealEdge, signs, type Table, tableAt } from './table.ts';
import { feasibleTerms, type Terms } from './terms.ts';

/** What a node is worth to a party that always does what is best for it. */
interface Worth {
  readonly value: number;
  /** By spell: for how long terms agreed before are in force from there on, discounted. */
  readonly times: readonly number[];
}

/**
 * What a party would expect at the start if up to the report it took the best of its options each time, and the best
 * terms that the other side may sign, while all others keep to their solved policies. Like the parties of the model
 * it leaves terms agreed before out of account when it chooses.
 *
 * @param party Its index.
 * @returns Money at the start; at least what the solved policies let it expect.
 */
export function bestResponse(solved: SolvedDraw, party: number): number {
  const { graph } = solved;
  const spells = Array.from({ length: graph.deal?.spells ?? 0 }, (_, spell) => spell);
  const { discount, annuity } = graph.parties[party] ?? { discount: NONE, annuity: NONE };
  const [delta, time] = [solved.register(discount), solved.register(annuity)];
  const worths: Worth[] = Array.from({ length: graph.reported });
  const nothing: Worth = { value: 0, times: spells.map(() => 0) };
  const at = (edge: number): Worth => worths[graph.edgeTarget[edge] ?? 0] ?? nothing;
  /** What an edge is worth with what it pays at once. */
  const through = (edge: number): Worth => {
    const { value, times } = at(edge);
    const payment = graph.payments[graph.edgePayment[edge] ?? NONE]?.[party] ?? NONE;
    return { value: value + solved.register(payment), times };
  };
  const mix = (parts: readonly (readonly [odds: number, worth: Worth])[]): Worth => ({
    value: parts.reduce((sum, [odds, { value }]) => sum + odds * value, 0),
    times: spells.map((spell) =>
      parts.reduce((sum, [odds, { times }]) => sum + odds * (times[spell] ?? 0), 0),
    ),
  });
  const listed = new Map<number, readonly Terms[]>();
  const feasible = (sitting: number): readonly Terms[] => {
    const known = listed.get(sitting) ?? feasibleTerms(solved, sitting);
    listed.set(sitting, known);
    return known;
  };
  const edgesOf = (node: number): number[] =>
    range(graph.edgeStart[node] ?? 0, graph.edgeStart[node + 1] ?? 0);
  const asSolved = (edges: readonly number[]): (readonly [number, Worth])[] =>
    edges.map((edge) => [solved.odds(edge), through(edge)] as const);

  const land = (node: number): Worth => {
    const landing = graph.landings[graph.detail[node] ?? 0];
    const isLast = graph.step[node] === graph.model.clock.report - 1;
    const next: Worth = isLast
      ? {
          value: solved.next(party, node),
          times: spells.map((spell) => solved.next(party, node, spell)),
        }
      : at(graph.edgeStart[node] ?? 0);
    const flow = solved.register(landing?.flows[party] ?? NONE);
    return {
      value: time * flow + delta * next.value,
      times: next.times.map((each, spell) => (landing?.spell === spell ? time : 0) + delta * each),
    };
  };

  const choose = (node: number): Worth => {
    const free = freeEnd(graph, node, graph.detail[node] ?? 0);
    const choices = range(graph.edgeStart[node] ?? 0, free);
    const fixed = asSolved(range(free, graph.edgeStart[node + 1] ?? 0));
    const open = choices.filter((edge) => {
      const weight = graph.edgeOdds[edge] ?? NONE;
      return weight === NONE || solved.register(weight) > 0;
    });
    const options = open.map(through);
    const best = options.reduce((top, each) => (each.value > top.value ? each : top), options[0] ?? nothing);
    return mix([[choices.reduce((sum, edge) => sum + solved.odds(edge), 0), best], ...fixed]);
  };

  const deal = (node: number): Worth => {
    const table = tableAt(solved, node);
    const none = at(table.otherwise);
    const own = table.site.between.indexOf(party) as -1 | 0 | 1;
    if (own < 0) {
      // Terms agreed before end with a new deal.
      const { value } = mix(asSolved(edgesOf(node)));
      const { times } = mix([[solved.odds(table.otherwise), none]]);
      return { value, times };
    }
    return bargain(table, own as 0 | 1, none);
  };

  const bargain = (table: Table, own: 0 | 1, none: Worth): Worth => {
    const terms = canPropose(table, own)
      ? feasible(table.site.sitting)
      : table.offer === undefined
        ? []
        : [table.offer];
    let [gain, close] = [0, 0];
    for (const each of terms) {
      const odds = table.readiness * each.consent * signs(solved, table, each, own === 0 ? 1 : 0);
      const more = odds * gained(each, table, own, none);
      if (more > gain) [gain, close] = [more, odds];
    }
    return { value: none.value + gain, times: none.times.map((each) => (1 - close) * each) };
  };

  const gained = (terms: Terms, table: Table, own: 0 | 1, none: Worth): number => {
    const { value, times } = at(dealEdge(solved, table, terms));
    return terms.flows[own].reduce(
      (sum, flow, spell) => sum + flow * (times[spell] ?? 0),
      value - none.value + terms.lumps[own],
    );
  };

  for (let node = graph.reported - 1; node >= 0; node--) {
    const kind = graph.kind[node];
    if (kind === NODE.step) worths[node] = land(node);
    else if (kind === NODE.bargain) worths[node] = deal(node);
    else if (kind === NODE.choice && graph.sites[graph.detail[node] ?? 0]?.party === party)
      worths[node] = choose(node);
    else worths[node] = mix(asSolved(edgesOf(node)));
  }
  return worths[0]?.value ?? 0;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}
