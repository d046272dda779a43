import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { collectWhenIdle } from '../../../src/node/idle-memory.ts';
import { mib } from '../../../src/sizes.ts';

const heldBytes = (): number => process.memoryUsage().heapUsed;

t.test('garbage goes when the server is idle, not while it works', async (t) => {
  let isIdle = false;
  const looks: number[] = [];
  collectWhenIdle(() => {
    looks.push(looks.length);
    return isIdle;
  }, 1);
  const looksMore = async (): Promise<void> => {
    const until = looks.length + 3;
    while (looks.length < until) await delay(1);
  };
  const before = heldBytes();
  // Many objects, not large ones, so that they are on V8's own heap.
  let garbage: unknown = Array.from({ length: 1_000_000 }, (_, index) => ({ index, text: `text ${index}` }));
  await looksMore();
  t.ok(garbage !== undefined && heldBytes() > before + 50 * mib, 'it is held');
  garbage = undefined;
  isIdle = true;
  await looksMore();
  t.ok(heldBytes() < before + 32 * mib, `${Math.round((heldBytes() - before) / mib)} MiB more than before`);
});
