import type { ComponentChildren } from 'preact';
import type { SectionWords } from '../../../src/report/text/page/section-words.ts';
import { Near } from '../parts/Near.tsx';
import { useSpeech } from '../parts/words.ts';

/** A section below the answer; what it holds is kept up to date while it is near the screen. */
export function Section({
  name,
  render,
}: {
  readonly name: keyof SectionWords['title'];
  readonly render: () => ComponentChildren;
}) {
  const { title } = useSpeech().words.sections;
  return (
    <section class="section" id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`} tabIndex={-1}>
        {title[name]}
      </h2>
      <Near render={render} />
    </section>
  );
}
