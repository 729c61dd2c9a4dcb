import { describe, expect, test } from 'vitest';
import { addMonths, formatDay, parseDay } from '../../src/core/day.ts';
import type { Model } from '../../src/model/model.ts';
import { compiledText, studyText } from '../engine.ts';
import { talks } from '../scenario/marked.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;

describe('days', () => {
  test.each([
    ['1970-01-01', 0],
    ['2000-03-01', 11_017],
    ['2018-09-26', 17_800],
    ['1969-12-31', -1],
  ])('%s is day %i since 1970', (text, number) => {
    expect([parseDay(text), formatDay(number)]).toEqual([number, text]);
  });

  test.each([
    '2018-02-29',
    '2018-13-01',
    '2018-00-10',
    '2018-06-31',
    '2018-6-1',
    '26.9.2018',
    '2018-09-26T00:00',
    '',
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('2020-02-29 is one: a leap year', () => {
    expect(formatDay(day('2020-02-29') + 1)).toBe('2020-03-01');
  });

  test.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2018-01-31', 2, '2018-03-31'],
    ['2018-10-31', 1, '2018-11-30'],
    ['2018-11-15', 3, '2019-02-15'],
    ['2018-03-31', -1, '2018-02-28'],
    ['2018-03-31', -13, '2017-02-28'],
    ['2016-02-29', 12, '2017-02-28'],
  ])('%s and %i months are %s', (start, months, end) => {
    expect(formatDay(addMonths(day(start), months))).toBe(end);
  });
});

async function modelOf(parts: Parameters<typeof talks>[0]): Promise<Model> {
  return (await compiledText(talks(parts))).model;
}

describe('the clock', () => {
  test.each([
    ['1 month', ['2018-01-31', '2018-02-28', '2018-03-31', '2018-04-30']],
    ['2 months', ['2018-01-31', '2018-03-31', '2018-05-31', '2018-07-31']],
    ['30 days', ['2018-01-31', '2018-03-02', '2018-04-01', '2018-05-01']],
    ['1 week', ['2018-01-31', '2018-02-07', '2018-02-14', '2018-02-21']],
    ['1 year', ['2018-01-31', '2019-01-31', '2020-01-31', '2021-01-31']],
  ])('with steps of %s begins them on the days of the calendar', async (step, days) => {
    const { clock } = await modelOf({ clock: `clock: { start: 2018-01-31, step: ${step}, steps: 3 }` });
    expect(clock.days).toEqual(days);
  });

  test.each([
    ['36', 36],
    ['3 years', 36],
    ['18 months', 18],
    ['LONG', 24],
    ['LONG*1 month', 24],
  ])('takes %s for %i steps of a month', async (steps, count) => {
    const { clock } = await modelOf({
      constants: 'constants: { LONG: 24 }',
      clock: `clock: { step: 1 month, steps: ${steps} }`,
    });
    expect(clock.steps).toBe(count);
  });

  test('reports at the end where it says nothing else', async () => {
    expect((await modelOf({ clock: 'clock: { step: 1 month, steps: 7 }' })).clock.report).toBe(7);
  });
});

describe('a date', () => {
  const clock = 'clock: { start: 2018-08-01, step: 1 month, steps: 36 }';
  const constants = 'constants: { INVESTIGATION: 2018-05-23, SUMMIT_DAY: 2018-09-26 }';

  test.each([
    ['2018-08-01', 0],
    ['2018-08-31', 0],
    ['2018-09-01', 1],
    ['SUMMIT_DAY', 1],
    // 2019-02-17: 270 days after 23 May 2018.
    ['INVESTIGATION + 270 days', 6],
    ['SUMMIT_DAY + 2 weeks', 2],
    ['SUMMIT_DAY - 1 month', 0],
    ['SUMMIT_DAY + 1 year', 13],
    ['2018-11-06 + 1 day', 3],
  ])('%s falls into step %i', async (date, step) => {
    const { dates } = await modelOf({ clock, constants, calendar: `calendar: { VOTE: { date: ${date} } }` });
    expect(dates.get('VOTE')).toBe(step);
  });

  test('comes in the order of dates, and as written on one day', async () => {
    const { moves } = await modelOf({
      clock,
      calendar: `calendar:
  THIRD: { date: 2018-09-26 }
  SECOND: { date: 2018-09-10 }
  FIRST: { date: 2018-08-31 }
  FOURTH: { date: 2018-09-26 }`,
    });
    expect(moves.slice(0, 4).map(({ name }) => name)).toEqual(['FIRST', 'SECOND', 'THIRD', 'FOURTH']);
  });
});

