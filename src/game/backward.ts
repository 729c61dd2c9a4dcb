import {
  addProduct,
  assignDiscounted,
  assignMixture,
  assignProduct,
  assignSum,
  copy,
  setTo,
} from '../column/arithmetic.ts';
import { writeLogit, writePerfect } from '../column/choice.ts';
import type { Column } from '../column/column.ts';
import { createBargainPass } from './bargain-pass.ts';
import { equalNodes } from './equal-nodes.ts';
import { type GameGraph, NODE, NONE, type Site } from './graph.ts';
import { freeEnd, type Policies, settlementOf } from './policies.ts';
import { backwardSlots } from './slots.ts';
import { createTermsLists } from './terms-lists.ts';
import { createTracks, type Track } from './tracks.ts';

/** What a backward pass tells of on its way. The columns hold until it goes on. */
export interface BackwardVisitor {
  /** A choice, a chance or a bargain is solved. */
  choice?(node: number, worth: EdgeWorth): void;
  chance?(node: number, worth: EdgeWorth): void;
  bargain?(node: number, worth: EdgeWorth): void;
  /**
   * A step ends.
   *
   * @param next What a party expects from the beginning of the next step on, or gets at the end of the game; with a
   *   spell, for how long terms agreed before are in force for it from then on, discounted.
   */
  landing?(node: number, next: (party: number, spell?: number) => Column): void;
}

/**
 * What a party expects from an edge on, with what the edge pays at once; with a spell, for how long terms agreed before
 * are in force for it from there on, discounted.
 */
export type EdgeWorth = (party: number, edge: number, spell?: number) => Column;

/** The same game with fewer steps after the report, solved on the way: the last rounds of a pass are the first of it. */
export interface ShorterGame {
  /** How many steps its last layer stands for; at least 1 and at most as many as in the game itself. */
  readonly repeats: number;
  /** How many draws it is solved for, the first ones of the block. */
  readonly draws: number;
}

/** The backward pass: what each party expects from each node on, and so how it chooses. */
export interface BackwardPass {
  /**
   * Solves one block of draws and writes the policies of the reported choices.
   *
   * @param registers The columns of the graph's program for these draws.
   * @param visitor Is told of each node; in the last layer once for each step that it stands for.
   * @param shorter Is solved too; nobody is told of its nodes.
   * @param explained For how many draws bargains tell what stands in the way. Default none.
   * @param solved Is called when the policies are those of the shorter game, for its draws.
   * @returns For each party the column of what it expects at the start; undefined for one without stakes.
   */
  run(
    registers: readonly Column[],
    count: number,
    visitor?: BackwardVisitor,
    shorter?: ShorterGame,
    solved?: (count: number) => void,
    explained?: number,
  ): readonly (Column | undefined)[];
  /** How many draws had two best options at a perfectly rational choice so far, by node. */
  readonly ties: ReadonlyMap<number, number>;
  /** Forgets them. */
  clearTies(): void;
}

/**
 * Prepares the backward pass of a graph: V_i = Σ p (r_i + V_i(child)) at chances and choices, V_i = a f_i + δ V_i(next)
 * where a step ends, V_i = c_i + P g_i at bargains. Choices are logit quantal responses in behavioural strategies
 * (McKelvey and Palfrey 1998) or perfect.
 */
