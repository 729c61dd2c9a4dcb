import type { ChoiceResult } from '../../study/study.ts';
import { REPORT_WIDTH, spell } from '../style.ts';
import { formatHeadedTable } from '../table.ts';
import { wrap } from '../wrap.ts';
import type { RunContext } from './run-context.ts';

/**
 * One choice: who decides what and when, with the odds of each option and what it is worth to the party.
 *
 * @param rank 0 for the choice that matters most, 1 for the next.
 */
export function choiceLines(
  choice: ChoiceResult,
  rank: number,
  context: RunContext,
  mostOptions: number,
): string[] {
  const { text, format, style, say, party } = context;
  const title = (rank === 0 ? text.choice : text.nextChoice)({
    party: party(choice.party),
    date: format.time(choice),
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
  const table = formatHeadedTable(
    [`  ${whereText(choice, context)}`, text.odds, text.worth],
    rows,
    [{ gives: true }, { align: 'right' }, { align: 'right' }],
    style,
  );
  const more = choice.options.length - shown.length;
  return [
    ...wrap(spell(title, style), REPORT_WIDTH),
    ...table,
    ...(more > 0 ? [`  ${text.moreOptions(more)}`] : []),
  ];
}

/** Where things stand when the choice is made, if it is made in one configuration only. */
function whereText({ configuration }: ChoiceResult, { study, text, say }: RunContext): string {
  if (configuration === 'all') return text.option;
  return text.choiceState(
    configuration.split(/\s+/).map((name) => say(study.timeline.labels.get(name) ?? name)),
  );
}
