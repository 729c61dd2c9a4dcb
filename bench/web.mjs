// How fast the built page answers, in a real browser, against a fixed loop in the same page: npm run bench:web
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const SITE = fileURLToPath(new URL('../dist/web/', import.meta.url));
const PAGE = 'japan-us-2018.html';
const MOVES = 40;
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

if (!existsSync(join(SITE, PAGE))) {
  process.stderr.write('There is no site: npm run build:web\n');
  process.exit(1);
}
const path = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (each) => each !== undefined && each !== '' && existsSync(each),
);
if (path === undefined) {
  process.stderr.write('There is no browser: name one in the variable CHROMIUM\n');
  process.exit(1);
}

const server = createServer((request, response) => {
  const file = join(SITE, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
  if (!file.startsWith(SITE) || !existsSync(file)) response.writeHead(404).end();
  else
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: path,
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});

/** The middle of some times, and what 95 % of them stay under. */
function middle(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)];
  return { p50: at(0.5), p95: at(0.95) };
}

const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
const page = await context.newPage();
// The first page of a browser also pays for the start of the browser.
await page.goto(`${address}index.html`);
await page.waitForTimeout(1000);
await page.goto(address + PAGE);
await page.waitForFunction(() => performance.getEntriesByName('parley-answers').length > 0);
const loaded = await page.evaluate(() => ({
  paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  answers: performance.getEntriesByName('parley-answers')[0]?.startTime ?? Number.NaN,
}));
await page.waitForTimeout(6000);

const measured = await page.evaluate(async (moves) => {
  /** A fixed piece of arithmetic: what other times are told as multiples of. */
  const reference = () => {
    const start = performance.now();
    let sum = 0;
    for (let at = 1; at <= 5_000_000; at++) sum += Math.sqrt(at) / (at + sum * 1e-12);
    return sum > 0 ? performance.now() - start : Number.NaN;
  };
  const references = Array.from({ length: 9 }, reference).sort((a, b) => a - b);
  const slider = document.querySelector('.lever input[type=range]');
  const answer = document.querySelector('#answer');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const until = async (holds) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const text = () => answer.querySelector('.drawing').textContent;
  const thumb = [];
  const bars = [];
  const whole = [];
  for (let at = 0; at < moves; at++) {
    const before = text();
    const start = performance.now();
    const [min, max] = [Number(slider.min), Number(slider.max)];
    slider.value = String(min + ((max - min) * (1 + ((at * 7) % 19))) / 21);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
    thumb.push(performance.now() - start);
    await until(() => text() !== before);
    bars.push(performance.now() - start);
    await until(() => answer.dataset.stage === 'whole');
    whole.push(performance.now() - start);
  }
  return { reference: references[4], thumb, bars, whole };
}, MOVES);
await browser.close();
server.close();

const ms = (value) => `${value.toFixed(0).padStart(6)} ms`;
const ratio = (value) => `${(value / measured.reference).toFixed(2).padStart(6)} ×`;
const line = (name, value) => `${name.padEnd(34)}${ms(value)}  ${ratio(value)}`;
const rows = [
  line('reference loop', measured.reference),
  line('first contentful paint', loaded.paint),
  line('levers answer after', loaded.answers),
  ...['thumb', 'bars', 'whole'].flatMap((kind) => {
    const { p50, p95 } = middle(measured[kind]);
    const name = { thumb: 'lever to its number', bars: 'lever to bars', whole: 'lever to the whole answer' }[
      kind
    ];
    return [line(`${name}, median`, p50), line(`${name}, 95 %`, p95)];
  }),
];
const sizes = readdirSync(join(SITE, 'assets'))
  .filter((file) => /^(?:main|worker|plotter|Sections|Editor|Play|en-page|ja-page)-/.test(file))
  .map(
    (file) =>
      `${file.replace(/-[\w-]{8}\./, '.').padEnd(34)}${(gzipSync(readFileSync(join(SITE, 'assets', file))).length / 1024).toFixed(1).padStart(6)} KiB gzip`,
  );
process.stdout.write(`${rows.join('\n')}\n\n${sizes.join('\n')}\n`);
