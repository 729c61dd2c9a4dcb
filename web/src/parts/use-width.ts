import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How wide a drawing is before the page knows its room: what the pages of the site are written for. */
export const WRITTEN_WIDTH = 720;

/** The width of an element in CSS pixels, as it is and becomes. */
export function useWidth<Kind extends HTMLElement>(): {
  readonly ref: { current: Kind | null };
  readonly width: number;
} {
  const ref = useRef<Kind>(null);
  const [width, setWidth] = useState(WRITTEN_WIDTH);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
