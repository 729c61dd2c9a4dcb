import { NONE } from '../game/graph.ts';
import { ask, type Course, noteTurn, stop, takeEdge } from './course.ts';
import type { Answer, DecisionFault } from './decision.ts';
import { luckAt } from './luck.ts';
import type { Deed } from './news.ts';
import type { TableQuestion } from './question.ts';
import { agreedAt, canPropose, dealEdge, signs, type Table, tableAt } from './table.ts';
import { expects, openLevels, type Terms, termsNamed } from './terms.ts';

/** A table that is ready to close a deal. */
interface Round {
  readonly table: Table;
  /** Who answers first, by position: a proposer, else a player, else the one named first. */
  readonly first: 0 | 1;
  /** Uniforms for the signatures of the two, by position, and for consent. */
  readonly luck: readonly [number, number, number];
  /** By party: what it expects without a deal this time. */
  readonly none: readonly number[];
  /** What lies on the table; undefined where nothing does. */
  terms: Terms | undefined;
  /** Whether a player put it there. */
  isNamed: boolean;
  /** By party: what it expects now. */
  now: readonly number[];
}

/**
 * Settles the bargain at which a play stands: whether the table is ready, who signs, and whether all consent who must.
 * Stops where a player has not answered.
 */
export function settleBargain(course: Course): void {
  const round = sitDown(course);
  if (round === undefined) return;
  const { table, first } = round;
  for (const at of [first, other(first)]) {
    const isSigned = signAt(course, round, at);
    if (isSigned === undefined) return;
    if (!isSigned) {
      close(course, round, 'refused', table.site.between[at]);
      return;
    }
  }
  const { terms } = round;
  if (terms === undefined) throw new Error('nothing was signed');
  const hasConsent = round.luck[2] < terms.consent;
  const after = hasConsent ? agreedAt(course.world.solved, table, terms) : round.none;
  noteTurn(course, NONE, round.now, after);
  close(course, round, hasConsent ? 'signed' : 'blocked', NONE);
}

/** Sits down; undefined where the table is not ready, and the play goes on without a deal. */
function sitDown(course: Course): Round | undefined {
  const { solved } = course.world;
  const { graph } = solved;
  const table = tableAt(solved, course.spot.node);
  const [ready, ...luck] = luckAt(course.world.seed, graph.step[table.node] ?? 0, table.site.move);
  const none = graph.parties.map((_, party) => expects(solved, course.agreed, party, table.otherwise));
  const { rule, between } = table.site;
  const isPlayer = (at: 0 | 1): boolean => course.sides.has(between[at]);
  const first = rule.kind === 'proposal' ? rule.proposer : !isPlayer(0) && isPlayer(1) ? 1 : 0;
  const round: Round = { table, first, luck, none, terms: table.offer, isNamed: false, now: none };
  const odds = oddsOfSigning(course, round, 0) * oddsOfSigning(course, round, 1);
  const before = hoping(course, round, table.readiness * odds);
  const isReady = ready < table.readiness;
  round.now = isReady ? hoping(course, round, odds) : none;
  noteTurn(course, NONE, before, round.now);
  if (isReady) return round;
  takeEdge(course, table.otherwise);
  return undefined;
}

/** Whether one of the two signs; undefined where a player has not answered. */
function signAt(course: Course, round: Round, at: 0 | 1): boolean | undefined {
  const { table } = round;
  const party = table.site.between[at];
  const question = questionAt(course, round, at);
  const isAsked = course.sides.has(party) && (round.terms !== undefined || question.open.length > 0);
  const answer = isAsked ? ask(course, question) : undefined;
  if (isAsked && answer === undefined) return undefined;
  const offer = round.terms;
  if (answer !== undefined) {
    const fault = put(course, round, question, answer);
    if (fault !== undefined) {
      stop(course, question, fault);
      return undefined;
    }
  }
  const { terms } = round;
  if (terms === undefined && answer === undefined) return false;
  const isSigned =
    answer === undefined
      ? round.luck[at] < oddsOfSigning(course, round, at)
      : answer.kind !== 'refuse' && terms !== undefined;
  // The other one is still to sign after the first.
  const left = at === round.first ? oddsOfSigning(course, round, other(at)) : 1;
  const after = isSigned ? hoping(course, round, left) : round.none;
  const named = answer?.kind === 'propose' ? terms : undefined;
  noteTurn(course, party, round.now, after, answer && { question, answer, offer, named });
  round.now = after;
  return isSigned;
}

/** Puts what a player answers on the table, or says why that cannot be. */
function put(
  course: Course,
  round: Round,
  question: TableQuestion,
  answer: Answer,
): DecisionFault | undefined {
  switch (answer.kind) {
    case 'choose':
      return { kind: 'no-option', option: answer.option, options: ['sign', 'refuse'] };
    case 'sign':
      return round.terms === undefined ? { kind: 'no-offer' } : undefined;
    case 'refuse':
      return undefined;
    case 'propose': {
      if (question.open.length === 0) return { kind: 'no-proposal' };
      const read = termsNamed(course.world.solved, round.table.site.sitting, answer.levels);
      if ('kind' in read) return read;
      round.terms = read;
      round.isNamed = true;
      return undefined;
    }
    default:
      return answer satisfies never;
  }
}

/** Ends a round, with or without a deal. */
function close(course: Course, round: Round, kind: 'signed' | 'refused' | 'blocked', party: number): void {
  const { solved } = course.world;
  const { table, terms } = round;
  const { move, case: index, between } = table.site;
  const step = solved.graph.step[table.node] ?? 0;
  const deed: Deed | undefined = terms && {
    kind,
    step,
    move,
    case: index,
    option: NONE,
    party,
    levels: terms.levels,
  };
  if (kind !== 'signed' || terms === undefined) {
    takeEdge(course, table.otherwise, deed);
    return;
  }
  for (const at of [0, 1] as const) course.receipts.note(between[at], { kind: 'deal' }, terms.lumps[at]);
  course.agreed = terms;
  takeEdge(course, dealEdge(solved, table, terms), deed);
}

function other(at: 0 | 1): 0 | 1 {
  return at === 0 ? 1 : 0;
}

/** How likely one of the two signs what lies on the table. */
function oddsOfSigning({ world: { solved } }: Course, { table, terms }: Round, at: 0 | 1): number {
  return terms === undefined ? 0 : signs(solved, table, terms, at);
}

/** By party: what it expects where both sign with some probability, and consent is still to come. */
function hoping({ world: { solved } }: Course, { table, none, terms }: Round, odds: number): number[] {
  if (terms === undefined) return [...none];
  const share = odds * terms.consent;
  return agreedAt(solved, table, terms).map((value, party) => {
    const without = none[party] ?? 0;
    return without + share * (value - without);
  });
}

function questionAt(course: Course, round: Round, at: 0 | 1): TableQuestion {
  const { solved } = course.world;
  const { model, step } = solved.graph;
  const { table, first, terms, isNamed } = round;
  const { site, node } = table;
  const move = model.moves[site.move];
  const found = move?.cases[site.case];
  return {
    kind: 'table',
    step: step[node] ?? 0,
    move: move?.name ?? '',
    party: model.parties[site.between[at]]?.name ?? '',
    other: model.parties[site.between[other(at)]]?.name ?? '',
    label: (found === undefined || found.name === '' ? move?.label : found.label) ?? '',
    node,
    offer: terms?.levels,
    isNamed,
    open: at === first && canPropose(table, at) ? openLevels(solved, site.sitting) : [],
  };
}
