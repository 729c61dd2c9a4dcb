import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../../../src/exercise/decision.ts';
import type { GameView } from '../../../src/exercise/game-view.ts';
import { statechartFigure } from '../../../src/report/figures/statechart.ts';
import type { PlayWords } from '../../../src/report/text/page/play-words.ts';
import { Chart } from '../chart/Chart.tsx';
import type { Explorer } from '../explorer/explorer.ts';
import type { ViewState } from '../explorer/view-state.ts';
import { useSpeech } from '../parts/words.ts';
import { ChoiceForm } from './ChoiceForm.tsx';
import { NewsList } from './NewsList.tsx';
import { TableForm } from './TableForm.tsx';
import { createTeller } from './tell.ts';

/** A game on its way: what is asked, what has happened, where things stand. */
export function GamePart({
  explorer,
  view,
  text,
  game,
  isWorking,
  onAnswer,
  onGoOn,
  onTakeBack,
}: {
  readonly explorer: Explorer;
  readonly view: ViewState;
  readonly text: PlayWords;
  readonly game: GameView;
  readonly isWorking: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onGoOn: () => void;
  readonly onTakeBack: () => void;
}) {
  const speech = useSpeech();
  const { words, format, say } = speech;
  const teller = createTeller(game, explorer, text, speech);
  const { question, sides, states, time } = game;
  const seated = useSignal(sides[0]);
  const title = useRef<HTMLHeadingElement>(null);
  // The next question is where a reader by keyboard goes on.
  useEffect(() => title.current?.focus(), [question?.node, seated.value]);
  if (question === undefined) return null;
  const { chart } = explorer.opened.value;
  const labels = explorer.calm.value.study.timeline.labels;
  const all = chart.regions.flatMap((region) => region.states.map(({ name }) => name));
  const timeline = {
    dates: [time.date ?? String(time.step)],
    states: new Map(all.map((name) => [name, [states.includes(name) ? 1 : 0]])),
    deciding: chart.regions.map(({ name }) => name),
    labels,
  };
  const party = teller.party(question.party);
  const isHandedOver = sides.length < 2 || seated.value === question.party;
  const isQuiet = question.kind === 'choice' && question.options.some(({ isDefault }) => isDefault);
  return (
    <div class="desk game">
      <div class="asked">
        <p class="quiet">
          {format.time(time)} · {text.you(party)}
        </p>
        {isHandedOver ? (
          <>
            <h3 ref={title} tabIndex={-1}>
              {say(question.label)}
            </h3>
            {game.agreed !== undefined && (
              <p class="quiet">
                {text.inForce} {teller.terms(game.agreed).join('; ')}
              </p>
            )}
            {question.kind === 'choice' ? (
              <ChoiceForm question={question} text={text} isWorking={isWorking} onAnswer={onAnswer} />
            ) : (
              <TableForm
                key={`${question.step} ${question.node}`}
                question={question}
                issues={game.issues}
                text={text}
                teller={teller}
                isWorking={isWorking}
                onAnswer={onAnswer}
              />
            )}
            <p class="tools">
              {isQuiet && (
                <button
                  type="button"
                  class="button"
                  disabled={isWorking}
                  onClick={onGoOn}
                  title={text.goOnWhy}
                >
                  {text.goOn}
                </button>
              )}
              <button
                type="button"
                class="button"
                disabled={isWorking || game.decisions.length === 0}
                onClick={onTakeBack}
              >
                {text.takeBack}
              </button>
            </p>
          </>
        ) : (
          <>
            <h3 ref={title} tabIndex={-1}>
              {text.pass(party)}
            </h3>
            <p>
              <button
                type="button"
                class="button main"
                onClick={() => {
                  seated.value = question.party;
                }}
              >
                {text.taken(party)}
              </button>
            </p>
          </>
        )}
      </div>
      <div class="results">
        <NewsList game={game} text={text} teller={teller} />
        <section class="section">
          <h3>{text.where}</h3>
          <Chart
            explorer={explorer}
            view={view}
            make={(context) =>
              statechartFigure(
                { chart, timeline, at: 0 },
                { ...context, predicates: words.predicates, chart: words.statechart },
              )
            }
          />
        </section>
      </div>
    </div>
  );
}
