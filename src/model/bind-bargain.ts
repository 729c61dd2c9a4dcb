import { problem } from '../core/problem.ts';
import {
  DIMENSIONLESS,
  type Dimension,
  divideDimensions,
  formatDimension,
  sameDimension,
} from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { BargainEntry, TacticEntry } from '../scenario/deal-schema.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import { bindEvent, type MoveFrame } from './bind-options.ts';
import type { Binding, Context } from './binding.ts';
import { constantValue } from './constant-value.ts';
import type { Bargain, BargainRule, Tactic } from './deal.ts';
import { mentionedNames } from './mentioned-names.ts';
import type { Move, Party } from './model.ts';
import type { Declared } from './names.ts';

/** The two parties at the table, by name and index. */
interface Table {
  readonly names: readonly [string, string];
  readonly indices: readonly [number, number];
}

/** What a number of a bargain must be, by the word for it. */
const NEEDS = {
  aboveZero: (value: number) => value > 0,
  notNegative: (value: number) => value >= 0,
  share: (value: number) => value >= 0 && value <= 1,
  shareAboveZero: (value: number) => value > 0 && value <= 1,
  atLeastOne: (value: number) => value >= 1,
} as const satisfies Record<string, (value: number) => boolean>;

/** Binds a bargain. */
export function bindBargain(frame: MoveFrame, entry: BargainEntry, path: Path): Bargain | undefined {
  const { binding } = frame;
  const { issues = {} } = binding.scenario;
  if (Object.keys(issues).length === 0)
    binding.report('only-with', path, { key: 'bargain', needs: 'issues' });
  const table = bindTable(frame, entry, path);
  const event = entry.event === undefined ? undefined : bindEvent(frame, entry.event, [...path, 'event']);
  const hasEvents = Object.values(issues).some(({ levels }) =>
    Object.values(levels ?? {}).some((level) => typeof level === 'object' && level.event !== undefined),
  );
  if (entry.event === undefined && !hasEvents) binding.report('deal-without-event', path, {});
  const rate = divideDimensions(DIMENSIONLESS, binding.timeDimension);
  const readiness = bindNumber(binding, entry.readiness, [...path, 'readiness'], 'notNegative', rate);
  const rule = table && bindRule(frame, entry, table, path);
  if (table === undefined || rule === undefined) return undefined;
  return { kind: 'bargain', between: table.indices, event, readiness, rule };
}

function bindTable({ binding, parties }: MoveFrame, entry: BargainEntry, path: Path): Table | undefined {
  const [first = '', second = ''] = entry.between;
  const [a = -1, b = -1] = [first, second].map((name, at) => {
    const found = parties.findIndex((party) => party.name === name);
    if (found < 0) binding.reportUnknown(name, 'party', [...path, 'between', at]);
    return found;
  });
  if (first === second) binding.report('bargain-alone', [...path, 'between'], { party: first });
  if (a < 0 || b < 0 || a === b) return undefined;
  // Tactics settle when to sign, so that nobody weighs anything.
  if (entry.tactics === undefined) {
    for (const [at, name] of [first, second].entries()) {
      if (binding.scenario.parties?.[name]?.rationality === undefined)
        binding.report('rationality-missing', [...path, 'between', at], { party: name });
    }
  }
  return { names: [first, second], indices: [a, b] };
}

function bindRule(frame: MoveFrame, entry: BargainEntry, table: Table, path: Path): BargainRule | undefined {
  const { binding } = frame;
  const keys = ['solution', 'proposer', 'tactics'] as const;
  const found = keys.filter((key) => entry[key] !== undefined);
  if (found.length > 1) {
    binding.report('one-of', path, { keys, found });
    return undefined;
  }
  const solution = entry.solution ?? 'nash';
  if (entry.power !== undefined && (solution !== 'nash' || entry.proposer !== undefined || entry.tactics))
    binding.report('only-with', [...path, 'power'], { key: 'power', needs: 'nash' });
  if (entry.tactics !== undefined) return bindTactics(frame, entry.tactics, table, [...path, 'tactics']);
  if (entry.proposer !== undefined) {
    const proposer = table.names.indexOf(entry.proposer);
    if (proposer < 0) reportStranger(binding, entry.proposer, table, [...path, 'proposer']);
    return proposer < 0 ? undefined : { kind: 'proposal', proposer: proposer === 0 ? 0 : 1 };
  }
  if (solution !== 'nash') return { kind: solution };
  if (entry.power === undefined) return { kind: 'nash', power: undefined };
  const power = bindEach(binding, entry.power, table, [...path, 'power'], (text, _party, at) =>
    bindNumber(binding, text, at, 'aboveZero', DIMENSIONLESS),
  );
  return power && { kind: 'nash', power };
}

