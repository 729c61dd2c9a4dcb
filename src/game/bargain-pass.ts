import { addProduct, copy } from '../column/arithmetic.ts';
import { writeObstacles } from '../column/bargain/obstacles.ts';
import { type BundleColumns, type RuleColumns, settle } from '../column/bargain/settle.ts';
import type { Column } from '../column/column.ts';
import type { BargainSite } from './deal-table.ts';
import { type GameGraph, NONE } from './graph.ts';
import type { KeptSettlement } from './policies.ts';
import type { TermsLists } from './terms-lists.ts';

/** What a bargain sees of the pass that it is part of. */
export interface BargainSurroundings {
  register(index: number): Column;
  /** What a party expects from a node on. */
  value(party: number, node: number): Column;
  /** For how long, discounted, terms agreed before are in force for it from a node on. */
  time(party: number, spell: number, node: number): Column;
}

/** Solves bargains: which terms would be agreed, and how likely they are. */
export interface BargainPass {
  /**
   * Solves a node for the first `count` draws and writes what its two parties expect.
   *
   * @param out Receives what is settled.
   * @param explained For how many draws it receives what stands in the way.
   * @returns In how many draws other terms would have done exactly as well.
   */
  solve(node: number, count: number, out: KeptSettlement, explained: number): number;
}

/** Prepares the bargains of a graph. */
export function createBargainPass(
  graph: GameGraph,
  lists: TermsLists,
  { register, value, time }: BargainSurroundings,
): BargainPass {
  const spells = Array.from({ length: graph.deal?.spells ?? 0 }, (_, spell) => spell);

  const bundlesAt = (
    node: number,
    site: BargainSite,
    count: number,
    without?: number,
    spared?: Column,
  ): BundleColumns[] => {
    const { between, sitting } = site;
    const lump = graph.deal?.sittings[sitting]?.hasLumps === true ? [undefined] : [];
    const start = graph.edgeStart[node] ?? 0;
    return (graph.deal?.bundles ?? []).map((_, bundle) => {
      const child = graph.edgeTarget[start + bundle] ?? 0;
      const [first, second] = between;
      const weights = between.flatMap((party) => [
        ...lump,
        ...spells.map((spell) => time(party, spell, child)),
      ]);
      return {
        ...lists.list(sitting, bundle, weights, count, without, spared),
        follows: [value(first, child), value(second, child)],
      };
    });
  };

  const ruleColumns = ({ rule }: BargainSite): RuleColumns => {
    const optional = (index: number): Column | undefined => (index === NONE ? undefined : register(index));
    if (rule.kind === 'nash') {
      const { power } = rule;
      return { kind: 'nash', power: power && [register(power[0]), register(power[1])] };
    }
    if (rule.kind !== 'concession') return rule;
    const [one, two] = rule.yielded;
    return {
      kind: 'concession',
      round: rule.round,
      yielded: [
        [register(one[0]), register(one[1])],
        [register(two[0]), register(two[1])],
      ],
      reserve: [optional(rule.reserve[0]), optional(rule.reserve[1])],
    };
  };

  return {
    solve: (node, count, out, explained) => {
      const site = graph.bargains[graph.detail[node] ?? 0];
      if (site === undefined) throw new RangeError(`no bargain at node ${node}`);
      const [first, second] = site.between;
      const otherwise = graph.edgeTarget[(graph.edgeStart[node + 1] ?? 0) - 1] ?? 0;
      copy(value(first, otherwise), out.otherwise[0], count);
      copy(value(second, otherwise), out.otherwise[1], count);
      const rationality = (party: number): Column | 'perfect' => {
        const known = graph.parties[party]?.rationality;
        return known === undefined || known === 'perfect' ? 'perfect' : register(known);
      };
      const bundles = bundlesAt(node, site, count);
      const ties = settle(
        bundles,
        out.otherwise,
        [rationality(first), rationality(second)],
        site.readiness === NONE ? undefined : register(site.readiness),
        ruleColumns(site),
        out,
        count,
      );
      if (explained > 0) {
        const without = (line: number): BundleColumns[] => bundlesAt(node, site, explained, line, out.zone);
        const lines = graph.deal?.lines ?? 0;
        writeObstacles(out.zone, bundles, lines, without, out.otherwise, out.obstacles, explained);
      }
      for (const [at, party] of site.between.entries()) {
        const gain = out.gains[at];
        const alternative = out.otherwise[at];
        if (graph.parties[party]?.hasStakes !== true || gain === undefined || alternative === undefined)
          continue;
        const column = value(party, node);
        copy(alternative, column, count);
        addProduct(out.close, gain, column, count);
      }
      return ties;
    },
  };
}
