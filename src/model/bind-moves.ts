import type { Chart } from '../chart/chart.ts';
import { handledEvents } from '../chart/chart.ts';
import { type Day, formatDay } from '../core/day.ts';
import { DIMENSIONLESS } from '../quantity/dimension.ts';
import type { ActEntry, Text } from '../scenario/schema.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import { bindBargain } from './bind-bargain.ts';
import { bindDay, stepOfDay } from './bind-clock.ts';
import { bindEvent, bindOption, type MoveFrame } from './bind-options.ts';
import type { PayoffUnits } from './bind-parties.ts';
import type { Binding } from './binding.ts';
import { constantValue } from './constant-value.ts';
import type { Act, Case, Clock, Counter, Move, Option, Party } from './model.ts';
import { orderMoves } from './order-moves.ts';

const ACTS = ['chance', 'hazard', 'choose', 'bargain', 'event', 'first'] as const;

/** Collects what moves may raise. */
export function createMoveFrame(
  binding: Binding,
  chart: Chart,
  counters: readonly Counter[],
  parties: readonly Party[],
  units: PayoffUnits,
): MoveFrame {
  const events = new Set([...handledEvents(chart), ...counters.flatMap((counter) => [...counter.counts])]);
  return { binding, parties, units, events };
}

/** Binds the calendar: each entry is a move that acts in one step only, by date and then as written. */
export function bindCalendar(
  frame: MoveFrame,
  clock: Clock,
  days: ReadonlyMap<string, Day>,
): { moves: Move[]; dates: ReadonlyMap<string, number>; days: ReadonlyMap<string, string> } {
  const { binding } = frame;
  const dated: { readonly order: number; readonly move: Move }[] = [];
  const dates = new Map<string, number>();
  const dayOf = new Map<string, string>();
  for (const [name, entry] of Object.entries(binding.scenario.calendar ?? {})) {
    const path = ['calendar', name];
    const when = bindEntryDate(binding, clock, days, entry, path);
    if (when === undefined) continue;
    dates.set(name, when.step);
    if (entry.date !== undefined) dayOf.set(name, formatDay(when.order));
    const { date: _date, step: _step, source: _source, assumed: _assumed, ...act } = entry;
    const silent = ACTS.every((key) => key === 'first' || act[key] === undefined);
    const raised = silent && frame.events.has(name) ? { ...act, event: name } : act;
    const move = bindMove(frame, name, raised, path, when.step, silent);
    if (move !== undefined) dated.push({ order: when.order, move });
  }
  dated.sort((a, b) => a.order - b.order);
  return { moves: dated.map(({ move }) => move), dates, days: dayOf };
}

function bindEntryDate(
  binding: Binding,
  clock: Clock,
  days: ReadonlyMap<string, Day>,
  entry: { readonly date?: string | undefined; readonly step?: string | number | undefined },
  path: Path,
): { step: number; order: number } | undefined {
  if ((entry.date === undefined) === (entry.step === undefined)) {
    const found = entry.date === undefined ? [] : ['date', 'step'];
    binding.report('one-of', path, { keys: ['date', 'step'], found });
    return undefined;
  }
  if (entry.date !== undefined) {
    const day = bindDay(binding, entry.date, [...path, 'date'], days);
    const step = day === undefined ? undefined : stepOfDay(binding, clock, day, [...path, 'date']);
    return step === undefined || day === undefined ? undefined : { step, order: day };
  }
  const expression = binding.quantity(entry.step, [...path, 'step'], 'constant', DIMENSIONLESS);
  if (expression === undefined) return undefined;
  const step = constantValue(expression, binding.definitions);
  if (Number.isInteger(step) && step >= 0 && step < clock.steps) return { step, order: step };
  binding.report('outside-clock', [...path, 'step'], {
    text: String(step),
    start: '0',
    end: String(clock.steps),
  });
  return undefined;
}

/** Binds the moves in the order in which they act. */
export function bindMoves(frame: MoveFrame): Move[] {
  const { binding } = frame;
  const entries = orderMoves(binding, binding.scenario.moves);
  return entries.flatMap(([name, entry]) => {
    const { before: _before, after: _after, first, ...act } = entry;
    const path = ['moves', name];
    if (first === undefined) return [bindMove(frame, name, act, path, undefined, false) ?? []].flat();
    const others = ACTS.filter((key) => key !== 'first' && act[key] !== undefined);
    if (others.length > 0) binding.report('one-of', path, { keys: ACTS, found: ['first', ...others] });
    const cases = Object.entries(first).flatMap(([label, each]) => {
      const bound = bindCase(frame, label, each, [...path, 'first', label], false);
      return bound === undefined ? [] : [bound];
    });
    const when = binding.predicate(entry.when, [...path, 'when']);
    return [
      {
        name,
        label: entry.label ?? name,
        step: undefined,
        when,
        cases,
        place: placeOfKey(binding.reading.tree, path),
      },
    ];
  });
}

