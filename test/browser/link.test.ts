import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { alive, PATIENCE, settled, useSite } from './site.ts';

const site = useSite();
const PAGE = 'japan-us-2018.html';

async function figures(page: Page): Promise<string> {
  await settled(page);
  return [
    await page.locator('.headline').textContent(),
    await page.locator('#answer .drawing').textContent(),
  ].join('\n');
}

async function written(page: Page): Promise<string> {
  await expect.poll(() => page.url(), { timeout: PATIENCE }).toMatch(/was=.*open=|open=.*was=/);
  return page.url().slice(site.address().length);
}

describe('an address', () => {
  test('shows the same in another browser, digit by digit, in the language that was chosen', async () => {
    const page = await site.open(PAGE);
    await alive(page);
    const field = page.getByRole('textbox', { name: 'Additional duty on cars and parts' });
    await field.fill('12.5');
    await field.press('Enter');
    await page
      .getByRole('checkbox', { name: /freeze/i })
      .first()
      .check();
    await settled(page);
    await page.getByRole('link', { name: '日本語' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang'), { timeout: PATIENCE }).toBe('ja');
    expect(await field.count()).toBe(0);
    await page.locator('#answer details summary').first().click();
    const shown = await figures(page);
    const address = await written(page);
    const other = await site.open(address);
    await alive(other);
    await expect.poll(() => figures(other), { timeout: PATIENCE }).toBe(shown);
    expect(await other.locator('html').getAttribute('lang')).toBe('ja');
    expect(await other.locator('#answer details[open]').count()).toBeGreaterThan(0);
    expect(await other.getByRole('checkbox', { checked: true }).count()).toBe(1);
  });

  test('that is damaged loses nothing that can be read, and says what is lost', async () => {
    const page = await site.open(`${PAGE}#v=1&set.extraDuty=10+%25&changes=%%%&nonsense=1&set.carExports=`);
    await alive(page);
    await settled(page);
    expect(await page.locator('.notices li').count()).toBeGreaterThanOrEqual(2);
    expect(await page.getByRole('textbox', { name: 'Additional duty on cars and parts' }).inputValue()).toBe(
      '10',
    );
  });

  test('of an older scenario says what changed and offers both ways', async () => {
    const page = await site.open(`${PAGE}#v=1&h=00000000&set.extraDuty=10+%25&was=0.5`);
    await alive(page);
    const notice = page.locator('.notice', { hasText: '50 %' });
    await notice.waitFor();
    await notice.getByRole('button').last().click();
    await settled(page);
    expect(await page.locator('.lever.moved').count()).toBe(0);
    expect(await notice.count()).toBe(0);
  });

  test('with hostile text shows it as text, or refuses it', async () => {
    const page = await site.open(
      `${PAGE}#v=1&set.%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E=1&open=%3Cscript%3Ealert(1)%3C/script%3E&with=javascript:alert(1)`,
    );
    await alive(page);
    await page.locator('.notices').waitFor();
    expect(await page.locator('img, script:not([src])').count()).toBe(0);
  });
});
