import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/exercise/decision.ts';
import { decide, type Game, goOn, startGame, takeBack } from '../../src/exercise/game.ts';
import { createWorld } from '../../src/exercise/world.ts';
import { compiledText } from '../engine.ts';
import { longGame, playAtRandom, TALKS, withLuck } from './games.ts';

async function world(seed = 1): Promise<ReturnType<typeof createWorld>> {
  return createWorld(await compiledText(TALKS), seed);
}

function answered(game: Game, answer: Answer): Game {
  const next = decide(game, answer);
  if ('fault' in next) throw new Error(JSON.stringify(next.fault));
  return next.game;
}

/** The first game, by luck, that first asks whether to impose a tariff. */
function firstChoice(here: ReturnType<typeof createWorld>): Game {
  for (let seed = 0; seed < 200; seed++) {
    const game = startGame(withLuck(here, seed), ['us']);
    if (game.play.question?.kind === 'choice') return game;
  }
  throw new Error('nothing is chosen');
}

/** The first game, by luck, that stops at a table with terms on it. */
async function atTable(sides: readonly string[]): Promise<Game> {
  const here = await world();
  for (let seed = 0; seed < 200; seed++) {
    const game = startGame(withLuck(here, seed), sides);
    if (game.play.question?.kind === 'table') return game;
  }
  throw new Error('nobody sits down');
}

describe('a game', () => {
  test('asks only its players, with what is paid at once and nothing of odds', async () => {
    const here = await world();
    const { question } = firstChoice(here).play;
    expect(question).toMatchObject({ kind: 'choice', party: 'us', move: 'tariffs', step: 1 });
    const options = question?.kind === 'choice' ? question.options : [];
    // The scandal is no choice.
    expect(options.map(({ name, payoff, isDefault }) => [name, payoff, isDefault])).toEqual([
      ['HOLD', 0, true],
      ['IMPOSE', -0.5, false],
    ]);
    expect(startGame(here, []).play.end).toBeDefined();
  });

  test('meets the same luck whatever was decided before', async () => {
    // The election is in step 3: the House shifts or not, whether the US holds or imposes before.
    for (let seed = 0; seed < 30; seed++) {
      const start = startGame(withLuck(await world(), seed), ['us']);
      if (start.play.question?.kind !== 'choice') continue;
      const [held, imposed] = ['HOLD', 'IMPOSE'].map((option) =>
        playOn(answered(start, { kind: 'choose', option })),
      );
      expect(shifted(held)).toBe(shifted(imposed));
    }
    function playOn(game: Game): Game {
      const { question } = game.play;
      if (question === undefined) return game;
      return playOn(
        answered(game, question.kind === 'choice' ? { kind: 'choose', option: 'HOLD' } : { kind: 'refuse' }),
      );
    }
    function shifted(game: Game | undefined): boolean {
      return game?.play.states.includes('house.new') === true;
    }
  });

  test('goes back by one decision, or to any, as if it had not been taken', async () => {
    const here = await world();
    const game = longGame(here, ['us', 'japan'], 4);
    const last = game.decisions.at(-1);
    const back = takeBack(game);
    expect(back.decisions).toEqual(game.decisions.slice(0, -1));
    expect(back.play.question).toMatchObject({ step: last?.step, move: last?.move, party: last?.party });
    expect(answered(back, last?.answer ?? { kind: 'refuse' })).toEqual(game);
    expect(takeBack(game, 0)).toEqual(startGame(game.world, game.sides));
  });

  test('goes on with what is done when nothing is decided, until there is news', async () => {
    const here = await world();
    let moved = 0;
    for (let seed = 0; seed < 20; seed++) {
      const start = startGame(withLuck(here, seed), ['us']);
      if (start.play.question?.kind !== 'choice') continue;
      const later = goOn(start);
      moved += later.decisions.length;
      expect(
        later.decisions.every(({ answer }) => answer.kind === 'choose' && answer.option === 'HOLD'),
      ).toBe(true);
      const heard = later.play.news.slice(start.play.news.length).filter(({ kind }) => kind !== 'date');
      expect(heard.length > 0 || later.play.question?.kind !== 'choice').toBe(true);
    }
    expect(moved).toBeGreaterThan(20);
  });

  test('tells the news with day, party and states', async () => {
    const { news } = playAtRandom(withLuck(await world(), 3), [], 3).play;
    expect(news.find(({ about }) => about === 'SUMMIT')).toMatchObject({ kind: 'date', date: '2018-09-26' });
    const days = news.map(({ step }) => step);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    const start = firstChoice(await world());
    const imposed = answered(start, { kind: 'choose', option: 'IMPOSE' });
    expect(imposed.play.news.find(({ kind }) => kind === 'choice')).toMatchObject({
      party: 'us',
      about: 'Does the US impose a tariff?',
      label: 'IMPOSE',
      entered: ['tariff.on'],
      date: '2018-09-01',
    });
  });
});

