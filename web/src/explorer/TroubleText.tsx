import { useSpeech } from '../parts/words.ts';
import type { Trouble } from './answering.ts';

/** What is wrong, each problem with its place. */
export function TroubleText({ trouble }: { readonly trouble: Trouble }) {
  const { frame } = useSpeech().words;
  if (trouble.kind === 'broken') return <p class="notice">{frame.broken(trouble.message)}</p>;
  return (
    <ul class="notice">
      {trouble.problems
        .filter(({ severity }) => severity === 'error')
        .map(({ message, expected, received, nearest, file, line, column }) => (
          <li key={`${file}:${line}:${column}:${message}`}>
            {frame.problem({ message, expected, received, nearest, where: `${file}:${line}:${column}` })}
          </li>
        ))}
    </ul>
  );
}
