import type { Model } from '../model/model.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { AmountContext } from './amount-text.ts';
import { describeLimits } from './describe-limits.ts';
import { describeCalendar, describeMoves } from './describe-moves.ts';
import { describeNumbers } from './describe-numbers.ts';
import { describePhases } from './describe-phases.ts';
import { describeMeasures, describeOutcomes, describePayoffs } from './describe-values.ts';
import { durationText } from './duration-text.ts';
import { createLabels } from './labels.ts';
import { createFormat } from './number.ts';
import { collectSources } from './sources.ts';
import type { Catalogue } from './text/catalogue.ts';
import { DESCRIBE_SECTIONS, type DescribeSection } from './text/describe-words.ts';
import { localise } from './text/localise.ts';

/** A scenario in prose, part by part. */
export interface Description {
  readonly title: string;
  readonly language: string;
  /** The first day of the game, ISO; missing where there are no dates. */
  readonly start?: string;
  /** The day of the latest report in the chronicle. */
  readonly latestReport?: string;
  readonly sections: readonly Section[];
}

/** One part of a description; only parts that have something to say are there. */
export interface Section {
  readonly name: DescribeSection;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A piece of a part; `name` is the path in the scenario of what it tells of. */
export type Block =
  | { readonly kind: 'paragraph'; readonly name?: string; readonly text: string }
  | {
      readonly kind: 'list';
      readonly name?: string;
      /** What introduces the list. */
      readonly lead?: string;
      readonly items: readonly Item[];
    };

export interface Item {
  readonly name?: string;
  readonly text: string;
}

/** What describing a part of a scenario takes. */
export interface DescribeContext extends AmountContext {
  readonly reading: ScenarioReading;
  readonly scenario: Scenario;
  readonly say: (text: Parameters<typeof localise>[0]) => string;
  readonly catalogue: Catalogue;
}

/** A part that is one paragraph. */
export function paragraph(text: string, name?: string): Block {
  return { kind: 'paragraph', text, ...(name !== undefined && { name }) };
}

/** A list, or nothing where it would be empty. */
export function listOf(items: readonly Item[], lead?: string, name?: string): Block[] {
  if (items.length === 0) return [];
  return [{ kind: 'list', items, ...(lead !== undefined && { lead }), ...(name !== undefined && { name }) }];
}

/**
 * Describes a scenario in the words of one language.
 *
 * @param scenario The scenario of the reading, without errors.
 */
export function describeScenario(
  reading: ScenarioReading,
  scenario: Scenario,
  model: Model,
  catalogue: Catalogue,
): Description {
  const { language } = catalogue;
  const context: DescribeContext = {
    reading,
    scenario,
    model,
    catalogue,
    labels: createLabels(scenario, language),
    text: catalogue.predicates,
    words: catalogue.describe,
    format: createFormat(catalogue),
    say: (text) => localise(text, language),
  };
  const parts: Readonly<Record<DescribeSection, (context: DescribeContext) => readonly Block[]>> = {
    question: describeQuestion,
    parties: describeParties,
    phases: describePhases,
    calendar: describeCalendar,
    moves: describeMoves,
    payoffs: describePayoffs,
    outcomes: describeOutcomes,
    measures: describeMeasures,
    numbers: describeNumbers,
    limits: describeLimits,
    notes: describeNotes,
    sources: describeSources,
  };
  const sections = DESCRIBE_SECTIONS.map((name) => ({
    name,
    heading: context.words.headings[name],
    blocks: parts[name](context),
  }));
  const [start] = model.clock.days;
  const latestReport = latestReportOf(scenario);
  return {
    title: context.say(scenario.title),
    language,
    ...(start !== undefined && { start }),
    ...(latestReport !== undefined && { latestReport }),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

function latestReportOf({ chronicle }: Scenario): string | undefined {
  return Object.values(chronicle ?? {})
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
}

function describeQuestion({ scenario, model, words, format, say }: DescribeContext): Block[] {
  const { clock } = model;
  const day = (step: number): string | undefined => {
    const found = clock.days[step];
    return found === undefined ? undefined : format.date(found);
  };
  const told = words.clock({
    start: day(0),
    step: clock.timed ? format.written(scenario.clock.step ?? '') : undefined,
    steps: format.quantity(clock.steps, 'steps'),
    end: day(clock.steps),
    report: durationText(clock.report * (clock.timed ? clock.step : 1), clock, format),
    reportDay: day(clock.report),
    goesOn: clock.report < clock.steps,
  });
  const reports = Object.keys(scenario.chronicle ?? {}).length;
  const latest = latestReportOf(scenario);
  return [
    ...(scenario.description === undefined ? [] : [paragraph(say(scenario.description), 'description')]),
    paragraph(told, 'clock'),
    ...(latest === undefined ? [] : [paragraph(words.chronicle(reports, format.date(latest)), 'chronicle')]),
  ];
}

function describeParties({ scenario, model, words, say }: DescribeContext): Block[] {
  const entries = Object.entries(scenario.parties ?? {});
  if (entries.length === 0) return [paragraph(words.nobody)];
  const items = entries.map(([name, party], at) => {
    const people = Object.values(party.people ?? {}).map((each) => ({
      name: say(each.name),
      role: say(each.role),
    }));
    const choices = model.moves.flatMap((move) =>
      move.cases.flatMap(({ act, ...each }) =>
        act.kind === 'choose' && act.party === at && act.plan === undefined
          ? [each.name === '' ? say(move.label) : words.caseOf(say(move.label), say(each.label))]
          : [],
      ),
    );
    const decides =
      choices.length === 0 ? words.decidesNothing(say(party.name)) : words.decides(say(party.name), choices);
    return [
      { name: `parties.${name}`, text: words.party(say(party.name), people) },
      { name: `parties.${name}`, text: decides },
    ];
  });
  return listOf(items.flatMap((pair, at) => (entries[at]?.[1].people === undefined ? pair.slice(1) : pair)));
}

function describeNotes({ scenario, say }: DescribeContext): Block[] {
  return Object.entries(scenario.notes ?? {}).map(([name, text]) => paragraph(say(text), `notes.${name}`));
}

function describeSources({ scenario, reading, words, catalogue }: DescribeContext): Block[] {
  const { references } = collectSources(scenario, reading.changed, catalogue.language);
  return listOf(
    references.map(({ name, title, publisher, date, url }) => ({
      name: `sources.${name}`,
      text: words.source([publisher, title, date, url].flatMap((part) => part ?? [])),
    })),
  );
}
