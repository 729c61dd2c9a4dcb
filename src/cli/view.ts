import { existsSync } from 'node:fs';
import { nodeFiles, portablePath, STANDARD_INPUT } from '../node/node-files.ts';
import { type SiteServer, serveSite } from '../node/serve-site.ts';
import { siteFolder } from '../node/shipped.ts';
import { readScenario, type ScenarioReading } from '../scenario/read-scenario.ts';
import type { CommandContext } from './command-context.ts';
import { type ExitCode, UsageError } from './io.ts';
import { tell } from './open-scenario.ts';
import { repeatOnChange } from './repeat-on-change.ts';
import { note } from './write-out.ts';

/** What `parley view` is asked. */
export interface ViewRequest {
  /** Missing to show the scenarios that come with the program. */
  readonly file?: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly quiet: boolean;
}

/**
 * Serves the web explorer, on a scenario of one's own where one is given; pages that show it are told of each save.
 *
 * @throws {Interrupted} When the user interrupts, which is how it ends.
 * @throws {UsageError} If the scenario is read from standard input, or the port cannot be had.
 */
export async function view(request: ViewRequest, context: CommandContext): Promise<ExitCode> {
  const { file: path, port, quiet } = request;
  const { messages } = context.catalogue;
  if (path === STANDARD_INPUT) throw new UsageError(messages.viewInput);
  const folder = siteFolder();
  if (!existsSync(folder)) {
    note(messages.noSite, context);
    return 1;
  }
  const file = path === undefined ? undefined : portablePath(path);
  const own =
    file === undefined
      ? undefined
      : { read: async () => JSON.stringify((await readOwn(file, context)).texts) };
  const { language } = context.catalogue;
  const first = `${language === 'en' ? '' : `/${language}`}/${file === undefined ? '' : 'own.html'}`;
  const server = await serveSite(folder, port, first, own).catch(() => {
    throw new UsageError(messages.noPort(String(port)));
  });
  context.io.out(`${server.address}\n`);
  if (!quiet) note(messages.viewing(file), context);
  try {
    return await follow(file, server, context);
  } finally {
    await server.close();
  }
}

/** A scenario with the texts of all files it is made of that do not come with the program. */
interface OwnTexts {
  readonly name: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** What is read of the file that is shown. */
interface OwnReading {
  readonly texts: OwnTexts;
  readonly reading: ScenarioReading;
  readonly paths: readonly string[];
}

async function readOwn(file: string, { io }: CommandContext): Promise<OwnReading> {
  const files = nodeFiles({ entry: file, input: () => io.input() });
  const reading = await readScenario(file, files);
  const texts = Object.fromEntries([...reading.sources].filter(([name]) => !name.startsWith('parley/')));
  return { texts: { name: file, texts }, reading, paths: files.paths() };
}

function follow(file: string | undefined, server: SiteServer, context: CommandContext): Promise<never> {
  let isFirst = true;
  const work = async (now: CommandContext): Promise<readonly string[]> => {
    if (file === undefined) return [];
    const { reading, paths } = await readOwn(file, now);
    tell(reading.problems, reading.sources, now);
    if (!isFirst) server.tellChange();
    isFirst = false;
    return paths;
  };
  return repeatOnChange(work, file === undefined ? [] : [file], context);
}
