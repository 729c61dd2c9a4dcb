import type { Consent, Issue, Level, Line } from '../../model/deal.ts';
import { mentionedNames } from '../../model/mentioned-names.ts';
import type { Expression } from '../../quantity/expression.ts';
import type { LevelEntry } from '../../scenario/deal-schema.ts';
import { amountText, conditionText } from './amount-text.ts';
import { type Block, type DescribeContext, type Item, listOf, paragraph } from './describe-context.ts';
import { writtenText } from './describe-markets.ts';

/** What a deal settles, where it is in force, and what binds the hands of those who make it. */
export function describeDeal(context: DescribeContext): Block[] {
  const { model, scenario, words } = context;
  const { deal } = model;
  if (deal.while === undefined) return [];
  const condition = conditionText(scenario.deal?.while ?? '', deal.while, context);
  const issues = deal.issues.map((issue) => ({
    name: `issues.${issue.name}`,
    text: issueText(issue, context),
  }));
  const lines = deal.lines.flatMap((line) => lineItem(line, context));
  const consents = deal.consents.flatMap((consent) => consentItem(consent, context));
  return [
    ...listOf(issues, words.deal.issues),
    paragraph(words.deal.inForce(condition), 'deal.while'),
    ...listOf([...lines, ...consents], words.deal.lines),
  ];
}

function issueText(issue: Issue, context: DescribeContext): string {
  const { scenario, words, say } = context;
  const entry = scenario.issues?.[issue.name];
  const { grid } = entry ?? {};
  const levels =
    grid === undefined
      ? issue.levels.map((level) => levelText(level, entry?.levels?.[level.name] ?? {}, context))
      : [
          words.deal.grid(
            writtenText(grid.from, context),
            writtenText(grid.to, context),
            writtenText(grid.steps, context),
          ),
        ];
  return words.deal.issue(say(issue.label), levels, effectsOf(issue, context));
}

function levelText({ label, value, event }: Level, entry: LevelEntry, context: DescribeContext): string {
  const { words, say } = context;
  const written = typeof entry === 'object' ? entry.value : entry;
  return words.deal.level({
    label: say(label),
    value: value === undefined || written === undefined ? undefined : writtenText(written, context),
    event: event === undefined ? undefined : words.code(event),
  });
}

/** What depends on an issue, but for what binds hands, which is told by itself; measures where nothing else does. */
function effectsOf(issue: Issue, context: DescribeContext): string[] {
  const { model, words, say } = context;
  const names = [issue.name, ...issue.levels.map((level) => `${issue.name}.${level.name}`)];
  const bearsOn = (...expressions: (Expression | undefined)[]): boolean =>
    expressions.some((expression) => {
      const mentioned = expression && mentionedNames(expression, model.definitions);
      return mentioned !== undefined && names.some((name) => mentioned.has(name));
    });
  const { duties, quotas } = model.markets;
  const found = [
    ...duties.flatMap((duty) => (bearsOn(duty.rate, duty.while) ? [words.deal.policy(say(duty.label))] : [])),
    ...quotas.flatMap((quota) =>
      bearsOn(quota.limit, quota.above, quota.while) ? [words.deal.policy(say(quota.label))] : [],
    ),
    ...model.parties.flatMap(({ label, flow, deal }) => [
      ...(bearsOn(flow) ? [words.deal.flowOf(say(label))] : []),
      ...(bearsOn(deal) ? [words.deal.paymentOf(say(label))] : []),
    ]),
  ];
  if (found.length > 0) return found;
  return model.measures.flatMap((measure) =>
    measure.kind === 'flow' && bearsOn(measure.flow) ? [words.deal.measure(say(measure.label))] : [],
  );
}

function lineItem(line: Line, context: DescribeContext): Item[] {
  const { model, scenario, words, say } = context;
  const { name = '', label = '' } = model.parties[line.party] ?? {};
  if (line.kind === 'winSet') {
    const entry = scenario.ratifiers?.[line.name];
    const facts = {
      ratifier: say(line.label),
      party: say(label),
      when: askedText(line.holds, entry?.when, context),
    };
    const needs = conditionText(String(entry?.needs ?? ''), neededOf(line.holds, entry?.when), context);
    return [{ name: `ratifiers.${line.name}`, text: words.deal.winSet({ ...facts, needs }) }];
  }
  const entry = scenario.payoffs?.[name]?.redLines?.[line.name] ?? '';
  const written = String(typeof entry === 'object' ? entry.holds : entry);
  const own = line.label === line.name ? undefined : say(line.label);
  const condition = conditionText(written, line.holds, context);
  return [
    { name: `payoffs.${name}.redLines.${line.name}`, text: words.deal.redLine(say(label), own, condition) },
  ];
}

function consentItem(consent: Consent, context: DescribeContext): Item[] {
  const { model, scenario, words, say } = context;
  const entry = scenario.ratifiers?.[consent.name];
  const odds = amountText(entry?.odds ?? '', neededOf(consent.odds, entry?.when), context);
  const text = words.deal.consent({
    ratifier: say(consent.label),
    party: say(model.parties[consent.party]?.label ?? ''),
    when: askedText(consent.odds, entry?.when, context),
    odds,
  });
  return [{ name: `ratifiers.${consent.name}`, text }];
}

/** When a ratifier is asked: the condition around what it says. */
function askedText(
  expression: Expression,
  written: string | number | undefined,
  context: DescribeContext,
): string | undefined {
  if (written === undefined || expression.kind !== 'if') return undefined;
  return conditionText(String(written), expression.condition, context);
}

/** What a ratifier says where it is asked. */
function neededOf(expression: Expression, written: string | number | undefined): Expression {
  return written !== undefined && expression.kind === 'if' ? expression.yes : expression;
}
