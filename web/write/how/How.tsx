import { Top } from '../../src/parts/Top.tsx';
import { type Speech, SpeechContext } from '../../src/parts/words.ts';
import { enHow } from './en-how.ts';
import { EQUATIONS } from './equations.tsx';
import { HOW_SOURCES, type HowPart } from './how-text.ts';
import { jaHow } from './ja-how.ts';
import { Equation } from './math.tsx';

/** How this works and what it assumes: a page to read, with no script. */
export function How({ speech }: { readonly speech: Speech }) {
  const text = speech.words.language === 'ja' ? jaHow : enHow;
  return (
    <SpeechContext.Provider value={speech}>
      <Top />
      <main class="page how" id="answer">
        <h1>{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <nav aria-label={text.contents}>
          <h2>{text.contents}</h2>
          <ul>
            {text.sections.map(({ name, title }) => (
              <li key={name}>
                <a href={`#${name}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {text.sections.map(({ name, title, parts }) => (
          <section key={name} id={name} aria-labelledby={`${name}-title`}>
            <h2 id={`${name}-title`}>{title}</h2>
            {parts.map((part, at) => (
              <Part key={`${name} ${at}`} part={part} />
            ))}
          </section>
        ))}
        <section aria-labelledby="sources-title">
          <h2 id="sources-title">{text.sourcesTitle}</h2>
          <ul class="works" lang="en">
            {HOW_SOURCES.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </section>
      </main>
    </SpeechContext.Provider>
  );
}

function Part({ part }: { readonly part: HowPart }) {
  switch (part.kind) {
    case 'text':
      return <p>{part.text}</p>;
    case 'equation':
      return <Equation label={part.aloud} of={EQUATIONS[part.name]} />;
    case 'terms':
      return (
        <dl>
          {part.terms.map(([term, meaning]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      );
  }
}
