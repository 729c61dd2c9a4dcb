import { ruleExpressions } from '../../model/expressions.ts';
import { mentionedNames } from '../../model/mentioned-names.ts';
import type { Model, Party } from '../../model/model.ts';
import { valueText } from '../../model/value-text.ts';
import type { Expression } from '../../quantity/expression.ts';
import { hasMarketsAlone } from '../../scenario/markets-alone.ts';
import { collectSources, countProvenance } from '../sources.ts';
import type { NumberUse } from '../text/describe-words.ts';
import { amountText } from './amount-text.ts';
import { type Block, type DescribeContext, listOf, paragraph } from './describe-context.ts';

/** How many numbers of one use are named. */
const NAMED = 4;

/** How many numbers are uncertain, sourced and assumed, where the uncertain ones act, and how parties behave. */
export function describeNumbers(context: DescribeContext): Block[] {
  const { model, scenario, reading, words, catalogue, say } = context;
  const found = collectSources(scenario, reading.changed, catalogue.language);
  const { numbers, correlations, markets, deals } = found;
  const count = countProvenance([...numbers, ...correlations]);
  const ofMarkets = countProvenance(markets);
  const ofDeals = countProvenance(deals);
  const isAlone = hasMarketsAlone(scenario);
  const uncertain = model.parameters.filter(({ value }) => typeof value !== 'number');
  const told = words.numbers({
    all: model.parameters.length,
    uncertain: uncertain.length,
    sourced: count.source,
    assumed: count.assumed,
    changed: count.changed,
    missing: count.missing,
  });
  const mentions = namesByUse(model);
  const uses = [...mentions.keys(), 'none' as const].flatMap((use) => {
    const labels = uncertain
      .filter(({ name }) => usesOf(name, mentions).includes(use))
      .map(({ label }) => say(label));
    return labels.length === 0 ? [] : [{ use, labels }];
  });
  uses.sort((a, b) => b.labels.length - a.labels.length);
  const items = uses.map(({ use, labels }) => ({
    text: words.use(
      words.uses[use],
      labels.length,
      labels.slice(0, NAMED),
      Math.max(labels.length - NAMED, 0),
    ),
  }));
  return [
    ...(isAlone && model.parameters.length === 0 ? [] : [paragraph(told, 'parameters')]),
    ...(markets.length === 0
      ? []
      : [
          paragraph(
            words.markets.numbers({ all: markets.length, ...ofMarkets, sourced: ofMarkets.source }),
            'markets',
          ),
        ]),
    ...(deals.length === 0
      ? []
      : [
          paragraph(words.deal.numbers({ all: deals.length, ...ofDeals, sourced: ofDeals.source }), 'issues'),
        ]),
    ...listOf(items, words.usesLead),
    ...model.parties.flatMap((party, at) => (decides(model, at) ? describeBehaviour(party, context) : [])),
  ];
}

/** Whether a party has a choice, or makes a deal, that its interest decides. */
export function decides({ moves }: Model, party: number): boolean {
  return moves.some(({ cases }) =>
    cases.some(
      ({ act }) =>
        (act.kind === 'bargain' && act.rule.kind !== 'concession' && act.between.includes(party)) ||
        (act.kind === 'choose' &&
          act.party === party &&
          act.plan === undefined &&
          act.options.some(({ weight }) => weight.kind === 'free' || weight.kind === 'rate')),
    ),
  );
}

function describeBehaviour(party: Party, context: DescribeContext): Block[] {
  const { scenario, words, say } = context;
  const entry = scenario.parties?.[party.name];
  const label = say(party.label);
  const { rationality, discountRate } = party;
  const path = `parties.${party.name}`;
  const told =
    rationality === 'perfect'
      ? [words.perfect(label)]
      : rationality === undefined
        ? []
        : [words.logit(label, settingText(entry?.rationality ?? '', rationality, context))];
  if (entry?.discountRate !== undefined && !isZero(discountRate)) {
    told.push(words.discounts(label, settingText(entry.discountRate, discountRate, context)));
  }
  return told.map((text) => paragraph(text, path));
}

/** A setting of a party; a parameter with its value as written. */
function settingText(written: string | number, expression: Expression, context: DescribeContext): string {
  const { scenario, words } = context;
  const told = amountText(written, expression, context);
  const entry = expression.kind === 'name' ? scenario.parameters?.[expression.name] : undefined;
  return entry === undefined ? told : `${told} ${words.code(valueText(entry.value))}`;
}

function isZero(expression: Expression): boolean {
  return expression.kind === 'number' && expression.value === 0;
}

function usesOf(name: string, mentions: ReadonlyMap<NumberUse, ReadonlySet<string>>): readonly NumberUse[] {
  const found = [...mentions].flatMap(([use, names]) => (names.has(name) ? [use] : []));
  if (found.length === 0) return ['none'];
  const acting = found.filter((use) => use !== 'measure');
  return acting.length === 0 ? found : acting;
}

/** Every name that matters for each use, through formulas. */
function namesByUse(model: Model): ReadonlyMap<NumberUse, ReadonlySet<string>> {
  const names = new Map<NumberUse, Set<string>>();
  const note = (use: NumberUse, expression: Expression | undefined): void => {
    if (expression === undefined) return;
    const found = names.get(use) ?? new Set();
    for (const name of mentionedNames(expression, model.definitions)) found.add(name);
    names.set(use, found);
  };
  for (const { act } of model.moves.flatMap(({ cases }) => cases)) {
    if (act.kind === 'bargain') {
      note('chance', act.readiness);
      for (const each of ruleExpressions(act.rule)) note('behaviour', each);
    }
    if (!('options' in act)) continue;
    for (const { weight, payoffs } of act.options) {
      if ('value' in weight) note(act.kind === 'choose' ? 'choice' : 'chance', weight.value);
      for (const payoff of payoffs.values()) note('payoff', payoff);
    }
  }
  for (const { odds } of model.deal.consents) note('chance', odds);
  for (const { holds } of model.deal.lines) note('deal', holds);
  for (const { value } of model.deal.issues.flatMap(({ levels }) => levels)) note('deal', value);
  for (const { flow, end, deal, discountRate, rationality } of model.parties) {
    note('payoff', flow);
    note('payoff', deal);
    note('payoff', end);
    note('behaviour', discountRate);
    if (rationality !== 'perfect') note('behaviour', rationality);
  }
  // Whatever a market or policy rests on has to meet a requirement.
  for (const { expression } of model.markets.requirements) note('market', expression);
  for (const { value } of model.markets.observations) note('measure', value);
  for (const measure of model.measures) {
    note('measure', measure.kind === 'flow' ? measure.flow : measure.when);
    note('measure', measure.against?.value);
  }
  return names;
}
