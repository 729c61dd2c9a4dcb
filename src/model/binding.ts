import { nearestName } from '../core/nearest.ts';
import { type Place, type Problem, type ProblemFacts, problem, type Rule } from '../core/problem.ts';
import {
  DIMENSIONLESS,
  type Dimension,
  formatDimension,
  sameDimension,
  TIME,
} from '../quantity/dimension.ts';
import { type Expression, isPredicate, namesIn } from '../quantity/expression.ts';
import type { ExpressionFault } from '../quantity/expression-fault.ts';
import { inferDimension } from '../quantity/infer-dimension.ts';
import { parseExpression } from '../quantity/parse-expression.ts';
import { parseUnit } from '../quantity/parse-unit.ts';
import { type Unit, unitNames } from '../quantity/unit.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type Path, placeOf, placeOfKey, type Tree, treeAt } from '../scenario/tree.ts';
import type { Issue } from './deal.ts';
import { isNumber } from './issue-number.ts';
import { mentionedNames } from './mentioned-names.ts';
import { collectNames, type Declared, misnamed, type NameKind, type Names } from './names.ts';

/**
 * Where an expression stands decides which names it may mention. What is agreed may be mentioned in `terms` (numbers and
 * conditions that see no states), `termsValue` (flows and the like) and, by level, in the condition of a `policy`.
 */
export type Context =
  | 'literal'
  | 'constant'
  | 'guard'
  | 'predicate'
  | 'policy'
  | 'setting'
  | 'terms'
  | 'value'
  | 'termsValue'
  | 'observation'
  | 'expectation';

const SETTING: readonly NameKind[] = ['parameter', 'formula', 'constant'];
const PREDICATE: readonly NameKind[] = ['state', 'condition', 'counter', 'constant', 'time'];
const VALUE: readonly NameKind[] = [...SETTING, 'condition', 'counter', 'state', 'time', 'account'];
const TERMS: readonly NameKind[] = ['issue', 'level'];

const ALLOWED: Readonly<Record<Context, ReadonlySet<NameKind>>> = {
  literal: new Set<NameKind>(),
  constant: new Set<NameKind>(['constant']),
  guard: new Set<NameKind>(['state', 'condition']),
  predicate: new Set(PREDICATE),
  policy: new Set<NameKind>([...PREDICATE, 'level']),
  setting: new Set(SETTING),
  terms: new Set([...SETTING, ...TERMS]),
  value: new Set(VALUE),
  termsValue: new Set([...VALUE, ...TERMS]),
  observation: new Set<NameKind>(['parameter', 'formula', 'constant', 'account']),
  expectation: new Set<NameKind>(['outcome', 'measure', 'constant']),
};

const WITHOUT_TERMS: Readonly<Partial<Record<Context, Context>>> = {
  policy: 'predicate',
  terms: 'setting',
  termsValue: 'value',
};

/** What binding a scenario shares among its parts: names, definitions, dimensions, and where problems go. */
export interface Binding {
  readonly reading: ScenarioReading;
  readonly scenario: Scenario;
  readonly names: Names;
  readonly problems: Problem[];
  /** Bodies of formulas and conditions and values of constants, as far as they are bound. */
  readonly definitions: Map<string, Expression>;
  /** Issues by name, as far as they are bound. */
  readonly issues: Map<string, Issue>;
  /** Every account of a market that some expression mentions, with the path of the first. */
  readonly accounts: Map<string, Path>;
  /** The dimension of each name that has one. */
  readonly dimensions: Map<string, Dimension>;
  /** The dimension of durations: time, or a plain number where time is counted in steps. */
  timeDimension: Dimension;
  /** Reports a problem at a path; `needle` narrows the place to a word of the text that stands there. */
  report<R extends Rule>(rule: R, path: Path, facts: ProblemFacts[R], needle?: string): void;
  /** Reports a name that nothing has, with the nearest of its kind. */
  reportUnknown(name: string, kind: NameKind, path: Path, known?: ReadonlyMap<string, Declared>): void;
  /** Parses an expression and checks its names; undefined if it cannot be used. */
  parse(text: string | number, path: Path, context: Context): Expression | undefined;
  /** A parsed predicate. */
  predicate(
    text: string | number | undefined,
    path: Path,
    context?: 'guard' | 'predicate' | 'policy' | 'terms',
  ): Expression | undefined;
  /** A parsed expression whose dimension is the one expected; undefined expects none in particular. */
  quantity(
    text: string | number | undefined,
    path: Path,
    context: Context,
    expected: Dimension | undefined,
  ): Expression | undefined;
  /** The dimension of an expression; mismatches inside it are reported. */
  dimensionOf(expression: Expression, path: Path): Dimension | undefined;
  /** A unit such as `trillion JPY/year`. */
  unit(text: string, path: Path): Unit | undefined;
  /** Reports a unit that does not fit a dimension; whether it fits. */
  expectUnit(unit: Unit, expected: Dimension, path: Path): boolean;
}

