import { type Signal, signal } from '@preact/signals';

/** What uses a version of the site that waits; undefined while there is none. */
export const newVersion: Signal<(() => void) | undefined> = signal(undefined);

/** Keeps the site for when there is no network, and tells when a newer one has come. */
export async function keepSite(site: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker
    .register(new URL('service-worker.js', site), { scope: site })
    // A browser may forbid it, as in some private windows: the site works, but not without a network.
    .catch(() => undefined);
  if (registration === undefined) return;
  const offer = (waiting: ServiceWorker | null): void => {
    // The first version is no news.
    if (waiting === null || serviceWorker.controller === null) return;
    newVersion.value = () => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('use-new-version');
    };
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') offer(registration.waiting);
    });
  });
}
