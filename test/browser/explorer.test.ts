import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RunJson } from '../../src/report/run/run-json-schema.ts';
import { parley } from '../program.ts';
import { alive, PATIENCE, settled, useSite } from './site.ts';

const site = useSite();
const LEVER = 'Additional duty on cars and parts';
const PAGE = 'japan-us-2018.html';

async function openCase(path = PAGE): Promise<Page> {
  const page = await site.open(path);
  await alive(page);
  return page;
}

async function run(...options: readonly string[]): Promise<RunJson> {
  const { out, err, code } = await parley([
    'run',
    'parley/japan-us-2018',
    '--draws',
    '64',
    '--seed',
    '1',
    '--json',
    ...options,
  ]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as RunJson;
}

/** The texts and doubles of a figure's table, row by row. */
async function tableOf(page: Page, title: RegExp): Promise<{ text: string; value: number | undefined }[][]> {
  const chart = page.getByRole('figure', { name: title });
  await chart.scrollIntoViewIfNeeded();
  if ((await chart.locator('details[open]').count()) === 0) await chart.locator('summary').click();
  await chart.locator('tbody tr').first().waitFor();
  return chart.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => {
        const value = cell.querySelector('data')?.getAttribute('value');
        return {
          text: cell.textContent,
          value: value === null || value === undefined ? undefined : Number(value),
        };
      }),
    ),
  );
}

async function moveTo(page: Page, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name: LEVER });
  await field.fill(value);
  await field.press('Enter');
  await page.locator('.lever.moved').waitFor();
  await settled(page);
}

describe('the explorer', () => {
  test('shows the numbers of a run, bit for bit, as written and after a lever was moved', async () => {
    const page = await openCase();
    for (const value of [undefined, '15']) {
      if (value !== undefined) await moveTo(page, value);
      const { outcomes, measures } = await run(
        ...(value === undefined ? [] : ['--set', `extraDuty=${value} %`]),
      );
      const table = await tableOf(page, /^How it stands by/);
      expect(table.map((row) => row[1]?.value)).toEqual(
        Object.values(outcomes).map(({ probability }) => probability),
      );
      const worth = await tableOf(page, /^What it comes to/);
      expect(worth.map((row) => row[1]?.value ?? null)).toEqual(
        Object.values(measures).map(({ mean }) => mean),
      );
    }
  });

  test('has every number of the timeline and of the choices in its tables', async () => {
    const page = await openCase();
    const { timeline, choices } = await run();
    const shares = await tableOf(page, /^Negotiation over time/);
    const states = Object.entries(timeline.states).filter(([name]) => name.startsWith('negotiation.'));
    expect(shares).toHaveLength(timeline.dates.length);
    for (const [at, [, ...row]] of shares.entries()) {
      const shown = new Set(row.map(({ value }) => value));
      for (const [, probabilities] of states) expect(shown).toContain(probabilities[at]);
    }
    const odds = (await tableOf(page, /^The choices that matter/)).flat().map(({ value }) => value);
    for (const { options } of choices)
      for (const { probability, value } of Object.values(options)) {
        expect(odds).toContain(probability);
        expect(odds).toContain(value);
      }
  });

  test('prints the sentence of a run', async () => {
    const page = await openCase();
    const { out } = await parley(['run', 'parley/japan-us-2018', '--draws', '64', '--seed', '1', '--quiet']);
    const sentence = (await page.locator('.sentence').textContent()) ?? '';
    expect(out.replaceAll(/\s+/g, ' ')).toContain(sentence.replaceAll(/\s+/g, ' '));
  });

  test('undoes, redoes, replays, takes back alone and puts everything back', async () => {
    const page = await openCase();
    const sentence = page.locator('.why p').first();
    const freeze = page.getByRole('checkbox', { name: /freeze/i }).first();
    const field = page.getByRole('textbox', { name: LEVER });
    await moveTo(page, '10');
    await freeze.check();
    await settled(page);
    await page.locator('.changes summary').click();
    await page.locator('.changes li').first().waitFor();
    expect(await page.locator('.changes li').count()).toBe(2);
    await page.keyboard.press('Control+z');
    await settled(page);
    expect(await freeze.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Redo' }).click();
    await settled(page);
    expect(await freeze.isChecked()).toBe(true);
    await page.getByRole('button', { name: /^Take back: Additional duty/ }).click();
    await settled(page);
    expect(await field.inputValue()).toBe('25');
    expect(await freeze.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Replay' }).click();
    await settled(page);
    await page.getByRole('button', { name: 'Put all back' }).click();
    await settled(page);
    expect(await sentence.textContent()).toMatch(/^It hangs most on/);
    expect(await page.locator('.lever.moved').count()).toBe(0);
  });

  test('moves a lever by its keys and its buttons, and refuses what is no number of it', async () => {
    const page = await openCase();
    const slider = page.getByRole('slider', { name: LEVER });
    const field = page.getByRole('textbox', { name: LEVER });
    const step = Number(await slider.getAttribute('step'));
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    expect(Number(await field.inputValue())).toBeCloseTo(25 - step, 9);
    expect(await slider.getAttribute('aria-valuetext')).toContain('%');
    await page.getByRole('button', { name: `${LEVER}: more` }).click();
    expect(await field.inputValue()).toBe('25');
    await field.fill('１５%');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('15');
    await field.fill('much');
    await field.press('Enter');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await slider.inputValue()).toBe('15');
    await page.getByRole('button', { name: `Put “${LEVER}” back` }).click();
    await settled(page);
    expect(await field.inputValue()).toBe('25');
  });

  test('says one sentence aloud after a change', async () => {
    const page = await openCase();
    await moveTo(page, '5');
    await expect
      .poll(() => page.locator('#answer .spoken[role=status]').textContent(), { timeout: PATIENCE })
      .toMatch(/points from/);
  });

  test('keeps A, compares with it, and forgets it', async () => {
    const page = await openCase();
    await moveTo(page, '40');
    const kept = await page.locator('.sentence').textContent();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keep as A' }).click();
    await moveTo(page, '10');
    const [before] = (await tableOf(page, /^How it stands/)).map((row) => row.at(-2)?.value);
    const { outcomes } = await run('--set', 'extraDuty=40 %');
    expect(before).toBe(Object.values(outcomes)[0]?.probability);
    expect(await page.locator('.sentence').textContent()).not.toBe(kept);
    await page.getByRole('button', { name: 'Keep as A' }).click();
    expect(await page.getByRole('button', { name: 'Keep as A' }).getAttribute('aria-pressed')).toBe('false');
  });

  test('moves its date cursor by keys; chart and table follow', async () => {
    const page = await openCase();
    const cursor = page.getByRole('slider', { name: 'Date' });
    await cursor.scrollIntoViewIfNeeded();
    await cursor.focus();
    await page.keyboard.press('Home');
    const { timeline } = await run();
    const table = await tableOf(page, /^Where things stand on/);
    const shown = table.flat().map(({ value }) => value);
    for (const shares of Object.values(timeline.states)) expect(shown).toContain(shares[0]);
    expect(await page.getByRole('figure', { name: /^Where things stand on 1 August 2018/ }).count()).toBe(1);
  });
});
