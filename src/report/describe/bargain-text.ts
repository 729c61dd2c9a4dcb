import type { Bargain } from '../../model/deal.ts';
import type { Expression } from '../../quantity/expression.ts';
import type { BargainEntry } from '../../scenario/deal-schema.ts';
import { amountText } from './amount-text.ts';
import type { DescribeContext } from './describe-context.ts';

/** What two parties do at the table, in words. */
export function bargainText(bargain: Bargain, entry: BargainEntry, context: DescribeContext): string {
  const { model, words, say } = context;
  const labelOf = (party: number): string => say(model.parties[party]?.label ?? '');
  const [first, second] = bargain.between;
  const { readiness, event } = bargain;
  const more = [
    ...(readiness === undefined
      ? []
      : [words.deal.readiness(amountText(entry.readiness ?? '', readiness, context))]),
    ...(event === undefined ? [] : [words.deal.event(words.code(event))]),
  ];
  return words.deal.bargain([labelOf(first), labelOf(second)], ruleText(bargain, entry, context), more);
}

function ruleText({ between, rule }: Bargain, entry: BargainEntry, context: DescribeContext): string {
  const { model, words, say } = context;
  const { rules } = words.deal;
  const nameOf = (at: 0 | 1): string => model.parties[between[at]]?.name ?? '';
  const labelOf = (at: 0 | 1): string => say(model.parties[between[at]]?.label ?? '');
  switch (rule.kind) {
    case 'nash': {
      const { power } = rule;
      if (power === undefined) return rules.nash(undefined);
      const told = (at: 0 | 1): string => amountText(entry.power?.[nameOf(at)] ?? '', power[at], context);
      return rules.nash([told(0), told(1)]);
    }
    case 'kalaiSmorodinsky':
    case 'egalitarian':
    case 'utilitarian':
      return rules[rule.kind];
    case 'proposal':
      return rules.proposal(labelOf(rule.proposer));
    case 'concession': {
      const tactics = ([0, 1] as const).map((at) => {
        const written = entry.tactics?.of[nameOf(at)];
        const { curve, beta, kappa, reserve } = rule.tactics[at];
        const tell = (text: string | number | undefined, expression: Expression | undefined) =>
          text === undefined || expression === undefined ? undefined : amountText(text, expression, context);
        return words.deal.tactic({
          party: labelOf(at),
          curve,
          beta: amountText(written?.beta ?? '', beta, context),
          kappa: tell(written?.kappa, kappa),
          reserve: tell(written?.reserve, reserve),
        });
      });
      return rules.concession(amountText(entry.tactics?.rounds ?? '', rule.rounds, context), tactics);
    }
    default:
      return rule satisfies never;
  }
}
