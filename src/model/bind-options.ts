import { DIMENSIONLESS, type Dimension, divideDimensions } from '../quantity/dimension.ts';
import type { OptionEntry } from '../scenario/schema.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import type { PayoffUnits } from './bind-parties.ts';
import type { Binding } from './binding.ts';
import type { Option, Party, Weight } from './model.ts';

/** What binding a move needs to know besides the names. */
export interface MoveFrame {
  readonly binding: Binding;
  readonly parties: readonly Party[];
  readonly units: PayoffUnits;
  /** Events that a state handles or a counter counts. */
  readonly events: ReadonlySet<string>;
}

type OptionKind = 'chance' | 'hazard' | 'choose';

/** Which weights an option of each kind of act may give; the first is what a bare expression means. */
const WEIGHTS = {
  chance: ['odds'],
  hazard: ['rate'],
  choose: ['probability', 'rate'],
} as const satisfies Record<OptionKind, readonly ('odds' | 'rate' | 'probability')[]>;

/** Binds an option; `short` is what stands for it where it is no map. */
export function bindOption(
  frame: MoveFrame,
  kind: OptionKind,
  name: string,
  entry: OptionEntry | undefined,
  short: string | number | OptionEntry,
  path: Path,
): Option | undefined {
  const { binding, parties, units } = frame;
  const content: OptionEntry = entry ?? { [WEIGHTS[kind][0]]: short as string | number };
  const weight = bindWeight(binding, kind, name, content, entry === undefined ? undefined : path, path);
  const payoffs = new Map(
    Object.entries(content.payoff ?? {}).flatMap(([party, text]) => {
      const index = parties.findIndex((each) => each.name === party);
      if (index < 0) binding.reportUnknown(party, 'party', [...path, 'payoff', party]);
      const amount = index < 0 ? undefined : units.amount(index, text, [...path, 'payoff', party]);
      return amount === undefined ? [] : [[index, amount] as const];
    }),
  );
  const eventPath = content.event === undefined ? path : [...path, 'event'];
  const eventName = content.event ?? name;
  const event = eventName === 'none' ? undefined : bindEvent(frame, eventName, eventPath);
  if (weight === undefined || (eventName !== 'none' && event === undefined)) return undefined;
  return {
    name,
    label: content.label ?? name,
    event,
    when: binding.predicate(content.when, [...path, 'when']),
    weight,
    isDefault: content.default === true,
    payoffs,
    place: placeOfKey(binding.reading.tree, path),
  };
}

function bindWeight(
  binding: Binding,
  kind: OptionKind,
  name: string,
  content: OptionEntry,
  mapPath: Path | undefined,
  path: Path,
): Weight | undefined {
  const allowed: readonly string[] = WEIGHTS[kind];
  for (const key of ['odds', 'rate', 'probability'] as const) {
    if (content[key] !== undefined && !allowed.includes(key)) {
      binding.report('option-weight', [...path, key], { option: name, key, kind, allowed });
      return undefined;
    }
  }
  if (content.default === true && kind !== 'choose') {
    binding.report('only-with', [...path, 'default'], { key: 'default', needs: 'choose' });
  }
  const given = WEIGHTS[kind].find((key) => content[key] !== undefined);
  if (given === undefined) {
    if (kind === 'choose') return { kind: 'free' };
    binding.report('missing-key', path, { key: WEIGHTS[kind][0] });
    return undefined;
  }
  const text = content[given] ?? '';
  if (text === 'rest' && kind === 'chance') return { kind: 'rest' };
  const plainNumber: Dimension = DIMENSIONLESS;
  const expected = given === 'rate' ? divideDimensions(plainNumber, binding.timeDimension) : plainNumber;
  const value = binding.quantity(text, mapPath === undefined ? path : [...mapPath, given], 'value', expected);
  return value === undefined ? undefined : { kind: given, value };
}

/** An event that something handles or counts; reports any other. */
export function bindEvent(frame: MoveFrame, event: string, path: Path): string | undefined {
  if (frame.events.has(event)) return event;
  const known = new Map(
    [...frame.binding.names.others].filter(([name, { kind }]) => kind === 'event' && frame.events.has(name)),
  );
  frame.binding.reportUnknown(event, 'event', path, known);
  return undefined;
}
