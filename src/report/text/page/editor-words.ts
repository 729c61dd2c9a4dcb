/** The words of editing a scenario file. Every string argument is formatted already. */
export interface EditorWords {
  readonly title: string;
  readonly lead: string;
  readonly text: (file: string) => string;
  readonly keys: string;
  readonly checking: string;
  readonly sound: string;
  readonly problems: (errors: number, warnings: number) => string;
  /** The answer beside the text is that of the last sound one. */
  readonly old: string;
  readonly shown: string;
  readonly open: string;
  readonly save: string;
  readonly saved: (file: string) => string;
  readonly variant: string;
  readonly variantNone: string;
  readonly back: string;
  readonly tooLarge: (most: string) => string;
  readonly notText: string;
  readonly drop: string;
  readonly below: string;
  readonly elsewhere: string;
  readonly keepMine: string;
  readonly takeFile: string;
}
