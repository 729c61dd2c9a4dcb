import { ProblemError } from '../../../src/core/problem.ts';
import { problemsJson } from '../../../src/report/problems.ts';
import { loadCatalogue } from '../../../src/report/text/localise.ts';
import { HANDLERS } from './handlers.ts';
import type { ToPage, ToWorker } from './protocol.ts';
import { siteFiles } from './site-files.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

/** What of a worker's surroundings is used; the types of pages know of windows only. */
interface Surroundings {
  postMessage(message: ToPage): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}
const page = globalThis as unknown as Surroundings;

type Hello = Extract<ToWorker, { kind: 'hello' }>;
type Ask = Extract<ToWorker, { kind: 'ask' }>;

/** The newest request of each lane; older ones stop at their next yield. */
const newest = new Map<string, number>();
let hello: Hello | undefined;
let bench: Workbench | undefined;

page.addEventListener('message', ({ data }) => {
  switch (data.kind) {
    case 'hello':
      if (bench === undefined) bench = createWorkbench(siteFiles(data.site));
      hello = data;
      break;
    case 'stop':
      newest.delete(data.lane);
      break;
    case 'ask':
      newest.set(data.lane, data.id);
      void work(data);
  }
});

async function work({ id, lane, request, input }: Ask): Promise<void> {
  const isWanted = (): boolean => newest.get(lane) === id;
  try {
    // A newer request may wait already: let it come in first.
    await nextTask();
    if (!isWanted() || bench === undefined) return;
    // The compiler cannot see that one kind links the handler and its input.
    const handler = HANDLERS[request] as (
      input: unknown,
      bench: Workbench,
    ) => AsyncGenerator<unknown, unknown, void>;
    const steps = handler(input, bench);
    for (;;) {
      const step = await steps.next();
      if (!isWanted()) break;
      if (step.done === true) {
        page.postMessage({ kind: 'result', id, result: step.value });
        return;
      }
      if (step.value !== undefined) page.postMessage({ kind: 'part', id, part: step.value });
      await nextTask();
      if (!isWanted()) break;
    }
    await steps.return(undefined);
  } catch (error) {
    if (!isWanted()) return;
    if (error instanceof ProblemError) {
      const catalogue = await loadCatalogue(hello?.language ?? 'en');
      page.postMessage({ kind: 'problems', id, problems: problemsJson(error.problems, catalogue) });
    } else
      page.postMessage({
        kind: 'broken',
        id,
        message: error instanceof Error ? error.message : String(error),
      });
  }
}

/** Lets messages in that have come meanwhile. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
