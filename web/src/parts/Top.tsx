import { useSpeech } from './words.ts';

/** The head of every page: where one is, where else one can go, the other language. */
export function Top({ onLanguage }: { readonly onLanguage: () => void }) {
  const { frame } = useSpeech().words;
  return (
    <header class="top">
      <a class="skip" href="#answer">
        {frame.skip}
      </a>
      <a class="brand" href="./">
        {frame.name}
      </a>
      <nav>
        <button
          type="button"
          class="bare"
          lang={frame.otherLanguage === 'English' ? 'en' : 'ja'}
          onClick={onLanguage}
        >
          {frame.otherLanguage}
        </button>
      </nav>
    </header>
  );
}
