import { useSpeech } from '../parts/words.ts';
import type { Explorer } from './explorer.ts';

/** Switches for what is set up differently: freeze or none, an answer by Japan … */
export function Variants({ explorer }: { readonly explorer: Explorer }) {
  const { words, say } = useSpeech();
  const offered = explorer.variants.value;
  if (offered.length === 0) return null;
  const switched = explorer.exploration.value.variants;
  return (
    <fieldset class="variants">
      <legend>{words.frame.variantsTitle}</legend>
      {offered.map(({ name, title, description }) => (
        <label key={name} class="variant">
          <input
            type="checkbox"
            checked={switched.includes(name)}
            onChange={(event) =>
              explorer.edit({ kind: 'turn', variant: name, on: event.currentTarget.checked })
            }
          />
          <span title={description === undefined ? undefined : say(description)}>
            {shortTitle(say(title))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The title of a variant without that of its case, which stands above. */
function shortTitle(title: string): string {
  return title.replace(/^.*?[:：]\s*/, '');
}