/** Starts binding a scenario. */
export function createBinding(reading: ScenarioReading, scenario: Scenario): Binding {
  const names = collectNames(reading.tree);
  const problems: Problem[] = [];
  const narrow = (path: Path, needle: string | undefined): Place => {
    const place = placeOf(reading.tree, path);
    if (needle === undefined) return place;
    if (path.at(-1) === needle) return placeOfKey(reading.tree, path);
    const line = reading.sources.get(place.file)?.split('\n')[place.line - 1];
    const at = line === undefined ? -1 : indexOfWord(line, needle, place.column - 1);
    return at < 0 ? place : { ...place, column: at + 1, length: needle.length };
  };
  const report: Binding['report'] = (rule, path, facts, needle) => {
    const found = problem(rule, narrow(path, needle), facts);
    if (!isEcho(found, treeAt(reading.tree, path))) problems.push(found);
  };
  const isName = (name: string): boolean => names.inExpressions.has(name);
  const known = new Map<Context, ReadonlyMap<string, Declared>>();
  const knownIn = (context: Context): ReadonlyMap<string, Declared> => {
    const found = known.get(context);
    if (found !== undefined) return found;
    const allowed = [...names.inExpressions].filter(([, declared]) => ALLOWED[context].has(declared.kind));
    const fresh = new Map(allowed);
    known.set(context, fresh);
    return fresh;
  };

  const parse: Binding['parse'] = (text, path, wanted) => {
    const context = toldContext(scenario, wanted);
    const parsed = parseExpression(text, isName);
    if ('faults' in parsed) {
      for (const fault of parsed.faults) reportFault(report, fault, String(text), path);
      return undefined;
    }
    let usable = true;
    for (const name of namesIn(parsed.expression)) {
      const declared = names.inExpressions.get(name);
      if (declared === undefined) {
        usable = false;
        report('unknown-name', path, { ...misnamedIn(names, knownIn(context), name), kind: context }, name);
      } else if (!ALLOWED[context].has(declared.kind)) {
        usable = false;
        report('name-out-of-place', path, { name, kind: declared.kind, context }, name);
      } else if (declared.kind === 'issue' && !isNumber(scenario.issues?.[name])) {
        usable = false;
        report('issue-without-value', path, { name }, name);
      } else if (declared.kind === 'account' && !binding.accounts.has(name)) binding.accounts.set(name, path);
    }
    return usable ? parsed.expression : undefined;
  };

  const isTrue = (name: string): boolean => {
    const kind = names.inExpressions.get(name)?.kind;
    const formula = kind === 'formula' ? binding.definitions.get(name) : undefined;
    return formula === undefined ? isTruth(kind, name) : isPredicate(formula, isTrue);
  };
  /** Reports what is agreed where it may not be mentioned, not even through a formula; whether there is nothing such. */
  const isFreeOfTerms = (expression: Expression, path: Path, context: Context): boolean => {
    if (scenario.issues === undefined || ALLOWED[context].has('issue')) return true;
    for (const name of mentionedNames(expression, binding.definitions)) {
      const kind = names.inExpressions.get(name)?.kind;
      if ((kind === 'issue' || kind === 'level') && !ALLOWED[context].has(kind)) {
        report('name-out-of-place', path, { name, kind, context });
        return false;
      }
    }
    return true;
  };

  const binding: Binding = {
    reading,
    scenario,
    names,
    problems,
    definitions: new Map(),
    issues: new Map(),
    accounts: new Map(),
    dimensions: new Map(),
    timeDimension: TIME,
    report,
    reportUnknown: (name, kind, path, known) => {
      const all = [...names.inExpressions, ...names.others];
      const candidates = known ?? new Map(all.filter(([, declared]) => declared.kind === kind));
      report('unknown-name', path, { ...misnamed(name, candidates), kind }, name);
    },
    parse,
    predicate: (text, path, context = 'predicate') => {
      if (text === undefined) return undefined;
      const expression = parse(text, path, context);
      if (expression === undefined) return undefined;
      if (!isPredicate(expression, isTrue)) {
        report('not-a-condition', path, { text: String(text) });
        return undefined;
      }
      return binding.dimensionOf(expression, path) === undefined ? undefined : expression;
    },
    quantity: (text, path, context, expected) => {
      if (text === undefined) return undefined;
      const expression = parse(text, path, context);
      if (expression === undefined) return undefined;
      const dimension = binding.dimensionOf(expression, path);
      if (dimension === undefined || !isFreeOfTerms(expression, path, context)) return undefined;
      const isZero = expression.kind === 'number' && expression.value === 0;
      if (expected !== undefined && !isZero && !sameDimension(dimension, expected)) {
        report('unit-expected', path, {
          expected: formatDimension(expected),
          received: formatDimension(dimension),
        });
        return undefined;
      }
      return expression;
    },
    dimensionOf: (expression, path) => {
      const { dimension, faults } = inferDimension(expression, (name) => binding.dimensions.get(name));
      for (const fault of faults) {
        if (fault.kind === 'mismatch') {
          report('unit-mismatch', path, { operation: fault.operation, left: fault.left, right: fault.right });
        } else report('unit-expected', path, { expected: '1', received: fault.received });
      }
      return faults.length > 0 ? undefined : dimension;
    },
    unit: (text, path) => {
      const parsed = parseUnit(text);
      if ('faults' in parsed) {
        for (const fault of parsed.faults) reportFault(report, fault, text, path);
        return undefined;
      }
      return parsed;
    },
    expectUnit: (unit, expected, path) => {
      const fits = sameDimension(unit.dimension, expected);
      if (!fits) {
        const received = formatDimension(unit.dimension);
        report('unit-expected', path, { expected: formatDimension(expected), received });
      }
      return fits;
    },
  };
  for (const [name, { kind }] of names.inExpressions) {
    if (
      kind === 'state' ||
      kind === 'counter' ||
      kind === 'level' ||
      name === 'step' ||
      /^(at|after)\./.test(name)
    ) {
      binding.dimensions.set(name, DIMENSIONLESS);
    }
  }
  return binding;
}

