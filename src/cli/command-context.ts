import type { Catalogue } from '../report/text/catalogue.ts';
import type { Engine } from './engine.ts';
import type { Io } from './io.ts';

/** What every command is handed besides its own request. */
export interface CommandContext {
  readonly io: Io;
  readonly catalogue: Catalogue;
  readonly loadEngine: () => Promise<Engine>;
}
