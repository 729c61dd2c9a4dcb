import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useNear } from './use-near.ts';

/** A part that is kept up to date only while it is near the screen: what nobody sees costs nothing when a lever moves. */
export function Near({ render }: { readonly render: () => ComponentChildren }) {
  const { ref, isNear } = useNear<HTMLDivElement>();
  const last = useRef<ComponentChildren>(null);
  if (isNear) last.current = render();
  return (
    <div ref={ref} class="near">
      {last.current}
    </div>
  );
}
