import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { alive, barriers, seeAll, settled, useSite } from './site.ts';

const site = useSite();
const PAGE = 'japan-us-2018.html';
const LEVER = 'Additional duty on cars and parts';

/** Presses Tab until something that is sought has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const { name, ring } = await page.evaluate(() => {
      const { activeElement: element } = document;
      return {
        name: element?.getAttribute('aria-label') ?? element?.textContent ?? '',
        ring: element === null ? '' : getComputedStyle(element).outlineStyle,
      };
    });
    expect(ring).not.toBe('none');
    if (name.trim() === label) return;
  }
  throw new Error(`“${label}” is not reached by Tab`);
}

describe('without a pointer', () => {
  test('a lever is found, moved, taken back and kept', async () => {
    const page = await site.open(PAGE);
    await alive(page);
    await tabTo(page, LEVER);
    const slider = page.getByRole('slider', { name: LEVER });
    const start = await slider.inputValue();
    const min = (await slider.getAttribute('min')) ?? '';
    await page.keyboard.press('Home');
    await expect.poll(() => slider.inputValue()).toBe(min);
    await page.keyboard.press('Control+z');
    await expect.poll(() => slider.inputValue()).toBe(start);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => slider.inputValue()).toBe(min);
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Keep as A', pressed: true }).waitFor();
    await page.keyboard.press('0');
    await expect.poll(() => slider.inputValue()).toBe(start);
    await settled(page);
  });

  test('? lists the keys; Escape gives the page back', async () => {
    const page = await site.open(PAGE);
    await alive(page);
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    expect(await page.locator('dialog kbd').count()).toBeGreaterThan(6);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog:not([open])').waitFor({ state: 'attached' });
  });
});

describe('other ways to see', () => {
  test('forced colours and reduced motion lose nothing', async () => {
    const page = await site.open(PAGE, { forcedColors: 'active', reducedMotion: 'reduce' });
    await alive(page);
    await page.locator('#sources').waitFor();
    await seeAll(page);
    expect(await barriers(page)).toEqual([]);
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });

  test('twice the size fits a small screen', async () => {
    const page = await site.open(PAGE, { viewport: { width: 640, height: 720 }, deviceScaleFactor: 2 });
    await alive(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await page.locator('#sources').waitFor();
    await seeAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  });

  test.each(['index.html', 'ja/index.html', 'how.html', 'ja/how.html'])(
    '%s is no wider than a narrow screen',
    async (path) => {
      const page = await site.open(path, { viewport: { width: 320, height: 720 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );
});
