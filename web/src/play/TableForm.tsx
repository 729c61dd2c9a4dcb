import { useSignal } from '@preact/signals';
import type { Answer } from '../../../src/exercise/decision.ts';
import type { IssueView } from '../../../src/exercise/game-view.ts';
import type { TableQuestion } from '../../../src/exercise/question.ts';
import type { PlayWords } from '../../../src/report/text/page/play-words.ts';
import { useSpeech } from '../parts/words.ts';
import type { Teller } from './tell.ts';

/** A table with terms on it: sign, let it be, or name terms of one's own. */
export function TableForm({
  question,
  issues,
  text,
  teller,
  isWorking,
  onAnswer,
}: {
  readonly question: TableQuestion;
  readonly issues: readonly IssueView[];
  readonly text: PlayWords;
  readonly teller: Teller;
  readonly isWorking: boolean;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const { say } = useSpeech();
  const { offer, other, open } = question;
  const first = (at: number): number => offer?.[at] ?? Math.max(open[at]?.indexOf(true) ?? 0, 0);
  const levels = useSignal<readonly number[]>(issues.map((_, at) => first(at)));
  return (
    <>
      {offer === undefined ? (
        <p>{text.noOffer}</p>
      ) : (
        <>
          <p>{text.offer(teller.party(other))}</p>
          <ul class="terms">
            {teller.terms(offer).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <p class="tools">
        <button
          type="button"
          class="button main"
          disabled={isWorking || offer === undefined}
          onClick={() => onAnswer({ kind: 'sign' })}
        >
          {text.sign}
        </button>
        <button
          type="button"
          class="button"
          disabled={isWorking}
          onClick={() => onAnswer({ kind: 'refuse' })}
        >
          {text.refuse}
        </button>
      </p>
      {open.length > 0 && (
        <fieldset class="proposal">
          <legend>{text.proposal}</legend>
          {issues.map((issue, at) => (
            <p key={issue.name} class="picked">
              <label for={`issue-${issue.name}`}>{say(issue.label)}</label>
              <select
                id={`issue-${issue.name}`}
                value={levels.value[at]}
                onChange={(event) => {
                  const next = Number(event.currentTarget.value);
                  levels.value = levels.value.map((each, index) => (index === at ? next : each));
                }}
              >
                {issue.levels.map((level, index) => (
                  <option key={level.name} value={index} disabled={open[at]?.[index] !== true}>
                    {open[at]?.[index] === true
                      ? teller.level(issue, index)
                      : `${teller.level(issue, index)} (${text.closed})`}
                  </option>
                ))}
              </select>
            </p>
          ))}
          <button
            type="button"
            class="button"
            disabled={isWorking}
            onClick={() =>
              onAnswer({
                kind: 'propose',
                levels: Object.fromEntries(
                  issues.map((issue, at) => [issue.name, issue.levels[levels.value[at] ?? 0]?.name ?? '']),
                ),
              })
            }
          >
            {text.propose}
          </button>
        </fieldset>
      )}
    </>
  );
}