describe('a table', () => {
  test('puts the terms of the solution there, and tells which levels keep to all lines', async () => {
    const { play } = await atTable(['japan']);
    const { question } = play;
    if (question?.kind !== 'table') throw new Error('no table');
    expect(question.other).toBe('us');
    expect(question.offer).toHaveLength(2);
    expect(question.open).toEqual([
      [true, true, false],
      [true, true],
    ]);
  });

  test('refuses what cannot be proposed, and says why', async () => {
    const game = await atTable(['japan']);
    const propose = (levels: Record<string, string>) => decide(game, { kind: 'propose', levels });
    expect(propose({ farms: 'open', cars: 'free' })).toEqual({ fault: { kind: 'line', line: 0 } });
    expect(propose({ farms: 'half' })).toMatchObject({ fault: { kind: 'no-level', issue: 'cars' } });
    expect(propose({ farms: 'half', cars: 'free', ships: 'x' })).toMatchObject({
      fault: { kind: 'no-issue', issue: 'ships', issues: ['farms', 'cars'] },
    });
    expect(decide(game, { kind: 'choose', option: 'HOLD' })).toMatchObject({ fault: { kind: 'no-option' } });
  });

  test('is asked of both where both are players, the second of what the first has named', async () => {
    const game = await atTable(['us', 'japan']);
    expect(game.play.question?.party).toBe('us');
    const named = answered(game, { kind: 'propose', levels: { farms: 'half', cars: 'quota' } });
    expect(named.play.question).toMatchObject({ party: 'japan', offer: [1, 1], isNamed: true, open: [] });
    const refused = answered(named, { kind: 'refuse' });
    expect(refused.play.news.find(({ kind }) => kind === 'refused')).toMatchObject({
      party: 'japan',
      levels: [1, 1],
    });
    expect(refused.play.agreed).toBeUndefined();
  });

  test('closes as often as the rule says where a player always signs', async () => {
    // Readiness, the other side's signature and consent are luck: what is left is the player's.
    const here = await world();
    let [asked, agreed, wanted] = [0, 0, 0];
    for (let seed = 0; seed < 3000; seed++) {
      const game = startGame(withLuck(here, seed), ['us']);
      const { question } = game.play;
      if (question?.kind !== 'table') continue;
      const signed = answered(game, { kind: 'sign' });
      const { gains, close } = here.solved.settlement(question.node);
      const site = here.solved.graph.bargains[here.solved.graph.detail[question.node] ?? 0];
      const own = 1 / (1 + Math.exp(-0.8 * gains[0]));
      asked += 1;
      wanted += close / own / here.solved.register(site?.readiness ?? -1);
      if (
        signed.play.agreed !== undefined &&
        signed.play.turns.length > 0 &&
        firstDeal(signed) === question.step
      )
        agreed += 1;
    }
    expect(asked).toBeGreaterThan(300);
    const share = wanted / asked;
    expect(Math.abs(agreed - wanted)).toBeLessThan(4 * Math.sqrt(asked * share * (1 - share)));

    function firstDeal({ play }: Game): number | undefined {
      return play.news.find(({ kind }) => kind === 'signed')?.step;
    }
  });
});
