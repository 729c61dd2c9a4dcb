import { convertNodes } from './convert-nodes.ts';
import { DIMENSIONLESS } from './dimension.ts';
import type { Expression } from './expression.ts';
import { checkBounds, DEPTH_LIMIT } from './expression-bounds.ts';
import type { ExpressionFault } from './expression-fault.ts';
import { parseNodes } from './mathjs.ts';
import type { ParsedNode } from './parsed-node.ts';
import { rewritePerCent } from './per-cent.ts';

/** The tree of an expression, or everything that is wrong with its text. */
export type ParsedExpression =
  | { readonly expression: Expression }
  | { readonly faults: readonly ExpressionFault[] };

const DATE = /(?<![\w$.\u0080-\uffff])\d{4}-\d{2}-\d{2}(?![\w$.\u0080-\uffff])/g;

/**
 * Parses an expression of a scenario file; see `function-table.ts` for the functions and `unit.ts` for the units.
 *
 * The language is mathjs's arithmetic, comparisons (also chained), `and`, `or`, `xor`, `not`, `a ? b : c` and calls,
 * with `25 %` read as a share. Everything else that mathjs reads is a fault. Nothing is ever evaluated here.
 *
 * @param text The text of the file, or a number where YAML read one.
 * @param isName Whether a name (also a dotted one) is the scenario's own. Such a name wins over a unit; dotted names
 *   of more than four parts are read only if they are own names. By default no name is.
 * @returns The tree, or at least one fault.
 */
export function parseExpression(
  text: string | number,
  isName: (name: string) => boolean = () => false,
): ParsedExpression {
  if (typeof text === 'number') {
    return Number.isFinite(text)
      ? { expression: { kind: 'number', value: text, dimension: DIMENSIONLESS } }
      : faulty({ kind: 'notFinite', text: String(text) });
  }
  if (text.trim() === '') return faulty({ kind: 'empty' });
  const fault = checkBounds(text) ?? findComment(text);
  if (fault !== undefined) return faulty(fault);
  const dates = [...text.matchAll(DATE)];
  if (dates.length > 0) {
    return { faults: dates.map((date) => ({ kind: 'bareDate', text: date[0], at: date.index })) };
  }
  const indent = text.length - text.trimStart().length;
  const rewritten = rewritePerCent(text.trim());
  if ('at' in rewritten) return faulty({ kind: 'perCent', at: rewritten.at + indent });
  try {
    return convert(parseNodes(rewritten.text), isName);
  } catch (error) {
    // The bounds keep the recursion shallow; a stack that was nearly full before must not end the program either.
    if (error instanceof RangeError) return faulty({ kind: 'tooDeep', limit: DEPTH_LIMIT });
    if (!(error instanceof SyntaxError)) throw error;
    const character = 'char' in error && typeof error.char === 'number' ? error.char : 1;
    const at = Math.min(rewritten.originalOffset(character - 1) + indent, text.length);
    return faulty({ kind: 'syntax', detail: error.message.replace(/ \(char \d+\)$/, ''), at });
  }
}

function convert(node: ParsedNode, isName: (name: string) => boolean): ParsedExpression {
  const faults: ExpressionFault[] = [];
  const expression = convertNodes(node, isName, (fault) => faults.push(fault));
  return faults.length > 0 ? { faults } : { expression };
}

/** mathjs skips what follows a `#`; a part of an expression that silently does nothing is a trap. */
function findComment(text: string): ExpressionFault | undefined {
  const at = text.indexOf('#');
  return at < 0 ? undefined : { kind: 'forbidden', construct: 'comment', text: text.slice(at) };
}

function faulty(fault: ExpressionFault): ParsedExpression {
  return { faults: [fault] };
}
