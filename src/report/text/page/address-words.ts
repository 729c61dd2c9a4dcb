/** Something of an address that could not be used; the rest is. */
export type LinkFault =
  | { readonly kind: 'tooLong'; readonly length: number; readonly most: number }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'unknownKey'; readonly key: string; readonly nearest: string | undefined }
  | { readonly kind: 'badValue'; readonly key: string; readonly value: string }
  | { readonly kind: 'damaged'; readonly key: string };

/** The words about the address of the page. */
export interface AddressWords {
  readonly tooLong: string;
  readonly faults: string;
  readonly fault: (fault: LinkFault) => string;
  /** The scenario has changed since the address was written. */
  readonly older: (facts: { outcome: string; before: string; now: string }) => string;
  readonly asThen: string;
  readonly asNow: string;
}
