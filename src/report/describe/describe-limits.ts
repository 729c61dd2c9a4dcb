import { expressionsOf } from '../../model/expressions.ts';
import { mentionedNames } from '../../model/mentioned-names.ts';
import { hasMarketsAlone } from '../../scenario/markets-alone.ts';
import { treeAt } from '../../scenario/tree.ts';
import type { Limit } from '../text/describe-words.ts';
import { type Block, type DescribeContext, type Item, listOf } from './describe-context.ts';
import { decides } from './describe-numbers.ts';

/** What this scenario leaves out: read off the scenario, not said of every one. */
export function describeLimits(context: DescribeContext): Block[] {
  const { model, words, reading, format, say } = context;
  const someoneDecides = model.parties.some((_, at) => decides(model, at));
  const uncertain = model.parameters.filter(({ value }) => typeof value !== 'number').length;
  const hasCorrelations = treeAt(reading.tree, ['correlations']) !== undefined;
  const hasStakes = model.parties.some((_, at) => hasPayoffs(context, at));
  const looksBack = expressionsOf(model).some((expression) =>
    [...mentionedNames(expression, model.definitions)].some((name) => name.startsWith('elapsed.')),
  );
  const hasMarkets = model.markets.markets.length > 0;
  const isGame = !hasMarketsAlone(context.scenario);
  const tellsCountries = model.accounts.some((name) => /^(?:balance|gain)\./.test(name));
  const facts: readonly (readonly [Limit, boolean])[] = [
    ['noChoice', isGame && !someoneDecides],
    ['perfectInformation', someoneDecides],
    ['numbersKnown', someoneDecides && uncertain > 0],
    ['oneSolution', someoneDecides],
    ['noPayoffs', someoneDecides && !hasStakes],
    ['noDates', isGame && model.clock.days.length === 0],
    ['nothingUncertain', uncertain === 0],
    ['independent', uncertain > 1 && !hasCorrelations],
    ['memoryless', isGame && !looksBack && model.counters.length === 0],
    ['termsLater', model.deal.issues.length > 0],
    ['partialMarkets', hasMarkets],
    ['originNotBrand', hasMarkets],
    ['marketsOfFile', tellsCountries],
  ];
  const items: Item[] = [
    ...facts.flatMap(([limit, applies]) => (applies ? [{ text: words.limits[limit] }] : [])),
    ...behaviourLimits(context, hasStakes),
    ...model.counters.map(({ name, max }) => ({
      name: `counters.${name}`,
      text: words.saturates(context.labels.counter(name) ?? name, format.count(max)),
    })),
    ...(someoneDecides ? tailLimits(context) : []),
  ];
  return listOf(items.map((each) => ({ ...each, text: say(each.text) })));
}

/** Behaviour that is written down instead of following from interests. */
function behaviourLimits(context: DescribeContext, hasStakes: boolean): Item[] {
  const { model, words, say } = context;
  const written = model.moves.flatMap((move) =>
    move.cases.flatMap(({ act, ...each }) => {
      if (act.kind !== 'choose') return [];
      const name = `moves.${move.name}`;
      const label = each.name === '' ? say(move.label) : words.caseOf(say(move.label), say(each.label));
      const planned = act.options.find((option) => option.name === act.plan);
      if (planned !== undefined) {
        const party = say(model.parties[act.party]?.label ?? '');
        return [{ name, text: words.planned(party, label, say(planned.label)) }];
      }
      const fixed = act.options.filter(({ weight }) => weight.kind === 'probability');
      const options = fixed.map((option) => say(option.label));
      return options.length === 0 ? [] : [{ name, text: words.fixedOdds(label, options) }];
    }),
  );
  const indifferent = model.parties.flatMap(({ name, label }, at) =>
    hasStakes && decides(model, at) && !hasPayoffs(context, at)
      ? [{ name: `parties.${name}`, text: words.indifferent(say(label)) }]
      : [],
  );
  return [...written, ...indifferent];
}

/** What the time after the last step is worth. */
function tailLimits({ model, words, format, say }: DescribeContext): Item[] {
  const { clock, parties } = model;
  const earning = parties.filter(({ flow, end }) => flow !== undefined && end === undefined);
  const steps = format.quantity(clock.steps, 'steps');
  return [
    ...(earning.length === 0 ? [] : [{ name: 'clock', text: words.tail(clock.continuation, steps) }]),
    ...parties.flatMap(({ name, label, end }) =>
      end === undefined ? [] : [{ name: `payoffs.${name}.end`, text: words.tailEnd(say(label)) }],
    ),
  ];
}

function hasPayoffs({ model }: DescribeContext, party: number): boolean {
  const { flow, end, deal } = model.parties[party] ?? {};
  return (
    flow !== undefined ||
    deal !== undefined ||
    end !== undefined ||
    model.moves.some(({ cases }) =>
      cases.some(({ act }) => 'options' in act && act.options.some(({ payoffs }) => payoffs.has(party))),
    )
  );
}
