import { asShare } from '../../../src/report/run/as-share.ts';
import type { Lever } from '../../../src/study/levers.ts';
import { questionOf } from '../engine/what-if.ts';
import { useSpeech } from '../parts/words.ts';
import { QUICK_DRAWS } from './answering.ts';
import type { Explorer } from './explorer.ts';
import { useAsked } from './use-asked.ts';

/** What a lever moves: each outcome at both ends of what is likely, the one that moves most first. */
export function LeverEffects({ lever, explorer }: { readonly lever: Lever; readonly explorer: Explorer }) {
  const { words, format, say } = useSpeech();
  const { levers: text, sections } = words;
  const { answer } = useAsked(
    explorer,
    'effect',
    (now) => ({ ...questionOf(now), draws: QUICK_DRAWS, lever: lever.name }),
    { engine: explorer.engines.side, key: lever.name },
  );
  if (answer === undefined) return <p>{sections.working}</p>;
  const { outcomes } = explorer.study.value;
  const share = (value: number): string => format.percent(asShare(value));
  const moved = answer.outcomes
    .toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low))
    .map(({ name, low, high }) => ({
      name,
      label: say(outcomes.find((each) => each.name === name)?.label ?? name),
      low,
      high,
    }));
  return (
    <>
      <p>{text.moves(format.quantity(answer.low, lever.unit), format.quantity(answer.high, lever.unit))}</p>
      <ul class="effects">
        {moved.map(({ name, label, low, high }) => (
          <li key={name}>
            <span>{label}</span>
            <span class="effect-rail" aria-hidden="true">
              <span
                class="effect-bar"
                style={{
                  insetInlineStart: `${Math.min(low, high) * 100}%`,
                  width: `${Math.max(Math.abs(high - low) * 100, 0.5)}%`,
                }}
              />
            </span>
            <span class="number">
              {share(low)} → {share(high)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
