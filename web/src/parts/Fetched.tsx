import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from './words.ts';

/**
 * A part of the page that is fetched when it is first shown. If it cannot be fetched, one line says so, and the rest of the
 * page stays in use.
 */
export function Fetched<Props extends object>({
  load,
  given,
}: {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly given: Props;
}) {
  const { frame } = useSpeech().words;
  const [part, setPart] = useState<{ readonly Part: ComponentType<Props> } | 'failed' | undefined>();
  useEffect(() => {
    let isWanted = true;
    load().then(
      (Part) => isWanted && setPart({ Part }),
      () => isWanted && setPart('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  if (part === undefined) return <p class="quiet">{frame.fetching}</p>;
  if (part === 'failed')
    return (
      <p class="notice" role="status">
        {frame.notFetched}
      </p>
    );
  return <part.Part {...given} />;
}
