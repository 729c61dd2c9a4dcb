import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser for tests, or why there is none. */
    browser: { readonly path: string } | { readonly fault: string };
  }
}

/** Sees to it once, before any test, that there is a browser. */
export function setup({ provide }: TestProject): void {
  provide('browser', findBrowser());
}
