import type { Difference } from '../../model/difference.ts';
import { parseExpression } from '../../quantity/parse-expression.ts';
import { formatClaims } from '../predicate-text.ts';
import type { DiffContext, ToldSide } from './diff-context.ts';

/** Whether a path leads to what moves a region out of a state. */
export function isTransition(path: readonly string[]): boolean {
  const [group, , states, , kind] = path;
  const isWay = path.length === 6 && (kind === 'on' || kind === 'always');
  return group === 'chart' && states === 'states' && (isWay || (path.length === 5 && kind === 'final'));
}

/** What changed in how a region leaves a state, or where it begins; undefined for any other difference. */
export function transitionWords(difference: Difference, context: DiffContext): string | undefined {
  const { diff: text } = context.catalogue;
  const { kind, path, before, after, follows } = difference;
  const [group, region = '', , , way, last = ''] = path;
  const state = (name: unknown): string => stateText(region, String(name), context);
  if (group === 'chart' && path.length === 3 && path[2] === 'initial' && kind === 'changed') {
    return text.begins(state(before), state(after));
  }
  if (!isTransition(path)) return undefined;
  if (way === 'final') return text.becomesFinal(after === true);
  if (way === 'on') {
    const event = eventText(last, context);
    if (kind === 'changed') return text.movesElsewhere(event, state(before), state(after));
    const target = state(kind === 'added' ? after : before);
    return kind === 'moved' ? undefined : text.moves({ kind, target, event });
  }
  const target = state(last);
  switch (kind) {
    case 'moved':
      return text.movesInOrder(target, follows === undefined ? undefined : state(follows));
    case 'changed':
      return text.movesAtOnceWhen(
        target,
        predicateWords(before, context.before, context),
        predicateWords(after, context.after, context),
      );
    case 'added':
      return text.movesAtOnce({ kind, target, condition: predicateWords(after, context.after, context) });
    case 'removed':
      return text.movesAtOnce({ kind, target, condition: predicateWords(before, context.before, context) });
    default:
      return kind satisfies never;
  }
}

/** A condition of one of the scenarios in words, or as written where it has none. */
export function predicateWords(written: unknown, side: ToldSide, { catalogue, format }: DiffContext): string {
  const code = catalogue.describe.code(String(written));
  if (typeof written !== 'string') return code;
  const parsed = parseExpression(written, side.isName);
  if (!('expression' in parsed)) return code;
  const context = { model: side.model, labels: side.labels, text: catalogue.predicates, format };
  return formatClaims([{ expression: parsed.expression, holds: true }], context) ?? code;
}

function stateText(region: string, name: string, { before, after, catalogue }: DiffContext): string {
  const label = after.labels.state(region, name) ?? before.labels.state(region, name);
  return label === undefined ? name : catalogue.diff.named(catalogue.diff.quote(label), name);
}

function eventText(event: string, { before, after, catalogue }: DiffContext): string {
  const [label] = [...after.labels.event(event), ...before.labels.event(event)];
  return label === undefined ? event : catalogue.diff.named(catalogue.diff.quote(label), event);
}
