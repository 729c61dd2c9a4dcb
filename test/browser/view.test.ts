import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE } from '../report/sample-document.ts';
import { alive, seeAll, useSite } from './site.ts';
import { type Viewing, viewFile } from './view-program.ts';

const site = useSite();
const FILE = 'mine.yaml';
const hostile = JSON.stringify(HOSTILE);
const LABELS = `
sources: { bad: { title: ${hostile}, publisher: ${hostile}, url: "javascript:alert(1)" } }
parties: { us: { name: ${hostile} } }
parameters: { agreeRate: { label: ${hostile}, value: 0.055 / month, source: { from: bad, note: ${hostile} } } }
chart: { talks: { states: { frozen: { label: ${hostile} }, agreed: { label: ${hostile} } } } }
moves: { usTariff: { label: ${hostile} } }
outcomes: { agreement: { label: ${hostile} }, undecided: { label: ${hostile} } }
measures: { monthsFrozen: { label: ${hostile} } }
`;

let folder = '';
let viewing: Viewing;
function save(text: string): void {
  writeFileSync(join(folder, FILE), `parley: 1\nextends: parley/minimal\n${text}`);
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-view-'));
  save('title: Mine\n');
  viewing = await viewFile(join(folder, FILE));
});
afterAll(async () => {
  await viewing.end();
  rmSync(folder, { recursive: true, force: true });
});

async function openOwn(): Promise<Page> {
  const page = await site.open('', { address: viewing.address });
  page.on('dialog', (dialog) => {
    throw new Error(`a scenario has opened a dialog: ${dialog.message()}`);
  });
  return page;
}

describe('a file of one’s own', () => {
  test('is shown, and again after each save, sound or not', async () => {
    save('title: Mine\n');
    const page = await openOwn();
    await alive(page);
    expect(await page.locator('h1').textContent()).toContain('Mine');
    const before = await page.locator('.sentence').textContent();
    save('title: Yours\nparameters: { agreeRate: { value: 0.5 / month } }\n');
    await expect.poll(() => page.locator('h1').textContent(), { timeout: 20_000 }).toContain('Yours');
    await expect.poll(() => page.locator('.sentence').textContent(), { timeout: 20_000 }).not.toBe(before);
    save('titel: Wrong\n');
    await page.getByText('titel').first().waitFor();
    save('title: Right\n');
    await expect.poll(() => page.locator('h1').textContent(), { timeout: 20_000 }).toContain('Right');
  });

  test('that has code in every text shows it as text, and leads nowhere', async () => {
    save(`title: ${hostile}\n${LABELS}`);
    const page = await openOwn();
    await alive(page);
    await page.locator('#sources').waitFor();
    await seeAll(page);
    for (const summary of await page.locator('summary').all())
      if (await summary.isVisible()) await summary.click();
    expect(await page.locator('h1').textContent()).toContain(HOSTILE);
    expect(await page.locator('.provenance dd').allTextContents()).toContainEqual(
      expect.stringContaining(HOSTILE),
    );
    expect(await page.locator('img, iframe, script:not([src])').count()).toBe(0);
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
  });

  test('may have a title of a megabyte: it is shown or refused, and nothing hangs', async () => {
    save(`title: ${'<b>long</b> '.repeat(90_000)}\n`);
    const page = await openOwn();
    await page.locator('h1').first().waitFor();
    expect(await page.locator('b').count()).toBe(0);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
  });
});
