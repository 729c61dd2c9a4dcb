import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exploration } from '../../../src/scenario/exploration.ts';
import type { Engine } from '../engine/client.ts';
import type { Kind, Requests } from '../engine/protocol.ts';
import type { Explorer } from './explorer.ts';

/** An answer of the engine to something besides the answer itself. */
export interface Asked<K extends Kind> {
  /** The last one that came, or what is known of it so far; undefined before the first. */
  readonly answer: Requests[K]['result'] | undefined;
  /** Whether it is about something that is no longer shown. */
  readonly isOld: boolean;
  /** Whether more of it is on its way. */
  readonly isPart: boolean;
}

interface Known<K extends Kind> {
  readonly of: Exploration;
  readonly key: string;
  readonly answer: Requests[K]['result'];
  readonly isPart: boolean;
}

/**
 * Asks the engine about what is shown, each time its whole answer has come; the last answer stays until the next one comes.
 *
 * @param key Tells questions about the same what-if apart, such as in which language.
 */
export function useAsked<K extends Kind>(
  explorer: Explorer,
  kind: K,
  input: (exploration: Exploration) => Requests[K]['input'],
  { engine = explorer.engines.whole, key = '' }: { readonly engine?: Engine; readonly key?: string } = {},
): Asked<K> {
  const { exploration } = explorer.calm.value;
  const [known, setKnown] = useState<Known<K> | undefined>();
  const latest = useRef({ input, known });
  latest.current = { input, known };
  useEffect(() => {
    const { input: ask, known: last } = latest.current;
    if (last?.of === exploration && last.key === key && !last.isPart) return;
    let isWanted = true;
    const know = (answer: Requests[K]['result'], isPart: boolean): void => {
      if (isWanted) setKnown({ of: exploration, key, answer, isPart });
    };
    const options = { lane: `${kind} ${key}`, onPart: (part: Requests[K]['part']) => know(part, true) };
    void engine.ask(kind, ask(exploration), options).then((ending) => {
      if (ending.kind === 'result') know(ending.result, false);
    });
    return () => {
      isWanted = false;
      engine.stop(options.lane);
    };
  }, [exploration, key, engine, kind]);
  return {
    answer: known?.answer,
    isOld: known?.of !== exploration || known.key !== key,
    isPart: known?.isPart === true,
  };
}
