import { test } from 'tap';
import { wallCapMs } from '../../../src/execution/limits.ts';

await test('the wall cap is ten times the limit and five seconds', async (t) => {
  t.equal(wallCapMs(5000), 55_000);
  t.equal(wallCapMs(0), 5000);
});
