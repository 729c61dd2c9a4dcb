import type { ChoiceResult } from '../study/study.ts';
import type { RunContext } from './run-context.ts';
import { headed } from './run-outcomes.ts';
import { REPORT_WIDTH, spell } from './style.ts';
import { formatTable } from './table.ts';
import { truncate } from './width.ts';
import { wrap } from './wrap.ts';

const LABEL_WIDTH = 36;

/** One choice: who decides what and when, with the odds of each option and what it is worth to the party. */
export function choiceLines(choice: ChoiceResult, context: RunContext, mostOptions: number): string[] {
  const { text, format, style, say, party } = context;
  const title = text.choice({
    party: party(choice.party),
    date: format.date(choice.date ?? String(choice.step)),
    label: say(choice.label),
    reached: format.probability(choice.reached),
  });
  const shown = choice.options
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, choice.options.length > mostOptions ? mostOptions - 1 : mostOptions);
  const rows = shown.map((option) => [
    `  ${say(option.label)}`,
    format.probability(option.probability),
    format.quantity(option.value, choice.unit),
  ]);
  const table = formatTable(
    [[`  ${text.option}`, text.odds, text.worth], ...rows],
    [{ most: LABEL_WIDTH }, { align: 'right' }, { align: 'right' }],
    style,
  );
  const more = choice.options.length - shown.length;
  return [
    ...wrap(spell(title, style), REPORT_WIDTH),
    ...stateLine(choice, context),
    ...headed(table, style),
    ...(more > 0 ? [`  ${text.moreOptions(more)}`] : []),
  ];
}

/** Where things stand when the choice is made, if it is made in one configuration only. */
function stateLine({ configuration }: ChoiceResult, { study, text, style, say }: RunContext): string[] {
  if (configuration === 'all') return [];
  const states = configuration
    .split(/\s+/)
    .map((name) => say(study.timeline.labels.get(name) ?? name))
    .join(', ');
  return [`  ${truncate(spell(text.choiceState(states), style), REPORT_WIDTH - 2, spell('…', style))}`];
}
