import { describe, expect, test } from 'vitest';
import { readScenario, type ScenarioReading } from '../../src/scenario/read-scenario.ts';
import { compile } from '../../src/study/compile.ts';
import type { Study } from '../../src/study/study.ts';
import { fileText, memoryFiles, settingsOf, study } from '../engine.ts';

type Settings = Readonly<Record<string, string | number>>;

const NAMES = ['us-eu-2018', 'us-eu-agriculture-in', 'us-eu-first-term', 'us-eu-no-list'];
const FILES = Object.fromEntries(
  NAMES.map((name) => [`${name}.yaml`, fileText(`scenarios/${name}.yaml`)] as const),
);

/** A scenario of these files, with fewer steps after the report: they count alike in all that is compared. */
function read(name: string, settings: Settings = {}): Promise<ScenarioReading> {
  const clock = name === 'us-eu-first-term' ? '' : 'clock: { steps: 60 }';
  const short = `parley: 1\ntitle: Short\nextends: ${name}.yaml\n${clock}`;
  return readScenario('short.yaml', memoryFiles({ ...FILES, 'short.yaml': short }), settingsOf(settings));
}

/** A study of a few draws. */
async function studied(settings: Settings = {}, name = 'us-eu-2018'): Promise<Study> {
  const { compiled, problems } = compile(await read(name, settings));
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  return study(compiled, 16);
}

function measure({ measures }: Study, name: string): number {
  return measures.find((each) => each.name === name)?.value.mean ?? Number.NaN;
}

function outcome({ outcomes }: Study, name: string): number {
  return outcomes.find((each) => each.name === name)?.probability.mean ?? Number.NaN;
}

const base = await studied();

test('the chronicle ends with the day after the truce', async () => {
  const { scenario } = await read('us-eu-2018');
  const dates = Object.values(scenario?.chronicle ?? {}).map(({ date }) => date);
  expect(dates.length).toBeGreaterThanOrEqual(20);
  expect(dates.filter((date) => date > '2018-07-26')).toEqual([]);
});

describe('the truce', () => {
  test('lasts without formal talks', async () => {
    const without = await studied({ mandateRate: '0/month' });
    expect(measure(without, 'talksEver')).toBe(0);
    expect(measure(without, 'monthsHeldOff')).toBeGreaterThan(12);
    expect(outcome(without, 'truceHolds')).toBeGreaterThan(outcome(base, 'truceHolds'));
  });

  test('ends sooner where the work breaks down more often', async () => {
    const brittle = await studied({ breakRate: '0.06/month' });
    expect(measure(brittle, 'monthsHeldOff')).toBeLessThan(measure(base, 'monthsHeldOff') - 1);
  });

  test('lasts longer where purchases are worth more to the United States', async () => {
    const bought = await studied({ purchaseSize: '5 billion EUR/year', purchaseCredit: '100 %' });
    expect(measure(bought, 'monthsHeldOff')).toBeGreaterThan(measure(base, 'monthsHeldOff'));
  });
});

describe('the tariff', () => {
  test('is rarer the dearer it is to break one’s word', async () => {
    const dear = await studied({ wordCost: '40 billion EUR' });
    expect(measure(dear, 'tariffEver')).toBeLessThan(measure(base, 'tariffEver') - 1);
  });

  test('is likelier the firmer the United States', async () => {
    const firm = await studied({ usResolve: 1 });
    expect(measure(firm, 'tariffEver')).toBeGreaterThan(measure(base, 'tariffEver') + 3);
  });

  test('is deterred by the list of the EU', async () => {
    const long = await studied({ counterList: '60 billion EUR/year' });
    const none = await studied({}, 'us-eu-no-list');
    expect(measure(long, 'tariffEver')).toBeLessThan(measure(base, 'tariffEver'));
    expect(measure(none, 'tariffEver')).toBeGreaterThan(measure(base, 'tariffEver'));
    expect(measure(none, 'usExportsHit')).toBe(0);
  });

  test('has no stake for the EU where it exports no cars', async () => {
    const idle = await studied({ carsAndParts: '0 billion EUR/year' });
    expect(measure(idle, 'carExportLoss')).toBeCloseTo(0, 12);
    expect(measure(idle, 'euIncome')).toBeCloseTo(0, 12);
    expect(measure(base, 'euIncome')).toBeLessThan(-0.1);
  });

  test('takes from trade and yields in duty what the closed form says', async () => {
    const pinned = { extraDuty: '25 %', adjusted: 0, sigmaShort: 2.5, epsShort: 0.4 };
    const hit = await studied(pinned);
    // Equilibrium of q = (τc)^−s and q = c^ε: border value qc = τ^(−s(1 + ε)/(s + ε)), which is 0.77.
    const kept = (1.275 / 1.025) ** ((-2.5 * 1.4) / 2.9);
    const [lost, paid] = [measure(hit, 'carExportLoss'), 2 * measure(hit, 'usRevenue')];
    expect(paid / lost).toBeCloseTo((0.275 * kept - 0.025) / (kept - 1), 6);
  });
});

describe('formal talks', () => {
  test('come sooner and bring more deals where the EU admits agriculture', async () => {
    const wide = await studied({}, 'us-eu-agriculture-in');
    expect(measure(wide, 'talksEver')).toBeGreaterThan(measure(base, 'talksEver') + 5);
    expect(outcome(wide, 'talking') + outcome(wide, 'dealInForce')).toBeGreaterThan(
      outcome(base, 'talking') + outcome(base, 'dealInForce'),
    );
    expect(outcome(wide, 'dealInForce')).toBeGreaterThan(outcome(base, 'dealInForce'));
  });

  test('are likelier the less it costs either side to give way', async () => {
    const us = await studied({ farmLetDown: '0 billion EUR' });
    const eu = await studied({ admitCost: '0 billion EUR' });
    expect(measure(us, 'talksEver')).toBeGreaterThan(measure(base, 'talksEver') + 2);
    expect(measure(eu, 'talksEver')).toBeGreaterThan(measure(base, 'talksEver') + 2);
  });

  test('are rarer where the President looks no further than his term', async () => {
    const short = await studied({}, 'us-eu-first-term');
    expect(measure(short, 'talksEver')).toBeLessThan(measure(base, 'talksEver') - 2);
  });
});
