/** Numbers equal things alike, in the order in which they are first met. */
export interface Interner<Item> {
  readonly items: readonly Item[];
  intern(item: Item): number;
}

/** Makes an interner; items with the same key are the same. */
export function interner<Item>(keyOf: (item: Item) => string): Interner<Item> {
  const items: Item[] = [];
  const numbers = new Map<string, number>();
  return {
    items,
    intern: (item) => {
      const key = keyOf(item);
      const found = numbers.get(key);
      if (found !== undefined) return found;
      numbers.set(key, items.length);
      items.push(item);
      return items.length - 1;
    },
  };
}
