import type { Configuration } from '../chart/chart.ts';
import { applyBinary, applyUnary, isTrue } from '../column/operations.ts';
import { type Expression, namesIn } from '../quantity/expression.ts';
import type { Model } from './model.ts';

/** What predicates and state-dependent numbers see: one point of the game. */
export interface View {
  /** State index of each region. */
  readonly configuration: Configuration;
  /** Value of each counter. */
  readonly counters: readonly number[];
  /** Whole steps since each region entered its state; capped, and 0 where nobody reads it. */
  readonly elapsed: readonly number[];
  readonly step: number;
  /** The index of the move that looks; the number of moves at the end of the step, when flows run. */
  readonly position: number;
  /** The level agreed on each issue; undefined where no terms are in force. */
  readonly terms?: readonly number[];
}

/** Reads a number off a view: a state as 1 or 0, a counter, a duration in base units. */
export type Reader = (view: View) => number;

/** Reads what does not depend on parameters. */
export interface Readers {
  /** The reader of a name that a view knows; undefined for parameters and what depends on them. */
  readonly of: (name: string) => Reader | undefined;
  /** Turns an expression that mentions no parameter into a reader. */
  readonly compile: (expression: Expression) => Reader;
}

/** Makes the readers of a model. */
export function createReaders(model: Model): Readers {
  const { clock } = model;
  const known = new Map<string, Reader | undefined>([['step', (view) => view.step]]);
  for (const [at, counter] of model.counters.entries())
    known.set(counter.name, (view) => view.counters[at] ?? 0);
  for (const [at, region] of model.chart.regions.entries()) {
    known.set(`elapsed.${region.name}`, (view) => (view.elapsed[at] ?? 0) * clock.step);
    for (const [index, state] of region.states.entries()) {
      known.set(`${region.name}.${state.name}`, (view) => (view.configuration[at] === index ? 1 : 0));
    }
  }
  for (const [name, step] of model.dates) {
    const position = model.moves.findIndex((move) => move.step !== undefined && move.name === name);
    const fired = (view: View): boolean => view.step === step && view.position > position;
    known.set(`at.${name}`, (view) => (fired(view) ? 1 : 0));
    known.set(`after.${name}`, (view) => (view.step > step || fired(view) ? 1 : 0));
    known.set(`until.${name}`, (view) => (step - view.step) * clock.step);
  }
  for (const [at, issue] of model.deal.issues.entries()) {
    // What an issue is worth may depend on parameters; column tables look it up.
    known.set(issue.name, undefined);
    for (const [index, level] of issue.isGrid ? [] : issue.levels.entries()) {
      known.set(`${issue.name}.${level.name}`, (view) => (view.terms?.[at] === index ? 1 : 0));
    }
  }
  for (const { name } of model.parameters) known.set(name, undefined);

  const of = (name: string): Reader | undefined => {
    if (known.has(name)) return known.get(name);
    const definition = model.definitions.get(name);
    const readable =
      definition !== undefined &&
      definition.kind !== 'call' &&
      [...namesIn(definition)].every((each) => of(each) !== undefined);
    const reader = readable ? compile(definition) : undefined;
    known.set(name, reader);
    return reader;
  };

  const compile = (expression: Expression): Reader => {
    switch (expression.kind) {
      case 'number': {
        const { value } = expression;
        return () => value;
      }
      case 'name': {
        const reader = of(expression.name);
        if (reader === undefined) throw new Error(`${expression.name} is no name that a view knows`);
        return reader;
      }
      case 'unary': {
        const { operation } = expression;
        const operand = compile(expression.operand);
        if (operation === 'not') return (view) => (isTrue(operand(view)) ? 0 : 1);
        return (view) => applyUnary(operation, operand(view));
      }
      case 'binary': {
        const { operation } = expression;
        const [left, right] = [compile(expression.left), compile(expression.right)];
        if (operation === 'and') return (view) => (isTrue(left(view)) && isTrue(right(view)) ? 1 : 0);
        if (operation === 'or') return (view) => (isTrue(left(view)) || isTrue(right(view)) ? 1 : 0);
        return (view) => applyBinary(operation, left(view), right(view));
      }
      case 'if': {
        const [condition, yes, no] = [expression.condition, expression.yes, expression.no].map(compile);
        return (view) => (condition && isTrue(condition(view)) ? (yes?.(view) ?? 0) : (no?.(view) ?? 0));
      }
      case 'call':
        throw new Error('a call stands alone in its definition, which no view reads');
      default:
        return expression satisfies never;
    }
  };
  return { of, compile };
}

/** A predicate as a question to a view; without an expression it always holds. */
export function createTest(readers: Readers, expression: Expression | undefined): (view: View) => boolean {
  if (expression === undefined) return () => true;
  const reader = readers.compile(expression);
  return (view) => isTrue(reader(view));
}
