import { indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import type { ProblemJson } from '../../../src/report/problems.ts';

/** The text of a file, to be edited. */
export interface TextEditor {
  text(): string;
  /** Puts another text in the place of all. */
  replace(text: string): void;
  /** Marks problems where they are; those of other files are left out. */
  mark(problems: readonly ProblemJson[], file: string): void;
  /** Puts the cursor on a place. */
  goTo(line: number, column: number): void;
  remove(): void;
}

const THEME = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    fontSize: '0.875rem',
    border: '1px solid var(--line-strong)',
  },
  '&.cm-focused': { outline: '3px solid var(--accent)' },
  '.cm-content': {
    caretColor: 'var(--ink)',
    fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  },
  // The page scrolls, not the text in it: whoever goes by keyboard has one thing to scroll.
  '.cm-scroller': { overflow: 'visible' },
  '.cm-gutters': { backgroundColor: 'var(--paper-2)', color: 'var(--ink-2)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--paper-2)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 25%, transparent)',
  },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
  },
});

const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--ink-2)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
]);

/**
 * Puts up an editor.
 *
 * @param label What the text is, for those who do not see it.
 * @param onChange Is told of every change that a person makes.
 */
export function createEditor(
  parent: HTMLElement,
  text: string,
  label: string,
  onChange: () => void,
): TextEditor {
  let isOurs = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        basicSetup,
        yaml(),
        lintGutter(),
        keymap.of([indentWithTab]),
        THEME,
        syntaxHighlighting(COLOURS),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged && !isOurs) onChange();
        }),
      ],
    }),
  });
  const placeOf = (line: number, column: number): number => {
    const { from, to } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
    return Math.min(from + Math.max(column - 1, 0), to);
  };
  return {
    text: () => view.state.doc.toString(),
    replace: (next) => {
      isOurs = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
      isOurs = false;
    },
    mark: (problems, file) => {
      const marks = problems.flatMap((problem): Diagnostic[] => {
        if (problem.file !== file || problem.line === null) return [];
        const from = placeOf(problem.line, problem.column ?? 1);
        const word = /^[\w.-]+/.exec(view.state.doc.sliceString(from, from + 80));
        return [
          {
            from,
            to: Math.min(from + Math.max(word?.[0].length ?? 1, 1), view.state.doc.length),
            severity: problem.severity === 'error' ? 'error' : 'warning',
            message: problem.message,
          },
        ];
      });
      view.dispatch(setDiagnostics(view.state, marks));
    },
    goTo: (line, column) => {
      const at = placeOf(line, column);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    remove: () => view.destroy(),
  };
}
