import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createFormat, type Format } from '../../../src/report/number.ts';
import type { Language } from '../../../src/report/text/catalogue.ts';
import { createSay } from '../../../src/report/text/localise.ts';
import type { PageWords } from '../../../src/report/text/page/page-words.ts';
import type { Text } from '../../../src/scenario/schema.ts';

/** What every part of the page needs to speak: its words, its numbers, and the texts of scenarios. */
export interface Speech {
  readonly words: PageWords;
  readonly format: Format;
  readonly say: (text: Text) => string;
  /** The way to a page of the site in this language, such as `how.html`; '' is its first page. */
  readonly link: (page: string) => string;
  /** The way to this page in the other language. */
  readonly other: string;
}

/** Where a page is. */
export interface Whereabouts {
  /** The way to the folder of the site, ending in a slash. */
  readonly site: string;
  /** The page, below the folder of its language, such as `how.html`. */
  readonly page: string;
}

/** The speech of a language on a page. */
export function createSpeech(words: PageWords, { site, page }: Whereabouts): Speech {
  const folder = (language: Language): string => (language === 'en' ? site : `${site}${language}/`);
  return {
    words,
    format: createFormat(words),
    say: createSay(words.language),
    link: (each) => `${folder(words.language)}${each}`,
    other: `${folder(words.language === 'en' ? 'ja' : 'en')}${page}`,
  };
}

/** Loads the words of one language; the other one is not fetched. */
export async function loadSpeech(language: Language, where: Whereabouts): Promise<Speech> {
  return createSpeech(
    language === 'ja'
      ? (await import('../../../src/report/text/page/ja-page.ts')).jaPage
      : (await import('../../../src/report/text/page/en-page.ts')).enPage,
    where,
  );
}

export const SpeechContext = createContext<Speech | undefined>(undefined);

/** The speech of the page around. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === undefined) throw new Error('no speech around this part of the page');
  return speech;
}
