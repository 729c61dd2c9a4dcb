import * as z from 'zod';
import { nearestName } from '../core/nearest.ts';
import { type Problem, problem } from '../core/problem.ts';
import { findFormerKey } from './former-keys.ts';
import { withGame } from './markets-alone.ts';
import { type Scenario, scenarioSchema } from './schema.ts';
import { FORMAT } from './schema-parts.ts';
import { type Path, placeOf, placeOfKey, plain, type Tree, treeAt, without } from './tree.ts';

z.config({ jitless: true });

/** The parts of a scenario that have the right shape, and every problem with the others. */
export interface Validation {
  readonly scenario?: Scenario;
  readonly problems: readonly Problem[];
}

/**
 * Checks the shape of a scenario. Parts at fault are left out of the scenario that is returned, so that the rest can
 * be checked further and all problems are told at once.
 */
export function validate(tree: Tree): Validation {
  const problems: Problem[] = [];
  let rest = tree;
  for (let round = 0; ; round++) {
    const parsed = scenarioSchema.safeParse(withGame(plain(rest)));
    if (parsed.success) return { scenario: parsed.data, problems };
    const faults = parsed.error.issues.flatMap((issue) => explain(issue, rest, scenarioSchema));
    if (round === 0) problems.push(...faults.map((fault) => fault.problem));
    const before = rest;
    for (const { prune } of faults) {
      if (prune.length === 0) return { problems };
      rest = without(rest, prune);
    }
    if (rest === before) return { problems };
  }
}

/** How many problems of shape are told of what no person has written. */
const MOST_TOLD = 20;

/** Checks the shape of data by a schema: the data as the schema knows it, or what is wrong with it. */
export function checkShape<Data>(
  tree: Tree,
  schema: z.ZodType<Data>,
): { data?: Data; problems: readonly Problem[] } {
  const parsed = schema.safeParse(plain(tree));
  if (parsed.success) return { data: parsed.data, problems: [] };
  const issues = parsed.error.issues.slice(0, MOST_TOLD);
  const faults = issues.flatMap((issue) => explain(issue, tree, schema));
  return { problems: faults.slice(0, MOST_TOLD).map((fault) => fault.problem) };
}

interface Fault {
  readonly problem: Problem;
  /** What has to go for the rest to be well formed. */
  readonly prune: Path;
}

function explain(issue: z.core.$ZodIssue, tree: Tree, schema: z.core.$ZodType, above: Path = []): Fault[] {
  const path: Path = [
    ...above,
    ...issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
  ];
  const found = treeAt(tree, path);
  if (found?.kind === 'scalar' && typeof found.value === 'number' && !Number.isFinite(found.value)) {
    return [{ problem: problem('not-finite', found.place, { received: String(found.value) }), prune: path }];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path);
      return issue.keys.map((key) => {
        const prune = [...path, key];
        const place = placeOfKey(tree, prune);
        const instead = findFormerKey(prune);
        if (instead !== undefined) return { problem: problem('former-key', place, { key, instead }), prune };
        const nearest = nearestName(key, known);
        const facts = { key, known, ...(nearest === undefined ? {} : { nearest }) };
        return { problem: problem('unknown-key', place, facts), prune };
      });
    }
    case 'invalid_union': {
      if (found === undefined) return [missing(tree, path)];
      const inner = closestOption(issue.errors, found);
      if (inner !== undefined) return inner.flatMap((each) => explain(each, tree, schema, path));
      return [{ problem: wrongType(tree, path, expectedOf(issue.errors)), prune: path }];
    }
    default: {
      if (found === undefined) return [missing(tree, path)];
      return [{ problem: wrongType(tree, path, expectedOf([[issue]])), prune: path }];
    }
  }
}

/** A key that has to be there; without it, what it belongs to is of no use. */
function missing(tree: Tree, path: Path): Fault {
  const parent = path.slice(0, -1);
  if (path.length === 1 && path[0] === 'parley') {
    return { problem: problem('missing-format', placeOfKey(tree, parent), { reads: FORMAT }), prune: parent };
  }
  const facts = { key: String(path.at(-1)) };
  return { problem: problem('missing-key', placeOfKey(tree, parent), facts), prune: parent };
}

function wrongType(tree: Tree, path: Path, expected: string): Problem {
  return problem('wrong-type', placeOf(tree, path), { expected, received: describe(treeAt(tree, path)) });
}

/** Of the forms that a value may have, the one it was meant to have: a map where a map stands. */
function closestOption(
  options: readonly (readonly z.core.$ZodIssue[])[],
  found: Tree | undefined,
): readonly z.core.$ZodIssue[] | undefined {
  if (found === undefined || (found.kind === 'scalar' && typeof found.value !== 'number')) return undefined;
  const deep = options.filter((issues) =>
    issues.some((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'),
  );
  if (found.kind !== 'scalar' && deep.length > 0) {
    return deep.reduce((best, issues) => (issues.length < best.length ? issues : best));
  }
  return undefined;
}

/** What was wanted, as words of the catalogue joined by `|`. */
function expectedOf(options: readonly (readonly z.core.$ZodIssue[])[]): string {
  const words = options.flat().map((issue): string => {
    switch (issue.code) {
      case 'invalid_type':
        return issue.expected === 'object' || issue.expected === 'record'
          ? 'map'
          : issue.expected === 'array'
            ? 'list'
            : issue.expected === 'string'
              ? 'text'
              : String(issue.expected);
      case 'invalid_value':
        return issue.values.map((value) => `\`${String(value)}\``).join('|');
      case 'invalid_format':
        return 'date';
      case 'too_small':
        return `items≥${String(issue.minimum)}`;
      case 'too_big':
        return `items≤${String(issue.maximum)}`;
      case 'invalid_union':
        return expectedOf(issue.errors);
      default:
        return issue.code;
    }
  });
  return [...new Set(words.flatMap((word) => word.split('|')))].join('|');
}

function describe(tree: Tree | undefined): string {
  if (tree === undefined) return 'nothing';
  if (tree.kind !== 'scalar') return tree.kind === 'list' ? `list of ${tree.items.length}` : 'map';
  return tree.value === null ? 'nothing' : String(tree.value).slice(0, 60);
}

/** The keys that the schema knows where a path leads; [] where it takes any. */
function knownKeys(schema: z.core.$ZodType, path: Path): readonly string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional) return knownKeys(schema.def.innerType, path);
  if (schema instanceof z.ZodUnion) {
    return [...new Set(schema.def.options.flatMap((option: z.core.$ZodType) => knownKeys(option, path)))];
  }
  if (schema instanceof z.ZodObject) {
    if (step === undefined) return Object.keys(schema.def.shape);
    const inner: z.core.$ZodType | undefined = schema.def.shape[String(step)];
    return inner === undefined ? [] : knownKeys(inner, rest);
  }
  if (schema instanceof z.ZodRecord) return step === undefined ? [] : knownKeys(schema.def.valueType, rest);
  if (schema instanceof z.ZodArray) return step === undefined ? [] : knownKeys(schema.def.element, rest);
  return [];
}
