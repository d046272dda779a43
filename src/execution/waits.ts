// Who waits for a slot: how many, for how long, how many bytes they take, and when they give up.

import { JudgeError } from '../errors.ts';
import type { Waiting } from './run.ts';

export interface Wait {
  /** aborts when the client leaves or the time is up; never after `stop` */
  readonly signal: AbortSignal;
  /** Ends the waiting. @returns for how long it lasted, in milliseconds */
  readonly stop: () => number;
}

export interface Waits {
  /**
   * Counts the bytes as waiting until `stop`, or until the signal aborts: whoever holds the place in the queue takes the
   * task out of it then, and the waiting is over too. So it ends exactly once. Without a timeout it may last for ever.
   */
  begin(waiting: Pick<Waiting, 'signal' | 'bytes' | 'onPosition'>, timeoutMs: number | undefined): Wait;
  /** Tells each its place in the queue when that has changed: whoever starts at once is not among them, and never hears. */
  tellPositions(): void;
  count(): number;
  bytes(): number;
  /** how long the oldest has lasted; 0 when there is none */
  longestMs(): number;
}

interface Entry {
  readonly sinceMs: number;
  readonly onPosition: Waiting['onPosition'];
  /** the place that was told last */
  position: number;
}

export function createWaits(): Waits {
  /** the longest first */
  const waits = new Set<Entry>();
  let waitingBytes = 0;

  function tellPositions(): void {
    let position = 0;
    for (const wait of waits) {
      position += 1;
      if (wait.position === position) continue;
      wait.position = position;
      wait.onPosition?.(position);
    }
  }

  return {
    tellPositions,
    begin({ signal: clientSignal, bytes, onPosition }, timeoutMs) {
      const waiting = new AbortController();
      const wait: Entry = { sinceMs: performance.now(), onPosition, position: 0 };
      waits.add(wait);
      waitingBytes += bytes;
      const onGone = (): void => waiting.abort(new JudgeError('client_gone'));
      const onTimeout = (): void => waiting.abort(new JudgeError('queue_timeout'));
      clientSignal.addEventListener('abort', onGone, { once: true });
      const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
      const stop = (): number => {
        clientSignal.removeEventListener('abort', onGone);
        clearTimeout(timer);
        waitingBytes -= bytes;
        waits.delete(wait);
        tellPositions();
        return performance.now() - wait.sinceMs;
      };
      waiting.signal.addEventListener('abort', stop, { once: true });
      return { signal: waiting.signal, stop };
    },
    count: () => waits.size,
    bytes: () => waitingBytes,
    longestMs() {
      const [oldest] = waits;
      return oldest === undefined ? 0 : performance.now() - oldest.sinceMs;
    },
  };
}
