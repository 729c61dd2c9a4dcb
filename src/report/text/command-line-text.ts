/** The commands of the program. */
export const COMMANDS = [
  'run',
  'check',
  'market',
  'describe',
  'show',
  'compare',
  'diff',
  'view',
  'sources',
  'init',
  'schema',
  'completion',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** The help of one command. */
export interface CommandHelp {
  readonly summary: string;
  /** What stands below the options: examples first. */
  readonly more: string;
}

/** Everything that the command line says before a command begins; kept apart so that `--help` loads nothing else. */
export interface CommandLineText {
  /** What `parley` alone prints: at most 20 lines. */
  overview(version: string): string;
  readonly description: string;
  readonly more: string;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly arguments: {
    readonly file: string;
    readonly files: string;
    readonly twoFiles: string;
    readonly comparedFiles: string;
    readonly newFile: string;
    readonly shell: string;
  };
  readonly options: {
    readonly json: string;
    readonly draws: string;
    readonly seed: string;
    readonly sampling: string;
    readonly set: string;
    readonly with: string;
    readonly again: string;
    readonly out: string;
    readonly proseOut: string;
    readonly reportOut: string;
    readonly schemaOut: string;
    readonly full: string;
    readonly quiet: string;
    readonly lang: string;
    readonly origin: string;
    readonly chart: string;
    readonly at: string;
    readonly state: string;
    readonly checkSources: string;
    readonly result: string;
    readonly force: string;
    readonly watch: string;
    readonly duty: string;
    readonly quota: string;
    readonly deal: string;
    readonly horizon: string;
    readonly port: string;
    readonly help: string;
    readonly version: string;
    readonly helpCommand: string;
  };
  /** The titles that the help is divided by, from English. */
  readonly titles: Readonly<Record<string, string>>;
  defaultValue(value: string): string;
  /** Each of these ends the program with 2. */
  unknownCommand(name: string, nearest: string | undefined): string;
  /** A file where a command was expected. */
  fileForCommand(file: string): string;
  unknownOption(name: string, nearest: string | undefined): string;
  missingArgument(name: string): string;
  missingValue(option: string): string;
  tooManyArguments(command: string): string;
  wholeNumber(option: string, least: string, most: string, received: string): string;
  settingForm(received: string): string;
  /** Something beside `--again` that it takes from the result. */
  againAlone(given: string): string;
  notOneOf(option: string, allowed: readonly string[], received: string): string;
  /** An option that means something only together with another, and two that exclude each other. */
  onlyWith(option: string, others: readonly string[]): string;
  notWith(option: string, other: string): string;
  seeHelp(command: string | undefined): string;
  /** A fault of the program itself. */
  bug(detail: string): string;
  readonly bugTrace: string;
}

/** Why a file cannot be written. */
export type WriteFault = 'noFolder' | 'isFolder' | 'denied' | 'failed';

/** What commands say about files and progress. */
export interface CommandMessages {
  unknownSetting(name: string, file: string, nearest: string | undefined): string;
  /** `--at` names no step. */
  unknownMoment(received: string, nearest: string | undefined): string;
  outsideMoment(received: string, first: string, last: string): string;
  unknownState(received: string, nearest: string | undefined): string;
  outEnding(received: string, endings: readonly string[]): string;
  proseEnding(received: string): string;
  readonly diffNeedsTwo: string;
  readonly compareNeedsTwo: string;
  compareTooMany(most: number): string;
  cannotWrite(file: string, fault: WriteFault): string;
  wrote(file: string): string;
  initEnding(received: string): string;
  exists(file: string): string;
  initDone(file: string): string;
  schemaKept(file: string): string;
  progress(facts: { percent: string; done: string; total: string; rate: string; left: string }): string;
  secondsLeft(seconds: string): string;
  minutesLeft(minutes: string): string;
  readonly watchInput: string;
  readonly viewInput: string;
  /** The web explorer has not been built. */
  readonly noSite: string;
  noPort(port: string): string;
  /** What is shown, and how it ends; without a file, the scenarios that come with the program. */
  viewing(file: string | undefined): string;
  sourcesMissing(count: number): string;
}
