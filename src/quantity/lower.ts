import type { Register } from '../column/program.ts';
import type { ProgramBuilder } from '../column/program-builder.ts';
import { type Expression, foldExpression } from './expression.ts';

/**
 * Turns an expression into column operations, one value per draw.
 *
 * @param expression Usually specialised before, so that what stays differs from draw to draw.
 * @param builder Receives the operations; it shares equal ones.
 * @param registerOf The register that holds a name's column, in base units.
 * @returns The register that holds the expression's column, in base units.
 */
export function lower(
  expression: Expression,
  builder: ProgramBuilder,
  registerOf: (name: string) => Register,
): Register {
  return foldExpression<Register>(expression, (part, fold) => {
    switch (part.kind) {
      case 'number':
        return builder.constant(part.value);
      case 'name':
        return registerOf(part.name);
      case 'unary':
        return builder.unary(part.operation, fold(part.operand));
      case 'binary':
        return builder.binary(part.operation, fold(part.left), fold(part.right));
      case 'if':
        return builder.select(fold(part.condition), fold(part.yes), fold(part.no));
      case 'call': {
        const outputs = builder.kernel(part.kernel, part.arguments.map(fold));
        const output = outputs[part.output];
        if (output === undefined) throw new RangeError(`${part.kernel.name} has no output ${part.output}`);
        return output;
      }
    }
  });
}
