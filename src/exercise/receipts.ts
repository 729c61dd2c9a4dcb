import type { SolvedDraw } from '../study/solve-draw.ts';

/** For what a party gets money. */
export type ReceiptKind =
  /** What flows while time passes, without what terms add. */
  | { readonly kind: 'flow' }
  /** What agreed terms add to it while they are in force. */
  | { readonly kind: 'terms' }
  /** At once, when a deal is made. */
  | { readonly kind: 'deal' }
  /** At once, by an option of a case of a move. */
  | { readonly kind: 'option'; readonly move: number; readonly case: number; readonly option: number }
  /** What is still to come when the game is read: what the solved policies let expect. */
  | { readonly kind: 'later' };

/** What a party got for something over a game, in money worth at the start. */
export interface Receipt {
  readonly for: ReceiptKind;
  readonly amount: number;
}

/** Adds up what the parties get. */
export interface Receipts {
  /** Notes money of a step; it is discounted to the start here. */
  note(party: number, what: ReceiptKind, amount: number): void;
  /** By party: what one unit of money now is worth at the start. */
  readonly discounts: readonly number[];
  /** Begins the next step. */
  nextStep(): void;
  of(party: number): Receipt[];
}

/** Prepares the sums of a draw. */
export function createReceipts(solved: SolvedDraw): Receipts {
  const { parties } = solved.graph;
  let discounts = parties.map(() => 1);
  const sums = parties.map(() => new Map<string, Receipt>());
  return {
    note: (party, what, amount) => {
      const known = sums[party];
      const key = JSON.stringify(what);
      const worth = amount * (discounts[party] ?? 1);
      if (amount !== 0) known?.set(key, { for: what, amount: (known.get(key)?.amount ?? 0) + worth });
    },
    get discounts() {
      return discounts;
    },
    nextStep: () => {
      discounts = discounts.map((each, party) => each * solved.register(parties[party]?.discount ?? -1));
    },
    of: (party) => [...(sums[party]?.values() ?? [])],
  };
}
