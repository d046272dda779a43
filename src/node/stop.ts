// Ends a node: accepted work may finish within the grace, then every container is removed.

import { pause } from '../clock.ts';
import type { Queues } from './queues.ts';

export interface StopParts {
  readonly queues: Pick<Queues, 'drain' | 'onIdle'>;
  /** no client waits for its canaries, so they end at once */
  readonly readiness: { stop(): void };
  readonly watch: { stop(): void };
  readonly pool: { close(): Promise<void> };
  /** aborts the work that still runs or waits after the grace */
  readonly stopping: AbortController;
}

/** How long the engine may take to remove the containers of a node that stops. */
const removalDeadlineMs = 15_000;

/** Rejects when containers are left. */
export async function stopNode(parts: StopParts, graceMs: number): Promise<void> {
  const { queues, readiness, watch, pool, stopping } = parts;
  queues.drain();
  readiness.stop();
  await settledWithin(graceMs, queues.onIdle());
  stopping.abort();
  watch.stop();
  const emptied = settledWithin(removalDeadlineMs, Promise.all([queues.onIdle(), pool.close()]));
  if (!(await emptied)) throw new Error('the engine did not remove all containers in time');
}

/** Resolves to whether the work settled in time; rejects when the work rejects in time. */
async function settledWithin(deadlineMs: number, work: Promise<unknown>): Promise<boolean> {
  const over = new AbortController();
  try {
    return await Promise.race([work.then(() => true), pause(deadlineMs, over.signal).then(() => false)]);
  } finally {
    over.abort();
  }
}
