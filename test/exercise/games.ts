import type { Answer } from '../../src/exercise/decision.ts';
import { decide, type Game, startGame } from '../../src/exercise/game.ts';
import type { Play } from '../../src/exercise/play.ts';
import type { Question } from '../../src/exercise/question.ts';
import type { World } from '../../src/exercise/world.ts';
import { integers } from '../study/random-scenario.ts';

/** Dates, chance, a choice of each party, a bargain over two issues with a red line and a ratifier, terms in force. */
export const TALKS = `
parley: 1
title: Talks in a nutshell
parties:
  us: { name: { en: US, ja: 米国 }, rationality: 0.8, discountRate: 5 %/year }
  japan: { name: { en: Japan, ja: 日本 }, rationality: 0.5, discountRate: 3 %/year }
parameters:
  stakes: { value: { uniform: [4, 6] }, assumed: x }
  patience: { value: { triangular: [0.2, 0.3, 0.5] }, assumed: x }
issues:
  farms:
    levels:
      closed: { value: 0, assumed: x }
      half: { value: 1, assumed: x }
      open: { value: 2, assumed: x }
  cars:
    levels:
      free: { value: 0, assumed: x }
      quota: { value: 1, assumed: x }
deal: { while: talks.agreed }
ratifiers:
  senate: { of: us, odds: "(farms >= 1 ? 0.9 : 0.4)", assumed: x }
clock: { start: 2018-08-01, step: 1 month, steps: 24, report: 12 months }
calendar:
  SUMMIT: { date: 2018-09-26 }
  ELECTION: { date: 2018-11-06, chance: { SHIFT: { odds: 0.5, label: The House changes hands } } }
chart:
  talks: { initial: open, states: { open: { on: { DEAL: agreed, LEAVE: over } }, agreed: { on: { SPOIL: over } }, over: {} } }
  tariff: { initial: off, states: { off: { on: { IMPOSE: on } }, on: { always: { off: talks.agreed } } } }
  house: { initial: old, states: { old: { on: { SHIFT: new } }, new: {} } }
moves:
  tariffs:
    label: Does the US impose a tariff?
    when: talks.open and tariff.off and after.SUMMIT
    party: us
    choose:
      HOLD: { event: none, default: true }
      IMPOSE: { rate: 2/year, payoff: { us: -0.5, japan: "(house.new ? -0.3 : 0)" } }
      SCANDAL: { event: LEAVE, probability: 0.02 }
  patience:
    when: talks.open and tariff.on
    party: japan
    choose: { STAY: { event: none }, LEAVE: { payoff: { japan: -1 } } }
  accident: { when: talks.agreed, hazard: { SPOIL: 0.3/year } }
  table: { when: talks.open, bargain: { between: [us, japan], event: DEAL, readiness: patience*5/year } }
payoffs:
  us:
    flow: "(tariff.on ? 1 : 0)*stakes*0.2/year + (talks.agreed ? farms*0.6/year - (cars.quota ? 0.1 : 0)*1/year : 0/year)"
    deal: 0.3
  japan:
    flow: "(tariff.on ? -1 : 0)*stakes*0.5/year + (talks.agreed ? 0.8/year - farms*0.3/year - (cars.quota ? 0.4 : 0)*1/year : 0/year)"
    redLines: { notOpen: { holds: farms < 2, label: { en: No open farms, ja: 農業は守る }, assumed: x } }
outcomes: { deal: { when: talks.agreed }, noDeal: { when: not talks.agreed } }
`;

/** An answer at random: any option, signing or not, or any terms, also such as cross a line. */
export function randomAnswer(question: Question, below: (bound: number) => number): Answer {
  if (question.kind === 'choice') {
    return { kind: 'choose', option: question.options[below(question.options.length)]?.name ?? '' };
  }
  return below(2) === 0 && question.offer !== undefined ? { kind: 'sign' } : { kind: 'refuse' };
}

/** Plays a game to its end with random answers; `propose` makes terms now and then. */
export function playAtRandom(
  world: World,
  sides: readonly string[],
  seed: number,
  propose: (question: Question, below: (bound: number) => number) => Answer | undefined = () => undefined,
): Game {
  const below = integers(seed);
  let game = startGame(world, sides);
  for (;;) {
    const { question } = game.play;
    if (question === undefined) return game;
    const next = decide(game, propose(question, below) ?? randomAnswer(question, below));
    if ('fault' in next) throw new Error(JSON.stringify(next.fault));
    game = next.game;
  }
}

/** Open terms at random, one time in two. */
export function proposer(world: World) {
  const { issues } = world.compiled.model.deal;
  return (question: Question, below: (bound: number) => number): Answer | undefined => {
    if (question.kind !== 'table' || question.open.length === 0 || below(2) === 0) return undefined;
    const levels = question.open.map((open, issue) => {
      const possible = [...open.keys()].filter((level) => open[level] === true);
      const index = possible[below(possible.length)] ?? 0;
      return [issues[issue]?.name ?? '', issues[issue]?.levels[index]?.name ?? ''] as const;
    });
    return { kind: 'propose', levels: Object.fromEntries(levels) };
  };
}

/** What each party got in all, discounted. */
export function gotBy(play: Play): number[] {
  return (play.end?.receipts ?? []).map((each) => each.reduce((sum, { amount }) => sum + amount, 0));
}

/** The same world with other luck. */
export function withLuck(world: World, seed: number): World {
  return { ...world, seed };
}

/** The first game at random, by luck, with so many decisions. */
export function longGame(world: World, sides: readonly string[], decisions: number): Game {
  for (let seed = 0; seed < 200; seed++) {
    const game = playAtRandom(withLuck(world, seed), sides, seed, proposer(world));
    if (game.decisions.length >= decisions) return game;
  }
  throw new Error('no game is so long');
}
