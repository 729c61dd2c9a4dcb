import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { AnswerPart } from './explorer/AnswerPart.tsx';
import type { Explorer } from './explorer/explorer.ts';
import { Faces } from './explorer/Faces.tsx';
import { Headline } from './explorer/Headline.tsx';
import { KeysDialog } from './explorer/KeysDialog.tsx';
import { Levers } from './explorer/Levers.tsx';
import { Notices } from './explorer/Notices.tsx';
import { Strip } from './explorer/Strip.tsx';
import { Variants } from './explorer/Variants.tsx';
import type { ViewState } from './explorer/view-state.ts';
import type { ReadLink } from './link/read-link.ts';
import { Fetched } from './parts/Fetched.tsx';
import { Top } from './parts/Top.tsx';
import { type Speech, SpeechContext } from './parts/words.ts';

/** What the page of a scenario consists of. */
export interface AppParts {
  readonly explorer: Explorer;
  readonly view: ViewState;
  readonly speech: Speech;
  /** The address one came by, once it is read. */
  readonly link: Signal<ReadLink | undefined>;
  readonly isTooLong: Signal<boolean>;
  readonly onLanguage: () => void;
}

const loadSections = async () => (await import('./sections/Sections.tsx')).Sections;

const loadEditor = async () => (await import('./editor/Editor.tsx')).Editor;
const loadPlay = async () => (await import('./play/Play.tsx')).Play;

/** The page of one scenario. */
export function App({ explorer, view, speech, link, isTooLong, onLanguage }: AppParts) {
  const { title, description } = explorer.opened.value;
  useEffect(() => {
    document.title = `${speech.say(title)} · ${speech.words.frame.name}`;
  }, [title, speech]);
  return (
    <SpeechContext.Provider value={speech}>
      <Top onLanguage={onLanguage} />
      <main class="page">
        <noscript>
          <p class="notice">{speech.words.frame.noScript}</p>
        </noscript>
        <div class="story">
          <h1>{speech.say(title)}</h1>
          {description !== undefined && <p>{speech.say(description)}</p>}
        </div>
        <Faces view={view} />
        <Notices explorer={explorer} link={link} isTooLong={isTooLong} />
        {view.face.value === 'explore' && (
          <>
            <Headline explorer={explorer} />
            <div class="desk">
              <div class="controls">
                <Levers explorer={explorer} />
                <Variants explorer={explorer} />
              </div>
              <div class="results">
                <AnswerPart explorer={explorer} view={view} hasHeadline={false} />
                <Fetched load={loadSections} given={{ explorer, view }} />
              </div>
            </div>
            <Strip explorer={explorer} />
          </>
        )}
        {view.face.value === 'edit' && <Fetched load={loadEditor} given={{ explorer, view }} />}
        {view.face.value === 'play' && <Fetched load={loadPlay} given={{ explorer, view }} />}
      </main>
      <KeysDialog view={view} />
    </SpeechContext.Provider>
  );
}
