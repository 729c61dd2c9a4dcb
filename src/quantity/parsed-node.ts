/** The mark by which mathjs's parser knows a node; it stands on the prototype. */
abstract class Node {
  declare readonly isNode: true;
}
Object.defineProperty(Node.prototype, 'isNode', { value: true });

/** A number, truth value, text, or null/undefined; undefined also stands for an empty expression. */
export class ConstantNode extends Node {
  readonly kind = 'constant';
  readonly isConstantNode = true;
  readonly value: unknown;

  constructor(value: unknown) {
    super();
    this.value = value;
  }
}

/** A plain name. */
export class SymbolNode extends Node {
  readonly kind = 'symbol';
  readonly isSymbolNode = true;
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }
}

/** A unary or binary operator; `fn` is mathjs's word for it, `op` the sign as written. */
export class OperatorNode extends Node {
  readonly kind = 'operator';
  readonly isOperatorNode = true;
  readonly op: string;
  readonly fn: string;
  readonly args: readonly ParsedNode[];

  constructor(op: string, fn: string, args: readonly ParsedNode[]) {
    super();
    this.op = op;
    this.fn = fn;
    this.args = args;
  }
}

/** Something in parentheses. */
export class ParenthesisNode extends Node {
  readonly kind = 'parenthesis';
  readonly content: ParsedNode;

  constructor(content: ParsedNode) {
    super();
    this.content = content;
  }
}

/** `condition ? yes : no`. */
export class ConditionalNode extends Node {
  readonly kind = 'conditional';
  readonly condition: ParsedNode;
  readonly yes: ParsedNode;
  readonly no: ParsedNode;

  constructor(condition: ParsedNode, yes: ParsedNode, no: ParsedNode) {
    super();
    this.condition = condition;
    this.yes = yes;
    this.no = no;
  }
}

/** A chained comparison: `comparisons[i]` stands between `params[i]` and `params[i + 1]`. */
export class RelationalNode extends Node {
  readonly kind = 'relational';
  readonly comparisons: readonly string[];
  readonly params: readonly ParsedNode[];

  constructor(comparisons: readonly string[], params: readonly ParsedNode[]) {
    super();
    this.comparisons = comparisons;
    this.params = params;
  }
}

/** A call. */
export class FunctionNode extends Node {
  readonly kind = 'call';
  readonly isFunctionNode = true;
  readonly fn: ParsedNode;
  readonly args: readonly ParsedNode[];
  readonly optional: boolean;

  constructor(fn: ParsedNode, args: readonly ParsedNode[], optional = false) {
    super();
    this.fn = fn;
    this.args = args;
    this.optional = optional;
  }

  /** The name of a plain function; mathjs's parser asks for it when it meets `f(x) =`. */
  get name(): string {
    return this.fn instanceof SymbolNode ? this.fn.name : '';
  }
}

/** What stands in brackets or after a dot. */
export class IndexNode extends Node {
  readonly kind = 'index';
  readonly dimensions: readonly ParsedNode[];
  readonly dotNotation: boolean;

  constructor(dimensions: readonly ParsedNode[], dotNotation = false) {
    super();
    this.dimensions = dimensions;
    this.dotNotation = dotNotation;
  }
}

/** `object.property` or `object[index]`. */
export class AccessorNode extends Node {
  readonly kind = 'accessor';
  readonly isAccessorNode = true;
  readonly object: ParsedNode;
  readonly index: IndexNode;
  readonly optionalChaining: boolean;

  constructor(object: ParsedNode, index: IndexNode, optionalChaining = false) {
    super();
    this.object = object;
    this.index = index;
    this.optionalChaining = optionalChaining;
  }
}

/** `name = …` and `object.property = …`. */
export class AssignmentNode extends Node {
  readonly kind = 'assignment';
}

/** Several expressions, separated by `;` or line breaks. */
export class BlockNode extends Node {
  readonly kind = 'block';
}

/** `name(…) = …`. */
export class FunctionAssignmentNode extends Node {
  readonly kind = 'functionDefinition';
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }
}

/** `[…]`; `items` is what mathjs's parser counts the columns of a matrix by. */
export class ArrayNode extends Node {
  readonly kind = 'list';
  readonly items: readonly ParsedNode[];

  constructor(items: readonly ParsedNode[]) {
    super();
    this.items = items;
  }
}

/** `{…}`. */
export class ObjectNode extends Node {
  readonly kind = 'object';
}

/** `start:end`. */
export class RangeNode extends Node {
  readonly kind = 'range';
}

/** What mathjs's parser returns. None of these nodes can evaluate itself: mathjs only reads. */
export type ParsedNode =
  | ConstantNode
  | SymbolNode
  | OperatorNode
  | ParenthesisNode
  | ConditionalNode
  | RelationalNode
  | FunctionNode
  | IndexNode
  | AccessorNode
  | AssignmentNode
  | BlockNode
  | FunctionAssignmentNode
  | ArrayNode
  | ObjectNode
  | RangeNode;
