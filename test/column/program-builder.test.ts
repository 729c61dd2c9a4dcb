import { describe, expect, test } from 'vitest';
import { ProgramBuilder } from '../../src/column/program-builder.ts';

describe('ProgramBuilder', () => {
  test('gives one register to identical operations', () => {
    const builder = new ProgramBuilder();
    const x = builder.input(0);
    const y = builder.input(1);
    expect(builder.input(0)).toBe(x);
    expect(builder.binary('divide', x, y)).toBe(builder.binary('divide', x, y));
    expect(builder.unary('exp', x)).toBe(builder.unary('exp', x));
    expect(builder.select(x, y, x)).toBe(builder.select(x, y, x));
    expect(builder.build().instructions).toHaveLength(5);
  });

  test('shares operations whose arguments may change places, and no others', () => {
    const builder = new ProgramBuilder();
    const x = builder.input(0);
    const y = builder.input(1);
    expect(builder.binary('add', x, y)).toBe(builder.binary('add', y, x));
    expect(builder.binary('subtract', x, y)).not.toBe(builder.binary('subtract', y, x));
    expect(builder.binary('less', x, y)).not.toBe(builder.binary('less', y, x));
  });

  test('keeps operations with different arguments or names apart', () => {
    const builder = new ProgramBuilder();
    const x = builder.input(0);
    const y = builder.input(11);
    const registers = [
      builder.unary('log', x),
      builder.unary('log', y),
      builder.unary('log2', x),
      builder.unary('log1p', x),
      builder.binary('power', x, y),
      builder.binary('power', y, x),
      builder.select(x, x, y),
      builder.select(x, y, x),
      builder.constant(0),
      builder.constant(-0),
      builder.constant(11),
    ];
    expect(new Set(registers).size).toBe(registers.length);
  });

  test('computes operations on constants at once', () => {
    const builder = new ProgramBuilder();
    const two = builder.constant(2);
    const ten = builder.constant(10);
    expect(builder.constantOf(builder.binary('power', two, ten))).toBe(1024);
    expect(builder.constantOf(builder.unary('negate', two))).toBe(-2);
    expect(builder.constantOf(builder.unary('log', builder.constant(-1)))).toBeNaN();
    expect(builder.constantOf(builder.input(0))).toBeUndefined();
  });

  test('takes the branch of a constant condition', () => {
    const builder = new ProgramBuilder();
    const x = builder.input(0);
    const y = builder.input(1);
    expect(builder.select(builder.constant(1), x, y)).toBe(x);
    expect(builder.select(builder.constant(0), x, y)).toBe(y);
    expect(builder.select(builder.constant(Number.NaN), x, y)).toBe(y);
    expect(builder.select(builder.input(2), x, x)).toBe(x);
  });

  test('drops what changes no bit', () => {
    const builder = new ProgramBuilder();
    const x = builder.input(0);
    const zero = builder.constant(0);
    const minusZero = builder.constant(-0);
    const one = builder.constant(1);
    expect(builder.binary('multiply', x, one)).toBe(x);
    expect(builder.binary('multiply', one, x)).toBe(x);
    expect(builder.binary('divide', x, one)).toBe(x);
    expect(builder.binary('power', x, one)).toBe(x);
    expect(builder.binary('subtract', x, zero)).toBe(x);
    expect(builder.binary('add', x, minusZero)).toBe(x);
    expect(builder.binary('mod', x, zero)).toBe(x);
    expect(builder.binary('max', x, x)).toBe(x);
    expect(builder.unary('negate', builder.unary('negate', x))).toBe(x);
    expect(builder.unary('abs', builder.unary('negate', x))).toBe(builder.unary('abs', x));
    expect(builder.constantOf(builder.binary('power', x, zero))).toBe(1);
  });

  test('keeps what changes a zero, an infinity or NaN', () => {
    const builder = new ProgramBuilder();
    const x = builder.input(0);
    const zero = builder.constant(0);
    const minusZero = builder.constant(-0);
    expect(builder.binary('add', x, zero)).not.toBe(x);
    expect(builder.binary('subtract', x, minusZero)).not.toBe(x);
    expect(builder.constantOf(builder.binary('multiply', x, zero))).toBeUndefined();
    expect(builder.constantOf(builder.binary('subtract', x, x))).toBeUndefined();
    expect(builder.constantOf(builder.binary('equal', x, x))).toBeUndefined();
  });

  test('builds a program that later calls do not change', () => {
    const builder = new ProgramBuilder();
    builder.input(0);
    const program = builder.build();
    builder.input(1);
    expect(program.instructions).toEqual([{ kind: 'input', index: 0 }]);
  });
});
