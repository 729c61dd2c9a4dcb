import type { Lever } from '../../../src/study/levers.ts';
import type { Opened } from '../engine/opened.ts';

/**
 * The same page after a variant was switched or the file was edited: title and words stay, and so does the order of levers;
 * new ones stand at the end.
 */
export function reopened(before: Opened, now: Opened): Opened {
  const place = ({ name }: Lever): number => {
    const at = before.levers.findIndex((each) => each.name === name);
    return at < 0 ? before.levers.length : at;
  };
  const levers = now.levers.toSorted((a, b) => place(a) - place(b));
  return { ...now, title: before.title, description: before.description, levers };
}
