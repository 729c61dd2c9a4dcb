import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { median, ratio } from './measure.ts';
import { formatNumber, type Row, type Table } from './row.ts';
import { demandEqual } from './same.ts';
import { FLAGSHIP } from './scenarios.ts';

const PROGRAM = 'dist/parley.js';
const GNU_TIME = '/usr/bin/time';
const ROUNDS = 11;
const MEMORY_DRAWS = 100_000;

interface Command {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly atMost?: number;
  /** What it is compared with; bare Node unless said. */
  readonly against?: string;
}

const CLOSED_FORM = 'parley run (closed form, 1,024 draws)';
const HAZARDS = 'parley run (talks as hazards, 1,024 draws)';
const HAZARDS_FILE = 'bench/japan-us-2018-hazards.yaml';

/** The scenarios that are checked and run, all within the same bounds. */
const CASES: readonly { readonly name: string; readonly file: string }[] = [
  { name: 'flagship', file: FLAGSHIP },
  { name: 'US–EU 2018', file: 'scenarios/us-eu-2018.yaml' },
  { name: 'cars 1995', file: 'scenarios/us-japan-autos-1995.yaml' },
];

function runOf(file: string): readonly string[] {
  return [PROGRAM, 'run', file, '--draws', '1024'];
}

const COMMANDS: readonly Command[] = [
  { name: 'node -e 0', arguments: ['-e', '0'] },
  { name: 'parley --help', arguments: [PROGRAM, '--help'], atMost: 2 },
  ...CASES.map(({ name, file }) => ({
    name: `parley check (${name})`,
    arguments: [PROGRAM, 'check', file],
    atMost: 5,
  })),
  ...CASES.map(({ name, file }) => ({
    name: `parley run (${name}, 1,024 draws)`,
    arguments: runOf(file),
    atMost: 15,
  })),
  { name: CLOSED_FORM, arguments: runOf('bench/japan-us-2018-closed-form.yaml') },
  { name: HAZARDS, arguments: runOf(HAZARDS_FILE) },
  {
    name: 'parley run (markets against closed form)',
    arguments: runOf(HAZARDS_FILE),
    atMost: 2,
    against: CLOSED_FORM,
  },
  {
    name: 'parley run (625 terms against hazards)',
    arguments: runOf('bench/japan-us-2018-625-terms.yaml'),
    atMost: 3,
    against: HAZARDS,
  },
  { name: 'parley describe (flagship)', arguments: [PROGRAM, 'describe', FLAGSHIP], atMost: 6 },
  {
    name: 'parley diff (flagship)',
    arguments: [PROGRAM, 'diff', FLAGSHIP, 'scenarios/no-freeze.yaml'],
    atMost: 6,
  },
];

/** Whole processes against bare Node, by the clock on the wall, and the memory of a long run. */
export async function benchProcesses(): Promise<Table> {
  if (!existsSync(PROGRAM))
    await succeed(spawn('npm', ['run', 'build'], { stdio: 'ignore' }), 'npm run build');
  for (const command of COMMANDS) demandEqual(command.name, runOnce(command).out, runOnce(command).out);
  const timings: number[][] = COMMANDS.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < COMMANDS.length; turn += 1) {
      const at = (round + turn) % COMMANDS.length;
      const command = COMMANDS[at];
      if (command !== undefined) timings[at]?.push(runOnce(command).seconds);
    }
  }
  const rows = COMMANDS.map(({ name, atMost, against }, at): Row => {
    const timing = timings[at] ?? [];
    const other = against === undefined ? 0 : COMMANDS.findIndex((command) => command.name === against);
    const base = timings[other] ?? [];
    return {
      name,
      absolute: `${formatNumber(1000 * median(timing))} ms`,
      ...(atMost === undefined ? {} : { value: ratio(timing, base), unit: '×' }),
      ...(atMost === undefined ? {} : { bound: { kind: 'at most', value: atMost } as const }),
    };
  });
  return {
    title: `Whole processes (median of ${ROUNDS} alternated runs; wall time)`,
    checked: 'every command ends with 0 and prints the same twice',
    rows: [...rows, await memoryRow()],
  };
}

/** Runs a command to its end. */
function runOnce({ name, arguments: given }: Command): { seconds: number; out: string } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return { seconds, out: stdout };
}

async function memoryRow(): Promise<Row> {
  const given = [PROGRAM, 'run', FLAGSHIP, '--draws', String(MEMORY_DRAWS), '--quiet'];
  const start = performance.now();
  const megabytes = existsSync(GNU_TIME) ? peakByTime(given) : await peakByStatus(given);
  const seconds = (performance.now() - start) / 1000;
  return {
    name: `peak memory, run with ${formatNumber(MEMORY_DRAWS)} draws`,
    absolute: `in ${formatNumber(seconds)} s`,
    value: megabytes,
    unit: 'MB',
    bound: { kind: 'at most', value: 400 },
  };
}

/** Peak resident memory in megabytes (of 10^6 bytes), as GNU time reports it. */
function peakByTime(given: readonly string[]): number {
  const { status, stderr } = spawnSync(GNU_TIME, ['-v', process.execPath, ...given], { encoding: 'utf8' });
  const kibibytes = /Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)?.[1];
  if (status !== 0 || kibibytes === undefined) throw new Error(`no memory from ${GNU_TIME}: ${stderr}`);
  return (Number(kibibytes) * 1024) / 1e6;
}

/** The same from the high-water mark that Linux keeps, looked at while the process runs. */
async function peakByStatus(given: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, given, { stdio: 'ignore' });
  let kibibytes = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      kibibytes = Math.max(kibibytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // The process has just ended, or this is not Linux.
    }
  }, 20);
  try {
    await succeed(child, 'parley run');
  } finally {
    clearInterval(look);
  }
  return kibibytes === 0 ? Number.NaN : (kibibytes * 1024) / 1e6;
}

async function succeed(child: ChildProcess, name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}`))));
  });
}
