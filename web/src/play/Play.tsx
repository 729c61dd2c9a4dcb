import { useSignal } from '@preact/signals';
import type { Answer, Decision } from '../../../src/exercise/decision.ts';
import type { GameView } from '../../../src/exercise/game-view.ts';
import type { Language } from '../../../src/report/text/catalogue.ts';
import type { PlayWords } from '../../../src/report/text/page/play-words.ts';
import { whatIfOf } from '../engine/what-if.ts';
import type { Trouble } from '../explorer/answering.ts';
import type { Explorer } from '../explorer/explorer.ts';
import { TroubleText } from '../explorer/TroubleText.tsx';
import type { ViewState } from '../explorer/view-state.ts';
import { useFetchedWords } from '../parts/use-fetched-words.ts';
import { useSpeech } from '../parts/words.ts';
import { DebriefPart } from './DebriefPart.tsx';
import { GamePart } from './GamePart.tsx';
import { type Seat, Setup } from './Setup.tsx';

/** Taking a side in the scenario as it is shown: a seat is chosen, a game is played, and told about. */
export function Play({ explorer, view }: { readonly explorer: Explorer; readonly view: ViewState }) {
  const { language } = useSpeech().words;
  const text = useFetchedWords(language, loadWords);
  const seat = useSignal<Seat | undefined>(undefined);
  const game = useSignal<GameView | undefined>(undefined);
  const trouble = useSignal<Trouble | undefined>(undefined);
  const isWorking = useSignal(false);
  if (text === undefined) return null;

  const ask = async (next: Seat, decisions: readonly Decision[], goesOn = false): Promise<void> => {
    isWorking.value = true;
    trouble.value = undefined;
    const question = { whatIf: whatIfOf(explorer.exploration.value), ...next, decisions, goesOn };
    const ending = await explorer.engines.side.ask('play', question);
    isWorking.value = false;
    if (ending.kind === 'result') game.value = ending.result;
    else if (ending.kind !== 'stopped') trouble.value = ending;
  };
  const begin = (next: Seat): void => {
    seat.value = next;
    game.value = undefined;
    void ask(next, []);
  };
  const answer = (given: Answer): void => {
    const { value: now } = game;
    if (seat.value === undefined || now?.question === undefined) return;
    const { step, move, party } = now.question;
    void ask(seat.value, [...now.decisions, { step, move, party, answer: given }]);
  };
  const parts = { explorer, view, text };
  const sat = seat.value;
  return (
    <div class="play">
      <h2>{text.title}</h2>
      {trouble.value !== undefined && <TroubleText trouble={trouble.value} />}
      {sat === undefined || game.value === undefined ? (
        <>
          <p class="lead">{text.lead}</p>
          <Setup {...parts} onBegin={begin} />
          {isWorking.value && <p role="status">{text.working}</p>}
        </>
      ) : game.value.over === undefined ? (
        <GamePart
          {...parts}
          game={game.value}
          isWorking={isWorking.value}
          onAnswer={answer}
          onGoOn={() => void ask(sat, game.value?.decisions ?? [], true)}
          onTakeBack={() => void ask(sat, (game.value?.decisions ?? []).slice(0, -1))}
        />
      ) : (
        <DebriefPart
          {...parts}
          game={game.value}
          over={game.value.over}
          onTakeBack={() => void ask(sat, (game.value?.decisions ?? []).slice(0, -1))}
          onBegin={begin}
        />
      )}
    </div>
  );
}

/** Fetches the words of a language. */
async function loadWords(language: Language): Promise<PlayWords> {
  return language === 'ja'
    ? (await import('../../../src/report/text/page/ja-play.ts')).jaPlay
    : (await import('../../../src/report/text/page/en-play.ts')).enPlay;
}
