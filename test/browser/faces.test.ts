import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { decide, startGame } from '../../src/exercise/game.ts';
import { gameView } from '../../src/exercise/game-view.ts';
import { createWorld } from '../../src/exercise/world.ts';
import { compiledFile } from '../report/figures/shipped-study.ts';
import { alive, barriers, PATIENCE, settled, useSite } from './site.ts';

const site = useSite();

async function face(path: string, name: string): Promise<Page> {
  const page = await site.open(`${path}#v=1&face=${name}`);
  await alive(page);
  return page;
}

describe('playing a side', () => {
  test.each(['', 'ja/'])(
    '%sgoes to its end by decisions, takes back, and tells the numbers of the engine',
    async (folder) => {
      const page = await face(`${folder}theory/ultimatum.html`, 'play');
      const radios = page.locator('.setup input[type=radio]');
      await radios.nth(0).check();
      await page.locator('.setup .button.main').click();
      await page.locator('.asked, .debrief').first().waitFor();
      expect(await barriers(page)).toEqual([]);
      for (let move = 0; move < 20 && (await page.locator('.debrief').count()) === 0; move++) {
        const open = page.locator('.asked .button:not(:disabled)').first();
        await open.click();
        await page.locator('.asked .button:not(:disabled), .debrief').first().waitFor();
      }
      await page.locator('.debrief').waitFor();
      expect(await barriers(page)).toEqual([]);
      const told = await page
        .locator('.debrief table')
        .first()
        .locator('tbody tr')
        .first()
        .locator('data')
        .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('value'))));
      // The same game again, by the engine alone: the first thing that can be done, each time.
      const world = createWorld(await compiledFile('theory/ultimatum.yaml'), 1);
      const side = world.compiled.model.parties[0]?.name ?? '';
      let game = startGame(world, [side]);
      for (;;) {
        const { question } = game.play;
        if (question === undefined) break;
        const answer =
          question.kind === 'choice'
            ? ({ kind: 'choose', option: question.options[0]?.name ?? '' } as const)
            : question.offer === undefined
              ? ({ kind: 'refuse' } as const)
              : ({ kind: 'sign' } as const);
        const next = decide(game, answer);
        if ('fault' in next) throw new Error(JSON.stringify(next.fault));
        game = next.game;
      }
      expect(told).toEqual(gameView(game).over?.debrief.parties.map(({ got }) => got));
      const back = page.locator('.debrief .tools .button').last();
      if (await back.isEnabled()) {
        await back.click();
        await page.locator('.asked').waitFor();
      }
    },
  );
});

describe('editing the file', () => {
  test('tells what check finds, keeps the last sound answer, solves what is sound, and goes back', async () => {
    const page = await face('minimal.html', 'edit');
    const content = page.locator('.cm-content');
    await content.waitFor();
    const before = await page.locator('.results .sentence').textContent();
    await content.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('titel: x\n');
    await page.locator('.problems .error').first().waitFor();
    expect(await page.locator('.problems').textContent()).toContain('titel');
    expect(await page.locator('.results.stale').count()).toBe(1);
    expect(await page.locator('.results .sentence').textContent()).toBe(before);
    expect(await page.locator('.cm-lintRange-error').count()).toBeGreaterThan(0);
    await page.locator('.problems .error button').first().click();
    expect(await page.evaluate(() => document.activeElement?.classList.contains('cm-content'))).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    await page.locator('.results:not(.stale)').waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# my own\n');
    await expect.poll(() => page.url(), { timeout: PATIENCE }).toContain('own=');
    await page.getByRole('button', { name: 'Back to the file as it came' }).click();
    await expect.poll(() => content.textContent(), { timeout: PATIENCE }).not.toContain('# my own');
  });

  test('opens and saves files, and refuses what is none', async () => {
    const page = await face('minimal.html', 'edit');
    await page.locator('.cm-content').waitFor();
    const input = page.locator('input[type=file]');
    const text = 'parley: 1\nextends: parley/minimal\ntitle: <img src=x onerror=alert(1)>\n';
    await input.setInputFiles({ name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
    await expect.poll(() => page.title(), { timeout: PATIENCE }).toContain('<img');
    expect(await page.locator('img').count()).toBe(0);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the file' }).click(),
    ]);
    expect(readFileSync((await saved.path()) ?? '', 'utf8')).toBe(text);
    await input.setInputFiles({
      name: 'big.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.alloc(600_000, 'a'),
    });
    await page.getByText('The file is larger than').waitFor();
  });
});

describe('two levers at once', () => {
  test('are set by Enter on a cell, as one change that can be undone', async () => {
    const page = await site.open('us-eu-2018.html');
    await alive(page);
    const map = page.locator('#map');
    await map.scrollIntoViewIfNeeded();
    const cells = map.locator('.cells');
    await cells.waitFor({ timeout: PATIENCE });
    await cells.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.locator('.changes summary').click();
    await page.locator('.changes li').first().waitFor();
    expect(await page.locator('.changes li').count()).toBe(1);
    expect(await page.locator('.lever.moved').count()).toBeGreaterThan(0);
    await page.keyboard.press('Control+z');
    await settled(page);
    expect(await page.locator('.lever.moved').count()).toBe(0);
  });
});

describe('what is taken away', () => {
  test('is a table with its notes, a drawing, a picture and a report', async () => {
    const page = await site.open('minimal.html');
    await alive(page);
    const figure = page.getByRole('figure').first();
    const take = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        figure.getByRole('button', { name: new RegExp(`${name}$`) }).click(),
      ]);
      return readFileSync((await file.path()) ?? '');
    };
    const csv = (await take('CSV')).toString('utf8');
    expect(csv).toMatch(/^\ufeff# Link: http/);
    expect(csv).toContain('# Draws: ');
    expect((await take('SVG')).toString('utf8')).toMatch(/^<svg xmlns=/);
    expect((await take('PNG')).subarray(1, 4).toString('latin1')).toBe('PNG');
    await page.locator('#sources').scrollIntoViewIfNeeded();
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save all of this as a report' }).click(),
    ]);
    expect(readFileSync((await report.path()) ?? '', 'utf8')).toContain('<figure>');
  });
});

describe('layers', () => {
  test('works without a network after the first visit', async () => {
    const page = await site.open('minimal.html');
    await alive(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect
      .poll(
        () =>
          page.evaluate(() => navigator.serviceWorker.getRegistration().then((each) => each?.active?.state)),
        { timeout: PATIENCE },
      )
      .toBe('activated');
    await page.context().setOffline(true);
    await page.goto(`${site.address()}ja/us-eu-2018.html`);
    await alive(page);
    await page.locator('.lever').first().waitFor();
    await page.goto(`${site.address()}how.html`);
    expect(await page.locator('math').count()).toBeGreaterThan(5);
  });

  test('of charts and sections may be missing: the rest says so and works', async () => {
    const context = await site.context({
      expected: /404|Failed to (?:load|fetch)|registration blocked/,
      serviceWorkers: 'block',
    });
    await context.route(/\/(?:plotter|Sections)-/, (route) => route.fulfill({ status: 404, body: '' }));
    const page = await context.newPage();
    await page.goto(`${site.address()}minimal.html`);
    await alive(page);
    await page.getByText('This part of the page could not be fetched').waitFor();
    expect(await page.locator('#answer svg.figure').count()).toBe(1);
  });
});

describe.each(['how.html', 'ja/how.html'])('%s', (path) => {
  test('has no barriers', async () => {
    const page = await site.open(path);
    expect(await barriers(page)).toEqual([]);
  });
});