/** A scenario of 6 steps with a date in step 3, and a state that is entered where a predicate holds. */
const dated = (when: string, calendar = 'VOTE: { step: 3 }'): string =>
  talks({
    parties: '',
    clock: 'clock: { steps: 6 }',
    calendar: `calendar: { ${calendar} }`,
    chart:
      'chart: { flag: { initial: down, states: { down: { on: { RAISE: up, VOTE: voted } }, up: { on: { LOWER: down } }, voted: {} } } }',
    moves: `moves:
  lower: { when: flag.up, event: LOWER }
  raise: { when: "flag.down and (${when})", event: RAISE }`,
    outcomes: 'outcomes: { up: { when: flag.up }, other: { when: not flag.up } }',
  });

async function stepsUp(text: string): Promise<number[]> {
  const course = (await studyText(text)).timeline.states.get('flag.up') ?? [];
  return course.slice(1).flatMap((probability, step) => (probability === 1 ? [step] : []));
}

describe('a dated name in a move', () => {
  test.each([
    ['at.VOTE', [3]],
    ['after.VOTE', [3, 4, 5]],
    ['not after.VOTE', [0, 1, 2]],
    ['until.VOTE == 0', [3]],
    ['until.VOTE >= 2', [0, 1]],
    ['until.VOTE < 0', [4, 5]],
    ['until.VOTE <= 1 and until.VOTE > -1', [2, 3]],
    ['step == 3', [3]],
  ])('%s holds in steps %j', async (when, steps) => {
    // The event VOTE is not handled once the flag stands apart, so that the entry only marks the date.
    const text = dated(when)
      .replace('on: { RAISE: up, VOTE: voted }', 'on: { RAISE: up }')
      .replace(', voted: {}', '');
    expect(await stepsUp(text)).toEqual(steps);
  });
});

describe('a calendar entry', () => {
  test('raises its own name where a state handles it', async () => {
    const result = await studyText(dated('step < 0').replace('raise:', 'raise:'));
    expect(result.timeline.states.get('flag.voted')).toEqual([0, 0, 0, 0, 1, 1, 1]);
  });

  test('fires before the moves of its step', async () => {
    // The move would raise the flag in step 3 if the vote had not come first.
    expect(await stepsUp(dated('step == 3'))).toEqual([]);
  });

  test('fires only where its `when` holds', async () => {
    const text = dated('step == 3', 'VOTE: { step: 3, when: flag.up }');
    expect(await stepsUp(text)).toEqual([3]);
  });

  test('draws its lots on its date only', async () => {
    const text = dated('step < 0', 'DAY: { step: 2, chance: { VOTE: 0.25 } }');
    const result = await studyText(text);
    expect(result.timeline.states.get('flag.voted')).toEqual([0, 0, 0, 0.25, 0.25, 0.25, 0.25]);
  });

  test('does not see its own date as past', async () => {
    const text = dated('step < 0', 'VOTE: { step: 3, when: not at.VOTE and not after.VOTE }');
    const result = await studyText(text);
    expect(result.timeline.states.get('flag.voted')?.at(-1)).toBe(1);
  });

  test('sees earlier dates of its step', async () => {
    const text = dated('step < 0', 'EARLY: { step: 3 }, VOTE: { step: 3, when: at.EARLY }');
    const result = await studyText(text);
    expect(result.timeline.states.get('flag.voted')?.at(-1)).toBe(1);
  });
});
