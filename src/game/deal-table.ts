import type { Register } from '../column/program.ts';

/**
 * What can be agreed, and what it is worth, by register. A combination of levels has a number: in mixed radix, the
 * first issue slowest. Issues that some expression looks at together form a group; what terms are worth adds up over
 * groups. Combinations that raise the same events form a bundle: a deal of one bundle leads to one node.
 */
export interface DealTable {
  readonly issues: readonly {
    readonly levels: number;
    /** What one level up adds to the number of a combination. */
    readonly stride: number;
    /** The register of what each level is worth; empty where the issue is no number. */
    readonly values: readonly number[];
  }[];
  /** For each bundle the first level of each issue that raises its events; NONE for issues without events. */
  readonly bundles: readonly (readonly number[])[];
  readonly groups: readonly DealGroup[];
  /** In how many kinds of states terms are in force, which differ in what terms are worth there. */
  readonly spells: number;
  /** How many red lines and win-sets there are. */
  readonly lines: number;
  readonly sittings: readonly Sitting[];
}

/** Issues that are judged together. */
export interface DealGroup {
  readonly issues: readonly number[];
  readonly choices: readonly DealChoice[];
}

/** One combination of the levels of a group. */
export interface DealChoice {
  /** By issue of the group. */
  readonly levels: readonly number[];
  /** By spell and measure: what it adds to the flow; NONE for nothing. */
  readonly measures: readonly (readonly number[])[];
}

/** What terms are worth to two parties where they bargain. */
export interface Sitting {
  readonly between: readonly [number, number];
  /** Whether each party's first part is what it gets at once; the others are what flows in each spell. */
  readonly hasLumps: boolean;
  /** Whether terms that are worse for both can be left out. */
  readonly isPruned: boolean;
  /** By group and choice. */
  readonly choices: readonly (readonly SittingChoice[])[];
}

/** What one choice is worth where two parties bargain. */
export interface SittingChoice {
  /** What it adds to the number of the combination. */
  readonly offset: number;
  /** With which bundles it goes. */
  readonly bundles: readonly boolean[];
  /** The red lines and win-sets of its group that may exclude it, with the register that tells. */
  readonly lines: readonly { readonly line: number; readonly holds: Register }[];
  /** The register of the odds that ratifiers consent; NONE for certain. */
  readonly consent: number;
  /** By part, those of the first party first; NONE for nothing. */
  readonly worths: readonly number[];
}

/** Where two parties bargain, by register. */
export interface BargainSite {
  readonly move: number;
  readonly case: number;
  readonly between: readonly [number, number];
  readonly sitting: number;
  /** The probability that a deal can close in a step; NONE for 1. */
  readonly readiness: number;
  readonly rule: RuleRegisters;
}

/** How terms are found, by register. */
export type RuleRegisters =
  | { readonly kind: 'nash'; readonly power: readonly [number, number] | undefined }
  | { readonly kind: 'kalaiSmorodinsky' | 'egalitarian' | 'utilitarian' }
  | { readonly kind: 'proposal'; readonly proposer: 0 | 1 }
  | {
      readonly kind: 'concession';
      /** Which round it is, 1 for the first. */
      readonly round: number;
      /** By party: how far it has given way at the round before, and now. */
      readonly yielded: readonly [readonly [number, number], readonly [number, number]];
      /** The least it settles for; NONE for what going on is worth. */
      readonly reserve: readonly [number, number];
    };
