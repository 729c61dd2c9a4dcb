import type { Decision } from '../../../src/exercise/decision.ts';
import { goOn, startGame } from '../../../src/exercise/game.ts';
import { type GameView, gameView } from '../../../src/exercise/game-view.ts';
import { createWorld, type World } from '../../../src/exercise/world.ts';
import type { CompiledScenario } from '../../../src/study/compile.ts';

/** What is asked of a game. */
export interface PlayQuestion {
  readonly seed: number;
  readonly sides: readonly string[];
  readonly decisions: readonly Decision[];
  /** Whether what is done when nothing is decided is done until there is news. */
  readonly goesOn: boolean;
}

/** The world of the game that was asked about last: all moves of a game are played in one. */
let last: World | undefined;

/** Plays a game from its decisions on; nothing but these is kept, so that any move can be taken back. */
export function playGame(
  compiled: CompiledScenario,
  { seed, sides, decisions, goesOn }: PlayQuestion,
): GameView {
  if (last?.compiled !== compiled || last.seed !== seed) last = createWorld(compiled, seed);
  const game = startGame(last, sides, decisions);
  return gameView(goesOn ? goOn(game) : game);
}
