import { configurationNames } from '../chart/chart.ts';
import { type Dimension, formatDimension } from '../quantity/dimension.ts';
import { CURRENCIES } from '../quantity/unit.ts';
import type { Prepared } from './prepare.ts';
import type { Solver } from './solver.ts';
import type { ChoiceResult } from './study.ts';
import type { ChoiceTally } from './tally.ts';

/** At most so many choices are told. */
const CHOICE_LIMIT = 10;

/** Choices reached with less probability are not told. */
const REACH_LIMIT = 1e-6;

/** The choices on which the headline outcome hangs most, heaviest first. */
export function choiceResults(prepared: Prepared, solver: Solver, draws: number): ChoiceResult[] {
  return [...solver.tally.choices.values()]
    .filter(({ reached }) => reached / draws > REACH_LIMIT)
    .toSorted((a, b) => b.weight - a.weight || a.step - b.step || a.move - b.move || a.case - b.case)
    .slice(0, CHOICE_LIMIT)
    .map((tally) => resultOf(prepared, solver, tally, draws));
}

function resultOf(
  { model, graph }: Prepared,
  solver: Solver,
  tally: ChoiceTally,
  draws: number,
): ChoiceResult {
  const move = model.moves[tally.move];
  const found = move?.cases[tally.case];
  const party = model.parties[tally.party];
  const options = found !== undefined && 'options' in found.act ? found.act.options : [];
  const [only] = tally.configurations;
  const names =
    tally.configurations.size === 1 && only !== undefined
      ? configurationNames(model.chart, graph.configurations[only] ?? []).join(' ')
      : 'all';
  const unit = valueUnit(party?.unit);
  const day = model.clock.days[tally.step];
  return {
    move: move?.name ?? '',
    ...(found === undefined || found.name === '' ? {} : { case: found.name }),
    label: found !== undefined && found.name !== '' ? found.label : (move?.label ?? ''),
    party: party?.name ?? '',
    step: tally.step,
    ...(day === undefined ? {} : { date: day }),
    configuration: names,
    reached: tally.reached / draws,
    weight: tally.weight / draws,
    ties:
      [...tally.nodes].reduce((sum, node) => sum + (solver.ties.get(node) ?? 0), 0) /
      draws /
      tally.nodes.size,
    unit: unit.text,
    options: [...tally.options].map(([index, sums]) => ({
      event: options[index]?.name ?? '',
      label: options[index]?.label ?? '',
      probability: sums.probability / sums.reached,
      value: sums.value / sums.reached / unit.factor,
    })),
  };
}

/** Money is told in trillions of yen and in billions of other currencies; everything else as it is. */
function valueUnit(dimension: Dimension | undefined): { text: string; factor: number } {
  const text = dimension === undefined ? '1' : formatDimension(dimension);
  const currency = CURRENCIES.find((each) => each === text);
  if (currency === undefined) return { text: text === '1' ? '' : text, factor: 1 };
  return currency === 'JPY'
    ? { text: 'trillion JPY', factor: 1e12 }
    : { text: `billion ${currency}`, factor: 1e9 };
}
