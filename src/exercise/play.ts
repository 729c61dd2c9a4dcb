import { configurationNames } from '../chart/chart.ts';
import { NODE, NONE } from '../game/graph.ts';
import { type Time, timeOf } from '../study/moment.ts';
import { beginCourse, type Course, type Turn, takeEdge } from './course.ts';
import type { Decision, DecisionFault } from './decision.ts';
import type { News } from './news.ts';
import type { Question } from './question.ts';
import type { Receipt } from './receipts.ts';
import { settleBargain } from './settle-bargain.ts';
import { settleChoice } from './settle-choice.ts';
import { ofTerms } from './terms.ts';
import type { World } from './world.ts';

/** A play up to the first question that is not answered, or to the report. */
export interface Play {
  /** Where it stands: the beginning of a step, or the report at the end. */
  readonly time: Time;
  /** The active state of each region as `region.state`. */
  readonly states: readonly string[];
  readonly news: readonly News[];
  readonly turns: readonly Turn[];
  /** By issue the index of the level agreed last; undefined where nothing was. */
  readonly agreed: readonly number[] | undefined;
  /** What is asked; undefined at the end. */
  readonly question: Question | undefined;
  /** What is wrong with the first decision that was not taken; none of those after it was. */
  readonly fault: DecisionFault | undefined;
  /** How many decisions were taken. */
  readonly taken: number;
  /** At the end: the index of the outcome, and by party what it got and may still expect. */
  readonly end: { readonly outcome: number; readonly receipts: readonly (readonly Receipt[])[] } | undefined;
}

/**
 * Plays from the start: calendar, chance, hazards and parties without a player are drawn from the luck of the seed, and
 * decisions are taken in order.
 *
 * @param sides The names of the parties that players decide for; none to watch.
 */
export function playOut(world: World, sides: readonly string[], decisions: readonly Decision[]): Play {
  const { graph } = world.solved;
  const { parties, clock } = graph.model;
  const indices = parties.flatMap(({ name }, index) => (sides.includes(name) ? [index] : []));
  const course = beginCourse(world, new Set(indices), decisions);
  let outcome = NONE;
  while (course.question === undefined && outcome === NONE) {
    demandAgreement(course);
    const { node } = course.spot;
    const detail = graph.detail[node] ?? 0;
    const site = graph.sites[detail];
    if (graph.kind[node] === NODE.step) outcome = land(course);
    else if (graph.kind[node] === NODE.bargain) settleBargain(course);
    else if (site !== undefined) settleChoice(course, site);
  }
  const isOver = outcome !== NONE;
  const isLeft = isOver && course.taken < decisions.length;
  return {
    time: timeOf(clock, isOver ? clock.report : (graph.step[course.spot.node] ?? 0)),
    states: course.actor.states(),
    news: course.news,
    turns: course.turns,
    agreed: course.agreed?.levels,
    question: course.question,
    fault: isLeft ? { kind: 'nothing-asked' } : course.fault,
    taken: course.taken,
    end: isOver ? { outcome, receipts: parties.map((_, party) => course.receipts.of(party)) } : undefined,
  };
}

/** Ends a step: money flows. Returns the outcome where that is the last step, else NONE. */
function land(course: Course): number {
  const { world, receipts, agreed, spot } = course;
  const { solved } = world;
  const { graph } = solved;
  const { node } = spot;
  const landing = graph.landings[graph.detail[node] ?? 0];
  if (landing === undefined) throw new RangeError(`no landing at node ${node}`);
  for (const [party, { annuity }] of graph.parties.entries()) {
    const time = solved.register(annuity);
    receipts.note(party, { kind: 'flow' }, time * solved.register(landing.flows[party] ?? NONE));
    const added = ofTerms(agreed, party, (spell) => (spell === landing.spell ? time : 0));
    receipts.note(party, { kind: 'terms' }, added);
  }
  receipts.nextStep();
  if (landing.outcome === NONE) {
    takeEdge(course, graph.edgeStart[node] ?? 0);
    return NONE;
  }
  for (const party of graph.parties.keys()) {
    const terms = ofTerms(agreed, party, (spell) => solved.next(party, node, spell));
    receipts.note(party, { kind: 'later' }, solved.next(party, node) + terms);
  }
  return landing.outcome;
}

/** The actor of the machine is where the game graph is. */
function demandAgreement({ world, spot, actor }: Course): void {
  const { graph } = world.solved;
  const configuration = graph.configurations[graph.configuration[spot.node] ?? 0] ?? [];
  const expected = configurationNames(graph.model.chart, configuration).join(' ');
  if (actor.states().join(' ') !== expected) throw new Error(`the machine has left the game at ${expected}`);
}
