// Gives memory back when the server has become idle. V8 collects garbage when it needs room, so the garbage of a load
// would stay for as long as nothing comes.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const usualPauseMs = 10_000;
/** What may be garbage without being worth a collection, which takes some tens of milliseconds. */
const tolerableGrowthBytes = 32 * 2 ** 20;

/** Looks now and then, never keeps the process alive. `isIdle` says whether nothing runs and nothing waits. */
export function collectWhenIdle(isIdle: () => boolean, lookEveryMs = usualPauseMs): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') return;
  let afterLastBytes = process.memoryUsage().heapUsed;
  setInterval(() => {
    if (!isIdle()) return;
    const { heapUsed } = process.memoryUsage();
    if (heapUsed < afterLastBytes + tolerableGrowthBytes) return;
    collect({ type: 'major', flavor: 'last-resort' });
    afterLastBytes = process.memoryUsage().heapUsed;
  }, lookEveryMs).unref();
}
