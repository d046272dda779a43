// Keeps the list of waiting runs: how many wait, for how long, how much memory they take, and when they give up.

import { JudgeError } from '../errors.ts';
import { createHoldings, type Amount, type Owner } from './holdings.ts';
import type { Waiting } from './run.ts';

export interface Newcomer extends Pick<Waiting, 'signal' | 'bytes' | 'onPosition'> {
  readonly owner: Owner;
  /** undefined when it may wait forever */
  readonly timeoutMs: number | undefined;
}

export interface Wait {
  readonly id: string;
  /** aborts when the client leaves or the time is up, but never after `stop` */
  readonly signal: AbortSignal;
  /** Ends the wait. @returns how long it lasted, in milliseconds */
  readonly stop: () => number;
}

export interface Waits {
  /**
   * Begins a wait, whose bytes count until `stop` or until its signal aborts. The queue drops a task whose signal
   * aborts, so each wait ends exactly once.
   */
  begin(newcomer: Newcomer): Wait;
  /** Tells each waiting run its new place in the queue if it has changed. A run that starts at once is never told. */
  tellPositions(): void;
  /** Rejects those that have a time limit; the others wait on. */
  refuse(error: JudgeError): void;
  total(): Amount;
  of(owner: Owner): Amount;
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

/** `inOrder` returns the ids of the waiting runs in the order of their turns. */
export function createWaits(inOrder: () => Iterable<string>): Waits {
  /** the waits, beginning with the longest */
  const waits = new Map<string, Entry>();
  const holdings = createHoldings<Entry>();
  const listening = new Set<Entry>();
  let lastId = 0;

  function tellPositions(): void {
    if (listening.size === 0) return;
    let position = 0;
    for (const id of inOrder()) {
      position += 1;
      const wait = waits.get(id);
      if (wait === undefined || wait.position === position) continue;
      wait.position = position;
      wait.onPosition?.(position);
    }
  }

  return {
    tellPositions,
    begin({ signal: clientSignal, bytes, owner, onPosition, timeoutMs }) {
      const waiting = new AbortController();
      const refuse = timeoutMs === undefined ? undefined : (error: JudgeError) => waiting.abort(error);
      const wait: Entry = { sinceMs: performance.now(), onPosition, position: 0, refuse };
      lastId += 1;
      const id = String(lastId);
      waits.set(id, wait);
      holdings.set(owner, wait, bytes);
      if (onPosition !== undefined) listening.add(wait);
      const onGone = (): void => waiting.abort(new JudgeError('client_gone'));
      const onTimeout = (): void => waiting.abort(new JudgeError('queue_timeout'));
      clientSignal.addEventListener('abort', onGone, { once: true });
      const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
      const stop = (): number => {
        clientSignal.removeEventListener('abort', onGone);
        clearTimeout(timer);
        waits.delete(id);
        holdings.delete(owner, wait);
        listening.delete(wait);
        tellPositions();
        return performance.now() - wait.sinceMs;
      };
      waiting.signal.addEventListener('abort', stop, { once: true });
      return { id, signal: waiting.signal, stop };
    },
    refuse(error) {
      for (const { refuse } of waits.values()) refuse?.(error);
    },
    total: () => holdings.total(),
    of: (owner) => holdings.of(owner),
    longestMs() {
      const [oldest] = waits.values();
      return oldest === undefined ? 0 : performance.now() - oldest.sinceMs;
    },
  };
}
