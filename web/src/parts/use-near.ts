import { useEffect, useRef, useState } from 'preact/hooks';

/** How far from the screen something is counted as near: about a screen below. */
const MARGIN = '600px 0px';

/** Whether an element is on the screen or near it; for printing, everything is. */
export function useNear<Kind extends HTMLElement>(): {
  readonly ref: { current: Kind | null };
  readonly isNear: boolean;
} {
  const ref = useRef<Kind>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      rootMargin: MARGIN,
    });
    const print = (): void => {
      observer.disconnect();
      setNear(true);
    };
    observer.observe(element);
    addEventListener('beforeprint', print);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', print);
    };
  }, []);
  return { ref, isNear };
}
