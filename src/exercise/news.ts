import { configurationNames } from '../chart/chart.ts';
import { NONE } from '../game/graph.ts';
import type { Text } from '../scenario/schema.ts';
import { type Time, timeOf } from '../study/moment.ts';
import type { Passed } from './route.ts';
import type { World } from './world.ts';

/** A line of news: something came to pass that people hear of. */
export interface News extends Time {
  readonly kind: 'date' | 'event' | Deed['kind'];
  /** Who did it; missing for what nobody did. */
  readonly party?: string;
  /** What it is about: the label of the move, or of its case. */
  readonly about: Text;
  /** What came of it: the label of the option; missing where `about` says all. */
  readonly label?: Text;
  /** The states that it led to, as `region.state`, but for those that were left only to come back. */
  readonly entered: readonly string[];
  /** By issue the index of the level: what was signed, or refused. */
  readonly levels?: readonly number[];
  /** Names of the scenario that it bears on: events, options, moves and states. */
  readonly names: readonly string[];
}

/** What somebody did, or chance. */
export interface Deed {
  readonly kind: 'chance' | 'choice' | 'signed' | 'refused' | 'blocked';
  readonly step: number;
  readonly move: number;
  readonly case: number;
  /** The index of the option; NONE where there is none. */
  readonly option: number;
  /** The index of the party; NONE for chance. */
  readonly party: number;
  readonly levels?: readonly number[];
}

/** The news of a deed with the events that it raises, and of what comes to pass after it. */
export function newsOf(world: World, deed: Deed | undefined, passed: readonly Passed[]): News[] {
  const own = passed.filter(
    (each) =>
      each.kind === 'event' && deed !== undefined && each.move === deed.move && each.step === deed.step,
  );
  const later = passed.filter((each) => !own.includes(each));
  const first = deed === undefined ? [] : newsOfDeed(world, deed, own);
  return [...first, ...later.map((each) => newsOfPassed(world, each))];
}

/** Chance that brings nothing, and what is done when nothing is decided, is no news. */
function newsOfDeed(world: World, deed: Deed, passed: readonly Passed[]): News[] {
  const { model } = world.compiled;
  const { about, names } = caseOf(world, deed.move, deed.case);
  const act = model.moves[deed.move]?.cases[deed.case]?.act;
  const option = act !== undefined && 'options' in act ? act.options[deed.option] : undefined;
  const isQuiet =
    deed.kind === 'chance' ? option?.event === undefined : option?.isDefault === true && passed.length === 0;
  if (isQuiet) return [];
  const party = model.parties[deed.party]?.name;
  const entered = enteredBy(world, passed);
  return [
    {
      kind: deed.kind,
      ...timeIn(world, deed.step, deed.move),
      ...(party === undefined ? {} : { party }),
      about,
      ...(option === undefined ? {} : { label: option.label }),
      entered,
      ...(deed.levels === undefined ? {} : { levels: deed.levels }),
      names: [...names, ...(option === undefined ? [] : [option.name]), ...eventsOf(passed), ...entered],
    },
  ];
}

function newsOfPassed(world: World, passed: Passed): News {
  const index = passed.kind === 'event' ? passed.case : 0;
  const { about, names } = caseOf(world, passed.move, index);
  const entered = enteredBy(world, [passed]);
  return {
    kind: passed.kind,
    ...timeIn(world, passed.step, passed.move),
    about,
    entered,
    names: [...names, ...eventsOf([passed]), ...entered],
  };
}

/** The day of a calendar entry, else the beginning of the step. */
function timeIn({ compiled: { model } }: World, step: number, move: number): Time {
  const day = model.days.get(model.moves[move]?.name ?? '');
  return day === undefined || model.moves[move]?.step === undefined
    ? timeOf(model.clock, step)
    : { step, date: day };
}

function caseOf(
  { compiled: { model } }: World,
  move: number,
  index: number,
): { about: Text; names: string[] } {
  const found = model.moves[move];
  const within = found?.cases[index];
  const hasCase = within !== undefined && within.name !== '';
  return {
    about: (hasCase ? within.label : found?.label) ?? '',
    names: found === undefined ? [] : [found.name],
  };
}

function eventsOf(passed: readonly Passed[]): string[] {
  return passed.flatMap((each) => (each.kind === 'event' ? [each.event] : []));
}

/** The states in which regions are after all events and that some event entered. */
function enteredBy({ compiled: { model, transitions } }: World, passed: readonly Passed[]): string[] {
  const events = passed.flatMap((each) => (each.kind === 'event' ? [each] : []));
  const last = transitions.configurations[events.at(-1)?.to ?? NONE];
  if (last === undefined) return [];
  return configurationNames(model.chart, last).filter((_, region) =>
    events.some(({ entered }) => entered[region] === true),
  );
}
