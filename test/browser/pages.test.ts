import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { TOP } from '../program.ts';
import { alive, barriers, seeAll, settled, useSite } from './site.ts';

const site = useSite();
const SITE = join(TOP, 'dist', 'web');
const PAGES = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.endsWith('own.html'))
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted();
const CASES = PAGES.filter((file) => !file.endsWith('index.html') && !file.endsWith('how.html'));

describe('pages', () => {
  test.each(CASES)(
    '%s lives, shows all its sections, and nothing is wider than a narrow screen',
    async (path) => {
      const page = await site.open(path, { viewport: { width: 320, height: 720 } });
      await alive(page);
      await page.locator('#sources').waitFor();
      await seeAll(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  test.each([
    'japan-us-2018.html',
    'ja/japan-us-2018.html',
    'index.html',
    'ja/index.html',
    'theory/ultimatum.html',
  ])('%s has no barriers, light or dark', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.open(path, { colorScheme });
      if (!path.endsWith('index.html')) {
        await alive(page);
        await page.locator('#sources').waitFor();
        await seeAll(page);
        await page.locator('#answer details summary').first().click();
      }
      expect(await barriers(page)).toEqual([]);
    }
  });

  test.each(['japan-us-2018.html', 'ja/japan-us-2018.html'])(
    '%s shows its answer, bars and table without any script',
    async (path) => {
      const page = await site.open(path, { javaScriptEnabled: false });
      expect(await page.locator('h1').textContent()).toMatch(/2018/);
      expect(await page.locator('.sentence').textContent()).toMatch(/%/);
      expect(await page.locator('#answer svg.figure').count()).toBe(1);
      await page.locator('#answer summary').first().click();
      expect(await page.locator('#answer tbody tr').count()).toBe(6);
      expect(await page.locator('#answer tbody').isVisible()).toBe(true);
    },
  );

  test('store nothing on the device but what they say', async () => {
    const page = await site.open('japan-us-2018.html');
    await alive(page);
    await settled(page);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('forbid code that stands in them, and code from text', () => {
    for (const path of PAGES) {
      const html = readFileSync(join(SITE, path), 'utf8');
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      const rules = policy.replaceAll('&#39;', "'").split('; ');
      expect(rules).toContain("default-src 'none'");
      expect(rules).toContain("script-src 'self'");
    }
  });
});

describe('files', () => {
  const packed = (path: string): number => gzipSync(readFileSync(join(SITE, path))).length;
  const assets = readdirSync(join(SITE, 'assets')).map((file) => `assets/${file}`);
  const KIB = 1024;

  test('are small: first script, worker, charts, styles and pages', () => {
    // What the first script asks for by name before it runs would be part of it.
    for (const file of assets.filter((each) => /\/main-.*\.js$/.test(each)))
      expect(readFileSync(join(SITE, file), 'utf8')).not.toMatch(
        /\bimport\s*(?:[\w{*][^;()]*?from\s*)?["'`]/,
      );
    const size = (name: RegExp): number =>
      Math.max(...assets.filter((file) => name.test(file)).map((file) => packed(file)));
    expect(size(/\/main-.*\.js$/) + size(/-page-.*\.js$/)).toBeLessThanOrEqual(60 * KIB);
    expect(size(/\/worker-.*\.js$/)).toBeLessThanOrEqual(200 * KIB);
    expect(size(/\/plotter-.*\.js$/)).toBeLessThanOrEqual(410 * KIB);
    expect(size(/\.css$/)).toBeLessThanOrEqual(15 * KIB);
    for (const path of PAGES) expect(packed(path)).toBeLessThanOrEqual(30 * KIB);
  });

  test('load Plotly after the first paint only', () => {
    for (const path of PAGES) expect(readFileSync(join(SITE, path), 'utf8')).not.toMatch(/plotter/);
  });
});
