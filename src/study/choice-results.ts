import { configurationNames } from '../chart/chart.ts';
import type { Model, Option } from '../model/model.ts';
import { CURRENCIES, type Dimension, formatDimension } from '../quantity/dimension.ts';
import type { ChoiceTally } from './choice-tally.ts';
import type { CompiledScenario } from './compile.ts';
import { timeOf } from './moment.ts';
import type { Solver } from './solver.ts';
import type { ChoiceResult } from './study.ts';

/** At most so many choices are told. */
const CHOICE_LIMIT = 10;

/** Choices reached with less probability are not told. */
const REACH_LIMIT = 1e-6;

/** The choices on which the headline outcome hangs most, heaviest first. */
export function choiceResults(compiled: CompiledScenario, solver: Solver, draws: number): ChoiceResult[] {
  return [...solver.tally.choices.values()]
    .filter(({ reached }) => reached / draws > REACH_LIMIT)
    .toSorted((a, b) => b.weight - a.weight || a.step - b.step || a.move - b.move || a.case - b.case)
    .slice(0, CHOICE_LIMIT)
    .map((tally) => resultOf(compiled, solver, tally, draws));
}

function resultOf(
  { model, graph }: CompiledScenario,
  solver: Solver,
  tally: ChoiceTally,
  draws: number,
): ChoiceResult {
  const { head, options } = choiceNames(model, tally);
  const [only] = tally.configurations;
  const names =
    tally.configurations.size === 1 && only !== undefined
      ? configurationNames(model.chart, graph.configurations[only] ?? []).join(' ')
      : 'all';
  const unit = valueUnit(model.parties[tally.party]?.unit);
  return {
    ...head,
    ...timeOf(model.clock, tally.step),
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

/** What a choice and its options are called. */
export function choiceNames(
  model: Model,
  tally: Pick<ChoiceTally, 'move' | 'case' | 'party'>,
): { head: Pick<ChoiceResult, 'move' | 'case' | 'label' | 'party'>; options: readonly Option[] } {
  const move = model.moves[tally.move];
  const found = move?.cases[tally.case];
  return {
    head: {
      move: move?.name ?? '',
      ...(found === undefined || found.name === '' ? {} : { case: found.name }),
      label: found !== undefined && found.name !== '' ? found.label : (move?.label ?? ''),
      party: model.parties[tally.party]?.name ?? '',
    },
    options: found !== undefined && 'options' in found.act ? found.act.options : [],
  };
}

/** Money is told in trillions of yen and in billions of other currencies; everything else as it is. */
export function valueUnit(dimension: Dimension | undefined): { text: string; factor: number } {
  const text = dimension === undefined ? '1' : formatDimension(dimension);
  const currency = CURRENCIES.find((each) => each === text);
  if (currency === undefined) return { text: text === '1' ? '' : text, factor: 1 };
  return currency === 'JPY'
    ? { text: 'trillion JPY', factor: 1e12 }
    : { text: `billion ${currency}`, factor: 1e9 };
}
