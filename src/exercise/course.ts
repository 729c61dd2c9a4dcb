import { NONE } from '../game/graph.ts';
import type { Answer, Decision, DecisionFault } from './decision.ts';
import { type Deed, type News, newsOf } from './news.ts';
import { createPlayActor, type PlayActor } from './play-actor.ts';
import type { Question } from './question.ts';
import { createReceipts, type Receipts } from './receipts.ts';
import type { Leg, Spot } from './route.ts';
import type { Terms } from './terms.ts';
import type { World } from './world.ts';

/** Something open that was settled: by chance, by a policy or by a player. */
export interface Turn {
  readonly step: number;
  readonly node: number;
  /** The index of the party that settled it; NONE for chance. */
  readonly party: number;
  /** By party: by how much what it expects changed, in money worth at the start. */
  readonly changes: readonly number[];
  /** Where a player settled it. */
  readonly decided?: Decided;
}

/** What a player decided, with what stood then. */
export interface Decided {
  readonly question: Question;
  readonly answer: Answer;
  /** Terms agreed before. */
  readonly agreed: Terms | undefined;
  /** At a table: the terms that lay there, and those that the player named. */
  readonly offer?: Terms | undefined;
  readonly named?: Terms | undefined;
  /** What one unit of the player's money is worth at the start. */
  readonly discount: number;
}

/** A play on its way from the start to the first question without an answer. */
export interface Course {
  readonly world: World;
  /** The parties that players decide for, by index. */
  readonly sides: ReadonlySet<number>;
  /** What the players decided, in order, and how many of them have been taken. */
  readonly decisions: readonly Decision[];
  taken: number;
  readonly actor: PlayActor;
  readonly receipts: Receipts;
  readonly turns: Turn[];
  readonly news: News[];
  spot: Spot;
  /** Terms agreed last. */
  agreed: Terms | undefined;
  /** What is asked and not answered. */
  question: Question | undefined;
  /** What is wrong with the answer to it. */
  fault: DecisionFault | undefined;
}

/** Begins a course. */
export function beginCourse(
  world: World,
  sides: ReadonlySet<number>,
  decisions: readonly Decision[],
): Course {
  const { solved, route, compiled } = world;
  const course: Course = {
    world,
    sides,
    decisions,
    taken: 0,
    actor: createPlayActor(compiled.model.chart),
    receipts: createReceipts(solved),
    turns: [],
    news: [],
    spot: route.start.spot,
    agreed: undefined,
    question: undefined,
    fault: undefined,
  };
  arrive(course, undefined, route.start);
  return course;
}

/** The answer to a question; undefined where there is none yet, or one to another question: the play stops there. */
export function ask(course: Course, question: Question): Answer | undefined {
  const decision = course.decisions[course.taken];
  const { step, move, party } = question;
  if (
    decision !== undefined &&
    decision.step === step &&
    decision.move === move &&
    decision.party === party
  ) {
    return decision.answer;
  }
  stop(course, question, decision && { kind: 'other-question', step, move, party });
  return undefined;
}

/** Stops a play at a question, with what is wrong with its answer. */
export function stop(course: Course, question: Question, fault: DecisionFault | undefined): void {
  course.question = question;
  course.fault = fault;
}

/**
 * Notes that something was settled; with `decided`, by the next decision.
 *
 * @param before By party: what it expected before, and after, in money then.
 */
export function noteTurn(
  course: Course,
  party: number,
  before: readonly number[],
  after: readonly number[],
  decided?: Omit<Decided, 'agreed' | 'discount'>,
): void {
  const { node } = course.spot;
  const { discounts } = course.receipts;
  const turn = {
    step: course.world.solved.graph.step[node] ?? 0,
    node,
    party,
    changes: after.map((value, at) => (value - (before[at] ?? 0)) * (discounts[at] ?? 1)),
  };
  const { agreed } = course;
  if (decided === undefined) course.turns.push(turn);
  else {
    course.turns.push({ ...turn, decided: { ...decided, agreed, discount: discounts[party] ?? 1 } });
    course.taken += 1;
  }
}

/** Takes an edge, and pays what it pays: the actor hears its events, and the news tells of them. */
export function takeEdge(course: Course, edge: number, deed?: Deed): void {
  const { solved, route } = course.world;
  const { graph } = solved;
  const payment = graph.payments[graph.edgePayment[edge] ?? NONE];
  for (const [party, register] of payment?.entries() ?? []) {
    const { move, case: index, option } = deed ?? { move: NONE, case: NONE, option: NONE };
    course.receipts.note(party, { kind: 'option', move, case: index, option }, solved.register(register));
  }
  arrive(course, deed, route.follow(course.spot, edge));
}

function arrive(course: Course, deed: Deed | undefined, { spot, passed }: Leg): void {
  for (const each of passed) if (each.kind === 'event') course.actor.hear(each.event);
  course.spot = spot;
  course.news.push(...newsOf(course.world, deed, passed));
}
