import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.yaml': 'text/plain; charset=utf-8',
  '.csv': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

/** Only this machine can ask. */
const HOST = '127.0.0.1';

/** What a page may ask for besides the files of the site, at addresses of their own. */
export interface OwnScenario {
  /** The scenario of the command line with all that it extends, as JSON. */
  read(): Promise<string>;
}

/** Where the page asks for the scenario of the command line, and where it is told of changes. */
export const OWN_PATHS = { scenario: '/own.json', changes: '/own/changes' } as const;

/** A running server. */
export interface SiteServer {
  /** Where it is, such as `http://127.0.0.1:8300/`. */
  readonly address: string;
  /** Tells every open page that the scenario has changed. */
  tellChange(): void;
  close(): Promise<void>;
}

/**
 * Serves the web explorer to this machine.
 *
 * @param folder The folder of the site; nothing outside it is ever read.
 * @param port 0 for any that is free.
 * @param first The page that stands at the top, such as `/own.html`.
 * @param own A scenario of one's own.
 * @throws {Error} If the port cannot be had.
 */
export async function serveSite(
  folder: string,
  port: number,
  first: string,
  own?: OwnScenario,
): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response, { folder, first, own, listeners }).catch(() => refuse(response, 500));
  });
  await listen(server, port);
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    tellChange: () => {
      for (const listener of listeners) listener.write('data: changed\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** What is served. */
interface Served {
  readonly folder: string;
  readonly first: string;
  readonly own: OwnScenario | undefined;
  /** Pages that want to be told of changes. */
  readonly listeners: Set<ServerResponse>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, first, own, listeners }: Served,
): Promise<void> {
  // Another site that points its name here must not read what is on this machine.
  const { host } = request.headers;
  if (host === undefined || !/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)) return refuse(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return refuse(response, 400);
  if (path === '/' && path !== first) {
    response.writeHead(302, { location: first }).end();
    return;
  }
  if (own !== undefined) {
    if (path === OWN_PATHS.scenario) {
      const text = await own.read();
      response.writeHead(200, headersOf('.json')).end(text);
      return;
    }
    if (path === OWN_PATHS.changes) {
      response.writeHead(200, { ...headersOf('.json'), 'content-type': 'text/event-stream' });
      response.write(': listening\n\n');
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
      return;
    }
  }
  sendFile(request, response, folder, path);
}

/** The path of an address without what stands for another place; undefined where it is none. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, `http://${HOST}`).pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, folder: string, path: string): void {
  const inside = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const type = TYPES[extname(inside)];
  const isInside = inside.startsWith(folder + sep) && type !== undefined;
  const stat = isInside ? statSync(inside, { throwIfNoEntry: false }) : undefined;
  if (stat?.isFile() !== true) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, { ...headersOf(extname(inside)), 'content-length': stat.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(inside)
      .on('error', () => response.destroy())
      .pipe(response);
}

function headersOf(ending: string): Record<string, string> {
  return {
    'content-type': TYPES[ending] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  };
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end();
}
