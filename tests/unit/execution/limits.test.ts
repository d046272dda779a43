import { test } from 'tap';
import { secondsText, wallCapMs } from '../../../src/execution/limits.ts';

await test('limits are told in the units clients send and read', async (t) => {
  t.equal(secondsText(5000), '5 s');
  t.equal(secondsText(250), '0.25 s');
  t.equal(secondsText(1.1 * 1000), '1.1 s');
});

await test('the wall cap is ten times the limit and five seconds', async (t) => {
  t.equal(wallCapMs(5000), 55_000);
  t.equal(wallCapMs(0), 5000);
});
