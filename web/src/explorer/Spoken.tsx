import { useEffect, useState } from 'preact/hooks';
import { answerSentence } from '../../../src/report/run/answer-sentence.ts';
import { useSpeech } from '../parts/words.ts';
import { changeText } from './change-text.ts';
import type { Explorer } from './explorer.ts';

/** How long nothing must have changed before it is said aloud, in milliseconds. */
const PAUSE = 500;

/** Says one sentence after a change to those who do not see the page; nothing while a lever is still moving. */
export function Spoken({ explorer }: { readonly explorer: Explorer }) {
  const { words, format, say } = useSpeech();
  const { exploration, study, stage } = explorer.shown.value;
  const before = explorer.compared.value;
  const [told, setTold] = useState({ exploration, sentence: '' });
  useEffect(() => {
    if (stage !== 'whole' || told.exploration === exploration) return;
    const timer = setTimeout(() => {
      const sentence =
        before !== undefined
          ? changeText(study, before, { text: words.answer, format, say })
          : answerSentence(study, { format, say, text: words.run });
      setTold({ exploration, sentence });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [exploration, stage]);
  return (
    <p class="spoken" role="status">
      {told.sentence}
    </p>
  );
}
