import type { GameView } from '../../../src/exercise/game-view.ts';
import type { PlayWords } from '../../../src/report/text/page/play-words.ts';
import { useSpeech } from '../parts/words.ts';
import type { Teller } from './tell.ts';

/** What has happened, the latest first; new lines are spoken. */
export function NewsList({
  game,
  text,
  teller,
}: {
  readonly game: Pick<GameView, 'news'>;
  readonly text: PlayWords;
  readonly teller: Teller;
}) {
  const { format } = useSpeech();
  const lines = game.news.map((news, at) => ({ at, when: format.time(news), line: teller.news(news) }));
  return (
    <section class="section" aria-labelledby="news-title">
      <h3 id="news-title">{text.news}</h3>
      {lines.length === 0 && <p class="quiet">{text.noNews}</p>}
      <ol class="news" aria-live="polite">
        {lines.toReversed().map(({ at, when, line }) => (
          <li key={at}>
            <span class="quiet">{when}</span> <span>{line}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
