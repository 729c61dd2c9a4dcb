import type { Answer, Decision, DecisionFault } from './decision.ts';
import { type Play, playOut } from './play.ts';
import type { World } from './world.ts';

/**
 * A game: a world, the parties that players decide for, and what they have decided. Everything else follows from these,
 * so that a move is taken back by leaving it out, and a game is kept by keeping them.
 */
export interface Game {
  readonly world: World;
  /** Names of parties: one, two at one screen, or none to watch. */
  readonly sides: readonly string[];
  readonly decisions: readonly Decision[];
  readonly play: Play;
}

/** Begins a game, or goes on with one from its decisions; `play.fault` tells of the first that does not fit. */
export function startGame(world: World, sides: readonly string[], decisions: readonly Decision[] = []): Game {
  const play = playOut(world, sides, decisions);
  return { world, sides, decisions: decisions.slice(0, play.taken), play };
}

/** A game after an answer, or what is wrong with the answer. */
export type Decided = { readonly game: Game } | { readonly fault: DecisionFault };

/** Answers what is asked. */
export function decide(game: Game, answer: Answer): Decided {
  const { world, sides, decisions, play } = game;
  if (play.question === undefined) return { fault: { kind: 'nothing-asked' } };
  const { step, move, party } = play.question;
  const next = startGame(world, sides, [...decisions, { step, move, party, answer }]);
  return next.play.fault === undefined ? { game: next } : { fault: next.play.fault };
}

/**
 * Goes on with what is done when nothing is decided, until there is news or a question without such an answer. The dates
 * of a calendar are no news.
 */
export function goOn(game: Game): Game {
  const heard = newsIn(game);
  let here = game;
  for (;;) {
    const { question } = here.play;
    const option =
      question?.kind === 'choice' ? question.options.find(({ isDefault }) => isDefault) : undefined;
    const next = option && decide(here, { kind: 'choose', option: option.name });
    if (next === undefined || 'fault' in next) return here;
    here = next.game;
    if (newsIn(here) > heard) return here;
  }
}

function newsIn({ play }: Game): number {
  return play.news.filter(({ kind }) => kind !== 'date').length;
}

/** Takes back decisions: only the first `count` stay; default all but the last. */
export function takeBack({ world, sides, decisions }: Game, count = decisions.length - 1): Game {
  return startGame(world, sides, decisions.slice(0, Math.max(count, 0)));
}
