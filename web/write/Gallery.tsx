import { answerSentence } from '../../src/report/run/answer-sentence.ts';
import type { Prepared, ScenarioCard } from '../src/gallery.ts';
import { Top } from '../src/parts/Top.tsx';
import { type Speech, SpeechContext } from '../src/parts/words.ts';

/** The first page: what Parley asks, and every scenario with its answer. */
export function Gallery({ all, speech }: { readonly all: readonly Prepared[]; readonly speech: Speech }) {
  const { words, format, say, link } = speech;
  const { gallery } = words;
  const list = (group: ScenarioCard['group']) => (
    <ul class="cards">
      {all
        .filter(({ card }) => card.group === group)
        .map(({ card, study, variants, opened }) => (
          <li key={card.name} class="card">
            <h3>
              <a href={link(`${card.name}.html`)}>{say(card.title)}</a>
            </h3>
            <p class="card-answer">{answerSentence(study, { format, say, text: words.run })}</p>
            {card.description !== undefined && <p class="quiet">{say(card.description)}</p>}
            <p class="quiet">{gallery.size(opened.levers.length, variants.length)}</p>
          </li>
        ))}
    </ul>
  );
  return (
    <SpeechContext.Provider value={speech}>
      <Top />
      <main class="page gallery" id="answer">
        <h1>{words.frame.question}</h1>
        <p class="lead">{gallery.lead}</p>
        <section aria-labelledby="cases">
          <h2 id="cases">{gallery.cases}</h2>
          {list('cases')}
        </section>
        <section aria-labelledby="theory">
          <h2 id="theory">{gallery.theory}</h2>
          {list('theory')}
        </section>
      </main>
    </SpeechContext.Provider>
  );
}
