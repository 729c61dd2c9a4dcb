import type { Text } from '../scenario/schema.ts';
import type { SolvedDraw } from '../study/solve-draw.ts';
import type { Decided, Turn } from './course.ts';
import type { ChoiceQuestion, TableQuestion } from './question.ts';
import { agreedAt, signs, type Table, tableAt } from './table.ts';
import { expects, feasibleTerms, type Terms } from './terms.ts';

/** What a player could have done, and what that was worth to it then, in money. */
export interface OptionWorth {
  readonly kind: 'choose' | 'sign' | 'refuse' | 'propose';
  /** An option of a choice. */
  readonly name?: string;
  readonly label?: Text;
  /** By issue the index of the level: what was to be signed or named. */
  readonly levels?: readonly number[];
  /** What it lets expect from there on, everybody behaving as solved afterwards. */
  readonly value: number;
  /** How likely the solved policy does it; missing for terms of one's own, which no policy names. */
  readonly probability?: number;
  /** How likely the other side signs; missing where it has nothing to sign. */
  readonly accepted?: number;
}

/** The options of a decision, and which of them was taken. */
export function optionWorths(
  solved: SolvedDraw,
  turn: Turn,
  decided: Decided,
): { readonly options: readonly OptionWorth[]; readonly chosen: number } {
  const { question } = decided;
  return question.kind === 'choice'
    ? choiceWorths(solved, turn, decided, question)
    : tableWorths(solved, turn, decided, question);
}

function choiceWorths(
  solved: SolvedDraw,
  { party }: Turn,
  { agreed, answer }: Decided,
  { options }: ChoiceQuestion,
): { options: OptionWorth[]; chosen: number } {
  const total = options.reduce((sum, { edge }) => sum + solved.odds(edge), 0);
  const taken = answer.kind === 'choose' ? answer.option : '';
  return {
    options: options.map(({ name, label, edge }) => ({
      kind: 'choose',
      name,
      label,
      value: expects(solved, agreed, party, edge),
      probability: solved.odds(edge) / total,
    })),
    chosen: options.findIndex(({ name }) => name === taken),
  };
}

function tableWorths(
  solved: SolvedDraw,
  { node, party }: Turn,
  { agreed, answer, offer, named }: Decided,
  { isNamed, open }: TableQuestion,
): { options: OptionWorth[]; chosen: number } {
  const table = tableAt(solved, node);
  const at = table.site.between[0] === party ? 0 : 1;
  const none = expects(solved, agreed, party, table.otherwise);
  const worthOf = (terms: Terms, odds: number): number => {
    const value = agreedAt(solved, table, terms)[party] ?? 0;
    return none + odds * terms.consent * (value - none);
  };
  const others = (terms: Terms): number => signs(solved, table, terms, at === 0 ? 1 : 0);
  const willing = offer === undefined ? 0 : signs(solved, table, offer, at);
  const options: OptionWorth[] = [];
  if (offer !== undefined) {
    // What a player has named is signed already.
    const accepted = isNamed ? {} : { accepted: others(offer) };
    const value = worthOf(offer, accepted.accepted ?? 1);
    options.push({ kind: 'sign', levels: offer.levels, value, probability: willing, ...accepted });
  }
  options.push({ kind: 'refuse', value: none, probability: 1 - willing });
  const propose = (terms: Terms): OptionWorth => {
    const accepted = others(terms);
    return { kind: 'propose', levels: terms.levels, value: worthOf(terms, accepted), accepted };
  };
  const best = open.length === 0 ? undefined : bestOf(solved, table, propose);
  if (best !== undefined) options.push(best);
  const isBest = named !== undefined && isSame(named.levels, best?.levels);
  if (named !== undefined && !isBest) options.push(propose(named));
  const chosen = options.findIndex(
    ({ kind, levels }) => kind === answer.kind && (named === undefined || isSame(named.levels, levels)),
  );
  return { options, chosen };
}

/** The terms that are worth most to name. */
function bestOf(
  solved: SolvedDraw,
  { site }: Table,
  propose: (terms: Terms) => OptionWorth,
): OptionWorth | undefined {
  return feasibleTerms(solved, site.sitting)
    .map(propose)
    .reduce<OptionWorth | undefined>(
      (top, each) => (top === undefined || each.value > top.value ? each : top),
      undefined,
    );
}

function isSame(levels: readonly number[], others: readonly number[] | undefined): boolean {
  return levels.every((level, issue) => others?.[issue] === level);
}
