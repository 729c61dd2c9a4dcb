import { named } from '../quantity/build-expression.ts';
import type { Expression } from '../quantity/expression.ts';

/** Named expressions, each made when it is first asked for. */
export interface Definitions {
  /** The name as an expression; `make` gives what it stands for. */
  define(name: string, make: () => Expression): Expression;
  readonly all: ReadonlyMap<string, Expression>;
}

/** Starts with none. */
export function createDefinitions(): Definitions {
  const all = new Map<string, Expression>();
  return {
    define: (name, make) => {
      if (!all.has(name)) all.set(name, make());
      return named(name);
    },
    all,
  };
}
