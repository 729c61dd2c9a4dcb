/** Waits until the page has nothing else to do, or for so many milliseconds at most. */
export function idle(most: number): Promise<void> {
  return new Promise((resolve) => {
    // Some browsers do not tell when they are idle.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: most });
    else setTimeout(resolve, most);
  });
}
