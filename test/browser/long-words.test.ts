import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { alive, seeAll, useSite } from './site.ts';

const site = useSite();

/** Replaces the words of English by a language of the same words, each text said twice. */
async function sayTwice(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  if (url.search !== '') return route.continue();
  const name = /export\{\w+ as (\w+)\}/.exec(await (await route.fetch()).text())?.[1] ?? '';
  const body = `import { ${name} as words } from '${url.pathname}?once';
    const twice = (said, key) => {
      if (key === 'language' || key === 'numbers') return said;
      if (typeof said === 'string') return /\\p{L}{2}/u.test(said) ? said + ' ' + said : said;
      if (typeof said === 'function') return (...facts) => twice(said(...facts));
      if (Array.isArray(said)) return said.map((each) => twice(each));
      if (typeof said !== 'object' || said === null) return said;
      return Object.fromEntries(Object.entries(said).map(([each, value]) => [each, twice(value, each)]));
    };
    export const ${name} = twice(words);`;
  return route.fulfill({ body, contentType: 'text/javascript' });
}

/** Says what the scenario says twice, too. */
async function doubleScenario(route: Route): Promise<void> {
  const text = await (await route.fetch()).text();
  const twice = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string'
      ? { ...value, en: `${value.en} ${value.en}` }
      : value;
  return route.fulfill({ body: JSON.stringify(JSON.parse(text, twice)), contentType: 'application/json' });
}

async function openTwice(path: string, width: number): Promise<Page> {
  const context = await site.context({
    viewport: { width, height: 720 },
    serviceWorkers: 'block',
    expected: /registration blocked/,
  });
  await context.route(/\/en-(?:page|play|editor)-[^/]*\.js/, sayTwice);
  await context.route(/\/data\/[^?]*\.json/, doubleScenario);
  const page = await context.newPage();
  await page.goto(`${site.address()}${path}`);
  await alive(page);
  return page;
}

/** What hangs out of its parent, where nothing scrolls there. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const scrolls = (element: Element): boolean =>
      element.closest('.table-room, .command, .cm-editor, .spoken, select') !== null;
    return [...document.querySelectorAll('main *')]
      .filter((element) => !(element instanceof SVGElement) && !scrolls(element))
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent.slice(0, 60)}`);
  });
}

describe('words twice as long', () => {
  test.each([320, 1280])('leave every section of a case in a page %i px wide', async (width) => {
    const page = await openTwice('japan-us-2018.html', width);
    await page.locator('#sources').waitFor();
    await seeAll(page);
    const title = (await page.locator('#time h2').textContent()) ?? '';
    expect(title.slice(0, title.length / 2).trim()).toBe(title.slice(title.length / 2).trim());
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await overflowing(page)).toEqual([]);
  });

  test.each(['play', 'edit'])('leave the face “%s” in a narrow page', async (name) => {
    const page = await openTwice(`minimal.html#v=1&face=${name}`, 320);
    await page.locator('.setup, .cm-content').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await overflowing(page)).toEqual([]);
  });
});
