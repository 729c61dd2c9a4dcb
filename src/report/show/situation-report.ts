import type { Text } from '../../scenario/schema.ts';
import type { Contrast, Situation, SituationChoice } from '../../study/situation.ts';
import { createFormat, type Format } from '../number.ts';
import { paint, REPORT_WIDTH, type Style, spell } from '../style.ts';
import { formatHeadedTable } from '../table.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { createSay } from '../text/localise.ts';
import { truncate } from '../width.ts';
import { wrap } from '../wrap.ts';

/** States and outcomes never likelier than this are left out. */
const VISIBLE = 0.0005;
const RIGHT = { align: 'right' } as const;

/** What the sections share. */
interface Context {
  readonly situation: Situation;
  readonly catalogue: Catalogue;
  readonly style: Style;
  readonly format: Format;
  readonly say: (text: Text) => string;
  /** What people call a state or a party. */
  readonly labelOf: (name: string) => string;
  readonly when: string;
  /** Whether states are given: there is an elsewhere then. */
  readonly isGiven: boolean;
}

/**
 * How things stand at the beginning of a step: how likely it is to be there, what is likely from there on, what it is
 * worth, where the other regions are, and what is decided next. Fits 80 columns.
 */
export function formatSituation(situation: Situation, catalogue: Catalogue, style: Style): string {
  const format = createFormat(catalogue);
  const say = createSay(catalogue.language);
  const labels = new Map(
    [...situation.parties, ...situation.regions.flatMap(({ states }) => states)].map(({ name, label }) => [
      name,
      say(label),
    ]),
  );
  const context: Context = {
    situation,
    catalogue,
    style,
    format,
    say,
    labelOf: (name) => labels.get(name) ?? name,
    when: format.time(situation),
    isGiven: situation.given.length > 0,
  };
  const sections = [
    headLines(context),
    ...(situation.probability.mean > 0
      ? [
          context.isGiven ? outcomeLines(context) : [],
          partyLines(context),
          stateLines(context),
          ...choiceSections(context),
        ]
      : []),
  ];
  const lines = sections
    .filter(({ length }) => length > 0)
    .flatMap((each, at) => (at === 0 ? each : ['', ...each]));
  return `${lines.join('\n')}\n`;
}

function headLines({ situation, catalogue, style, format, say, labelOf, when, isGiven }: Context): string[] {
  const { situation: text } = catalogue;
  const { probability, effectiveDraws, draws, seed, nearest, given, report } = situation;
  const set = (words: string): string[] => wrap(spell(words, style), REPORT_WIDTH);
  const title = truncate(spell(say(situation.title), style), REPORT_WIDTH, spell('…', style));
  const heading = set(text.heading(when, given.map(labelOf))).map((line) => paint(line, 'bold', style));
  const facts = {
    share: format.probability(probability.mean),
    error: format.points(probability.error),
    effective: format.count(effectiveDraws),
    draws: format.count(draws),
    seed: String(seed),
  };
  const found = ((): string[] => {
    if (probability.mean > 0) return isGiven ? set(text.probability(facts)) : [];
    const hint = nearest === undefined ? text.never(format.time(report)) : text.nearest(format.time(nearest));
    return [...set(text.impossible), ...set(hint)];
  })();
  return [paint(title, 'dim', style), ...heading, ...found];
}

/** The heads of the columns of a contrast. */
function contrastHead({ catalogue, isGiven }: Context): string[] {
  const { situation: text } = catalogue;
  return isGiven ? [text.there, text.error, text.elsewhere, text.overall] : [text.overall, text.error];
}

function contrastCells(
  { there, error, elsewhere, overall }: Contrast,
  { isGiven }: Context,
  show: (value: number) => string,
  showError: (error: number) => string,
): string[] {
  const other = Number.isNaN(elsewhere) ? '–' : show(elsewhere);
  return isGiven ? [show(there), showError(error), other, show(overall)] : [show(overall), showError(error)];
}

function outcomeLines(context: Context): string[] {
  const { situation, catalogue, style, format, say } = context;
  const rows = situation.outcomes
    .filter(({ probability }) => Math.max(probability.there, probability.overall) >= VISIBLE)
    .map(({ label, probability }) => [
      say(label),
      ...contrastCells(
        probability,
        context,
        (share) => format.percent(share),
        (error) => format.points(error),
      ),
    ]);
  const head = [catalogue.situation.outcomeBy(format.time(situation.report)), ...contrastHead(context)];
  return formatHeadedTable(head, rows, [{ gives: true }, RIGHT, RIGHT, RIGHT, RIGHT], style);
}

function partyLines(context: Context): string[] {
  const { situation, catalogue, style, format, say } = context;
  if (situation.parties.length === 0) return [];
  const rows = situation.parties.map(({ label, unit, value }) => [
    say(label),
    ...contrastCells(
      value,
      context,
      (each) => format.quantity(each, unit),
      (error) => format.quantityError(error, value.there, unit),
    ),
  ]);
  const head = [catalogue.situation.party, ...contrastHead(context)];
  // With their units four amounts would leave no room for the names.
  const narrow = [head, ...rows].map((cells) => cells.slice(0, 4));
  return formatHeadedTable(narrow[0] ?? [], narrow.slice(1), [{ gives: true }, RIGHT, RIGHT, RIGHT], style);
}

/** The states of the regions that are not given, and of all if none is. */
function stateLines(context: Context): string[] {
  const { situation, catalogue, style, format, say, isGiven } = context;
  const { situation: text } = catalogue;
  const fixed = new Set(situation.given.map((name) => name.slice(0, name.indexOf('.'))));
  const rows = situation.regions
    .filter(({ name }) => !fixed.has(name))
    .flatMap(({ label, states }) => [
      [say(label)],
      ...states
        .filter(({ there, overall }) => Math.max(there, overall) >= VISIBLE)
        .map((state) => [
          `  ${say(state.label)}`,
          ...(isGiven ? [format.percent(state.there)] : []),
          format.percent(state.overall),
        ]),
    ]);
  if (rows.length === 0) return [];
  const head = [text.region, ...(isGiven ? [text.there, text.overall] : [text.probabilityHead])];
  return formatHeadedTable(head, rows, [{ gives: true }, RIGHT, RIGHT], style);
}

function choiceSections(context: Context): string[][] {
  const { situation, catalogue, style } = context;
  if (situation.choices.length > 0) return situation.choices.map((choice) => choiceLines(choice, context));
  // At the report nothing more is looked at.
  if (situation.step === situation.report.step) return [];
  return [wrap(spell(catalogue.situation.noChoice, style), REPORT_WIDTH)];
}

function choiceLines(choice: SituationChoice, { catalogue, style, format, say, labelOf }: Context): string[] {
  const { situation: text } = catalogue;
  const facts = {
    party: labelOf(choice.party),
    label: say(choice.label),
    reached: format.probability(choice.reached),
  };
  const parties = choice.options[0]?.worths.map(({ party }) => text.worthTo(labelOf(party))) ?? [];
  const rows = choice.options.map(({ label, probability, worths }) => [
    `  ${say(label)}`,
    format.probability(probability),
    ...worths.map(({ value, unit }) => format.quantity(value, unit)),
  ]);
  const columns = [{ gives: true }, RIGHT, ...parties.map(() => RIGHT)];
  return [
    ...wrap(spell(text.choice(facts), style), REPORT_WIDTH),
    ...formatHeadedTable(['', text.odds, ...parties], rows, columns, style),
  ];
}
