import { useSpeech } from './words.ts';

/**
 * The head of every page: where one is, where else one can go, the other language.
 *
 * @param onLanguage Turns the page into the other language where it is; without it the other page is opened.
 */
export function Top({ onLanguage }: { readonly onLanguage?: () => void }) {
  const { words, link, other } = useSpeech();
  const { frame } = words;
  const code = words.language === 'en' ? 'ja' : 'en';
  return (
    <header class="top">
      <a class="skip" href="#answer">
        {frame.skip}
      </a>
      <a class="brand" href={link('index.html')}>
        {frame.name}
      </a>
      <nav aria-label={frame.name}>
        <a href={link('index.html')}>{frame.scenarios}</a>
        <a href={link('how.html')}>{frame.how}</a>
        <a
          href={other}
          lang={code}
          hreflang={code}
          onClick={(event) => {
            if (onLanguage === undefined) return;
            event.preventDefault();
            onLanguage();
          }}
        >
          {frame.otherLanguage}
        </a>
      </nav>
    </header>
  );
}