/** The context as its author knows it: without issues there are no terms to mention. */
export function toldContext({ issues }: Scenario, context: Context): Context {
  return issues === undefined ? (WITHOUT_TERMS[context] ?? context) : context;
}

/** Whether a problem says that something is missing which is there, but was left out because of its shape. */
function isEcho(found: Problem, there: Tree | undefined): boolean {
  if (there?.kind !== 'map') return false;
  if (found.rule === 'missing-key') return there.entries.has(found.facts.key);
  if (found.rule === 'empty-map') return there.entries.size > 0;
  return (
    found.rule === 'one-of' &&
    found.facts.found.length === 0 &&
    found.facts.keys.some((key) => there.entries.has(key))
  );
}

function isTruth(kind: NameKind | undefined, name: string): boolean {
  return kind === 'state' || kind === 'condition' || kind === 'level' || /^(at|after)\./.test(name);
}

function misnamedIn(
  names: Names,
  known: ReadonlyMap<string, Declared>,
  name: string,
): ReturnType<typeof misnamed> {
  const found = misnamed(name, known);
  if (found.nearest !== undefined || names.inExpressions.size > 500) return found;
  return misnamed(name, names.inExpressions);
}

function indexOfWord(line: string, word: string, from: number): number {
  for (let at = line.indexOf(word, from); at >= 0; at = line.indexOf(word, at + 1)) {
    // Signs such as a bracket may touch what stands beside them, names may not.
    const around = `${line[at - 1] ?? ' '}${line[at + word.length] ?? ' '}`;
    if (!/^\w/.test(word) || !/\w/.test(around)) return at;
  }
  return -1;
}

function reportFault(report: Binding['report'], fault: ExpressionFault, text: string, path: Path): void {
  switch (fault.kind) {
    case 'empty':
      report('expression-syntax', path, { text, detail: '' });
      break;
    case 'syntax':
      report('expression-syntax', path, { text, detail: fault.detail });
      break;
    case 'unbalanced':
      report('expression-unbalanced', path, { text });
      break;
    case 'forbidden':
      report('expression-forbidden', path, { text: fault.text, construct: fault.construct }, fault.text);
      break;
    case 'unknownFunction': {
      const nearest = fault.nearest === undefined ? {} : { nearest: fault.nearest };
      report('unknown-function', path, { name: fault.name, ...nearest }, fault.name);
      break;
    }
    case 'argumentCount':
      report('argument-count', path, fault, fault.name);
      break;
    case 'perCent':
      report('per-cent', path, { text });
      break;
    case 'bareDate':
      report('bare-date', path, { text: fault.text }, fault.text);
      break;
    case 'tooDeep':
    case 'tooLong':
      report('expression-too-large', path, { limit: fault.limit, what: fault.kind });
      break;
    case 'notFinite':
      report('not-finite', path, { received: fault.text });
      break;
    case 'unknownUnit': {
      const nearest = fault.nearest ?? nearestName(fault.name, unitNames());
      report(
        'unknown-unit',
        path,
        { text: fault.name, ...(nearest === undefined ? {} : { nearest }) },
        fault.name,
      );
      break;
    }
    default:
      fault satisfies never;
  }
}
