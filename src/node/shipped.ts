import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The name of this package, by which its folder is known. */
const PACKAGE = 'parley';
/** How scenarios and tables that come with the program are named; no folder above can be meant. */
const SHIPPED = /^parley\/([a-z0-9][a-z0-9/-]*)(\.csv)?$/;

/** Whether a name means a scenario that comes with the program. */
export function isShipped(name: string): boolean {
  return SHIPPED.test(name);
}

/** The folder of the scenarios that come with the program, from wherever in the package this code runs. */
export function shippedFolder(from?: string): string {
  return join(packageFolder(from), 'scenarios');
}

/** The folder of the web explorer, which is there once it has been built. */
export function siteFolder(): string {
  return join(packageFolder(), 'dist', 'web');
}

function packageFolder(from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    if (isPackage(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json of ${PACKAGE} above ${from}`);
  }
}

/** The file of a scenario or table that comes with the program, or undefined if the name is not of that form. */
export function shippedPath(name: string): string | undefined {
  const [, inner, ending = '.yaml'] = SHIPPED.exec(name) ?? [];
  return inner === undefined ? undefined : join(shippedFolder(), `${inner}${ending}`);
}

/** The names of all scenarios that come with the program. */
export function shippedNames(): string[] {
  return readdirSync(shippedFolder(), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${PACKAGE}/${file.slice(0, -'.yaml'.length).replaceAll('\\', '/')}`)
    .filter(isShipped)
    .toSorted();
}

function isPackage(path: string): boolean {
  if (!existsSync(path)) return false;
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof content === 'object' && content !== null && 'name' in content && content.name === PACKAGE;
}
