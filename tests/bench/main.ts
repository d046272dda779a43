// npm run bench: how fast it is, each figure beside a baseline that was measured in the same run. A table; exit code 1
// when a target is missed.
//
//   --rows a,b   these rows alone
//   --rounds N   samples of each side (20)
//   --json       JSON lines, in place of the table

import { inspect, parseArgs } from 'node:util';
import { docker } from '../support/docker.ts';
import { describeMachine, machineText } from './machine.ts';
import { openPlace } from './place.ts';
import { defaultRounds, fullPlan } from './plan.ts';
import { jsonOf, tableOf, type Row } from './row.ts';
import { measureRows, rowNames } from './rows.ts';

interface Options {
  readonly names: ReadonlySet<string>;
  readonly rounds: number;
  readonly isJson: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: rowNames.join(',') },
      rounds: { type: 'string', default: String(defaultRounds) },
      json: { type: 'boolean', default: false },
    },
  });
  const names = values.rows.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !rowNames.includes(name));
  if (unknown.length > 0)
    throw new Error(`--rows: no row is named ${unknown.join(', ')}; there are ${rowNames.join(', ')}`);
  if (!/^[1-9]\d{0,3}$/.test(values.rounds)) throw new Error('--rounds must be a whole number from 1 to 9999');
  return { names: new Set(names), rounds: Number(values.rounds), isJson: values.json };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function run({ names, rounds, isJson }: Options, signal: AbortSignal): Promise<boolean> {
  await using place = await openPlace({ plan: fullPlan(rounds), signal, onProgress: say });
  const machine = await describeMachine(docker, place.pythonDescription);
  process.stdout.write(isJson ? `${JSON.stringify({ machine })}\n` : `${machineText(machine)}\n\n`);
  const rows: Row[] = [];
  try {
    for await (const row of measureRows(place, names)) {
      rows.push(row);
      if (isJson) process.stdout.write(`${jsonOf(row)}\n`);
    }
  } finally {
    // Also when a later row could not be measured.
    if (!isJson && rows.length > 0) process.stdout.write(`${tableOf(rows)}\n`);
  }
  return rows.every(({ isMet }) => isMet);
}

let options: Options;
try {
  options = readOptions();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());
try {
  process.exitCode = (await run(options, interrupt.signal)) ? 0 : 1;
} catch (error) {
  if (!interrupt.signal.aborted) say(inspect(error));
  process.exitCode = interrupt.signal.aborted ? 130 : 1;
}
