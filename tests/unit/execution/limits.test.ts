import { test } from 'tap';
import { longestLifeMs, wallCapMs } from '../../../src/execution/limits.ts';

await test('the wall cap is ten times the limit and five seconds', async (t) => {
  t.equal(wallCapMs(5000), 55_000);
  t.equal(wallCapMs(0), 5000);
});

await test('a process may live for several wall caps while it waits for a processor', async (t) => {
  t.ok(
    longestLifeMs(wallCapMs(2000)) / 2000 > 3 * 13,
    'a machine that slows programs down to a thirteenth is far from it',
  );
  // What is used up of the time limit, at most all of it, doubles the room that a wall cap leaves.
  t.ok(longestLifeMs(1) > 2);
});