function bindMove(
  frame: MoveFrame,
  name: string,
  entry: ActEntry,
  path: Path,
  step: number | undefined,
  mayMark: boolean,
): Move | undefined {
  const { when, ...rest } = entry;
  const only = bindCase(frame, '', rest, path, mayMark);
  const condition = frame.binding.predicate(when, [...path, 'when']);
  const place = placeOfKey(frame.binding.reading.tree, path);
  return only && { name, label: entry.label ?? name, step, when: condition, cases: [only], place };
}

function bindCase(
  frame: MoveFrame,
  name: string,
  entry: ActEntry,
  path: Path,
  mayMark: boolean,
): Case | undefined {
  const { binding } = frame;
  const when = binding.predicate(entry.when, [...path, 'when']);
  const act = bindAct(frame, entry, path, mayMark);
  const label: Text = entry.label ?? name;
  return act && { name, label, when, act, place: placeOfKey(binding.reading.tree, path) };
}

function bindAct(frame: MoveFrame, entry: ActEntry, path: Path, mayMark: boolean): Act | undefined {
  const { binding } = frame;
  const found = ACTS.filter((key) => key !== 'first' && entry[key] !== undefined);
  const [kind] = found;
  if (kind === undefined && mayMark) return { kind: 'mark' };
  if (kind === undefined || kind === 'first' || found.length > 1) {
    binding.report('one-of', path, { keys: ACTS, found });
    return undefined;
  }
  for (const key of ['party', 'plan'] as const) {
    if (entry[key] !== undefined && kind !== 'choose')
      binding.report('only-with', [...path, key], { key, needs: 'choose' });
  }
  if (kind === 'event') {
    const event = bindEvent(frame, entry.event ?? '', [...path, 'event']);
    return event === undefined ? undefined : { kind, event };
  }
  if (kind === 'bargain') return entry.bargain && bindBargain(frame, entry.bargain, [...path, 'bargain']);
  const options = Object.entries(entry[kind] ?? {}).flatMap(([name, option]) => {
    const bound = bindOption(frame, kind, name, typeof option === 'object' ? option : undefined, option, [
      ...path,
      kind,
      name,
    ]);
    return bound === undefined ? [] : [bound];
  });
  if (kind !== 'choose') {
    checkRest(binding, options, path);
    return { kind, options };
  }
  return bindChoice(frame, entry, options, path);
}

function bindChoice(frame: MoveFrame, entry: ActEntry, options: Option[], path: Path): Act | undefined {
  const { binding, parties } = frame;
  if (entry.party === undefined) {
    binding.report('missing-key', path, { key: 'party' });
    return undefined;
  }
  const party = parties.findIndex((each) => each.name === entry.party);
  if (party < 0) {
    binding.reportUnknown(entry.party, 'party', [...path, 'party']);
    return undefined;
  }
  const { plan } = entry;
  if (plan !== undefined && entry.choose?.[plan] === undefined) {
    const known = new Map(
      Object.keys(entry.choose ?? {}).map((name) => [
        name,
        { kind: 'event' as const, place: placeOfKey(binding.reading.tree, [...path, 'choose', name]) },
      ]),
    );
    binding.reportUnknown(plan, 'event', [...path, 'plan'], known);
    return undefined;
  }
  const decides =
    plan === undefined && options.some(({ weight }) => weight.kind === 'free' || weight.kind === 'rate');
  if (decides && binding.scenario.parties?.[entry.party]?.rationality === undefined) {
    binding.report('rationality-missing', [...path, 'party'], { party: entry.party });
  }
  const defaults = options.filter((option) => option.isDefault);
  const hasRates = options.some(({ weight }) => weight.kind === 'rate');
  if (hasRates ? defaults.length !== 1 : defaults.length > 0) {
    binding.report('default-needed', path, {
      move: String(path.at(-1)),
      found: defaults.length,
      rates: hasRates,
    });
  }
  for (const option of defaults) {
    if (option.payoffs.size > 0)
      binding.report('default-with-payoff', [...path, 'choose', option.name], { option: option.name });
  }
  return { kind: 'choose', party, options, plan };
}

function checkRest(binding: Binding, options: readonly Option[], path: Path): void {
  const [first, second] = options.filter(({ weight }) => weight.kind === 'rest');
  if (first !== undefined && second !== undefined) {
    binding.report('rest-twice', path, { first: first.name, second: second.name });
  }
}
