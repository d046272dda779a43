import { test } from 'tap';
import { bytesText, megabytesText, secondsText, wallCapMs } from '../../../src/execution/limits.ts';

await test('limits are told in the units clients send and read', async (t) => {
  t.equal(secondsText(5000), '5 s');
  t.equal(secondsText(250), '0.25 s');
  t.equal(secondsText(1.1 * 1000), '1.1 s');
  t.equal(megabytesText(128 * 1_048_576), '128 MB');
  t.equal(megabytesText(16.5 * 1_048_576), '16.5 MB');
  t.equal(bytesText(1_048_576), '1 MiB');
  t.equal(bytesText(64 * 1024), '64 KiB');
  t.equal(bytesText(1000), '1000 bytes');
  t.equal(bytesText(0), '0 bytes');
});

await test('the wall cap is ten times the limit and five seconds', async (t) => {
  t.equal(wallCapMs(5000), 55_000);
  t.equal(wallCapMs(0), 5000);
});
