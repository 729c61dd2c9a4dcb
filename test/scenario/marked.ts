/** The sign before the place in a text that a problem is expected to show. */
const MARK = '▸';

/** A text without its mark, and the place of the mark as `line:column`. */
export interface Marked {
  readonly text: string;
  readonly at: string | undefined;
}

/** Takes the mark out of a text; at most one is read. */
export function readMark(marked: string): Marked {
  const offset = marked.indexOf(MARK);
  if (offset < 0) return { text: marked, at: undefined };
  const before = marked.slice(0, offset).split('\n');
  return { text: marked.replace(MARK, ''), at: `${before.length}:${(before.at(-1) ?? '').length + 1}` };
}

const SECTIONS = {
  parley: 'parley: 1',
  title: 'title: Talks',
  notes: '',
  sources: '',
  parties: 'parties: { us: { name: US, rationality: 1, discountRate: 10 %/year } }',
  chronicle: '',
  afterwards: '',
  constants: '',
  parameters: '',
  formulas: '',
  clock: 'clock: { start: 2018-10-01, step: 1 month, steps: 24, report: 12 }',
  calendar: '',
  chart: `chart:
  talks:
    initial: open
    states:
      open: { on: { AGREE: agreed, BREAK: broken } }
      agreed: { final: true }
      broken: { on: { IMPOSE: hit } }
      hit: { final: true }`,
  counters: '',
  conditions: '',
  moves: `moves:
  tariff: { when: talks.broken, party: us, choose: { WAIT: { event: none, default: true }, IMPOSE: { rate: 0.1/month } } }
  month: { when: talks.open, chance: { AGREE: 0.1, BREAK: 0.05 } }`,
  payoffs: '',
  outcomes: `outcomes:
  deal: { when: talks.agreed }
  tariffOn: { when: talks.hit }
  undecided: { when: talks.open or talks.broken }`,
  headline: '',
  measures: '',
  expect: '',
  more: '',
};

/** A sound scenario with some of its parts put otherwise. */
export function talks(parts: Partial<Record<keyof typeof SECTIONS, string>> = {}): string {
  return `${Object.values({ ...SECTIONS, ...parts })
    .filter((part) => part !== '')
    .join('\n')}\n`;
}
