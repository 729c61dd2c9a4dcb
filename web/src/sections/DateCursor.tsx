import type { CalendarMark } from '../../../src/study/calendar-marks.ts';
import { useSpeech } from '../parts/words.ts';

/** A slider over the dates of a timeline; what the calendar says of the date stands beside it. */
export function DateCursor({
  dates,
  marks,
  at,
  onMove,
}: {
  readonly dates: readonly string[];
  readonly marks: readonly CalendarMark[];
  readonly at: number;
  readonly onMove: (step: number) => void;
}) {
  const { words, format, say } = useSpeech();
  const { sections: text } = words;
  const last = dates.length - 1;
  const date = format.date(dates[at] ?? '');
  const coming = marks.filter(({ step }) => step === at).map(({ label }) => say(label));
  const told = [date, ...coming].join(' · ');
  if (last < 1) return null;
  return (
    <div class="cursor">
      <label for="cursor">{text.cursor}</label>
      <input
        id="cursor"
        type="range"
        min={0}
        max={last}
        step={1}
        value={at}
        aria-valuetext={told}
        onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
      />
      <output for="cursor">{told}</output>
      {at !== last && (
        <button type="button" class="bare" onClick={() => onMove(last)}>
          {text.toReport}
        </button>
      )}
    </div>
  );
}
