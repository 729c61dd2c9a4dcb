import type { BinaryOperation, UnaryOperation } from '../column/program.ts';
import { nearestName } from '../core/nearest.ts';
import { DIMENSIONLESS, divideDimensions, multiplyDimensions } from './dimension.ts';
import type { Expression } from './expression.ts';
import type { ExpressionFault, ForbiddenConstruct } from './expression-fault.ts';
import { argumentCount, FUNCTIONS } from './function-table.ts';
import {
  AccessorNode,
  ConstantNode,
  type FunctionNode,
  type OperatorNode,
  type ParsedNode,
  SymbolNode,
} from './parsed-node.ts';
import { findUnit } from './unit.ts';

/** Words that mathjs reads as a name where a value is expected, though they are operators. */
const OPERATOR_WORDS = new Set(['and', 'or', 'xor', 'not', 'mod', 'to', 'in']);

/** Names by which JavaScript objects reach what is not theirs. */
const UNSAFE_NAME = /^(?:constructor|prototype|__.*)$/;

/** mathjs's operators by its names for them; what is missing here is no part of the language. */
const BINARY_OPERATORS: ReadonlyMap<string, BinaryOperation> = new Map<string, BinaryOperation>([
  ['add', 'add'],
  ['subtract', 'subtract'],
  ['multiply', 'multiply'],
  ['divide', 'divide'],
  ['pow', 'power'],
  ['mod', 'mod'],
  ['equal', 'equal'],
  ['unequal', 'unequal'],
  ['smaller', 'less'],
  ['smallerEq', 'lessEqual'],
  ['larger', 'greater'],
  ['largerEq', 'greaterEqual'],
  ['and', 'and'],
  ['or', 'or'],
  ['xor', 'xor'],
]);

/** The operators that take truths, and so may stand beside a `not` without parentheses. */
const TRUTH_OPERATORS = new Set(['and', 'or', 'xor']);

/** No name of a scenario has more parts. */
const MOST_PARTS = 4;

const NOTHING: Expression = { kind: 'number', value: Number.NaN, dimension: DIMENSIONLESS };

/**
 * Turns what mathjs parsed into Parley's own tree. Products and quotients of literals become one number, so that
 * `7 trillion JPY/year` is a single quantity.
 *
 * @param isName Whether a name is the scenario's own: it wins over a unit, and a dotted name of more than four parts
 *   (`autos.value.japan.change` has four) is read only if it is one.
 * @param report Receives each fault; the tree is then of no use.
 */
