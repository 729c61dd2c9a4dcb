/** Maps and numbers that JSON has no word for, as objects of one key. */
const MAP = '$map';
const NUMBER = '$number';

/** Writes data that may hold maps, typed arrays of doubles and any number; `readPlain` gives it back. */
export function writePlain(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (value instanceof Map) return { [MAP]: [...value] };
    if (value instanceof Float64Array) return [...value];
    if (typeof value === 'number' && !Number.isFinite(value)) return { [NUMBER]: String(value) };
    return value;
  });
}

/** Reads what `writePlain` wrote; the caller knows what it is. Data comes from our own site only. */
export function readPlain(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if (MAP in value && Array.isArray(value[MAP])) return new Map(value[MAP] as [unknown, unknown][]);
    if (NUMBER in value) return Number(value[NUMBER]);
    return value;
  });
}
