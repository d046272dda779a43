// npm run stability: whether verdicts depend on how busy the machine is. A table; exit code 1 when something does.
//
//   --rounds N   how often each program is judged alone, and among ten (20)
//   --seed N     repeats an order
//   --json       the rows as JSON lines, in place of the table

import { parseArgs } from 'node:util';
import { startServer } from '../support/server.ts';
import { measureStability, slots, tableOf } from './measure.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    json: { type: 'boolean', default: false },
  },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  process.stderr.write('--rounds and --seed must be whole numbers, rounds at least 1\n');
  process.exit(1);
}

await using server = await startServer({ MAX_CONTAINERS: String(slots), LOG_LEVEL: 'warn' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(130)));
}
process.stderr.write(`seed ${seed}, ${rounds} rounds\n`);
const rows = await measureStability(server, {
  rounds,
  seed,
  onStep: (done, of) => done % 50 === 0 && process.stderr.write(`${done} of ${of}\n`),
});
process.stdout.write(values.json ? rows.map((row) => `${JSON.stringify(row)}\n`).join('') : `${tableOf(rows)}\n`);
process.exitCode = rows.every(({ isStable }) => isStable) ? 0 : 1;
