import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
} from 'yaml';
import { type Place, type Problem, problem } from '../core/problem.ts';
import { FILE_BOUNDS } from './file-bounds.ts';
import type { Entry, Tree } from './tree.ts';

/** Keys that mean something to JavaScript. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What reading one file gives: its tree where there is one, and every problem. */
export interface YamlReading {
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2 into a tree with the place of every key and value.
 *
 * @param file The name that problems show.
 * @param text The whole file.
 */
export function readYaml(file: string, text: string): YamlReading {
  const lines = new LineCounter();
  const place = placer(file, lines);
  if (new TextEncoder().encode(text).length > FILE_BOUNDS.bytes) {
    return { problems: [problem('file-too-large', undefined, { file, limit: FILE_BOUNDS.bytes })] };
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const breach = findBreach(tokens, place);
  if (breach !== undefined) return { problems: [breach] };
  const documents = [
    ...new Composer({ uniqueKeys: false, keepSourceTokens: false }).compose(tokens, true, text.length),
  ];
  const [first, second] = documents;
  if (first === undefined) return { problems: [problem('not-a-scenario', place([0, 1]), {})] };
  if (second !== undefined) {
    return { problems: [problem('yaml-several-documents', place(second.range ?? [0, 1]), {})] };
  }
  return readDocument(first, place);
}

type Placer = (range: readonly [number, number, ...number[]]) => Place;

function placer(file: string, lines: LineCounter): Placer {
  return ([start, end]) => {
    const { line, col } = lines.linePos(start);
    const lineEnd = lines.lineStarts[line];
    const stop = lineEnd === undefined ? end : Math.min(end, lineEnd - 1);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), length: Math.max(stop - start, 1) };
  };
}

/** Walks the tokens without recursion: a map that is too wide or a nesting that is too deep. */
function findBreach(tokens: readonly CST.Token[], place: Placer): Problem | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({
    token,
    depth: 1,
  }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    const at = (): Place => place([token.offset ?? 0, (token.offset ?? 0) + 1]);
    if (depth > FILE_BOUNDS.depth + 1) return problem('yaml-too-deep', at(), { limit: FILE_BOUNDS.depth });
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, depth });
    if ('items' in token) {
      if (token.items.length > FILE_BOUNDS.keysPerMap) {
        return problem('yaml-too-many-keys', at(), { limit: FILE_BOUNDS.keysPerMap });
      }
      for (const item of token.items) {
        if ('key' in item && item.key != null) open.push({ token: item.key, depth: depth + 1 });
        if (item.value != null) open.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

function readDocument(document: Document.Parsed | Document, place: Placer): YamlReading {
  const problems: Problem[] = [...document.errors, ...document.warnings].map((fault) => {
    const tag = /^Unresolved tag: (\S+)/.exec(fault.message)?.[1];
    return tag === undefined
      ? problem('yaml-syntax', place(fault.pos), {
          detail: (fault.message.split('\n')[0] ?? '').replace(/ at line .*$/, ''),
        })
      : problem('yaml-tag', place(fault.pos), { tag });
  });
  const tree =
    problems.length > 0 || document.contents === null
      ? undefined
      : toTree(document.contents, place, problems);
  if (tree?.kind !== 'map') {
    if (problems.length === 0) problems.push(problem('not-a-scenario', place([0, 1]), {}));
    return { problems };
  }
  return { tree, problems };
}

function toTree(node: unknown, place: Placer, problems: Problem[]): Tree {
  const range = (node as { range?: [number, number, number] | null }).range ?? [0, 1];
  const here = place(range);
  if (isMap(node)) {
    const entries = new Map<string, Entry>();
    for (const pair of node.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '?';
      const key = place((pair.key as { range?: [number, number] }).range ?? range);
      const first = entries.get(name);
      if (RESERVED_KEYS.has(name)) problems.push(problem('reserved-key', key, { key: name }));
      else if (first !== undefined)
        problems.push(problem('yaml-duplicate-key', key, { key: name, first: first.key }));
      else
        entries.set(name, {
          key,
          value: pair.value === null ? nothing(key) : toTree(pair.value, place, problems),
        });
    }
    return { kind: 'map', entries, place: here };
  }
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => toTree(item, place, problems)), place: here };
  }
  if (isAlias(node)) problems.push(problem('yaml-alias', here, {}));
  if (isScalar(node)) {
    const { value } = node;
    if (
      value === null ||
      typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
    ) {
      return { kind: 'scalar', value, place: here };
    }
    return { kind: 'scalar', value: String(value), place: here };
  }
  return nothing(here);
}

function nothing(place: Place): Tree {
  return { kind: 'scalar', value: null, place };
}
