import { acceptance, type Rationality } from '../column/bargain/acceptance.ts';
import { proposalAcceptance } from '../column/bargain/proposal.ts';
import type { BargainSite } from '../game/deal-table.ts';
import { NONE } from '../game/graph.ts';
import type { SolvedDraw } from '../study/solve-draw.ts';
import { levelsOf, ofTerms, type Terms, termsAt } from './terms.ts';

/** Two parties at a table, in one draw. */
export interface Table {
  readonly node: number;
  readonly site: BargainSite;
  /** The edge on which no deal is made. */
  readonly otherwise: number;
  /** The probability that a deal can close in this step at all. */
  readonly readiness: number;
  /** The terms that the solution offers; undefined where there are none. */
  readonly offer: Terms | undefined;
}

/** The table at a bargain. */
export function tableAt(solved: SolvedDraw, node: number): Table {
  const { graph } = solved;
  const site = graph.bargains[graph.detail[node] ?? 0];
  if (site === undefined) throw new RangeError(`no bargain at node ${node}`);
  const { terms } = solved.settlement(node);
  return {
    node,
    site,
    otherwise: (graph.edgeStart[node + 1] ?? 0) - 1,
    readiness: site.readiness === NONE ? 1 : solved.register(site.readiness),
    offer: terms < 0 ? undefined : termsAt(solved, site.sitting, levelsOf(solved, terms)),
  };
}

/** Whether one who sits there may name terms of its own: not where tactics do, nor where an offer is to take or leave. */
export function canPropose({ site }: Table, at: 0 | 1): boolean {
  return site.rule.kind !== 'concession' && (site.rule.kind !== 'proposal' || site.rule.proposer === at);
}

/** The edge that a deal takes. */
export function dealEdge({ graph }: SolvedDraw, { node }: Table, { bundle }: Terms): number {
  return (graph.edgeStart[node] ?? 0) + bundle;
}

/** What terms give to one of the two over going on without a deal, in money: g_i. */
export function gainOf(solved: SolvedDraw, table: Table, terms: Terms, at: 0 | 1): number {
  const party = table.site.between[at];
  const edge = dealEdge(solved, table, terms);
  return terms.flows[at].reduce(
    (sum, flow, spell) => sum + solved.worth(party, edge, spell) * flow,
    solved.worth(party, edge) - solved.worth(party, table.otherwise) + terms.lumps[at],
  );
}

/** The probability that one of the two signs terms, by its own rule and the solved values. */
export function signs(solved: SolvedDraw, table: Table, terms: Terms, at: 0 | 1): number {
  const { kind } = table.site.rule;
  if (kind === 'concession') return 1;
  const known = solved.graph.parties[table.site.between[at]]?.rationality;
  const rationality: Rationality =
    known === undefined || known === 'perfect' ? 'perfect' : Float64Array.of(solved.register(known));
  const gain = gainOf(solved, table, terms, at);
  return kind === 'proposal' ? proposalAcceptance(rationality, gain, 0) : acceptance(rationality, gain, 0);
}

/** By party: what it expects with a deal, in money then; new terms take the place of those agreed before. */
export function agreedAt(solved: SolvedDraw, table: Table, terms: Terms): number[] {
  const edge = dealEdge(solved, table, terms);
  return solved.graph.parties.map((_, party) => {
    const at = table.site.between.indexOf(party);
    const lump = at < 0 ? 0 : (terms.lumps[at] ?? 0);
    return (
      solved.worth(party, edge) + lump + ofTerms(terms, party, (spell) => solved.worth(party, edge, spell))
    );
  });
}
