import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where browsers of the family of Chromium usually are. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FONT = 'fonts-noto-cjk';
const HOW =
  'The browser tests need Chromium and a Japanese font: install them (Debian: apt-get install --no-install-recommends chromium fonts-noto-cjk), or name a browser in the variable CHROMIUM.';

/** The browser for tests: the one that is named or there, else that of Debian, installed now. */
export function findBrowser(): { readonly path: string } | { readonly fault: string } {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '')
    return existsSync(named)
      ? { path: named }
      : { fault: `CHROMIUM is ${named}, but there is no such file. ${HOW}` };
  const missing = [...(usual() === undefined ? ['chromium'] : []), ...(hasJapanese() ? [] : [FONT])];
  if (missing.length > 0) install(missing);
  const path = usual();
  return path !== undefined && hasJapanese() ? { path } : { fault: HOW };
}

function usual(): string | undefined {
  return USUAL.find((path) => existsSync(path));
}

/** Whether some font has Japanese signs; where nobody can tell, as on a Mac, there is one. */
function hasJapanese(): boolean {
  if (process.platform !== 'linux') return true;
  const list = run('fc-list', [':lang=ja', 'family']);
  return list === undefined ? existsSync('/usr/share/fonts/opentype/noto') : list.trim() !== '';
}

function install(packages: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  const apt = (...args: string[]): string | undefined =>
    isRoot ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]);
  process.stderr.write(`Installing ${packages.join(' and ')} for the browser tests …\n`);
  const order = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  // Lists of packages may be missing or old.
  if (apt(...order) === undefined && apt('update', '-qq') !== undefined) apt(...order);
}

/** What a program prints; undefined where it cannot be run or fails. */
function run(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    return undefined;
  }
}
