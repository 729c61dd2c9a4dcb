import type { Configuration } from '../chart/chart.ts';
import type { Program, Register } from '../column/program.ts';
import type { Requirement } from '../market/market.ts';
import type { Model } from '../model/model.ts';
import type { BargainSite, DealTable } from './deal-table.ts';

/** What happens at a node. */
export const NODE = { chance: 0, choice: 1, step: 2, bargain: 3 } as const;

/** No column: an edge without odds of its own, a party without a flow. */
export const NONE = -1;

/** A number that must lie between bounds in every draw, with the register of its column. */
export interface RequiredColumn {
  readonly requirement: Requirement;
  readonly register: number;
}

/**
 * The game graph of a scenario: layered and acyclic, nodes sorted by (step, move), in flat arrays. Edges of node n are
 * `edgeStart[n]` … `edgeStart[n + 1] − 1`. Columns are named by their register in `program`.
 *
 * The last layer stands for itself and for all later steps, which are its copies once nothing looks at the calendar
 * any more: the edges of its steps lead back to its own beginning.
 */
export interface GameGraph {
  readonly model: Model;
  readonly nodes: number;
  /** One of {@link NODE} for each node. */
  readonly kind: Uint8Array;
  /** The step of each node. */
  readonly step: Uint16Array;
  /** The number of the configuration of each node. */
  readonly configuration: Uint32Array;
  /** Index into `sites` for chances and choices, into `landings` for steps, into `bargains` for bargains. */
  readonly detail: Uint32Array;
  readonly edgeStart: Uint32Array;
  readonly edgeTarget: Uint32Array;
  /** Chance: the register of the probability. Choice: of the weight, or NONE for 1. Step and bargain: NONE. */
  readonly edgeOdds: Int32Array;
  /** Index into `payments`, or NONE. */
  readonly edgePayment: Int32Array;
  /** The option that an edge stands for, in the act of the site, or the bundle of terms; NONE for what is left over. */
  readonly edgeOption: Int16Array;
  /** The first node of the last layer, and how many steps that layer stands for. */
  readonly tail: { readonly first: number; readonly repeats: number };
  /** For each node of the last layer that is a step: index into `endings`, for when the play ends there. */
  readonly ending: Uint32Array;
  /** The spell of the state in which the play ends there, by the same index; NONE where no terms are in force. */
  readonly endSpell: Int16Array;
  /** Nodes before this one belong to the reported steps. */
  readonly reported: number;
  readonly configurations: readonly Configuration[];
  readonly sites: readonly Site[];
  readonly bargains: readonly BargainSite[];
  /** What can be agreed; undefined where nothing is bargained over. */
  readonly deal: DealTable | undefined;
  readonly landings: readonly Landing[];
  /** The register of what each party gets at an end; NONE for nothing. */
  readonly endings: readonly (readonly number[])[];
  /** What an edge pays at once, by party; NONE for nothing. */
  readonly payments: readonly (readonly number[])[];
  /** For each measure the register of what it is compared with, or NONE. */
  readonly against: readonly number[];
  readonly parties: readonly PartyColumns[];
  /** Odds that have to be probabilities in every draw. */
  readonly checks: readonly OddsCheck[];
  /** What markets need in every draw, with the register of its column. */
  readonly requirements: readonly RequiredColumn[];
  readonly program: Program;
}

/** Where a chance or choice stands: which case of which move. */
export interface Site {
  readonly move: number;
  readonly case: number;
  /** Who chooses; NONE for chance. */
  readonly party: number;
  /** A choice: how many of its edges, the last ones, have a fixed probability. */
  readonly fixed: number;
  /** A choice: the register of the probability that those leave to the others, or NONE for all of it. */
  readonly available: number;
}

/** The end of a step in one configuration: what flows until the next step, and what the scenario's questions see. */
export interface Landing {
  /** The register of each party's flow, or NONE. */
  readonly flows: readonly number[];
  /** For each measure: the register of a flow, or 1 (holds) or 0 for a condition; empty after the report. */
  readonly measures: readonly number[];
  /** The outcome at the report, in its last step; NONE elsewhere. */
  readonly outcome: number;
  /** In which kind of state agreed terms are in force, if any are agreed; NONE where none can be. */
  readonly spell: number;
}

/** The columns of a party. */
export interface PartyColumns {
  /** The worth at the start of a step of one unit at its end. */
  readonly discount: Register;
  /** The worth at the start of a step of one unit per second over it, in seconds. */
  readonly annuity: Register;
  /** The worth of one unit per second for ever once the game is over, in seconds; NONE where nothing follows. */
  readonly perpetuity: number;
  readonly rationality: Register | 'perfect' | undefined;
  /** Whether it earns anything anywhere. */
  readonly hasStakes: boolean;
}

/** The odds of one chance: each at least 0, and together at most 1. */
export interface OddsCheck {
  readonly site: Site;
  readonly odds: readonly { readonly option: number; readonly odds: number }[];
  /** The register of 1 minus the sum of the odds. */
  readonly remainder: number;
}
