import type { CommandContext } from './command-context.ts';
import type { ExitCode } from './io.ts';
import type { Setting } from '../scenario/read-scenario.ts';
export interface DiffRequest { readonly files: readonly string[]; readonly settings: readonly Setting[]; readonly json: boolean }
export async function diff(_r: DiffRequest, _c: CommandContext): Promise<ExitCode> { return 0; }
