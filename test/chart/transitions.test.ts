import { describe, expect, test } from 'vitest';
import type { Chart, State } from '../../src/chart/chart.ts';
import { AlwaysCycleError, AskLimitError, createTransitions } from '../../src/chart/transitions.ts';

function state(name: string, on: Readonly<Record<string, string>> = {}, always: State['always'] = []): State {
  return { name, on: new Map(Object.entries(on)), always, final: false };
}

const PAIR: Chart = {
  regions: [
    { name: 'talks', initial: 'on', states: [state('on', { STOP: 'off', STAY: 'on' }), state('off')] },
    { name: 'tariff', initial: 'none', states: [state('none', { STOP: 'hit' }), state('hit')] },
  ],
};

describe('createTransitions', () => {
  test('starts in the initial states', () => {
    const { initial, configurations } = createTransitions(PAIR, 10);
    expect(configurations[initial]).toEqual([0, 0]);
  });

  test('moves every region that handles the event', () => {
    const transitions = createTransitions(PAIR, 10);
    const { target } = transitions.ask(transitions.initial, 'STOP');
    expect(transitions.configurations[target]).toEqual([1, 1]);
  });

  test('enters a state anew that an event leads back to', () => {
    const transitions = createTransitions(PAIR, 10);
    expect(transitions.ask(transitions.initial, 'STAY')).toEqual({
      target: transitions.initial,
      entered: [true, false],
      handled: true,
    });
  });

  test('says that nothing handles an event, and stays', () => {
    const transitions = createTransitions(PAIR, 10);
    expect(transitions.ask(transitions.initial, 'GO')).toEqual({
      target: transitions.initial,
      entered: [false, false],
      handled: false,
    });
  });

  test('asks XState once for the same question', () => {
    const transitions = createTransitions(PAIR, 10);
    const before = transitions.asks;
    for (let time = 0; time < 5; time += 1) transitions.ask(transitions.initial, 'STOP');
    expect(transitions.asks).toBe(before + 1);
  });

  test('refuses more questions than allowed', () => {
    const transitions = createTransitions(PAIR, 1);
    transitions.ask(transitions.initial, 'STOP');
    expect(() => transitions.ask(transitions.initial, 'STAY')).toThrow(AskLimitError);
  });

  test('refuses a configuration that it has not met', () => {
    expect(() => createTransitions(PAIR, 10).ask(99, 'STOP')).toThrow(RangeError);
  });

  const inState = (region: string, name: string) => ({ kind: 'in', region, state: name }) as const;
  const restless = (initial: string): Chart => ({
    regions: [
      {
        name: 'talks',
        initial,
        states: [
          state('calm', { DISTURB: 'left' }),
          state('left', {}, [{ target: 'right', guard: inState('talks', 'left') }]),
          state('right', {}, [{ target: 'left', guard: inState('talks', 'right') }]),
        ],
      },
    ],
  });

  test('tells of an always cycle that an event starts, and from where', () => {
    const transitions = createTransitions(restless('calm'), 10);
    expect(() => transitions.ask(transitions.initial, 'DISTURB')).toThrow(AlwaysCycleError);
    expect(() => transitions.ask(transitions.initial, 'DISTURB')).toThrow('talks.calm');
  });

  test('tells of an always cycle at the start', () => {
    expect(() => createTransitions(restless('left'), 10)).toThrow(AlwaysCycleError);
  });
});
