import type { ProblemJson } from '../../../src/report/problems.ts';
import type { Language } from '../../../src/report/text/catalogue.ts';
import type { Kind, Requests, ToPage, ToWorker } from './protocol.ts';

/** How a request ended: with its result, with problems of the scenario, by a fault of ours, or by a newer request. */
export type Ending<Result> =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'problems'; readonly problems: readonly ProblemJson[] }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'stopped' };

/** One worker of the engine, as the page sees it. */
export interface Engine {
  /**
   * Asks for something. A request that is not finished takes no time of the page; a newer one of the same lane stops it.
   *
   * @param onPart Is told of what is known on the way.
   */
  ask<K extends Kind>(
    request: K,
    input: Requests[K]['input'],
    options?: { readonly lane?: string; readonly onPart?: (part: Requests[K]['part']) => void },
  ): Promise<Ending<Requests[K]['result']>>;
  /** Stops the unfinished request of a lane. */
  stop(lane: string): void;
  /** In which language problems are told from now on. */
  speak(language: Language): void;
}

interface Waiting {
  readonly lane: string;
  readonly onPart: (part: unknown) => void;
  readonly end: (ending: Ending<unknown>) => void;
}

/**
 * Starts a worker.
 *
 * @param site The address of the site's folder, ending in a slash.
 */
export function createEngine(worker: Worker, site: string, language: Language): Engine {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const send = (message: ToWorker): void => worker.postMessage(message);
  const stop = (lane: string): void => {
    for (const [id, each] of waiting) {
      if (each.lane !== lane) continue;
      waiting.delete(id);
      each.end({ kind: 'stopped' });
    }
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    const { id } = data;
    const asked = waiting.get(id);
    if (asked === undefined) return;
    if (data.kind === 'part') {
      asked.onPart(data.part);
      return;
    }
    waiting.delete(id);
    asked.end(data);
  });
  worker.addEventListener('error', (event) => {
    for (const { end } of waiting.values()) end({ kind: 'broken', message: event.message });
    waiting.clear();
  });
  send({ kind: 'hello', site, language });
  return {
    ask: (request, input, { lane = request, onPart } = {}) => {
      stop(lane);
      last += 1;
      const id = last;
      send({ kind: 'ask', id, lane, request, input });
      return new Promise((resolve) => {
        // The compiler cannot see that the kind of a request links its input, parts and result.
        waiting.set(id, {
          lane,
          onPart: (onPart ?? (() => undefined)) as (part: unknown) => void,
          end: resolve as (ending: Ending<unknown>) => void,
        });
      });
    },
    stop: (lane) => {
      stop(lane);
      send({ kind: 'stop', lane });
    },
    speak: (spoken) => send({ kind: 'hello', site, language: spoken }),
  };
}

/** A worker that starts when it is first asked something. */
export function lazyEngine(start: () => Engine): Engine {
  let started: Engine | undefined;
  const engine = (): Engine => {
    started ??= start();
    return started;
  };
  return {
    ask: (request, input, options) => engine().ask(request, input, options),
    stop: (lane) => started?.stop(lane),
    speak: (language) => started?.speak(language),
  };
}