export function createBackwardPass(
  graph: GameGraph,
  policies: Policies,
  capacity: number,
  repeats = graph.tail.repeats,
): BackwardPass {
  const { first: tailStart } = graph.tail;
  /** Of equal nodes in the last layer only the last is solved. */
  const equal = equalNodes(graph);
  const tracks = createTracks(graph, backwardSlots(graph, tailStart), equal, capacity);
  const values = new Map(tracks.flatMap((each) => (each.spell === NONE ? [[each.party, each]] : [])));
  const trackOf = new Map(tracks.map((each) => [`${each.party},${each.spell}`, each]));
  const columns = (length: number): Column[] => Array.from({ length }, () => new Float64Array(capacity));
  const zero = new Float64Array(capacity);
  const one = new Float64Array(capacity).fill(1);
  const entries = [...new Set(tailEntries(graph).map((node) => equal[node - tailStart] ?? node))];
  let isEnding = false;
  const sum = new Float64Array(capacity);
  const second = new Float64Array(capacity);
  let widest = 0;
  for (let node = 0; node < graph.nodes; node++) {
    widest = Math.max(widest, (graph.edgeStart[node + 1] ?? 0) - (graph.edgeStart[node] ?? 0));
  }
  const spareValues = columns(widest);
  const spareOdds = columns(widest);
  const bundles = graph.deal?.bundles.length ?? 0;
  const spareSettlement = settlementOf(columns(bundles + 1), () => new Float64Array(capacity));
  const ties = new Map<number, number>();
  let registers: readonly Column[] = [];
  let count = 0;
  let told: BackwardVisitor = {};
  let isShorter = false;
  let explained = 0;

  const register = (index: number): Column => registers[index] ?? zero;
  const valueAt = (party: number, node: number): Column => values.get(party)?.at(node) ?? zero;

  const lists = createTermsLists(graph);
  const bargains = createBargainPass(graph, lists, {
    register,
    value: valueAt,
    time: (party, spell, node) => trackOf.get(`${party},${spell}`)?.at(node) ?? zero,
  });

  /** What a step leads to, seen from its end. */
  const nextOf = (track: Track, node: number, edge: number): Column => {
    if (node >= tailStart && isEnding) {
      const { party, spell } = track;
      const at = node - tailStart;
      if (spell !== NONE) {
        const perpetuity = graph.parties[party]?.perpetuity ?? NONE;
        return graph.endSpell[at] === spell && perpetuity !== NONE ? register(perpetuity) : zero;
      }
      const ending = graph.endings[graph.ending[at] ?? 0]?.[party] ?? NONE;
      return ending === NONE ? zero : register(ending);
    }
    const child = graph.edgeTarget[edge] ?? 0;
    return child < tailStart ? track.at(child) : track.carried(child);
  };

  /** What an edge is worth to a party: its payment and what follows. */
  const worth = ({ party, spell, at }: Track, edge: number, spare: Column): Column => {
    const follows = at(graph.edgeTarget[edge] ?? 0);
    const payment =
      spell === NONE ? (graph.payments[graph.edgePayment[edge] ?? NONE]?.[party] ?? NONE) : NONE;
    if (payment === NONE) return follows;
    assignSum(register(payment), follows, spare, count);
    return spare;
  };

  const average = (track: Track, node: number, odds: (edge: number, at: number) => Column): void => {
    const first = graph.edgeStart[node] ?? 0;
    const end = graph.edgeStart[node + 1] ?? 0;
    const out = track.at(node);
    if (first === end) setTo(out, 0, count);
    else if (first + 1 === end) assignProduct(odds(first, 0), worth(track, first, sum), out, count);
    else {
      const [one, two] = [worth(track, first, sum), worth(track, first + 1, second)];
      assignMixture(odds(first, 0), one, odds(first + 1, 1), two, out, count);
    }
    for (let edge = first + 2; edge < end; edge++) {
      addProduct(odds(edge, edge - first), worth(track, edge, sum), out, count);
    }
  };

  const averageAll = (node: number, odds: (edge: number, at: number) => Column): void => {
    for (const track of tracks) if (track.has(node)) average(track, node, odds);
  };

  const choose = (node: number, site: Site): void => {
    const first = graph.edgeStart[node] ?? 0;
    const end = freeEnd(graph, node, graph.detail[node] ?? 0);
    const options: Column[] = [];
    const weights: (Column | undefined)[] = [];
    const odds: Column[] = [];
    const chooser = values.get(site.party);
    for (let edge = first; edge < end; edge++) {
      const at = edge - first;
      const policy = policies.index[edge] ?? NONE;
      const weight = graph.edgeOdds[edge] ?? NONE;
      const value = chooser === undefined ? zero : worth(chooser, edge, spareValues[at] ?? sum);
      const kept = policies.value[policy];
      if (kept !== undefined) copy(value, kept, count);
      options.push(value);
      weights.push(weight === NONE ? undefined : register(weight));
      odds.push(policies.probability[policy] ?? spareOdds[at] ?? sum);
    }
    const available = site.available === NONE ? undefined : register(site.available);
    const rationality = graph.parties[site.party]?.rationality;
    if (options.length > 0) {
      if (rationality === 'perfect') {
        noteTies(node, writePerfect(options, weights, available, odds, count));
      } else {
        const sharpness = rationality === undefined ? zero : register(rationality);
        writeLogit(options, weights, sharpness, available, odds, count);
      }
    }
    averageAll(node, (edge, at) => odds[at] ?? register(graph.edgeOdds[edge] ?? NONE));
  };

  const noteTies = (node: number, tied: number): void => {
    if (tied > 0 && !isShorter) ties.set(node, (ties.get(node) ?? 0) + tied);
  };

  const bargain = (node: number): void => {
    const kept = policies.settlements.get(node);
    const settled = kept ?? spareSettlement;
    noteTies(node, bargains.solve(node, count, settled, kept === undefined || isShorter ? 0 : explained));
    const between: readonly number[] = graph.bargains[graph.detail[node] ?? 0]?.between ?? [];
    const otherwise = (graph.edgeStart[node + 1] ?? 0) - 1;
    for (const track of tracks) {
      if (!track.has(node)) continue;
      // A deal replaces the terms of the one before.
      if (track.spell !== NONE)
        assignProduct(settled.none, worth(track, otherwise, sum), track.at(node), count);
      else if (!between.includes(track.party))
        average(track, node, (_, at) => settled.odds[at] ?? settled.none);
    }
  };

  const land = (node: number): void => {
    const landing = graph.landings[graph.detail[node] ?? 0];
    for (const track of tracks) {
      if (!track.has(node)) continue;
      const { party, spell } = track;
      const flow = spell === NONE ? (landing?.flows[party] ?? NONE) : NONE;
      const { discount, annuity } = graph.parties[party] ?? { discount: NONE, annuity: NONE };
      const flowColumn =
        flow !== NONE ? register(flow) : spell !== NONE && landing?.spell === spell ? one : undefined;
      const next = nextOf(track, node, graph.edgeStart[node] ?? 0);
      assignDiscounted(flowColumn, register(annuity), next, register(discount), track.at(node), count);
    }
  };

  const solve = (node: number): void => {
    switch (graph.kind[node]) {
      case NODE.step:
        land(node);
        return;
      case NODE.choice: {
        const site = graph.sites[graph.detail[node] ?? 0];
        if (site !== undefined) choose(node, site);
        return;
      }
      case NODE.bargain:
        bargain(node);
        return;
      default:
        averageAll(node, (edge) => register(graph.edgeOdds[edge] ?? NONE));
    }
  };

  const tell = (node: number): void => {
    const kind = graph.kind[node];
    const worthOf: EdgeWorth = (party, edge, spell = NONE) => {
      const track = trackOf.get(`${party},${spell}`);
      return track === undefined ? zero : worth(track, edge, sum);
    };
    if (kind === NODE.step)
      told.landing?.(node, (party, spell = NONE) => {
        const track = trackOf.get(`${party},${spell}`);
        return track === undefined ? zero : nextOf(track, node, graph.edgeStart[node] ?? 0);
      });
    else if (kind === NODE.choice) told.choice?.(node, worthOf);
    else if (kind === NODE.bargain) told.bargain?.(node, worthOf);
    else told.chance?.(node, worthOf);
  };
  const visitTail = (): void => {
    for (let node = graph.nodes - 1; node >= tailStart; node--) {
      if (equal[node - tailStart] === node) solve(node);
      tell(node);
    }
  };
  const visitBeforeTail = (): void => {
    for (let node = tailStart - 1; node >= 0; node--) {
      solve(node);
      tell(node);
    }
  };

  return {
    ties,
    clearTies: () => ties.clear(),
    run: (block, draws, visitor = {}, shorter, solved, wanted = 0) => {
      explained = Math.min(wanted, draws);
      registers = block;
      count = draws;
      told = visitor;
      lists.begin(block, draws);
      for (let round = 0; round < repeats; round++) {
        isEnding = round === 0;
        visitTail();
        for (const track of tracks) {
          for (const entry of entries)
            if (track.has(entry)) copy(track.at(entry), track.carried(entry), count);
        }
        if (shorter?.repeats === round + 1) {
          [isShorter, told, count] = [true, {}, Math.min(shorter.draws, draws)];
          visitBeforeTail();
          solved?.(count);
          [isShorter, told, count] = [false, visitor, draws];
        }
      }
      visitBeforeTail();
      return graph.parties.map((party, index) => (party.hasStakes ? valueAt(index, 0) : undefined));
    },
  };
}

/** The nodes of the last layer at which a step can begin. */
function tailEntries(graph: GameGraph): number[] {
  const entries = new Set<number>();
  for (let node = 0; node < graph.nodes; node++) {
    if (graph.kind[node] !== NODE.step) continue;
    for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge++) {
      const child = graph.edgeTarget[edge] ?? 0;
      if (child >= graph.tail.first) entries.add(child);
    }
  }
  return [...entries];
}
