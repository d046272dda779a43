// Who waits for a run. A run that nobody waits for any more is given up.

import { startDeadline } from '../clock.ts';

export interface Readers {
  /**
   * Tells that somebody waits for the run. Who leaves may come back within `graceMs`; after that, if nobody else waits,
   * the run is given up.
   */
  join(graceMs?: number): Disposable;
  /** how many wait for it now */
  count(): number;
}

/** `onNobody` is called once, when the run is given up. */
export function createReaders(onNobody: () => void): Readers {
  let readers = 0;
  let cancel: (() => void) | undefined;

  function leave(graceMs: number): void {
    readers -= 1;
    if (readers > 0) return;
    if (graceMs === 0) onNobody();
    else cancel = startDeadline(graceMs, onNobody);
  }

  return {
    count: () => readers,
    join(graceMs = 0) {
      readers += 1;
      cancel?.();
      let hasLeft = false;
      return {
        [Symbol.dispose]() {
          if (hasLeft) return;
          hasLeft = true;
          leave(graceMs);
        },
      };
    },
  };
}
