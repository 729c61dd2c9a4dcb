import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentHtml } from '../../src/report/document/document-html.ts';
import { en } from '../../src/report/text/en.ts';
import { ja } from '../../src/report/text/ja.ts';
import { answer, documentIn, HOSTILE } from '../report/sample-document.ts';
import { barriers, useSite } from './site.ts';

const site = useSite();
let folder = '';
let address = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-report-'));
  address = `${pathToFileURL(folder).href}/`;
  writeFileSync(join(folder, 'en.html'), documentHtml(documentIn(en), en.document));
  writeFileSync(join(folder, 'ja.html'), documentHtml(documentIn(ja), ja.document));
  writeFileSync(join(folder, 'hostile.html'), documentHtml(documentIn(en, HOSTILE), en.document));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a report opened from the disk', () => {
  test.each(['en.html', 'ja.html'])('%s has no barriers, light or dark', async (file) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.open(file, { address, colorScheme });
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await barriers(page)).toEqual([]);
    }
  });

  test.each(['en.html', 'ja.html'])('%s is no wider than a narrow screen, without barriers', async (file) => {
    const page = await site.open(file, { address, viewport: { width: 320, height: 720 } });
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await barriers(page)).toEqual([]);
  });

  test('has the doubles of the study behind its printed numbers', async () => {
    const page = await site.open('en.html', { address });
    const rows = page.locator('section').first().locator('tbody tr');
    const shown = await rows.evaluateAll((all) => all.map((row) => row.querySelector('data')?.value));
    expect(shown.map(Number)).toEqual(answer.outcomes.map(({ probability }) => probability.mean));
  });

  test('shows what a scenario says as text', async () => {
    const page = await site.open('hostile.html', { address });
    expect(await page.locator('h1').textContent()).toBe(HOSTILE);
    expect(await page.locator('script, img').count()).toBe(0);
  });

  test.each(['en.html', 'ja.html'])('%s prints every figure whole on a page of A4', async (file) => {
    const page = await site.open(file, { address, viewport: { width: 673, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    // 297 mm less two margins of 16 mm, at 96 pixels to an inch.
    const room = ((297 - 2 * 16) / 25.4) * 96;
    const heights = await page
      .locator('figure')
      .evaluateAll((all) => all.map((figure) => figure.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(8);
    for (const height of heights) expect(height).toBeLessThan(room);
    const entries = page.locator('details.entries dl').first();
    expect(await entries.evaluate((list) => list.getBoundingClientRect().height)).toBeGreaterThan(100);
  });
});
