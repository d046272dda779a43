// Keeps the list of waiting runs: how many wait, for how long, how much memory they take, and when they give up.

import { JudgeError } from '../errors.ts';
import type { Waiting } from './run.ts';

export interface Wait {
  /** aborts when the client leaves or the time is up, but never after `stop` */
  readonly signal: AbortSignal;
  /** Ends the wait. @returns how long it lasted, in milliseconds */
  readonly stop: () => number;
}

export interface Waits {
  /**
   * Begins a wait, whose bytes count until `stop` or until its signal aborts. The queue drops a task whose signal
   * aborts, so each wait ends exactly once. Without a timeout, a wait may last forever.
   */
  begin(waiting: Pick<Waiting, 'signal' | 'bytes' | 'onPosition'>, timeoutMs: number | undefined): Wait;
  /** Tells each waiting run its new place in the queue if it has changed. A run that starts at once is never told. */
  tellPositions(): void;
  /** Rejects those that have a time limit; the others wait on. */
  refuse(error: JudgeError): void;
  count(): number;
  bytes(): number;
  /** How long the oldest wait has lasted; 0 when there is none. */
  longestMs(): number;
}

interface Entry {
  readonly sinceMs: number;
  readonly onPosition: Waiting['onPosition'];
  /** the place that the run was told last */
  position: number;
  /** undefined when the wait has no time limit */
  readonly refuse: ((error: JudgeError) => void) | undefined;
}

export function createWaits(): Waits {
  /** the waits, beginning with the longest */
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
      const refuse = timeoutMs === undefined ? undefined : (error: JudgeError) => waiting.abort(error);
      const wait: Entry = { sinceMs: performance.now(), onPosition, position: 0, refuse };
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
    refuse(error) {
      for (const { refuse } of waits) refuse?.(error);
    },
    count: () => waits.size,
    bytes: () => waitingBytes,
    longestMs() {
      const [oldest] = waits;
      return oldest === undefined ? 0 : performance.now() - oldest.sinceMs;
    },
  };
}
