import { describe, expect, test } from 'vitest';
import { openedOf } from '../../web/src/engine/opened.ts';
import { reopened } from '../../web/src/explorer/reopened.ts';
import { compiledFile } from '../report/figures/shipped-study.ts';

describe('a page whose scenario was restructured', () => {
  test('keeps the order of its levers and its title; new levers stand at the end', async () => {
    const opened = openedOf(await compiledFile('us-eu-2018.yaml'));
    const [first, ...others] = opened.levers;
    if (first === undefined) throw new Error('the scenario has levers');
    const added = { ...first, name: 'added' };
    const now = { ...opened, title: 'Another', levers: [added, first, ...others.toReversed()] };
    const after = reopened(opened, now);
    expect(after.title).toBe(opened.title);
    expect(after.levers.map(({ name }) => name)).toEqual([...opened.levers.map(({ name }) => name), 'added']);
  });
});