export function convertNodes(
  root: ParsedNode,
  isName: (name: string) => boolean,
  report: (fault: ExpressionFault) => void,
): Expression {
  const forbid = (construct: ForbiddenConstruct, text: string): Expression => {
    report({ kind: 'forbidden', construct, text });
    return NOTHING;
  };

  const convertName = (name: string): Expression => {
    if (UNSAFE_NAME.test(name)) return forbid('propertyAccess', name);
    if (OPERATOR_WORDS.has(name)) return forbid('operator', name);
    const unit = isName(name) ? undefined : findUnit(name);
    return unit === undefined
      ? { kind: 'name', name }
      : { kind: 'number', value: unit.factor, dimension: unit.dimension };
  };

  const convertAccessor = (node: AccessorNode): Expression => {
    if (!node.index.dotNotation) return forbid('index', '[');
    const parts = dottedParts(node);
    if (parts === undefined) return forbid('propertyAccess', `.${propertyOf(node)}`);
    const name = parts.join('.');
    const allowed = parts.length <= MOST_PARTS || isName(name);
    if (!allowed || parts.some((part) => UNSAFE_NAME.test(part))) return forbid('propertyAccess', name);
    return { kind: 'name', name };
  };

  const convertConstant = (value: unknown): Expression => {
    if (typeof value === 'boolean') return { kind: 'number', value: value ? 1 : 0, dimension: DIMENSIONLESS };
    if (typeof value === 'string') return forbid('text', JSON.stringify(value));
    if (typeof value !== 'number') return forbid('nothing', String(value));
    if (!Number.isFinite(value)) report({ kind: 'notFinite', text: String(value) });
    return { kind: 'number', value, dimension: DIMENSIONLESS };
  };

  const convertOperator = (node: OperatorNode): Expression => {
    const [first, second] = node.args;
    if (first !== undefined && second === undefined) {
      if (node.fn === 'unaryPlus') return convert(first);
      if (node.fn === 'unaryMinus') return unary('negate', convert(first));
      if (node.fn === 'not') return unary('not', convert(first));
    }
    const operation = BINARY_OPERATORS.get(node.fn);
    if (first !== undefined && second !== undefined && operation !== undefined) {
      if (!TRUTH_OPERATORS.has(node.fn) && node.args.some(isBareNot)) return forbid('notBefore', node.op);
      return binary(operation, convert(first), convert(second));
    }
    return forbid(node.fn === 'to' ? 'conversion' : 'operator', node.op);
  };

  const convertCall = (node: FunctionNode): Expression => {
    if (!(node.fn instanceof SymbolNode) || node.optional) {
      const parts = node.fn instanceof AccessorNode ? dottedParts(node.fn) : undefined;
      return forbid('propertyAccess', `${parts?.join('.') ?? ''}(`);
    }
    const { name } = node.fn;
    const meaning = FUNCTIONS.get(name);
    if (meaning === undefined) {
      const nearest = nearestName(name, FUNCTIONS.keys());
      report({ kind: 'unknownFunction', name, ...(nearest === undefined ? {} : { nearest }) });
      return NOTHING;
    }
    const { least, most, text } = argumentCount(meaning);
    const values = node.args.map(convert);
    const [first, second] = values;
    if (first === undefined || values.length < least || values.length > most) {
      report({ kind: 'argumentCount', name, expected: text, received: values.length });
      return NOTHING;
    }
    switch (meaning.kind) {
      case 'unary':
        return unary(meaning.operation, first);
      case 'logarithm':
        return second === undefined
          ? unary('log', first)
          : binary('divide', unary('log', first), unary('log', second));
      case 'binary':
      case 'fold':
        return values.reduce((left, right) => binary(meaning.operation, left, right));
    }
  };

  const convertRelational = (comparisons: readonly string[], params: readonly ParsedNode[]): Expression => {
    if (params.some(isBareNot)) return forbid('notBefore', comparisons.join(' '));
    const values = params.map(convert);
    return comparisons
      .map((comparison, index) => {
        const operation = BINARY_OPERATORS.get(comparison);
        const left = values[index];
        const right = values[index + 1];
        if (operation === undefined || left === undefined || right === undefined)
          return forbid('operator', comparison);
        return binary(operation, left, right);
      })
      .reduce((left, right) => binary('and', left, right));
  };

  const convert = (node: ParsedNode): Expression => {
    switch (node.kind) {
      case 'constant':
        return convertConstant(node.value);
      case 'symbol':
        return convertName(node.name);
      case 'parenthesis':
        return convert(node.content);
      case 'operator':
        return convertOperator(node);
      case 'conditional':
        return {
          kind: 'if',
          condition: convert(node.condition),
          yes: convert(node.yes),
          no: convert(node.no),
        };
      case 'relational':
        return convertRelational(node.comparisons, node.params);
      case 'call':
        return convertCall(node);
      case 'accessor':
        return convertAccessor(node);
      case 'assignment':
        return forbid('assignment', '=');
      case 'functionDefinition':
        return forbid('functionDefinition', `${node.name}(`);
      case 'block':
        return forbid('block', ';');
      case 'list':
        return forbid('list', '[');
      case 'object':
        return forbid('object', '{');
      case 'range':
        return forbid('range', ':');
      case 'index':
        return forbid('index', '[');
    }
  };

  return convert(root);
}

/** `not x` without parentheses around it: what follows belongs to its result, which is seldom meant. */
function isBareNot(node: ParsedNode): boolean {
  return node.kind === 'operator' && node.fn === 'not';
}

function unary(operation: UnaryOperation, operand: Expression): Expression {
  return operation === 'negate' && operand.kind === 'number'
    ? { ...operand, value: -operand.value }
    : { kind: 'unary', operation, operand };
}

function binary(operation: BinaryOperation, left: Expression, right: Expression): Expression {
  if (left.kind === 'number' && right.kind === 'number') {
    const isProduct = operation === 'multiply';
    const value = isProduct ? left.value * right.value : left.value / right.value;
    if ((isProduct || operation === 'divide') && Number.isFinite(value)) {
      const combine = isProduct ? multiplyDimensions : divideDimensions;
      return { kind: 'number', value, dimension: combine(left.dimension, right.dimension) };
    }
  }
  return { kind: 'binary', operation, left, right };
}

/** The property's name of a dotted access. */
function propertyOf(node: AccessorNode): string {
  const property = node.index.dimensions[0];
  return property instanceof ConstantNode ? String(property.value) : '';
}

/** The parts of `a.b.c`; undefined if something other than names and dots stands in it. */
function dottedParts(node: AccessorNode): readonly string[] | undefined {
  const parts: string[] = [];
  let rest: ParsedNode = node;
  while (rest instanceof AccessorNode) {
    if (!rest.index.dotNotation || rest.optionalChaining) return undefined;
    parts.unshift(propertyOf(rest));
    rest = rest.object;
  }
  return rest instanceof SymbolNode ? [rest.name, ...parts] : undefined;
}
