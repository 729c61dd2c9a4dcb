import type { ChoiceResult, Study } from '../../study/study.ts';
import { asShare } from '../run/as-share.ts';
import type { Figure, FigureTable } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import { drawRows, type PlotRow } from './row-plot.ts';
import { block, drawing } from './svg-parts.ts';
import { numeral, shareCell, word } from './table-cells.ts';

/** What the figure of choices is made of. */
export interface ChoicesData {
  readonly study: Pick<Study, 'choices' | 'parties' | 'timeline'>;
  /** How many choices are drawn, the heaviest first. */
  readonly most: number;
}

/** The choices that matter most: how likely each option is, and what it is worth to the party that chooses. */
export function choicesFigure({ study, most }: ChoicesData, context: FigureContext): Figure {
  const { text, width } = context;
  const shown = study.choices.slice(0, most);
  const { nodes, height } = drawRows(
    { rows: shown.flatMap((choice) => choiceRows(choice, study, context)), low: 0, high: 1, ticks: [] },
    context,
  );
  const finding = findingOf(study, context);
  return {
    name: 'choices',
    title: text.choices.title,
    finding,
    reading: text.choices.reading,
    drawing: {
      kind: 'svg',
      root: drawing('choices', width, height, `${text.choices.title}. ${finding}`, nodes),
    },
    table: tableOf(study, context),
  };
}

function partyOf({ party }: ChoiceResult, { parties }: ChoicesData['study'], { say }: FigureContext): string {
  return say(parties.find(({ name }) => name === party)?.label ?? party);
}

function choiceRows(choice: ChoiceResult, study: ChoicesData['study'], context: FigureContext): PlotRow[] {
  const { text, format, say } = context;
  const most = Math.max(...choice.options.map(({ probability }) => probability));
  return [
    {
      kind: 'heading',
      text: text.choices.heading(partyOf(choice, study, context), say(choice.label)),
      note: text.choices.reached(format.time(choice), format.probability(asShare(choice.reached))),
    },
    ...choice.options.map(
      ({ label, probability, value }): PlotRow => ({
        kind: 'row',
        label: say(label),
        value: format.percent(asShare(probability)),
        note: text.choices.worth(format.quantity(value, choice.unit)),
        draw: (x, y) => [
          block(x.at(0), x.at(1), y - 5, 10, 'track'),
          block(x.at(0), x.at(probability), y - 5, 10, probability === most ? 'bar series-1' : 'bar quiet'),
        ],
      }),
    ),
  ];
}

function findingOf(study: ChoicesData['study'], context: FigureContext): string {
  const { text, format, say } = context;
  const [first] = study.choices;
  if (first === undefined) return text.choices.none;
  const option = first.options.reduce((best, each) => (each.probability > best.probability ? each : best));
  return text.choices.finding({
    party: partyOf(first, study, context),
    choice: say(first.label),
    when: format.time(first),
    label: say(option.label),
    share: format.probability(asShare(option.probability)),
  });
}

function tableOf(study: ChoicesData['study'], context: FigureContext): FigureTable {
  const { text, format, say } = context;
  const { labels } = study.timeline;
  const where = (configuration: string): string =>
    configuration === 'all'
      ? text.choices.anywhere
      : configuration
          .split(' ')
          .map((state) => say(labels.get(state) ?? state))
          .join(', ');
  return {
    columns: [
      { head: text.choices.party },
      { head: text.choices.choice },
      { head: text.date },
      { head: text.choices.states },
      { head: text.choices.reachedHead, unit: '1' },
      { head: text.choices.option },
      { head: text.probability, unit: '1' },
      { head: text.choices.worthHead },
    ],
    rows: study.choices.flatMap((choice) =>
      choice.options.map(({ label, probability, value }) => [
        word(partyOf(choice, study, context)),
        word(say(choice.label)),
        word(format.time(choice)),
        word(where(choice.configuration)),
        shareCell(choice.reached, context),
        word(say(label)),
        shareCell(probability, context),
        numeral(value, (each) => format.quantity(each, choice.unit), choice.unit),
      ]),
    ),
  };
}
