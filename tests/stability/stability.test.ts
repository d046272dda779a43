// The short form of `npm run stability`: verdicts near the limits are the same alone and among ten.
//
// Alone: it compares an idle machine with a busy one.
// Long: each program three times alone and three times among ten.

import t from 'tap';
import { startServer } from '../support/server.ts';
import { measureStability, slots, tableOf } from './measure.ts';

const seed = Date.now() % 2 ** 31;
const chosen =
  /^(?:clocked, (?:0\.8|1\.2)|clocked, 2|asleep|fixed work, (?:0\.6|1\.6)|memory of a child|a ring of processes, pipes|output)/;

const server = await startServer({ MAX_CONTAINERS: String(slots), LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());

const rows = await measureStability(server, { rounds: 3, seed, names: chosen });
t.comment(`seed ${seed}`);
for (const row of rows) {
  await t.test(`${row.program}: ${row.verdict}, alone and among ten`, async (t) => {
    t.ok(row.isStable, tableOf([row]));
  });
}

await t.test('all the programs that were meant are there', async (t) => {
  t.equal(rows.length, 16);
});
