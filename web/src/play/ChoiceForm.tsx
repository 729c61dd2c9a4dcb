import type { Answer } from '../../../src/exercise/decision.ts';
import type { ChoiceQuestion } from '../../../src/exercise/question.ts';
import type { PlayWords } from '../../../src/report/text/page/play-words.ts';
import { useSpeech } from '../parts/words.ts';

/** The options of a choice: one press decides. */
export function ChoiceForm({
  question,
  text,
  isWorking,
  onAnswer,
}: {
  readonly question: ChoiceQuestion;
  readonly text: PlayWords;
  readonly isWorking: boolean;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const { say } = useSpeech();
  return (
    <ul class="options">
      {question.options.map(({ name, label, isDefault }) => (
        <li key={name}>
          <button
            type="button"
            class="button main"
            disabled={isWorking}
            onClick={() => onAnswer({ kind: 'choose', option: name })}
          >
            {say(label)}
          </button>
          {isDefault && <span class="quiet"> {text.quiet}</span>}
        </li>
      ))}
    </ul>
  );
}
