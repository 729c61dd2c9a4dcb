import type { Text } from '../scenario/schema.ts';
import type { Time } from '../study/moment.ts';
import { createParameterAmounts } from '../study/parameter-amounts.ts';
import { type Debrief, debriefOf } from './debrief.ts';
import type { Decision, DecisionFault } from './decision.ts';
import type { Game } from './game.ts';
import type { News } from './news.ts';
import type { Question } from './question.ts';

/** A game as its players may see it: plain data, without the world that is told at the end only. */
export interface GameView {
  readonly seed: number;
  readonly sides: readonly string[];
  /** Those that were taken. */
  readonly decisions: readonly Decision[];
  readonly time: Time;
  /** The active states, as `region.state`. */
  readonly states: readonly string[];
  readonly news: readonly News[];
  readonly question: Question | undefined;
  /** By issue the index of the level agreed last. */
  readonly agreed: readonly number[] | undefined;
  readonly fault: DecisionFault | undefined;
  readonly issues: readonly IssueView[];
  /** At the end. */
  readonly over: Over | undefined;
}

/** An issue with what can be agreed on it. */
export interface IssueView {
  readonly name: string;
  readonly label: Text;
  /** Whether levels are told by their value, in `unit`. */
  readonly isGrid: boolean;
  readonly unit: string;
  readonly levels: readonly { readonly name: string; readonly label: Text }[];
}

/** What is told of a game that is over. */
export interface Over {
  readonly debrief: Debrief;
  /** The world it was played in: its uncertain numbers, each in its unit. */
  readonly world: readonly {
    readonly name: string;
    readonly label: Text;
    readonly value: number;
    readonly unit: string;
  }[];
}

/** What players see of a game. */
export function gameView(game: Game): GameView {
  const { world, sides, decisions, play } = game;
  const { model } = world.solved.graph;
  const { time, states, news, question, agreed, fault, end } = play;
  return {
    seed: world.seed,
    sides,
    decisions,
    time,
    states,
    news,
    question,
    agreed,
    fault,
    issues: model.deal.issues.map(({ name, label, isGrid, unit, levels }) => ({
      name,
      label,
      isGrid,
      unit: unit.text,
      levels: levels.map((level) => ({ name: level.name, label: level.label })),
    })),
    over: end === undefined ? undefined : { debrief: debriefOf(world, sides, play), world: numbersOf(game) },
  };
}

/** The uncertain numbers as they were drawn for the world. */
function numbersOf({ world }: Game): Over['world'] {
  const amounts = createParameterAmounts(world.compiled);
  return world.compiled.model.parameters.flatMap(({ name, label, value }, index) => {
    if (typeof value === 'number') return [];
    const { text, factor } = amounts.unitOf(name);
    return [{ name, label, unit: text, value: (world.solved.parameters[index] ?? 0) / factor }];
  });
}
