import AxeBuilder from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, vi } from 'vitest';
import { type SiteServer, serveSite } from '../../src/node/serve-site.ts';
import { TOP } from '../program.ts';

/** How a page is opened. */
export interface Opening extends BrowserContextOptions {
  /** What the browser complains of that is expected, such as a file that a test withholds. */
  readonly expected?: RegExp;
  /** Another server than that of the site, such as `parley view`. */
  readonly address?: string;
}

/** The built site in a real browser. */
export interface Site {
  readonly address: () => string;
  /** Opens a page of the site in a fresh profile, such as `ja/minimal.html#…`. */
  open(path: string, opening?: Opening): Promise<Page>;
  /** The profile of a page, to block or to cut off. */
  context(opening?: Opening): Promise<BrowserContext>;
}

/** How long is waited for what should come, in milliseconds. */
export const PATIENCE = 90_000;

/** What keeps a browser from asking for anything by itself. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser and a server of the built site for the tests of a file. After each test every page must have been
 * without errors, and must have asked nobody but its own server.
 */
export function useSite(): Site {
  let browser: Browser | undefined;
  let server: SiteServer | undefined;
  let faults: string[] = [];
  const contexts: BrowserContext[] = [];
  // A busy machine is slow, and not at fault: what never comes is told late, not early.
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
  beforeAll(async () => {
    const found = inject('browser');
    if ('fault' in found) throw new Error(found.fault);
    server = await serveSite(`${TOP}dist/web`, 0, '/index.html');
    // Nobody but a root user of a container runs tests as root; there the sandbox cannot work.
    const isRoot = process.getuid?.() === 0;
    browser = await chromium.launch({
      executablePath: found.path,
      args: [...QUIET, ...(isRoot ? ['--no-sandbox'] : [])],
    });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const found = faults;
    faults = [];
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const address = (): string => server?.address ?? '';
  const context = async ({
    expected,
    address: own = address(),
    ...options
  }: Opening = {}): Promise<BrowserContext> => {
    if (browser === undefined) throw new Error('the browser has not started');
    const made = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    made.setDefaultTimeout(PATIENCE);
    contexts.push(made);
    const complain = (text: string): void => {
      if (expected?.test(text) !== true) faults.push(text);
    };
    made.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complain(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    made.on('weberror', (error) => complain(`thrown: ${error.error().stack ?? error.error().message}`));
    made.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(own) && !/^(?:data|blob):/.test(url)) complain(`asked for: ${url}`);
    });
    return made;
  };
  return {
    address,
    context,
    open: async (path, opening) => {
      const page = await (await context(opening)).newPage();
      await page.goto(`${opening?.address ?? address()}${path}`);
      return page;
    },
  };
}

/** Waits until what is shown is the whole answer to what was asked last. */
export async function settled(page: Page): Promise<void> {
  // What was done a moment ago is on the page after the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.locator('#answer[data-stage="whole"]').waitFor();
}

/** Waits until a page lives: until then levers do nothing. */
export async function alive(page: Page): Promise<void> {
  await page.locator('html[data-alive]').waitFor({ state: 'attached' });
}

/** Scrolls through all sections and waits until each is there. */
export async function seeAll(page: Page): Promise<void> {
  for (const section of await page.locator('.section').all()) {
    await section.scrollIntoViewIfNeeded();
    await section.locator('.chart, .working, p').first().waitFor();
  }
  await page.locator('.waited[aria-busy=true]').waitFor({ state: 'detached' });
}

/** What axe finds against WCAG 2.2 AA. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { axe } = window as unknown as { axe: typeof AxeBuilder };
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  });
}
