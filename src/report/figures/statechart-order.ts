import type { RegionStructure } from '../../study/chart-structure.ts';

/**
 * The states of a region from first to last: each stands below all that lead to it, but for ways back, which are those
 * that close a circle when they are followed from the initial state in the order of the file.
 */
export function orderStates({ states, transitions, always }: RegionStructure): RegionStructure['states'] {
  const targets = new Map<string, readonly string[]>(
    states.map(({ name }) => [
      name,
      [...transitions, ...always].flatMap(({ from, to }) => (from === name && to !== name ? [to] : [])),
    ]),
  );
  const done: string[] = [];
  const open = new Set<string>();
  const onward = new Map<string, string[]>();
  const follow = (name: string): void => {
    open.add(name);
    for (const target of targets.get(name) ?? []) {
      if (open.has(target)) continue;
      onward.set(name, [...(onward.get(name) ?? []), target]);
      if (!done.includes(target)) follow(target);
    }
    open.delete(name);
    done.push(name);
  };
  for (const { name } of states.toSorted((a, b) => Number(b.initial) - Number(a.initial))) {
    if (!done.includes(name)) follow(name);
  }
  const layers = new Map<string, number>();
  for (const name of done.toReversed()) {
    const layer = layers.get(name) ?? 0;
    layers.set(name, layer);
    for (const target of onward.get(name) ?? []) {
      layers.set(target, Math.max(layers.get(target) ?? 0, layer + 1));
    }
  }
  return states.toSorted((a, b) => (layers.get(a.name) ?? 0) - (layers.get(b.name) ?? 0));
}
