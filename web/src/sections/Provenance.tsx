import type { SourcedNumber } from '../../../src/report/sources.ts';
import { useSpeech } from '../parts/words.ts';

/** Links of scenario files are followed only where they lead to a page of the web. */
const WEB = /^https?:\/\//;

/** One number with where it is from. */
export function Provenance({ number }: { readonly number: SourcedNumber }) {
  const { sources: text } = useSpeech().words;
  const { name, label, value, preset, source, quote, note, why, changedBy } = number;
  return (
    <div>
      <dt>
        {label ?? name} <code>{name}</code> = {value}
      </dt>
      <dd>
        {preset !== undefined ? (
          text.preset(preset.name, preset.source)
        ) : source !== undefined ? (
          <>
            {quote !== undefined && <>{text.quote(quote)} – </>}
            {source.url !== undefined && WEB.test(source.url) ? (
              <a href={source.url} rel="noreferrer">
                {source.title ?? source.name}
              </a>
            ) : (
              (source.title ?? text.unknownSource(source.name))
            )}
            {[source.publisher, source.date].filter((part) => part !== undefined).map((part) => `, ${part}`)}
            {note !== undefined && ` (${note})`}
          </>
        ) : why !== undefined ? (
          `${text.assumed}: ${why}`
        ) : changedBy !== undefined ? (
          text.changedBy(changedBy)
        ) : (
          text.missing
        )}
      </dd>
    </div>
  );
}
