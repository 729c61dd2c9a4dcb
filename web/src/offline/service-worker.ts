/** The files of the site and a hash of them all; written in when the site is built. */
declare const SITE_FILES: readonly string[];
declare const SITE_VERSION: string;

/** What of a service worker's surroundings is used; the types of pages know of windows only. */
interface Surroundings {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
const worker = globalThis as unknown as Surroundings;

/** Several sites may share an origin: each keeps to its own caches. */
const PREFIX = `parley ${worker.registration.scope} `;
const NAME = PREFIX + SITE_VERSION;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers());
});

// Only a reader who asks for it gets a new version while an old one is in use.
worker.addEventListener('message', ({ data }) => {
  if (data === 'use-new-version') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(worker.registration.scope))
    event.respondWith(answer(request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.addAll(SITE_FILES.map((file) => new URL(file, worker.registration.scope).href));
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

/** What is kept needs no network; anything else, such as a scenario of one's own, is asked for. */
async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const page = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const kept = await (await caches.open(NAME)).match(origin + page);
  return kept ?? fetch(request);
}
