import { describe, expect, test } from 'vitest';
import { formatDot } from '../../../src/report/show/dot.ts';
import { en } from '../../../src/report/text/en.ts';
import { HOSTILE, hostileCourse } from './sample-course.ts';

interface Graph {
  readonly clusters: string[];
  readonly nodes: Map<string, Record<string, string>>;
  readonly edges: { from: string; to: string; attributes: Record<string, string> }[];
}

/** The tokens of the DOT language: signs, plain identifiers and numerals, quoted strings. */
const TOKEN = /\s*(?:(->|[{}[\];,=])|([A-Za-z_][\w]*|-?(?:\.\d+|\d+(?:\.\d*)?))|"((?:[^"\\]|\\[\s\S])*)")/gy;

/** Reads a directed graph by the grammar at graphviz.org/doc/info/lang.html, as far as it is used here. */
function parseDot(text: string): Graph {
  const tokens: { kind: 'sign' | 'id'; text: string }[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.trimEnd().length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(text);
    if (found === null) throw new Error(`no token of DOT at ${text.slice(at, at + 30)}`);
    const [, sign, word, quoted] = found;
    tokens.push(
      sign === undefined ? { kind: 'id', text: word ?? quoted ?? '' } : { kind: 'sign', text: sign },
    );
  }
  let at = 0;
  const peek = (): string | undefined => (tokens[at]?.kind === 'sign' ? tokens[at]?.text : undefined);
  const id = (): string => {
    const token = tokens[at++];
    if (token?.kind !== 'id') throw new Error(`expected an ID, found ${token?.text}`);
    return token.text;
  };
  const sign = (wanted: string): void => {
    const token = tokens[at++];
    if (token?.kind !== 'sign' || token.text !== wanted) throw new Error(`expected ${wanted}`);
  };
  const graph: Graph = { clusters: [], nodes: new Map(), edges: [] };
  const attributes = (): Record<string, string> => {
    const found: Record<string, string> = {};
    if (peek() !== '[') return found;
    sign('[');
    while (peek() !== ']') {
      const name = id();
      sign('=');
      found[name] = id();
      if (peek() === ',') sign(',');
    }
    sign(']');
    return found;
  };
  const statements = (): void => {
    sign('{');
    while (peek() !== '}') {
      const first = id();
      if (first === 'subgraph') {
        graph.clusters.push(id());
        statements();
        continue;
      }
      if (peek() === '=') {
        sign('=');
        id();
      } else if (peek() === '->') {
        sign('->');
        const to = id();
        graph.edges.push({ from: first, to, attributes: attributes() });
      } else {
        const found = attributes();
        if (first !== 'node' && first !== 'edge') graph.nodes.set(first, found);
      }
      sign(';');
    }
    sign('}');
  };
  expect(id()).toBe('digraph');
  id();
  statements();
  expect(at).toBe(tokens.length);
  return graph;
}

/** What Graphviz shows of a label: escapes and entities resolved (escString), lines one below the other. */
function shown(label = ''): string {
  return label
    .replaceAll(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
    .replaceAll('&amp;', '&');
}

describe('a DOT graph', () => {
  const graph = parseDot(formatDot(hostileCourse, en));

  test('gives every label back as it was written, with its probability', () => {
    const labels = HOSTILE.map((_, at) => shown(graph.nodes.get(`r0_s${at}`)?.['label']));
    expect(labels).toEqual(
      HOSTILE.map((label, at) => `${label.replaceAll('  ', ' ')}\n${at === 0 ? '15 %' : '11 %'}`),
    );
  });

  test('has a cluster for each region, and edges between known nodes only', () => {
    expect(graph.clusters).toEqual(['cluster_r0', 'cluster_r1']);
    for (const { from, to } of graph.edges) {
      expect([graph.nodes.has(from), graph.nodes.has(to)]).toEqual([true, true]);
    }
  });

  test('fills and frames likely states more, and frames final ones twice', () => {
    const saturation = (name: string): number => Number(graph.nodes.get(name)?.['fillcolor']?.split(' ')[1]);
    const width = (name: string): number => Number(graph.nodes.get(name)?.['penwidth']);
    expect(saturation('r1_end')).toBeGreaterThan(saturation('r1_default'));
    expect(width('r1_end')).toBeGreaterThan(width('r1_default'));
    expect(graph.nodes.get('r1_end')?.['peripheries']).toBe('2');
    expect(graph.nodes.get('r1_default')?.['peripheries']).toBeUndefined();
  });

  test('draws `always` dashed with its condition, and all else solid', () => {
    const dashed = graph.edges.filter(({ attributes }) => attributes['style'] === 'dashed');
    expect(dashed.map(({ from, to }) => [from, to])).toEqual([['r1_default', 'r1_end']]);
    expect(shown(dashed[0]?.attributes['label']).replaceAll('\n', ' ')).toMatch(/^when colon: /);
  });
});
