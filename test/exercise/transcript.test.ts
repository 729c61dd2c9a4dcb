import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Game, startGame } from '../../src/exercise/game.ts';
import {
  type PlayedScenario,
  readTranscript,
  TRANSCRIPT_BOUNDS,
  type Transcript,
  transcriptOf,
} from '../../src/exercise/transcript.ts';
import { createWorld } from '../../src/exercise/world.ts';
import { compiledText } from '../engine.ts';
import { longGame, TALKS, withLuck } from './games.ts';

const SCENARIO: PlayedScenario = {
  hash: 'a'.repeat(64),
  file: 'talks.yaml',
  variants: ['calm.yaml'],
  settings: [{ name: 'stakes', value: '5' }],
};

async function example(seed = 5): Promise<{ transcript: Transcript; game: Game }> {
  const world = createWorld(await compiledText(TALKS), seed);
  const game = longGame(world, ['us', 'japan'], 4);
  return { transcript: transcriptOf(game, SCENARIO), game };
}

describe('a transcript', () => {
  test('is a small file from which the same game is played again', async () => {
    const { transcript, game } = await example();
    const text = JSON.stringify(transcript);
    expect(text.length).toBeLessThan(5_000);
    const read = readTranscript(text);
    if ('fault' in read) throw new Error(JSON.stringify(read.fault));
    expect(read.transcript).toEqual(transcript);
    const { seed, sides, decisions } = read.transcript;
    const again = startGame(withLuck(createWorld(await compiledText(TALKS), 5), seed), sides, decisions);
    expect(again.play).toEqual(game.play);
  });

  test('goes as far as its decisions fit, and says where they do not', async () => {
    const { transcript, game } = await example();
    const other = transcript.decisions.map((each, at) => (at === 2 ? { ...each, move: 'elsewhere' } : each));
    const { play, decisions } = startGame(game.world, transcript.sides, other);
    expect(decisions).toEqual(transcript.decisions.slice(0, 2));
    expect(play.taken).toBe(2);
    const { step, move, party } = transcript.decisions[2] ?? {};
    expect(play.fault).toEqual({ kind: 'other-question', step, move, party });
    const more = [...transcript.decisions, ...transcript.decisions.slice(-1)];
    expect(startGame(game.world, transcript.sides, more).play.fault).toEqual({ kind: 'nothing-asked' });
  });

  test.each([
    ['', { kind: 'not-json' }],
    ['{', { kind: 'not-json' }],
    ['['.repeat(300_000), { kind: 'not-json' }],
    ['null', { kind: 'bad-value', path: '', expected: 'object' }],
    ['[]', { kind: 'bad-value', path: '', expected: 'object' }],
    ['{}', { kind: 'other-version', received: '' }],
    ['{"parleyPlay":2}', { kind: 'other-version', received: '2' }],
    ['{"parleyPlay":1,"__proto__":{}}', { kind: 'unknown-key', path: '__proto__' }],
    ['{"parleyPlay":1,"code":"x"}', { kind: 'unknown-key', path: 'code' }],
    [' '.repeat(TRANSCRIPT_BOUNDS.characters + 1), { kind: 'too-long' }],
  ])('that reads %.30s is refused', (text, fault) => {
    expect(readTranscript(text)).toMatchObject({ fault });
  });

  test.each<[string, (whole: Record<string, unknown>) => unknown, object]>([
    ['a seed below 0', (all) => ({ ...all, seed: -1 }), { path: 'seed', expected: 'wholeNumber' }],
    ['a seed that is no whole number', (all) => ({ ...all, seed: 0.5 }), { path: 'seed' }],
    ['a seed too large to be exact', (all) => ({ ...all, seed: 2 ** 53 }), { path: 'seed' }],
    ['sides as text', (all) => ({ ...all, sides: 'us' }), { path: 'sides', expected: 'list' }],
    ['a side that is no text', (all) => ({ ...all, sides: [{}] }), { path: 'sides.0', expected: 'text' }],
    ['no scenario', (all) => ({ ...all, scenario: undefined }), { path: 'scenario', expected: 'object' }],
    ['too many decisions', (all) => ({ ...all, decisions: Array(20_001).fill(0) }), { kind: 'too-many' }],
    [
      'an answer of another kind',
      (all) => ({ ...all, decisions: [{ step: 0, move: 'x', party: 'us', answer: { kind: 'burn' } }] }),
      { path: 'decisions.0.answer.kind', expected: 'answer' },
    ],
    [
      'levels that are no words',
      (all) => ({
        ...all,
        decisions: [{ step: 0, move: 'x', party: 'us', answer: { kind: 'propose', levels: { a: 1 } } }],
      }),
      { path: 'decisions.0.answer.levels.a', expected: 'text' },
    ],
    [
      'an option of a megabyte',
      (all) => ({
        ...all,
        decisions: [
          { step: 0, move: 'x', party: 'us', answer: { kind: 'choose', option: 'x'.repeat(5_000) } },
        ],
      }),
      { kind: 'too-many', path: 'decisions.0.answer.option' },
    ],
  ])('with %s is refused', async (_, change, fault) => {
    const { transcript } = await example();
    expect(readTranscript(JSON.stringify(change({ ...transcript })))).toMatchObject({ fault });
  });

  test('with terms of a hostile name does nothing but fail', async () => {
    const { transcript, game } = await example();
    const text = JSON.stringify(transcript).replace(
      /"answer":\{[^}]*\}+/,
      '"answer":{"kind":"propose","levels":{"__proto__":"polluted","constructor":"x"}}}',
    );
    const read = readTranscript(text);
    if ('fault' in read) throw new Error(JSON.stringify(read.fault));
    const { play } = startGame(game.world, transcript.sides, read.transcript.decisions);
    expect(play.fault).toBeDefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('of any text is read or refused, never thrown at', async () => {
    const { transcript } = await example();
    const text = JSON.stringify(transcript);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string(), (at, cut, inserted) => {
        const read = readTranscript(text.slice(0, at) + inserted + text.slice(at + cut));
        expect('fault' in read || 'transcript' in read).toBe(true);
      }),
      { seed: 2, numRuns: 2_000 },
    );
  });
});
