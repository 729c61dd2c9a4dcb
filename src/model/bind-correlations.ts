import { DIMENSIONLESS } from '../quantity/dimension.ts';
import {
  type CorrelationMatrix,
  choleskyFactor,
  correlationBounds,
  normalCorrelation,
} from '../random/copula.ts';
import type { CorrelationEntry } from '../scenario/schema.ts';
import { type Path, placeOf } from '../scenario/tree.ts';
import type { Binding } from './binding.ts';
import { constantValue } from './constant-value.ts';
import type { Correlations, Parameter } from './model.ts';

/** A rank correlation of two parameters, by their numbers in order of their dimensions. */
interface Pair {
  readonly name: string;
  readonly first: number;
  readonly second: number;
  readonly rank: number;
}

/**
 * Binds the rank correlations: names resolved, ranks checked, and for each group of parameters that hang together the
 * factor by which their uniforms are mixed. A group without an uncertain parameter is left out.
 */
export function bindCorrelations(binding: Binding, parameters: readonly Parameter[]): Correlations[] {
  const entries = Object.entries(binding.scenario.correlations ?? {});
  const pairs = entries.flatMap(([name, entry]) => {
    const path = ['correlations', name];
    const pair = bindPair(binding, parameters, name, entry, path);
    return pair === undefined ? [] : [pair];
  });
  const told = tellTwice(binding, pairs);
  return groupsOf(told).flatMap((group) => {
    const members = [...new Set(group.flatMap(({ first, second }) => [first, second]))].toSorted(
      (a, b) => (parameters[a]?.dimension ?? 0) - (parameters[b]?.dimension ?? 0),
    );
    const matrix = matrixOf(members, group);
    const factor = choleskyFactor(matrix);
    if (factor === undefined) tellImpossible(binding, members, group, matrix);
    const isUncertain = members.some((member) => typeof parameters[member]?.value !== 'number');
    return factor === undefined || !isUncertain ? [] : [{ members, factor }];
  });
}

function bindPair(
  binding: Binding,
  parameters: readonly Parameter[],
  name: string,
  { between, rank: written }: CorrelationEntry,
  path: Path,
): Pair | undefined {
  const rank = bindRank(binding, written, [...path, 'rank']);
  const [first, second] = between.map((each, at) => {
    const here = [...path, 'between', at];
    if (binding.scenario.parameters?.[each] === undefined) {
      // A parameter at fault is told where it stands.
      if (binding.names.inExpressions.get(each)?.kind !== 'parameter')
        binding.reportUnknown(each, 'parameter', here);
      return undefined;
    }
    const index = parameters.findIndex((parameter) => parameter.name === each);
    if (typeof parameters[index]?.value === 'number' && isOfOneFile(binding, each, here)) {
      binding.report('correlation-certain', here, { name: each });
    }
    return index < 0 ? undefined : index;
  });
  if (between[0] === between[1]) {
    binding.report('correlation-alone', [...path, 'between', 1], { name: between[1] ?? '' });
    return undefined;
  }
  if (rank === undefined || first === undefined || second === undefined) return undefined;
  return { name, first, second, rank };
}

function bindRank(binding: Binding, written: string | number, path: Path): number | undefined {
  const expression = binding.quantity(written, path, 'constant', DIMENSIONLESS);
  if (expression === undefined) return undefined;
  const rank = constantValue(expression, binding.definitions);
  if (rank > -1 && rank < 1) return rank;
  binding.report('bad-value', path, { expected: 'rank', received: String(written) });
  return undefined;
}

/** Whether a certain value stands in the file that correlates it; a variant or a setting may fix any number. */
function isOfOneFile({ reading: { tree } }: Binding, parameter: string, path: Path): boolean {
  return placeOf(tree, ['parameters', parameter, 'value']).file === placeOf(tree, path).file;
}

/** Reports pairs that another entry has already, and returns the others. */
function tellTwice(binding: Binding, pairs: readonly Pair[]): Pair[] {
  const known = new Map<string, string>();
  return pairs.filter(({ name, first, second }) => {
    const key = [first, second].toSorted((a, b) => a - b).join(' ');
    const before = known.get(key);
    if (before === undefined) known.set(key, name);
    else binding.report('correlation-twice', ['correlations', name], { first: before, second: name });
    return before === undefined;
  });
}

/** Pairs that share parameters, directly or through others, in the order of their first entry. */
function groupsOf(pairs: readonly Pair[]): Pair[][] {
  let groups: Pair[][] = [];
  for (const pair of pairs) {
    const touches = (group: readonly Pair[]): boolean =>
      group.some(({ first, second }) =>
        [first, second].some((each) => each === pair.first || each === pair.second),
      );
    groups = [...groups.filter((group) => !touches(group)), [...groups.filter(touches).flat(), pair]];
  }
  return groups;
}

/** The correlations of the normal scores; pairs that nothing is said about are uncorrelated. */
function matrixOf(members: readonly number[], group: readonly Pair[]): CorrelationMatrix {
  const matrix = members.map((_, row) => members.map((__, column): number => (row === column ? 1 : 0)));
  for (const { first, second, rank } of group) {
    const [a, b] = [members.indexOf(first), members.indexOf(second)];
    for (const [row, column] of [
      [a, b],
      [b, a],
    ] as const) {
      const entries = matrix[row];
      if (entries !== undefined) entries[column] = normalCorrelation(rank);
    }
  }
  return matrix;
}

/** Reports correlations that contradict each other, at the last entry whose rank alone could put it right. */
function tellImpossible(
  binding: Binding,
  members: readonly number[],
  group: readonly Pair[],
  matrix: CorrelationMatrix,
): void {
  const entries = group.map(({ name }) => name);
  const remedies = group.flatMap(({ name, first, second }) => {
    const bounds = correlationBounds(matrix, members.indexOf(first), members.indexOf(second));
    return bounds === undefined ? [] : [{ name, low: rankOf(bounds.low), high: rankOf(bounds.high) }];
  });
  const remedy = remedies.at(-1);
  const name = remedy?.name ?? entries.at(-1) ?? '';
  const facts = remedy === undefined ? { entries } : { entries, low: remedy.low, high: remedy.high };
  binding.report('correlations-impossible', ['correlations', name, 'rank'], facts);
}

/** The rank correlation that belongs to a correlation of normal scores, for people: only its first digits are told. */
function rankOf(correlation: number): number {
  return (6 / Math.PI) * Math.asin(correlation / 2);
}
