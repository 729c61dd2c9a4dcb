import type { Expression } from '../quantity/expression.ts';
import type { Bargain, BargainRule } from './deal.ts';
import type { Model } from './model.ts';

/** An expression of a model, with the conditions that have to hold for it to be looked at. */
export interface GatedExpression {
  readonly expression: Expression;
  readonly gates: readonly Expression[];
}

/** Every expression of a model that can see states and time; formulas and conditions stand behind their names. */
export function gatedExpressions(model: Model): GatedExpression[] {
  const found: GatedExpression[] = [];
  const add = (expression: Expression | undefined, gates: readonly (Expression | undefined)[]): void => {
    if (expression !== undefined)
      found.push({ expression, gates: gates.filter((gate) => gate !== undefined) });
  };
  for (const move of model.moves) {
    for (const each of move.cases) {
      add(move.when, [move.when, each.when]);
      add(each.when, [move.when, each.when]);
      const { act } = each;
      if (act.kind === 'mark' || act.kind === 'event') continue;
      if (act.kind === 'bargain') {
        for (const looked of bargainExpressions(model, act)) add(looked, [move.when, each.when]);
        continue;
      }
      for (const option of act.options) {
        const gates = [move.when, each.when, option.when];
        add(option.when, gates);
        if ('value' in option.weight) add(option.weight.value, gates);
        for (const payoff of option.payoffs.values()) add(payoff, gates);
      }
    }
  }
  for (const party of model.parties) for (const each of [party.flow, party.end]) add(each, []);
  add(model.deal.while, []);
  for (const outcome of model.outcomes) add(outcome.when, [outcome.when]);
  for (const measure of model.measures) {
    if (measure.kind === 'flow') add(measure.flow, []);
    else add(measure.when, [measure.when]);
  }
  return found;
}

/** The numbers of the rule by which terms are found. */
export function ruleExpressions(rule: BargainRule): (Expression | undefined)[] {
  if (rule.kind === 'nash') return [...(rule.power ?? [])];
  if (rule.kind !== 'concession') return [];
  const tactics = rule.tactics.flatMap(({ beta, kappa, reserve }) => [beta, kappa, reserve]);
  return [rule.round, rule.rounds, ...tactics];
}

/** What a bargain looks at in the state where it is: besides its own numbers, what a deal gives and who consents. */
function bargainExpressions(
  { deal, parties }: Model,
  { between, readiness, rule }: Bargain,
): (Expression | undefined)[] {
  return [
    readiness,
    ...ruleExpressions(rule),
    ...between.map((party) => parties[party]?.deal),
    ...deal.consents.filter(({ party }) => between.includes(party)).map(({ odds }) => odds),
  ];
}

/** The same without their conditions. */
export function expressionsOf(model: Model): Expression[] {
  return gatedExpressions(model).map(({ expression }) => expression);
}
