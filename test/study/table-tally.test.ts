import { describe, expect, test } from 'vitest';
import { studyFile } from '../reference/files.ts';
import { expectNear } from './near.ts';

const FOLDER = 'scenarios/theory/alternating-offers';

describe('what two have besides a deal', () => {
  // Both agree in the first round for certain, so neither way is ever gone.
  test('holds a way out that nobody ever takes, at what it pays', async () => {
    const study = await studyFile(`${FOLDER}-outside-option.yaml`, { wayOut: '50 %' });
    const [way, ...others] = study.deal?.table.ways ?? [];
    expect(others).toEqual([]);
    expect(way).toMatchObject({ kind: 'outside', party: 'japan', event: 'WALK_OUT' });
    expectNear(way?.values[0] ?? Number.NaN, 0, 1e-12);
    expectNear(way?.values[1] ?? Number.NaN, 0.5, 1e-12);
  });

  test('holds a breakdown that never comes, at what it leaves', async () => {
    const study = await studyFile(`${FOLDER}-breakdown.yaml`, { breakUs: '25 %', breakJapan: '5 %' });
    const [way, ...others] = study.deal?.table.ways ?? [];
    expect(others).toEqual([]);
    expect(way).toMatchObject({ kind: 'breakdown', event: 'BREAK' });
    expectNear(way?.values[0] ?? Number.NaN, 0.25, 1e-12);
    expectNear(way?.values[1] ?? Number.NaN, 0.05, 1e-12);
  });
});