function bindTactics(
  frame: MoveFrame,
  entry: NonNullable<BargainEntry['tactics']>,
  table: Table,
  path: Path,
): BargainRule | undefined {
  const { binding } = frame;
  const round = binding.quantity(entry.round, [...path, 'round'], 'predicate', DIMENSIONLESS);
  const roundsPath = [...path, 'rounds'];
  const rounds = bindNumber(binding, entry.rounds, roundsPath, 'atLeastOne', DIMENSIONLESS, 'constant');
  const tactics = bindEach(binding, entry.of, table, [...path, 'of'], (tactic, party, at) =>
    bindTactic(frame, tactic, party, at),
  );
  return round && rounds && tactics && { kind: 'concession', round, rounds, tactics };
}

function bindTactic(
  { binding, units }: MoveFrame,
  entry: TacticEntry,
  party: number,
  path: Path,
): Tactic | undefined {
  const curve = entry.curve ?? 'polynomial';
  const need = curve === 'exponential' ? 'shareAboveZero' : 'share';
  const beta = bindNumber(binding, entry.beta, [...path, 'beta'], 'aboveZero', DIMENSIONLESS);
  const kappa = bindNumber(binding, entry.kappa ?? 0, [...path, 'kappa'], need, DIMENSIONLESS);
  const reserve =
    entry.reserve === undefined ? undefined : units.amount(party, entry.reserve, [...path, 'reserve']);
  return beta && kappa && { curve, beta, kappa, reserve };
}

/** Binds what each of the two has; reports others, and what is missing. */
function bindEach<Entry, Bound>(
  binding: Binding,
  entries: Readonly<Record<string, Entry>>,
  table: Table,
  path: Path,
  bind: (entry: Entry, party: number, path: Path) => Bound | undefined,
): readonly [Bound, Bound] | undefined {
  for (const name of Object.keys(entries))
    if (!table.names.includes(name)) reportStranger(binding, name, table, [...path, name]);
  const [first, second] = table.names.map((name, at) => {
    const entry = entries[name];
    if (entry !== undefined) return bind(entry, table.indices[at === 0 ? 0 : 1], [...path, name]);
    binding.report('missing-key', path, { key: name });
    return undefined;
  });
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** Reports somebody who does not sit at the table. */
function reportStranger(binding: Binding, name: string, { names }: Table, path: Path): void {
  const known = new Map(
    names.map((each): [string, Declared] => {
      const place = placeOfKey(binding.reading.tree, ['parties', each]);
      return [each, { kind: 'party', place }];
    }),
  );
  binding.reportUnknown(name, 'party', path, known);
}

/** A number; where nothing can change it, it is told at once that it is not what it must be. */
function bindNumber(
  binding: Binding,
  text: string | number | undefined,
  path: Path,
  need: keyof typeof NEEDS,
  dimension: Dimension,
  context: Context = 'value',
): Expression | undefined {
  const expression = binding.quantity(text, path, context, dimension);
  if (expression === undefined || text === undefined) return undefined;
  const isFixed = [...mentionedNames(expression, binding.definitions)].every((name) =>
    binding.definitions.has(name),
  );
  if (!isFixed || NEEDS[need](constantValue(expression, binding.definitions))) return expression;
  binding.report('bad-value', path, { expected: need, received: String(text) });
  return undefined;
}

/** Reports payoffs that depend on terms of parties that do not sit at every table. */
export function checkStrangers(binding: Binding, moves: readonly Move[], parties: readonly Party[]): void {
  const tables = moves.flatMap(({ cases }) =>
    cases.flatMap(({ act }) => (act.kind === 'bargain' ? [act.between] : [])),
  );
  for (const [index, { name, flow, deal }] of parties.entries()) {
    if (tables.every((between) => between.includes(index))) continue;
    for (const [key, payoff] of [
      ['flow', flow],
      ['deal', deal],
    ] as const) {
      const mentioned = payoff === undefined ? [] : [...mentionedNames(payoff, binding.definitions)];
      if (mentioned.some((each) => binding.issues.has(each.split('.')[0] ?? '')))
        binding.report('terms-of-others', ['payoffs', name, key], { party: name });
    }
  }
}

/** Reports sums and comparisons of what parties gain in different units. */
export function checkBargainUnits(binding: Binding, moves: readonly Move[], parties: readonly Party[]): void {
  for (const { act, place } of moves.flatMap(({ cases }) => cases)) {
    if (act.kind !== 'bargain') continue;
    const { kind } = act.rule;
    const [first, second] = act.between.map((party) => parties[party]);
    if ((kind !== 'egalitarian' && kind !== 'utilitarian') || first === undefined || second === undefined)
      continue;
    if (sameDimension(first.unit, second.unit)) continue;
    const units = [first, second].map(({ name, unit }) => ({ party: name, unit: formatDimension(unit) }));
    binding.problems.push(problem('gains-not-comparable', place, { solution: kind, units }));
  }
}
