// How a node ends: what was accepted may finish within the grace, then every container is removed.

import { pause } from '../clock.ts';

export interface StopParts {
  /** Takes no more; ends what nobody outside waits for. */
  readonly drain: () => void;
  /** resolves when nothing runs or waits */
  readonly onIdle: () => Promise<void>;
  /** Ends what still runs or waits. */
  readonly abort: () => void;
  /** Removes all containers, and resolves when none exists. */
  readonly removeContainers: () => Promise<void>;
}

/** How long the engine may take to remove the containers of a node that stops. */
const removalDeadlineMs = 15_000;

/** Rejects when containers are left. */
export async function stopNode(parts: StopParts, graceMs: number): Promise<void> {
  parts.drain();
  await settledWithin(graceMs, parts.onIdle());
  parts.abort();
  const emptied = settledWithin(removalDeadlineMs, Promise.all([parts.onIdle(), parts.removeContainers()]));
  if (!(await emptied)) throw new Error('the engine did not remove all containers in time');
}

/** Resolves with whether the work settled in time; rejects when the work rejects in time. */
async function settledWithin(deadlineMs: number, work: Promise<unknown>): Promise<boolean> {
  const over = new AbortController();
  try {
    return await Promise.race([work.then(() => true), pause(deadlineMs, over.signal).then(() => false)]);
  } finally {
    over.abort();
  }
}
