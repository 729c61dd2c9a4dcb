import { fork } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { benchExpressions } from './expressions.ts';
import { benchMarkets } from './markets.ts';
import { benchProcesses } from './processes.ts';
import { benchReference } from './reference.ts';
import { formatTable, keepsBound, type Table } from './row.ts';
import { benchStages } from './stages.ts';
import { benchTransitions } from './transitions.ts';

const GROUPS: Readonly<Record<string, () => Promise<Table>>> = {
  stages: benchStages,
  transitions: benchTransitions,
  expressions: benchExpressions,
  reference: benchReference,
  markets: benchMarkets,
  processes: benchProcesses,
};

if (process.send === undefined) await runAll(process.argv.slice(2));
else await runOne(process.argv[2] ?? '');

/** Measures one group in this process and hands the table to the parent. */
async function runOne(group: string): Promise<void> {
  process.send?.(await GROUPS[group]?.());
}

/** Each group in a process of its own, one after the other, so that none warms up or pollutes another. */
async function runAll(given: readonly string[]): Promise<void> {
  const wanted = given.filter((each) => !each.startsWith('--'));
  const unknown = wanted.filter((each) => !Object.hasOwn(GROUPS, each));
  if (unknown.length > 0) {
    console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const load = loadavg().map((each) => each.toFixed(1));
  console.log(
    `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'processor'}`,
  );
  console.log(`load before the start: ${load.join(', ')} over 1, 5 and 15 minutes\n`);
  const tables: Table[] = [];
  for (const group of wanted.length > 0 ? wanted : Object.keys(GROUPS)) {
    const table = await measureApart(group);
    tables.push(table);
    console.log(`${formatTable(table)}\n`);
  }
  const bounded = tables.flatMap(({ rows }) => rows).filter(({ bound }) => bound !== undefined);
  const missed = bounded.filter((row) => !keepsBound(row));
  console.log(`${bounded.length - missed.length} of ${bounded.length} bounds are kept`);
  if (missed.length > 0) console.log(`missed: ${missed.map(({ name }) => name).join('; ')}`);
  if (missed.length > 0 && given.includes('--strict')) process.exitCode = 1;
}

function measureApart(group: string): Promise<Table> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1] ?? '', [group], { serialization: 'advanced' });
    let table: Table | undefined;
    child.on('message', (message) => {
      table = message as Table;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (table !== undefined && code === 0) resolve(table);
      else reject(new Error(`${group} ended with ${code}`));
    });
  });
}
