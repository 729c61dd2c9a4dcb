import { NONE } from '../game/graph.ts';
import type { Text } from '../scenario/schema.ts';
import { valueUnit } from '../study/choice-results.ts';
import { type Time, timeOf } from '../study/moment.ts';
import { bestResponse } from './best-response.ts';
import type { Decided, Turn } from './course.ts';
import { type OptionWorth, optionWorths } from './option-worths.ts';
import type { Play } from './play.ts';
import type { ReceiptKind } from './receipts.ts';
import type { World } from './world.ts';

/** What a game came to for each side, and what each of its decisions was worth. */
export interface Debrief {
  readonly outcome: { readonly name: string; readonly label: Text };
  /** Those with stakes, in the order of the file. */
  readonly parties: readonly PartyDebrief[];
  /** Decisions of players, those that cost most first. */
  readonly decisions: readonly DecisionDebrief[];
}

/** What a party got. All amounts are in its unit, worth at the start. */
export interface PartyDebrief {
  readonly name: string;
  readonly label: Text;
  /** The unit of its values, such as `trillion JPY`; '' for plain numbers. */
  readonly unit: string;
  readonly isPlayer: boolean;
  /** What it got up to the report, and what the solved policies let it expect from there on. */
  readonly got: number;
  /** The same, for what: they add up to it. */
  readonly receipts: readonly { readonly for: ReceiptKind; readonly amount: number }[];
  /** What the solved policies let it expect at the start. */
  readonly expected: number;
  /** What it could expect by always doing what is best for it, all others as solved. */
  readonly best: number;
  /** What chance, and what each party by its decisions and signatures, added to what was expected: with it they add up to what it got. */
  readonly chance: number;
  readonly deeds: readonly { readonly party: string; readonly amount: number }[];
}

/** One decision of a player. */
export interface DecisionDebrief extends Time {
  /** Its place among all decisions, from 0. */
  readonly number: number;
  readonly kind: 'choice' | 'table';
  readonly party: string;
  readonly move: string;
  readonly label: Text;
  readonly unit: string;
  /** What was open; at a table with the terms that would have been best to name, and those that were named. */
  readonly options: readonly OptionWorth[];
  /** The index of what was done, and of what is worth most. */
  readonly chosen: number;
  readonly best: number;
  /** By how much what was done is worth less than the best, then. At least 0. */
  readonly shortfall: number;
  /** The same, worth at the start. */
  readonly lost: number;
}

/**
 * Tells what a game that is over came to. Values are those solved for the draw that is its world: everybody is taken to
 * behave as solved from then on.
 *
 * @throws {RangeError} If the game is not over.
 */
export function debriefOf(world: World, sides: readonly string[], play: Play): Debrief {
  const { end } = play;
  const { graph, worths } = world.solved;
  const { model } = graph;
  const outcome = model.outcomes[end?.outcome ?? NONE];
  if (end === undefined || outcome === undefined) throw new RangeError('the game is not over');
  const parties = model.parties.flatMap(({ name, label, unit }, index): PartyDebrief[] => {
    if (graph.parties[index]?.hasStakes !== true) return [];
    const { text, factor } = valueUnit(unit);
    const receipts = (end.receipts[index] ?? []).map((each) => ({ ...each, amount: each.amount / factor }));
    const changed = (by: number): number =>
      sum(play.turns.filter(({ party }) => party === by).map(({ changes }) => changes[index] ?? 0)) / factor;
    return [
      {
        name,
        label,
        unit: text,
        isPlayer: sides.includes(name),
        got: sum(receipts.map(({ amount }) => amount)),
        receipts,
        expected: (worths[index] ?? 0) / factor,
        best: bestResponse(world.solved, index) / factor,
        chance: changed(NONE),
        deeds: model.parties.map((party, by) => ({ party: party.name, amount: changed(by) })),
      },
    ];
  });
  const decided = play.turns.flatMap((turn) =>
    turn.decided === undefined ? [] : [{ turn, decided: turn.decided }],
  );
  const decisions = decided.map(({ turn, decided: each }, number) => decisionOf(world, turn, each, number));
  return {
    outcome: { name: outcome.name, label: outcome.label },
    parties,
    decisions: decisions.toSorted((a, b) => b.lost - a.lost || a.number - b.number),
  };
}

function decisionOf(world: World, turn: Turn, decided: Decided, number: number): DecisionDebrief {
  const { model } = world.solved.graph;
  const { question, discount } = decided;
  const { text, factor } = valueUnit(model.parties[turn.party]?.unit);
  const { options, chosen } = optionWorths(world.solved, turn, decided);
  const told = options.map((option) => ({ ...option, value: option.value / factor }));
  const best = told.reduce((top, { value }, index) => (value > (told[top]?.value ?? value) ? index : top), 0);
  const shortfall = (told[best]?.value ?? 0) - (told[chosen]?.value ?? 0);
  return {
    number,
    ...timeOf(model.clock, turn.step),
    kind: question.kind,
    party: question.party,
    move: question.move,
    label: question.label,
    unit: text,
    options: told,
    chosen,
    best,
    shortfall,
    lost: shortfall * discount,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
