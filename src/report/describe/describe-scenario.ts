import type { Model } from '../../model/model.ts';
import { hasMarketsAlone } from '../../scenario/markets-alone.ts';
import type { ScenarioReading } from '../../scenario/read-scenario.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { durationText } from '../duration-text.ts';
import { createLabels } from '../labels.ts';
import { createFormat } from '../number.ts';
import { collectSources } from '../sources.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { DESCRIBE_SECTIONS, type DescribeSection } from '../text/describe-words.ts';
import { createSay } from '../text/localise.ts';
import { type Block, type DescribeContext, type Description, listOf, paragraph } from './describe-context.ts';
import { describeDeal } from './describe-deal.ts';
import { describeLimits } from './describe-limits.ts';
import { describeMarkets } from './describe-markets.ts';
import { describeCalendar, describeMoves } from './describe-moves.ts';
import { describeNumbers } from './describe-numbers.ts';
import { describePhases } from './describe-phases.ts';
import { describeObservations, describePolicies } from './describe-policies.ts';
import { describeMeasures, describeOutcomes, describePayoffs } from './describe-values.ts';

/** Parts that only tell of a negotiation. */
const OF_GAMES: ReadonlySet<DescribeSection> = new Set([
  'parties',
  'phases',
  'calendar',
  'moves',
  'deal',
  'payoffs',
  'outcomes',
]);

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
    accounts: catalogue.accounts,
    format: createFormat(catalogue),
    say: createSay(language),
  };
  const parts: Readonly<Record<DescribeSection, (context: DescribeContext) => readonly Block[]>> = {
    question: describeQuestion,
    parties: describeParties,
    phases: describePhases,
    calendar: describeCalendar,
    moves: describeMoves,
    deal: describeDeal,
    markets: describeMarkets,
    policies: describePolicies,
    payoffs: describePayoffs,
    outcomes: describeOutcomes,
    measures: (each) => [...describeMeasures(each), ...describeObservations(each)],
    numbers: describeNumbers,
    limits: describeLimits,
    notes: describeNotes,
    sources: describeSources,
  };
  const told = DESCRIBE_SECTIONS.filter((name) => !hasMarketsAlone(scenario) || !OF_GAMES.has(name));
  const sections = told.map((name) => ({
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
    ...(hasMarketsAlone(scenario) ? [] : [paragraph(told, 'clock')]),
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
        (act.kind === 'choose' && act.party === at && act.plan === undefined) ||
        (act.kind === 'bargain' && act.between.includes(at))
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
