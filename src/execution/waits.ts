// Who waits for a slot: how many, for how long, how many bytes they take, and when they give up.

import { JudgeError } from '../errors.ts';

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
  begin(clientSignal: AbortSignal, bytes: number, timeoutMs: number | undefined): Wait;
  count(): number;
  bytes(): number;
  /** how long the oldest has lasted; 0 when there is none */
  longestMs(): number;
}

export function createWaits(): Waits {
  /** since when each has lasted, the longest first */
  const waits = new Set<{ readonly sinceMs: number }>();
  let waitingBytes = 0;

  return {
    begin(clientSignal, bytes, timeoutMs) {
      const waiting = new AbortController();
      const wait = { sinceMs: performance.now() };
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
