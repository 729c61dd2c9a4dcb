/** A list of 32-bit integers that grows while a graph is built. */
export interface Growing {
  readonly length: number;
  push(value: number): void;
  set(index: number, value: number): void;
  at(index: number): number;
  toArray(): Int32Array;
}

/** Makes an empty growing list. */
export function growingIntegers(): Growing {
  let data = new Int32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === data.length) {
        const larger = new Int32Array(2 * length);
        larger.set(data);
        data = larger;
      }
      data[length] = value;
      length += 1;
    },
    set: (index, value) => {
      data[index] = value;
    },
    at: (index) => data[index] ?? 0,
    toArray: () => data.slice(0, length),
  };
}
