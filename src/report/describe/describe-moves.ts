import type { Case, Move, Option } from '../../model/model.ts';
import type { Expression } from '../../quantity/expression.ts';
import type { ActEntry, OptionEntry } from '../../scenario/schema.ts';
import { type Claim, formatClaims } from '../predicate-text.ts';
import { amountText, conditionText, termTexts } from './amount-text.ts';
import { bargainText } from './bargain-text.ts';
import { type Block, type DescribeContext, listOf, paragraph } from './describe-context.ts';
import { eventTexts } from './describe-phases.ts';

/** What has a date, in the order of time. */
export function describeCalendar(context: DescribeContext): Block[] {
  const { model, scenario, words, format, say } = context;
  const items = model.moves.flatMap((move) => {
    const [each] = move.cases;
    const entry = scenario.calendar?.[move.name];
    if (move.step === undefined || each === undefined || entry === undefined) return [];
    const day = format.date(model.days.get(move.name) ?? String(move.step));
    const label = say(move.label);
    const when = whenText([[move.when, entry.when]], context);
    const isPlain = each.act.kind === 'mark' || (each.act.kind === 'event' && each.act.event === move.name);
    const told =
      isPlain && when === undefined ? label : words.move(label, actOnOneLine(each, entry, context), when);
    return [{ name: `calendar.${move.name}`, text: words.calendar(day, told) }];
  });
  return listOf(items);
}

/** The moves in the order in which they act, with what is chosen and what is left to chance. */
export function describeMoves(context: DescribeContext): Block[] {
  const { model, scenario, words } = context;
  const moves = model.moves.filter(({ step }) => step === undefined);
  return [
    ...(moves.length === 0 ? [] : [paragraph(words.order(model.dates.size > 0))]),
    ...moves.flatMap((move) => {
      const entry = scenario.moves[move.name];
      return entry === undefined ? [] : describeMove(move, entry, context);
    }),
  ];
}

function describeMove(
  move: Move,
  entry: ActEntry & { readonly first?: Readonly<Record<string, ActEntry>> | undefined },
  context: DescribeContext,
): Block[] {
  const { words, say } = context;
  const path = `moves.${move.name}`;
  const label = say(move.label);
  if (entry.first === undefined) {
    const [each] = move.cases;
    return each === undefined
      ? []
      : describeCase(label, each, entry, whenText([[move.when, entry.when]], context), path, context);
  }
  const outer = [move.when, entry.when] as const;
  return [
    paragraph(words.firstOf(label), path),
    ...move.cases.flatMap((each, at) => {
      const content = entry.first?.[each.name] ?? {};
      const when = whenText([outer, [each.when, content.when]], context);
      const isElse = at > 0 && each.when === undefined;
      const name = words.caseOf(label, say(each.label));
      return describeCase(
        name,
        each,
        content,
        isElse ? words.otherwise : when,
        `${path}.first.${each.name}`,
        context,
      );
    }),
  ];
}

function describeCase(
  label: string,
  each: Case,
  entry: ActEntry,
  when: string | undefined,
  path: string,
  context: DescribeContext,
): Block[] {
  const { words } = context;
  const told = words.move(label, actText(each, entry, context), when);
  const { act } = each;
  if (!('options' in act)) return [paragraph(told, path)];
  const items = act.options.map((option) => ({
    name: `${path}.${act.kind}.${option.name}`,
    text: words.option(optionName(option, context), optionParts(option, act.kind, entry, context)),
  }));
  return listOf(items, words.lead(told), path);
}

function actOnOneLine(each: Case, entry: ActEntry, context: DescribeContext): string {
  const { act } = each;
  const told = actText(each, entry, context);
  if (!('options' in act)) return told;
  const options = act.options.map((option) =>
    context.words.optionInline(optionName(option, context), optionParts(option, act.kind, entry, context)),
  );
  return context.words.actWith(told, options);
}

function actText({ act }: Case, entry: ActEntry, context: DescribeContext): string {
  const { model, words, say } = context;
  const { acts } = words;
  switch (act.kind) {
    case 'mark':
      return acts.mark;
    case 'event':
      return acts.event(eventTexts([act.event], context).join(', '));
    case 'chance':
    case 'hazard':
      return acts[act.kind];
    case 'choose': {
      const party = say(model.parties[act.party]?.label ?? '');
      const planned = act.options.find(({ name }) => name === act.plan);
      return planned === undefined ? acts.choose(party) : acts.plan(party, say(planned.label));
    }
    case 'bargain':
      return entry.bargain === undefined ? '' : bargainText(act, entry.bargain, context);
    default:
      return act satisfies never;
  }
}

function optionParts(
  option: Option,
  kind: 'chance' | 'hazard' | 'choose',
  act: ActEntry,
  context: DescribeContext,
): string[] {
  const { model, words, say } = context;
  const written = act[kind]?.[option.name] ?? '';
  const entry: OptionEntry = typeof written === 'object' ? written : {};
  const payments = [...option.payoffs].map(([party, amount]) => {
    const { name = '', label = '' } = model.parties[party] ?? {};
    return words.payment(say(label), paymentTexts(entry.payoff?.[name] ?? '', amount, context));
  });
  const weight = weightText(option, kind, typeof written === 'object' ? undefined : written, entry, context);
  return [
    ...(option.isDefault ? [words.isDefault] : []),
    ...(weight === undefined ? [] : [weight]),
    ...(option.when === undefined
      ? []
      : [words.onlyWhen(conditionText(entry.when ?? '', option.when, context))]),
    ...payments,
    ...(option.event === undefined && !option.isDefault ? [words.noEvent] : []),
  ];
}

/** What a party gets at once: a plain amount, or a sum part by part. */
function paymentTexts(written: string | number, amount: Expression, context: DescribeContext): string[] {
  const isPlain = amount.kind === 'number' || amount.kind === 'name';
  return isPlain ? [amountText(written, amount, context)] : termTexts(written, amount, context, true);
}

/** An option in the words of its scenario; its name, where there are none. */
function optionName({ name, label }: Option, { words, say }: DescribeContext): string {
  return label === name ? words.code(name) : words.label(say(label));
}

function weightText(
  { weight }: Option,
  kind: 'chance' | 'hazard' | 'choose',
  short: string | number | undefined,
  entry: OptionEntry,
  context: DescribeContext,
): string | undefined {
  const { words } = context;
  if (!('value' in weight)) return weight.kind === 'rest' ? words.rest : undefined;
  const amount = amountText(short ?? entry[weight.kind] ?? '', weight.value, context);
  if (weight.kind === 'odds') return words.odds(amount);
  if (weight.kind === 'probability') return words.probability(amount);
  return kind === 'choose' ? words.reviewRate(amount) : words.rate(amount);
}

/** Conditions that have to hold at once, in words or as written; undefined where there are none. */
function whenText(
  conditions: readonly (readonly [Claim['expression'] | undefined, string | undefined])[],
  context: DescribeContext,
): string | undefined {
  const claims = conditions.flatMap(([expression]) =>
    expression === undefined ? [] : [{ expression, holds: true }],
  );
  if (claims.length === 0) return undefined;
  const written = conditions.flatMap(([, text]) => (text === undefined ? [] : [context.words.code(text)]));
  return formatClaims(claims, context) ?? context.text.all(written);
}
