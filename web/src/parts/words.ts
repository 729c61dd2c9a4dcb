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
}

/** The speech of a language. */
export function createSpeech(words: PageWords): Speech {
  return { words, format: createFormat(words), say: createSay(words.language) };
}

/** Loads the words of one language; the other one is not fetched. */
export async function loadSpeech(language: Language): Promise<Speech> {
  return createSpeech(
    language === 'ja'
      ? (await import('../../../src/report/text/page/ja-page.ts')).jaPage
      : (await import('../../../src/report/text/page/en-page.ts')).enPage,
  );
}

export const SpeechContext = createContext<Speech | undefined>(undefined);

/** The speech of the page around. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === undefined) throw new Error('no speech around this part of the page');
  return speech;
}
