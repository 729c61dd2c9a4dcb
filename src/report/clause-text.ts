import type { Guard } from '../chart/chart.ts';
import type { Labels } from './labels.ts';
import type { PredicateText } from './text/predicate-words.ts';

/** What telling of states in words takes. */
export interface SayContext {
  readonly labels: Pick<Labels, 'region' | 'state'>;
  readonly text: PredicateText;
}

/** A condition on its way into words: states that a region is in or not, words that are ready, or several of these. */
export type Clause =
  | {
      readonly kind: 'state';
      readonly region: string;
      readonly states: readonly string[];
      readonly holds: boolean;
    }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Clause[] };

/** Puts clauses together; several states of one region become one clause. */
export function joinClauses(kind: 'all' | 'any', clauses: readonly Clause[]): Clause {
  const parts: Clause[] = [];
  for (const clause of clauses.flatMap((each) => (each.kind === kind ? each.parts : [each]))) {
    // “in A or in B”, and likewise “not in A and not in B”.
    const at = parts.findIndex(
      (each) =>
        each.kind === 'state' &&
        clause.kind === 'state' &&
        each.region === clause.region &&
        each.holds === clause.holds &&
        clause.holds === (kind === 'any'),
    );
    const other = parts[at];
    if (other?.kind === 'state' && clause.kind === 'state') {
      parts[at] = { ...other, states: [...new Set([...other.states, ...clause.states])] };
    } else parts.push(clause);
  }
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : { kind, parts };
}

/** A clause in words, without a full stop. */
export function sayClause(clause: Clause, context: SayContext): string {
  const { labels, text } = context;
  switch (clause.kind) {
    case 'words':
      return clause.words;
    case 'state': {
      const { region, states, holds } = clause;
      const names = states.map((state) => labels.state(region, state) ?? state);
      return text.state(labels.region(region) ?? region, names, holds);
    }
    case 'all':
    case 'any': {
      const parts = clause.parts.map((part) => {
        const words = sayClause(part, context);
        return part.kind === 'all' || part.kind === 'any' ? text.inner(words, part.kind) : words;
      });
      return clause.kind === 'all' ? text.all(parts) : text.any(parts);
    }
    default:
      return clause satisfies never;
  }
}

/**
 * Tells a condition of the chart in words.
 *
 * @param context The labels of regions and states are all that it takes.
 */
export function formatGuard(guard: Guard, context: SayContext): string {
  return sayClause(guardClause(guard, true), context);
}

function guardClause(guard: Guard, holds: boolean): Clause {
  switch (guard.kind) {
    case 'in':
      return { kind: 'state', region: guard.region, states: [guard.state], holds };
    case 'not':
      return guardClause(guard.guard, !holds);
    case 'and':
    case 'or': {
      const parts = guard.guards.map((each) => guardClause(each, holds));
      return joinClauses((guard.kind === 'and') === holds ? 'all' : 'any', parts);
    }
    default:
      return guard satisfies never;
  }
}
