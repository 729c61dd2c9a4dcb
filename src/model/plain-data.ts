/** Plain data by name. */
export type Data = Readonly<Record<string, unknown>>;

/** Whether a value is a map, and neither a list nor a scalar. */
export function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of names; undefined where nothing stands. */
export function dataAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (here, key) => (isMap(here) && Object.hasOwn(here, key) ? here[key] : undefined),
    data,
  );
}

/** Whether a value is a text for people in both languages. */
export function isBilingual(value: unknown): value is { readonly en: string; readonly ja: string } {
  if (!isMap(value) || Object.keys(value).length !== 2) return false;
  return typeof value['en'] === 'string' && typeof value['ja'] === 'string';
}
