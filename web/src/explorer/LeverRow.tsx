import { useComputed, useSignal } from '@preact/signals';
import { type Lever, leverBand, leverText } from '../../../src/study/levers.ts';
import { useSpeech } from '../parts/words.ts';
import type { Explorer } from './explorer.ts';
import { LeverPanel } from './LeverPanel.tsx';

const DIGITS = 12;
/** A number that nobody has moved may be an odd one: so many digits of it are shown. */
const SHORT = 4;

/** One lever: its name, a number field with its unit, a slider with a notch to either side, and what it is about. */
export function LeverRow({ lever, explorer }: { readonly lever: Lever; readonly explorer: Explorer }) {
  const { words, format, say } = useSpeech();
  const { levers: text } = words;
  const label = say(lever.label);
  const set = useComputed(() => explorer.settings.value.get(lever.name));
  const isOpen = useSignal(false);
  const isHeld = useSignal(false);
  /** What is being typed, while it is no number of the lever. */
  const typed = useSignal<string | undefined>(undefined);

  const value = set.value === undefined ? lever.centre : Number.parseFloat(set.value);
  const isMoved = set.value !== undefined;
  const withUnit = (number: number): string => format.quantity(number, lever.unit);
  const band = text.band[leverBand(lever, value)];
  const spoken = isMoved ? text.fixedAt(withUnit(value), band) : uncertainText();
  function uncertainText(): string {
    if (lever.range === undefined) return text.fixedAt(withUnit(value), band);
    return text.uncertain(
      words.numbers.range(format.number(lever.range.p05), format.number(lever.range.p95)),
    );
  }

  const move = (next: number): void => {
    typed.value = undefined;
    explorer.edit({
      kind: 'set',
      name: lever.name,
      value: leverText(lever, Math.min(Math.max(next, lever.min), lever.max)),
    });
  };
  const type = (written: string): void => {
    const next = Number(written.normalize('NFKC').replaceAll('\u2212', '-').replace(/%$/, '').trim());
    if (written.trim() === '' || !(next >= lever.min && next <= lever.max)) typed.value = written;
    else move(next);
  };
  const at = (number: number): string => `${((number - lever.min) / (lever.max - lever.min)) * 100}%`;
  const id = `lever-${lever.name}`;
  return (
    <li class={`lever${isMoved ? ' moved' : ''}`}>
      <div class="lever-head">
        <label for={id}>{label}</label>
        <button
          type="button"
          class="bare"
          aria-expanded={isOpen.value}
          aria-label={text.about(label)}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          …
        </button>
      </div>
      <div class="lever-value">
        <input
          id={id}
          inputMode="decimal"
          autocomplete="off"
          value={typed.value ?? (isMoved ? plain(value) : plain(Number(value.toPrecision(SHORT))))}
          aria-invalid={typed.value !== undefined}
          aria-describedby={`${id}-said`}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <span class="unit quiet" id={`${id}-said`}>
          {typed.value === undefined
            ? [format.unit(lever.unit), isMoved || lever.range === undefined ? band : spoken]
                .filter((part) => part !== '')
                .join(' · ')
            : text.badNumber(withUnit(lever.min), withUnit(lever.max))}
        </span>
        {isMoved && (
          <button
            type="button"
            class="bare"
            aria-label={text.reset(label)}
            onClick={() => {
              typed.value = undefined;
              explorer.edit({ kind: 'unset', name: lever.name });
            }}
          >
            ↺
          </button>
        )}
      </div>
      <div class="lever-track">
        <button
          type="button"
          class="bare"
          aria-label={text.less(label)}
          onClick={() => move(value - lever.step)}
        >
          −
        </button>
        <span class="rail">
          <input
            type="range"
            min={lever.min}
            max={lever.max}
            step={lever.step}
            value={value}
            aria-label={label}
            aria-valuetext={spoken}
            onInput={(event) => move(event.currentTarget.valueAsNumber)}
            onPointerDown={() => {
              isHeld.value = true;
            }}
            onPointerUp={() => {
              isHeld.value = false;
            }}
            onPointerCancel={() => {
              isHeld.value = false;
            }}
          />
          {isMoved && <span class="ghost" style={{ insetInlineStart: at(lever.centre) }} />}
          {isHeld.value && (
            <span class="above" style={{ insetInlineStart: at(value) }} aria-hidden="true">
              {withUnit(value)}
            </span>
          )}
        </span>
        <button
          type="button"
          class="bare"
          aria-label={text.greater(label)}
          onClick={() => move(value + lever.step)}
        >
          +
        </button>
      </div>
      {isOpen.value && <LeverPanel lever={lever} explorer={explorer} />}
    </li>
  );
}

function plain(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}
