import type { CommandLineText } from './command-line-text.ts';

const nearestHint = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `\nDid you mean ${nearest}?`;

/** The command line in English. */
export const enCommandLine: CommandLineText = {
  overview: (
    version,
  ) => `Parley ${version}: what happens if we talk, what if we don't, and what does it cost whom?
Usage: parley COMMAND [FILE] [options]

  run         how a negotiation is likely to end, and what each end costs whom
  market      what duties and quotas do to prices, trade and whom they cost what
  check       whether a scenario says what its author means
  describe    a scenario in prose: who decides what, and what it leaves out
  show        the scenario in force, its chart, how things stand at a date
  compare     what differs in their answers, on the same draws
  diff        what differs between two scenarios
  view        the web explorer, on a scenario of your own
  sources     where each number is from
  init        start a scenario of your own
  schema      the JSON Schema of scenario files and of results
  completion  let the tab key of a shell complete commands, files and names

Examples (more: parley COMMAND --help)
  parley run parley/japan-us-2018
  parley sources parley/japan-us-2018
  parley init my.yaml
`,
  description: 'Simulates negotiations held under the threat of a tariff, from scenario files.',
  more: `
FILE is a path, - for standard input, or parley/NAME for a scenario that comes
with the program. A number is set by the extended file, over it by the file
itself, over both by variants given by --with, and over all by --set.
Results go to standard output, progress and problems to standard error.
NO_COLOR=1 turns colours off.

Exit codes: 0 done, 1 something in a file is at fault, 2 the command line is at
fault, 3 a bug in Parley, 130 interrupted.`,
  commands: {
    run: {
      summary: 'how a negotiation is likely to end, and what each end costs whom',
      more: `
Examples:
  parley run my.yaml
  parley run my.yaml --set breakRate="5 %/month"
  parley run my.yaml --full
  parley run my.yaml --json | jq .outcomes
  parley run my.yaml --draws 16384 --out result.json
  parley run my.yaml --out result.csv
  parley run my.yaml --out report.html
  parley run parley/japan-us-2018 --with parley/no-freeze
  parley run --again result.json
  cat my.yaml | parley run -

The same file, settings, draws and seed give the same digits on every machine.
Draws are rounded up to 16, 32, 64 and so on. An expectation of the file that
fails ends the program with 1.
Variants given by --with extend FILE; they are laid over it in the order given,
and may not change the same value differently.
A file that ends in .html or .md is a report to be read: figures with their
tables, sources, and how to get the same again.
--again needs nothing but the result, and ends with 1 if a number differs.`,
    },
    check: {
      summary: 'every problem of scenario files, and what can happen in them',
      more: `
Examples:
  parley check my.yaml
  parley check my.yaml --watch
  parley check my.yaml parley/minimal --json
  parley check my.yaml --set breakRate="5 %/month"

Finds mistyped names, wrong units and missing sources, and also states that
cannot be reached, events that nobody raises, odds over 1 for some draw, and
outcomes that overlap or leave a gap.`,
    },
    market: {
      summary: 'what duties and quotas do to prices, trade, revenue and welfare, without negotiation',
      more: `
Examples:
  parley market my.yaml
  parley market my.yaml --duty "japan=+10 %"
  parley market my.yaml --duty "cars.all=15 %" --horizon long
  parley market my.yaml --quota "japan=80 %:exporter" --horizon "18 months"
  parley market my.yaml --duty none --json
  parley market parley/japan-us-2018 --deal agriculture=tpp,autos=quota
  parley market my.yaml --out effects.csv

Without --duty and --quota those of the file are in force that hold wherever the
first one does (the same \`while\`, or none), at the short, medium and long run;
the others are named. With --duty or --quota, only what they name:
  --duty NAME, --quota NAME   one of the file
  --duty SUPPLIER=+10 %       points on top of the duty (-10 %: points off)
  --duty SUPPLIER=15 %        the whole duty; SUPPLIER=>=15 % the least
  --quota SUPPLIER=80 %       of the quantity before, or in the unit of units;
                              the rent goes to importers, or as in 80 %:treasury
With --deal, duties and quotas that mention terms see those named, and nothing
agreed on other issues; in force are those of the file that hold wherever these
terms do. --duty and --quota pick others under the same terms.
SUPPLIER is all for every foreign one, and MARKET.SUPPLIER where several
markets have it. An age such as "18 months" needs \`adjust\` in the markets.`,
    },
    show: {
      summary: 'the scenario in force, its chart, or how things stand at a date',
      more: `
Examples:
  parley show parley/no-freeze
  parley show parley/no-freeze --origin
  parley show parley/japan-us-2018 --set extraDuty="15 %" --json
  parley show parley/japan-us-2018 --with parley/no-midterms --origin
  parley show my.yaml --chart > chart.mmd
  parley show my.yaml --chart dot --at 2019-06-01 | dot -Tsvg -o chart.svg
  parley show my.yaml --at 2019-06-01 --state talks.frozen

The scenario in force is what is left after extends, --with and --set.
--chart draws the statechart with probabilities: at the report, or --at a date.
--at without --chart shows how things stand just before that date's decisions:
what is likely from there on, what it is worth to whom, what is decided next.`,
    },
    describe: {
      summary: 'a scenario in prose: who decides what, what can happen, what it leaves out',
      more: `
Examples:
  parley describe my.yaml
  parley describe my.yaml --out my.md
  parley describe parley/japan-us-2018 --lang ja

Nothing is computed: the description follows from the file alone. A file that
ends in .md gets headings, one that ends in .json the same parts as data.`,
    },
    compare: {
      summary: 'how the answers of scenarios differ, on the same draws',
      more: `
Examples:
  parley compare parley/japan-us-2018 parley/no-freeze
  parley compare my.yaml --with parley/no-freeze
  parley compare my.yaml --set extraDuty="15 %"
  parley compare a.yaml b.yaml c.yaml --json
  parley compare a.yaml b.yaml --out differences.csv
  parley compare a.yaml b.yaml --out differences.html

Each is held against the first. Numbers of the same name draw alike, so that
what differs in the answers is owed to what differs in the files. --set and
--with apply to the last, or to the one file, which is then compared with
itself.`,
    },
    diff: {
      summary: 'what differs between two scenarios in force, in words',
      more: `
Examples:
  parley diff parley/japan-us-2018 parley/no-freeze
  parley diff my.yaml --set breakRate="5 %/month"
  parley diff parley/minimal my.yaml --json

Both are compared after extends; --set and --with apply to the second, or to
the one file, which is then compared with itself. The order of entries without
meaning and another way of writing the same number are no difference. Ends with
0 whether or not the two differ.`,
    },
    sources: {
      summary: 'where each number is from: a quotation, or the word assumed with the reason',
      more: `
Examples:
  parley sources my.yaml
  parley sources my.yaml --check
  parley sources parley/japan-us-2018 --lang ja`,
    },
    view: {
      summary: 'open the web explorer, on a scenario of your own or on those that come with it',
      more: `
Examples:
  parley view my.yaml
  parley view
  parley view my.yaml --port 8300

It prints the address, serves to this machine alone, and ends with Ctrl-C. After
each save of FILE, or of what it extends, open pages show the new scenario.`,
    },
    init: {
      summary: 'write a small complete scenario to start from, and its schema for the editor',
      more: `
Examples:
  parley init my.yaml
  parley init my.yaml --force`,
    },
    schema: {
      summary: 'the JSON Schema (draft-07) of scenario files, or of the JSON of run',
      more: `
Examples:
  parley schema --out scenario.schema.json
  parley schema --result`,
    },
    completion: {
      summary: 'a script by which a shell completes commands, options, files and names',
      more: `
Examples:
  parley completion bash > ~/.local/share/bash-completion/completions/parley
  parley completion zsh > "\${fpath[1]}/_parley"
  parley completion fish > ~/.config/fish/completions/parley.fish
  source <(parley completion bash)

After --set it completes the parameters and constants of the scenario.`,
    },
  },
  arguments: {
    file: 'a scenario: a path, - for standard input, or parley/NAME',
    files: 'scenarios: paths or parley/NAME',
    twoFiles: 'one or two scenarios: paths or parley/NAME',
    comparedFiles: 'one scenario or more: paths or parley/NAME',
    newFile: 'the file to write, ending in .yaml or .yml',
    shell: 'the shell that is to complete',
  },
  options: {
    json: 'print JSON instead of text',
    draws: 'how many sets of uncertain numbers to solve',
    seed: 'which sets of uncertain numbers to draw',
    sampling: 'how to draw them: sobol (evenly spread) or plain (independent)',
    set: 'change a parameter or constant, with its unit; may be repeated',
    with: 'lay a variant of the scenario over it; may be repeated',
    again: 'repeat a result and tell whether its numbers agree',
    out: 'write the result to a file instead, whole or not at all; ends in .json or .csv',
    reportOut: 'write the result to a file instead, whole or not at all; ends in .json, .csv, .html or .md',
    proseOut: 'write to a file instead, whole or not at all; ends in .md, .txt or .json',
    schemaOut: 'write the schema to a file, whole or not at all',
    full: 'tell everything instead of one screen: terms, states, measures, choices',
    quiet: 'no progress, warnings or hints',
    lang: 'language of the text: en or ja',
    origin: 'tell for each value which file and line set it',
    chart: 'draw the statechart: mermaid, or dot for Graphviz (default: mermaid)',
    at: 'a date, a calendar name or the number of a step, up to the report',
    state: 'given that a region is in a state then, as in talks.frozen; may be repeated',
    checkSources: 'end with 1 if a number has neither a source nor a reason',
    result: 'the schema of the JSON that run prints',
    force: 'overwrite existing files',
    duty: 'a duty in force: its name, SUPPLIER=RATE, or none; may be repeated',
    quota: 'a quota in force: its name, SUPPLIER=LIMIT, or none; may be repeated',
    deal: 'terms taken as agreed, as in agriculture=tpp,autos=quota; may be repeated',
    horizon: 'short, medium, long, or the age of the duty; all three if not given',
    port: 'the port to serve at (default: any that is free)',
    watch: 'check again after each save, until Ctrl-C',
    help: 'show this help',
    version: 'show the version',
    helpCommand: 'show the help of a command',
  },
  titles: {},
  defaultValue: (value) => `default: ${value}`,
  unknownCommand: (name, nearest) => `There is no command ${name}.${nearestHint(nearest)}`,
  fileForCommand: (file) => `A command is missing.\nDid you mean parley run ${file}?`,
  unknownOption: (name, nearest) => `There is no option ${name} here.${nearestHint(nearest)}`,
  missingArgument: (name) => `An argument is missing: ${name}.`,
  missingValue: (option) => `${option} needs a value.`,
  tooManyArguments: (command) => `Too many arguments for ${command}.`,
  wholeNumber: (option, least, most, received) =>
    `${option}: expected a whole number from ${least} to ${most}, received ${received}.`,
  settingForm: (received) => `--set: expected NAME=VALUE, such as tariff="15 %", received ${received}.`,
  againAlone: (given) => `--again repeats a result with all that is in it: it cannot go with ${given}.`,
  notOneOf: (option, allowed, received) =>
    `${option}: expected ${allowed.join(' or ')}, received ${received}.`,
  onlyWith: (option, others) => `${option} needs ${others.join(' or ')}.`,
  notWith: (option, other) => `${option} and ${other} exclude each other.`,
  seeHelp: (command) => `See parley ${command === undefined ? '' : `${command} `}--help.`,
  bug: (detail) =>
    `This is a bug in Parley, not in your file: ${detail}\nPlease report it with the command and the scenario file.`,
  bugTrace: 'The same command with --debug shows where it happened.',
};
