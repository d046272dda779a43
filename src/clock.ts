// Deadlines and pauses.
//
// Deadlines are for answers from outside. They count only time in which this process could have read the answer: while
// the process is stopped or its event loop is blocked, the answer may have arrived, yet timers would be served first.

import { setTimeout as delay } from 'node:timers/promises';

/** A clock that only goes forward, in milliseconds. */
export type Clock = () => number;

const sliceMs = 250;

/**
 * Settles as the answer does, or rejects with the error when the answer takes longer than `deadlineMs`. The error is
 * made only then.
 */
export async function beforeDeadline<T>(deadlineMs: number, answer: Promise<T>, makeError: () => Error): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const cancel = startDeadline(deadlineMs, () => reject(makeError()));
  try {
    return await Promise.race([answer, late]);
  } finally {
    cancel();
  }
}

/** Calls `onExpired` when the deadline has passed. Returns a function that cancels the deadline. */
export function startDeadline(deadlineMs: number, onExpired: () => void): () => void {
  let leftMs = deadlineMs;
  let timer: NodeJS.Timeout;
  function countSlice(): void {
    const lengthMs = Math.min(leftMs, sliceMs);
    const startedAt = performance.now();
    timer = setTimeout(() => {
      // A slice that ends late by a whole slice shows that the event loop was blocked: it does not count.
      if (performance.now() - startedAt < lengthMs + sliceMs) leftMs -= lengthMs;
      if (leftMs > 0) countSlice();
      else onExpired();
    }, lengthMs);
  }
  countSlice();
  return () => clearTimeout(timer);
}

/** Resolves after the time, or as soon as the signal aborts; never rejects. Does not keep the process alive. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(milliseconds, undefined, { signal, ref: false });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
