import type { Act, Model } from '../model/model.ts';
import { createTest, type Readers, type View } from '../model/view.ts';

/** A move whose conditions are ready to be asked. */
export interface CompiledMove {
  readonly position: number;
  /** The only step in which it acts; undefined for every step. */
  readonly step: number | undefined;
  readonly holds: (view: View) => boolean;
  readonly cases: readonly CompiledCase[];
}

export interface CompiledCase {
  readonly index: number;
  readonly holds: (view: View) => boolean;
  readonly act: Act;
  /** For each option whether it is offered. */
  readonly offers: readonly ((view: View) => boolean)[];
}

/** Compiles the conditions of a model's moves, in order. */
export function compileMoves(model: Model, readers: Readers): CompiledMove[] {
  return model.moves.map((move, position) => ({
    position,
    step: move.step,
    holds: createTest(readers, move.when),
    cases: move.cases.map(({ when, act }, index) => ({
      index,
      holds: createTest(readers, when),
      act,
      offers: 'options' in act ? act.options.map((option) => createTest(readers, option.when)) : [],
    })),
  }));
}
