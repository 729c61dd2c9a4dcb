import type { ProblemJson } from '../../../src/report/problems.ts';
import { useSpeech } from '../parts/words.ts';

/** Everything that is wrong with a text, errors first; each leads to its place. */
export function ProblemList({
  problems,
  onGo,
}: {
  readonly problems: readonly ProblemJson[];
  readonly onGo: (problem: ProblemJson) => void;
}) {
  const { frame } = useSpeech().words;
  const sorted = problems.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return (
    <ul class="problems">
      {sorted.map((problem) => {
        const { severity, file, line, column, message, expected, received, nearest } = problem;
        const where = [file, line, column].filter((part) => part !== null).join(':');
        return (
          <li key={`${where} ${message}`} class={severity}>
            <button type="button" class="bare" onClick={() => onGo(problem)}>
              {frame.problem({ message, expected, received, nearest, where })}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
