import type { DecisionDebrief } from '../../../src/exercise/debrief.ts';
import type { GameView, Over } from '../../../src/exercise/game-view.ts';
import type { OptionWorth } from '../../../src/exercise/option-worths.ts';
import { asShare } from '../../../src/report/run/as-share.ts';
import type { PlayWords } from '../../../src/report/text/page/play-words.ts';
import { whatIfOf } from '../engine/what-if.ts';
import type { Explorer } from '../explorer/explorer.ts';
import { useAsked } from '../explorer/use-asked.ts';
import { useSpeech } from '../parts/words.ts';
import { NewsList } from './NewsList.tsx';
import { Results } from './Results.tsx';
import type { Seat } from './Setup.tsx';
import { createTeller } from './tell.ts';

/** Decisions that are told one by one. */
const MOST_DECISIONS = 8;

/** What a game came to: what each side got, where the player fell short, the world it was played in, and what really happened. */
export function DebriefPart({
  explorer,
  text,
  game,
  over,
  onTakeBack,
  onBegin,
}: {
  readonly explorer: Explorer;
  readonly text: PlayWords;
  readonly game: GameView;
  readonly over: Over;
  readonly onTakeBack: () => void;
  readonly onBegin: (seat: Seat) => void;
}) {
  const speech = useSpeech();
  const { words, format, say } = speech;
  const { debrief, world } = over;
  const teller = createTeller(game, explorer, text, speech);
  const { language } = words;
  const { answer: sources } = useAsked(
    explorer,
    'sources',
    (exploration) => ({ whatIf: whatIfOf(exploration), language }),
    { key: `play ${language}` },
  );
  const done = (option: OptionWorth | undefined): string => {
    if (option === undefined) return '';
    if (option.kind === 'choose') return say(option.label ?? option.name ?? '');
    const terms = option.levels === undefined ? [] : teller.terms(option.levels);
    return [text.act[option.kind], ...(terms.length === 0 ? [] : [terms.join('; ')])].join(': ');
  };
  const verdict = ({ options, chosen, best, shortfall, unit }: DecisionDebrief): string =>
    shortfall > 0 && chosen !== best
      ? text.bestWas({
          done: done(options[chosen]),
          best: done(options[best]),
          short: format.quantity(shortfall, unit),
        })
      : text.wasBest(done(options[chosen]));
  const shown = debrief.decisions.slice(0, MOST_DECISIONS);
  const afterwards = sources?.afterwards ?? [];
  return (
    <div class="results debrief">
      <p class="sentence" role="status">
        {text.over(say(debrief.outcome.label))}
      </p>
      <p class="tools">
        <button
          type="button"
          class="button main"
          onClick={() => onBegin({ sides: game.sides, seed: game.seed })}
        >
          {text.again}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => onBegin({ sides: game.sides, seed: game.seed + 1 })}
        >
          {text.anew}
        </button>
        <button type="button" class="button" disabled={game.decisions.length === 0} onClick={onTakeBack}>
          {text.takeBack}
        </button>
      </p>
      <Results debrief={debrief} text={text} teller={teller} />
      <section class="section">
        <h3>{text.decisions}</h3>
        {shown.length === 0 && <p class="quiet">{text.noDecisions}</p>}
        <ol class="judged">
          {shown.map((decision) => (
            <li key={decision.number}>
              <p class="quiet">
                {format.time(decision)} · {teller.party(decision.party)} · {say(decision.label)}
              </p>
              <p>{verdict(decision)}</p>
              <details>
                <summary>{text.option}</summary>
                <div class="table-room">
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">{text.option}</th>
                        <th scope="col" class="number">
                          {text.worth}
                        </th>
                        <th scope="col" class="number">
                          {text.odds}
                        </th>
                        <th scope="col" class="number">
                          {text.accepted}
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {decision.options.map((option, at) => (
                        // Options have no names of their own where terms are named.
                        <tr key={`${at} ${option.kind}`}>
                          <th scope="row">{done(option)}</th>
                          <td class="number">
                            <data value={String(option.value)}>
                              {format.quantity(option.value, decision.unit)}
                            </data>
                          </td>
                          <td class="number">
                            {option.probability === undefined
                              ? ''
                              : format.percent(asShare(option.probability))}
                          </td>
                          <td class="number">
                            {option.accepted === undefined ? '' : format.percent(asShare(option.accepted))}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </details>
            </li>
          ))}
        </ol>
      </section>
      {afterwards.length > 0 && (
        <section class="section">
          <h3>{text.really}</h3>
          <ol class="news">
            {afterwards.map(({ name, label, date, source }) => (
              <li key={name}>
                <span class="quiet">{format.date(date)}</span> <span>{label}</span>{' '}
                <span class="quiet">({[source.publisher, source.title].filter(Boolean).join(', ')})</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <NewsList game={game} text={text} teller={teller} />
      <details class="provenance">
        <summary>
          {text.world} ({world.length})
        </summary>
        <p class="quiet">{text.worldWhy}</p>
        <dl>
          {world.map(({ name, label, value, unit }) => (
            <div key={name}>
              <dt>{say(label)}</dt>
              <dd>
                <data value={String(value)}>{format.quantity(value, unit)}</data>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
