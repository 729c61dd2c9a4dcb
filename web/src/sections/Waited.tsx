import type { ComponentChildren } from 'preact';
import { useSpeech } from '../parts/words.ts';

/** Something that the engine is asked for: what is known of it, marked where it is about an earlier state. */
export function Waited<Answer>({
  answer,
  isOld,
  isPart,
  render,
}: {
  readonly answer: Answer | undefined;
  readonly isOld: boolean;
  readonly isPart: boolean;
  readonly render: (answer: Answer) => ComponentChildren;
}) {
  const { sections: text } = useSpeech().words;
  if (answer === undefined) return <p class="quiet">{text.working}</p>;
  return (
    <div aria-busy={isOld || isPart} class="waited">
      {render(answer)}
      {isOld && <p class="quiet">{text.old}</p>}
      {!isOld && isPart && <p class="quiet">{text.finer}</p>}
    </div>
  );
}
