import type { Text } from '../../scenario/schema.ts';
import { cleanText } from '../clean-text.ts';
import type { Catalogue, Language } from './catalogue.ts';

/** A space between two Japanese signs: YAML puts one where a long text goes on in the next line. */
const FOLD = /(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]) (?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])/g;

/** A text of a scenario in the language asked for, or in the one it is written in; safe to print. */
export function localise(text: Text, language: Language): string {
  const clean = cleanText(typeof text === 'string' ? text : text[language]);
  return language === 'ja' ? clean.replace(FOLD, '') : clean;
}

/** Makes the function that tells the texts of a scenario in one language. */
export function createSay(language: Language): (text: Text) => string {
  return (text) => localise(text, language);
}

/** Loads the texts of one language; the other one is not read. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  if (language === 'ja') return (await import('./ja.ts')).ja;
  return (await import('./en.ts')).en;
}
