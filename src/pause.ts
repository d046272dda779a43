// Waiting a while, unless it is over.

import { setTimeout as delay } from 'node:timers/promises';

/** Resolves after the time, or as soon as the signal aborts; never rejects. Does not keep the process alive. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(milliseconds, undefined, { signal, ref: false });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
