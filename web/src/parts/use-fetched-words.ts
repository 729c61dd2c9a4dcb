import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../src/report/text/catalogue.ts';

/**
 * Words that only a part of the page needs, fetched by those who open it; undefined until they are there.
 *
 * @param load Fetches those of a language; the same function each time.
 */
export function useFetchedWords<Words>(
  language: Language,
  load: (language: Language) => Promise<Words>,
): Words | undefined {
  const [words, setWords] = useState<{ readonly of: Words } | undefined>();
  useEffect(() => {
    let isWanted = true;
    void load(language).then((of) => {
      if (isWanted) setWords({ of });
    });
    return () => {
      isWanted = false;
    };
  }, [language, load]);
  return words?.of;
}
