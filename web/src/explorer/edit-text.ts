import type { Format } from '../../../src/report/number.ts';
import type { PageWords } from '../../../src/report/text/page/page-words.ts';
import type { Entry } from '../../../src/scenario/edit.ts';
import type { Text } from '../../../src/scenario/schema.ts';

/** What edits are about, in words. */
export interface EditNames {
  readonly words: PageWords;
  readonly format: Format;
  readonly say: (text: Text) => string;
  readonly lever: (name: string) => Text | undefined;
  readonly variant: (name: string) => Text | undefined;
}

/** An edit in words: `Additional duty: 25 % → 15 %`. */
export function editText({ edit, before }: Entry, { words, format, say, lever, variant }: EditNames): string {
  const { changes: text } = words;
  const nameOf = (name: string): string => say(lever(name) ?? name);
  const written = (value: string | undefined): string =>
    value === undefined ? text.asWritten : format.written(value);
  switch (edit.kind) {
    case 'set':
      return text.set({ lever: nameOf(edit.name), before: written(before), after: written(edit.value) });
    case 'place':
      return text.place(
        Object.entries(edit.values).map(([name, value]) => ({ lever: nameOf(name), value: written(value) })),
      );
    case 'unset':
      return text.set({ lever: nameOf(edit.name), before: written(before), after: text.asWritten });
    case 'clear':
      return text.clear;
    case 'turn':
      return text.turn({ variant: say(variant(edit.variant) ?? edit.variant), on: edit.on });
    case 'write':
      return text.write;
    case 'sample':
      return text.sample({ draws: format.count(edit.draws), seed: String(edit.seed) });
  }
}
