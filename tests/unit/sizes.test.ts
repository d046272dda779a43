import { test } from 'tap';
import { formatDurationMs, formatSizeBytes, gib, kib, mib, parseSizeBytes } from '../../src/sizes.ts';

await test('a size is told in the largest unit that tells it to the byte', async (t) => {
  t.equal(formatSizeBytes(64 * kib), '64 KiB');
  t.equal(formatSizeBytes(mib), '1 MiB');
  t.equal(formatSizeBytes(128 * mib), '128 MiB');
  t.equal(formatSizeBytes(16.5 * mib), '16.5 MiB');
  t.equal(formatSizeBytes(Math.round(16.1 * mib)), '16.1 MiB', 'the nearest byte to what was asked for');
  t.equal(formatSizeBytes(2 * mib + kib), '2049 KiB');
  t.equal(formatSizeBytes(64 * gib), '64 GiB');
  t.equal(formatSizeBytes(1000), '1000 bytes');
  t.equal(formatSizeBytes(64 * kib + 1), '65537 bytes');
  t.equal(formatSizeBytes(1), '1 byte');
  t.equal(formatSizeBytes(0), '0 bytes');
});

await test('a variable reads sizes without a space, in either spelling', async (t) => {
  t.equal(parseSizeBytes('64KB'), 64 * kib);
  t.equal(parseSizeBytes('64KiB'), 64 * kib);
  t.equal(parseSizeBytes('64 KiB'), undefined);
});

await test('a duration is told in the largest unit in which it is a whole number', async (t) => {
  t.equal(formatDurationMs(120_000), '2m');
  t.equal(formatDurationMs(1500), '1500ms');
  t.equal(formatDurationMs(0), '0ms');
});
