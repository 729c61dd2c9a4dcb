import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exploration } from '../../../src/scenario/exploration.ts';
import type { Engine } from '../engine/client.ts';
import type { Kind, Requests } from '../engine/protocol.ts';
import type { Explorer } from './explorer.ts';

/** An answer of the engine to something besides the answer itself. */
export interface Asked<K extends Kind> {
  /** The last one that came; undefined before the first. */
  readonly answer: Requests[K]['result'] | undefined;
  /** Whether it is about something that is no longer shown. */
  readonly isOld: boolean;
}

/**
 * Asks the engine about what is shown, each time that is shown whole; the last answer stays until the next one comes.
 *
 * @param key Tells questions about the same what-if apart, such as in which language.
 */
export function useAsked<K extends Kind>(
  explorer: Explorer,
  kind: K,
  input: (exploration: Exploration) => Requests[K]['input'],
  { engine = explorer.engines.whole, key = '' }: { readonly engine?: Engine; readonly key?: string } = {},
): Asked<K> {
  const { exploration, stage } = explorer.shown.value;
  const [known, setKnown] = useState<
    { readonly of: Exploration; readonly key: string; readonly answer: Requests[K]['result'] } | undefined
  >();
  const ask = useRef(input);
  ask.current = input;
  const isOld = known?.of !== exploration || known.key !== key;
  useEffect(() => {
    if (stage !== 'whole' || !isOld) return;
    let isWanted = true;
    const know = (answer: Requests[K]['result']): void => {
      if (isWanted) setKnown({ of: exploration, key, answer });
    };
    const options = { onPart: (part: Requests[K]['part']) => know(part) };
    void engine.ask(kind, ask.current(exploration), options).then((ending) => {
      if (ending.kind === 'result') know(ending.result);
    });
    return () => {
      isWanted = false;
      engine.stop(kind);
    };
  }, [exploration, stage, key, isOld, engine, kind]);
  return { answer: known?.answer, isOld };
}
