import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatMermaid } from '../../../src/report/show/mermaid.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';
import { HOSTILE, hostileCourse } from './sample-course.ts';

/** What a state diagram says, texts with Mermaid's codes resolved. */
interface Diagram {
  readonly title: string;
  /** Id → text. */
  readonly states: Map<string, string>;
  /** Composite id → its text. */
  readonly composites: Map<string, string>;
  readonly arrows: { from: string; to: string; text: string }[];
  /** Parallel parts of the outermost state. */
  readonly parts: number;
}

const ID = '[A-Za-z]\\w*';
/** Codes as Mermaid finds them before it reads the lines. */
const CODE = /#(\d+);/g;

/**
 * Reads the part of the grammar of Mermaid's state diagrams (stateDiagram.jison of 10 and 11) that is written here, line
 * by line as its lexer does: texts at arrows end at a colon or semicolon, quoted ones at a quote, and some words make
 * another token of the whole line.
 */
function parseDiagram(text: string): Diagram {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const [first, ...lines] = body.trimEnd().split('\n');
  expect(first).toBe('stateDiagram-v2');
  const diagram = {
    title: (parse(head) as { title: string }).title,
    states: new Map<string, string>(),
    composites: new Map<string, string>(),
    arrows: [] as Diagram['arrows'],
    parts: 1,
  };
  const described = new Map<string, string>();
  const open: string[] = [];
  for (const line of lines) {
    // In the lexer codes are already replaced by letters.
    const coded = line.replaceAll(CODE, 'X');
    expect(coded, line).not.toMatch(/direction\s+(?:tb|bt|rl|lr)|%%|<<|\[\[|#|;/i);
    const plain = (words = ''): string =>
      words.replaceAll(CODE, (_, code: string) => String.fromCodePoint(Number(code)));
    const bare = line.trim();
    const state = new RegExp(`^state "([^"]*)" as (${ID})$`).exec(bare);
    const begin = new RegExp(`^state (${ID}) \\{$`).exec(bare);
    const arrow = new RegExp(`^(${ID}|\\[\\*\\]) --> (${ID}|\\[\\*\\])(?: : ([^:\\n;]+))?$`).exec(
      bare.replaceAll(CODE, (code) => code.replace(';', '\u0001')),
    );
    const description = new RegExp(`^(${ID}) : ([^:\\n]+)$`).exec(bare);
    if (state?.[2] !== undefined) diagram.states.set(state[2], plain(state[1]));
    else if (begin?.[1] !== undefined) {
      open.push(begin[1]);
      diagram.composites.set(begin[1], described.get(begin[1]) ?? '');
    } else if (arrow !== null) {
      const [, from = '', to = '', words = ''] = arrow;
      diagram.arrows.push({ from, to, text: plain(words.replaceAll('\u0001', ';')) });
    } else if (bare === '--') {
      expect(open).toHaveLength(1);
      diagram.parts += 1;
    } else if (bare === '}') expect(open.pop()).toBeDefined();
    else if (description?.[1] !== undefined) described.set(description[1], plain(description[2]));
    else expect.fail(`no statement of a state diagram: ${line}`);
  }
  expect(open).toEqual([]);
  const known = new Set([...diagram.states.keys(), '[*]']);
  for (const { from, to } of diagram.arrows) expect([known.has(from), known.has(to)]).toEqual([true, true]);
  return diagram;
}

describe('a Mermaid diagram', () => {
  const diagram = parseDiagram(formatMermaid(hostileCourse, en));

  test('gives every label back as it was written', () => {
    const labels = [...diagram.states.values()].slice(0, HOSTILE.length);
    expect(labels).toEqual(
      HOSTILE.map((label, at) => `${label.replaceAll('  ', ' ')} ${at === 0 ? '15 %' : '11 %'}`),
    );
    expect(diagram.title).toBe(`Talks: "a" \\ 'b' --- #1 & co: 1 January 2019`);
    expect(diagram.composites.get('r0')).toBe(HOSTILE[2]);
  });

  test('has a part for each region, marked starts and ends', () => {
    expect(diagram.parts).toBe(2);
    const marks = diagram.arrows.filter(({ from, to }) => from === '[*]' || to === '[*]');
    expect(marks.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '[*] r0_s0',
      'r0_s8 [*]',
      '[*] r1_default',
      'r1_end [*]',
    ]);
  });

  test('joins events at one arrow, with how often it is taken', () => {
    const text = diagram.arrows.find(({ from }) => from === 'r0_s0')?.text;
    expect(text).toBe(`${HOSTILE[0]} / Run (0.25 times)`);
    const quiet = diagram.arrows.filter(({ from }) => from === 'r1_default').map((each) => each.text);
    expect(quiet.slice(0, 2)).toEqual(['Stay', 'Go']);
  });

  test('tells what `always` waits for, with brackets only where they are needed', () => {
    const [, , always] = diagram.arrows.filter(({ from }) => from === 'r1_default');
    const talks = HOSTILE[2];
    expect(always?.text).toBe(
      `when ${talks} is in “${HOSTILE[3]}” and ${talks} is not in “${HOSTILE[4]}” and (either Other is in “Plain” or ${talks} is in “${HOSTILE[3]}”) (0.75 times)`,
    );
  });

  test('is readable where labels are plain', () => {
    const text = formatMermaid(hostileCourse, en);
    expect(text).toContain('state "Plain 25 %" as r1_default\n');
    expect(text).toContain('#34;quoted#34;');
  });

  test('speaks Japanese', () => {
    const { title, arrows } = parseDiagram(formatMermaid(hostileCourse, ja));
    expect(title).toContain('（2019年1月1日）');
    expect(arrows.some(({ text }) => text.endsWith('のとき (0.75回)'))).toBe(true);
  });
});
