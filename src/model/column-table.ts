import type { Program, Register } from '../column/program.ts';
import { ProgramBuilder } from '../column/program-builder.ts';
import { type Expression, namesIn } from '../quantity/expression.ts';
import { lower } from '../quantity/lower.ts';
import { specialise } from '../quantity/specialise.ts';
import type { Model } from './model.ts';
import type { Reader, Readers, View } from './view.ts';

/**
 * Turns expressions into columns. For each distinct combination of the states, counters and times that an expression
 * mentions, it is specialised once and becomes operations over the columns of the parameters.
 */
export interface ColumnTable {
  /** The column of an expression as seen from a view. */
  register(expression: Expression, view: View): Register;
  /** A text for what some expressions read off a view: views with the same text have the same columns. */
  signature(expressions: readonly Expression[]): (view: View) => string;
  /** The builder, for columns made from others such as remainders. */
  readonly builder: ProgramBuilder;
  /** All operations needed so far; its inputs are the model's parameters in order. */
  program(): Program;
}

interface Known {
  /** What the expression reads off a view, each name once. */
  readonly atoms: readonly Reader[];
  readonly registers: Map<string, Register>;
}

function signatureOf(atoms: readonly Reader[], view: View): string {
  let text = '';
  for (const atom of atoms) text += `${atom(view)},`;
  return text;
}

/** Makes the table of a model's columns. */
export function createColumnTable(model: Model, readers: Readers): ColumnTable {
  const builder = new ProgramBuilder();
  const inputs = new Map(model.parameters.map(({ name }, index) => [name, index]));
  const issues = new Map(model.deal.issues.map(({ name }, index) => [name, index]));
  const known = new Map<Expression, Known>();

  /** Which level is agreed, counted from 1; 0 for none. */
  const levelReaders = new Map<string, Reader>(
    [...issues].map(([name, at]) => [name, (view) => (view.terms?.[at] ?? -1) + 1]),
  );
  const worthOfIssue = (at: number, view: View): Expression | number => {
    const level = view.terms?.[at];
    return level === undefined ? 0 : (model.deal.issues[at]?.levels[level]?.value ?? 0);
  };

  const atomsOf = (expression: Expression): Known => {
    const found = known.get(expression);
    if (found !== undefined) return found;
    const atoms = new Set<Reader>();
    for (const name of namesIn(expression)) {
      const definition = model.definitions.get(name);
      const reader = definition === undefined ? (readers.of(name) ?? levelReaders.get(name)) : undefined;
      if (reader !== undefined) atoms.add(reader);
      if (definition !== undefined) for (const atom of atomsOf(definition).atoms) atoms.add(atom);
    }
    const fresh: Known = { atoms: [...atoms], registers: new Map() };
    known.set(expression, fresh);
    return fresh;
  };

  const register = (expression: Expression, view: View): Register => {
    const { atoms, registers } = atomsOf(expression);
    const key = signatureOf(atoms, view);
    const found = registers.get(key);
    if (found !== undefined) return found;
    const special = specialise(expression, (name) => {
      const issue = issues.get(name);
      return issue === undefined ? readers.of(name)?.(view) : worthOfIssue(issue, view);
    });
    const made = lower(special, builder, (name) => {
      const input = inputs.get(name);
      if (input !== undefined) return builder.input(input);
      const definition = model.definitions.get(name);
      if (definition === undefined) throw new Error(`no column for ${name}`);
      return register(definition, view);
    });
    registers.set(key, made);
    return made;
  };
  const signature = (expressions: readonly Expression[]): ((view: View) => string) => {
    const atoms = [...new Set(expressions.flatMap((expression) => atomsOf(expression).atoms))];
    return (view) => signatureOf(atoms, view);
  };
  return { register, signature, builder, program: () => builder.build() };
}
