import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ProblemJson } from '../../../src/report/problems.ts';
import type { Language } from '../../../src/report/text/catalogue.ts';
import type { EditorWords } from '../../../src/report/text/page/editor-words.ts';
import type { Base } from '../../../src/scenario/exploration.ts';
import { FILE_BOUNDS } from '../../../src/scenario/file-bounds.ts';
import { AnswerPart } from '../explorer/AnswerPart.tsx';
import type { Explorer } from '../explorer/explorer.ts';
import { openBase } from '../explorer/open-base.ts';
import type { ViewState } from '../explorer/view-state.ts';
import { download } from '../parts/download.ts';
import { useFetchedWords } from '../parts/use-fetched-words.ts';
import { useSpeech } from '../parts/words.ts';
import { baseText, fileOf } from './base-text.ts';
import { createEditor, type TextEditor } from './create-editor.ts';
import { ProblemList } from './ProblemList.tsx';

/** How long nothing must have been written before the text is checked, in milliseconds. */
const QUIET = 300;

/** What is known about the text. */
type State = 'shown' | 'checking' | 'wrong';

/** The scenario as text beside its answer; a text without errors becomes what is shown. */
export function Editor({ explorer, view }: { readonly explorer: Explorer; readonly view: ViewState }) {
  const { words, format } = useSpeech();
  const { language } = words;
  const text = useFetchedWords(language, loadWords);
  const room = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor | undefined>(undefined);
  const problems = useSignal<readonly ProblemJson[]>([]);
  const state = useSignal<State>('shown');
  const said = useSignal('');
  const first = useRef(explorer.exploration.peek().base);
  const mine = useRef<Base | undefined>(undefined);
  const { base } = explorer.exploration.value;
  const file = fileOf(base);

  const show = async (written: string): Promise<void> => {
    const now = explorer.exploration.peek();
    const below = now.base.kind === 'own' ? now.base.below : undefined;
    const next: Base = { kind: 'own', name: fileOf(now.base), text: written, ...(below && { below }) };
    const whatIf = {
      entry: next.name,
      texts: { ...below, [next.name]: written },
      variants: [],
      settings: [],
    };
    const ending = await explorer.engines.side.ask('check', { whatIf, language });
    if (ending.kind !== 'result' || editor.current?.text() !== written) return;
    problems.value = ending.result;
    editor.current.mark(ending.result, next.name);
    if (ending.result.some(({ severity }) => severity === 'error')) {
      state.value = 'wrong';
      return;
    }
    const opened = await openBase(next, explorer.engines);
    if (opened.kind !== 'result' || editor.current?.text() !== written) return;
    mine.current = next;
    explorer.begin(opened.result);
    if (Object.keys(now.changes).length > 0) explorer.edit({ kind: 'write', changes: now.changes });
    state.value = 'shown';
  };

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWanted = true;
    const start = async (): Promise<void> => {
      const begun = await baseText(explorer.exploration.peek().base);
      if (!isWanted || room.current === null || text === undefined) return;
      editor.current = createEditor(room.current, begun, text.text(file), () => {
        state.value = 'checking';
        said.value = '';
        clearTimeout(timer);
        timer = setTimeout(() => void show(editor.current?.text() ?? ''), QUIET);
      });
    };
    void start();
    return () => {
      isWanted = false;
      clearTimeout(timer);
      editor.current?.remove();
      editor.current = undefined;
    };
  }, [text]);

  if (text === undefined) return null;
  // A base that this editor has not made, such as a file that was saved elsewhere while it was edited here.
  const isForeign = !isSame(base, mine.current) && !isSame(base, first.current);
  const take = async (next: Base): Promise<void> => {
    const written = await baseText(next);
    editor.current?.replace(written);
    problems.value = [];
    state.value = 'shown';
  };
  const back = async (): Promise<void> => {
    const opened = await openBase(first.current, explorer.engines);
    if (opened.kind !== 'result') return;
    mine.current = undefined;
    explorer.begin(opened.result);
    await take(first.current);
  };
  const openFile = async (given: File | undefined): Promise<void> => {
    if (given === undefined) return;
    if (given.size > FILE_BOUNDS.bytes) {
      said.value = text.tooLarge(format.quantity(FILE_BOUNDS.bytes / 1e6, 'MB'));
      return;
    }
    const written = await given.text();
    if (written.includes('\u0000')) {
      said.value = text.notText;
      return;
    }
    said.value = given.name;
    editor.current?.replace(written);
    state.value = 'checking';
    await show(written);
  };
  const save = (): void => {
    download(file, new Blob([editor.current?.text() ?? ''], { type: 'application/yaml' }));
    said.value = text.saved(file);
  };
  const saveVariant = async (): Promise<void> => {
    if (!explorer.isChanged.value) {
      said.value = text.variantNone;
      return;
    }
    const { variantText } = await import('../../../src/scenario/variant-text.ts');
    const name = `my-${file}`;
    download(name, new Blob([variantText(explorer.exploration.value)], { type: 'application/yaml' }));
    said.value = text.saved(name);
  };
  const errors = problems.value.filter(({ severity }) => severity === 'error').length;
  return (
    <div class="editing">
      <h2>{text.title}</h2>
      <p class="lead">{text.lead}</p>
      <div class="tools">
        <label class="button">
          {text.open}
          <input
            type="file"
            class="spoken"
            accept=".yaml,.yml,text/yaml"
            onChange={(event) => void openFile(event.currentTarget.files?.[0])}
          />
        </label>
        <button type="button" class="button" onClick={save}>
          {text.save}
        </button>
        <button type="button" class="button" onClick={() => void saveVariant()}>
          {text.variant}
        </button>
        <button
          type="button"
          class="button"
          disabled={isSame(base, first.current) && state.value === 'shown'}
          onClick={() => void back()}
        >
          {text.back}
        </button>
        <span class="quiet" role="status">
          {said.value}
        </span>
      </div>
      {isForeign && (
        <div class="notice" role="status">
          <p>{text.elsewhere}</p>
          <p class="tools">
            <button type="button" class="button" onClick={() => void show(editor.current?.text() ?? '')}>
              {text.keepMine}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                mine.current = base;
                void take(base);
              }}
            >
              {text.takeFile}
            </button>
          </p>
        </div>
      )}
      <div class="desk editor-desk">
        <section
          class="file"
          aria-label={text.text(file)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            void openFile(event.dataTransfer?.files[0]);
          }}
        >
          <div ref={room} />
          <p class="quiet">
            {text.keys} {text.drop}
          </p>
          <p role="status">
            {state.value === 'checking'
              ? text.checking
              : problems.value.length === 0
                ? text.sound
                : text.problems(errors, problems.value.length - errors)}
          </p>
          <ProblemList
            problems={problems.value}
            onGo={({ line, column }) => editor.current?.goTo(line ?? 1, column ?? 1)}
          />
        </section>
        <div class={`results${state.value === 'wrong' ? ' stale' : ''}`}>
          <p class="quiet" role="status">
            {state.value === 'wrong' ? text.old : state.value === 'shown' ? text.shown : text.checking}
          </p>
          <AnswerPart explorer={explorer} view={view} />
        </div>
      </div>
    </div>
  );
}

/** Whether two are the same file with the same text. */
function isSame(one: Base, other: Base | undefined): boolean {
  if (one.kind === 'shipped') return other?.kind === 'shipped' && one.name === other.name;
  return other?.kind === 'own' && one.name === other.name && one.text === other.text;
}

/** Fetches the words of a language. */
async function loadWords(language: Language): Promise<EditorWords> {
  return language === 'ja'
    ? (await import('../../../src/report/text/page/ja-editor.ts')).jaEditor
    : (await import('../../../src/report/text/page/en-editor.ts')).enEditor;
}
