// Jobs: work for which no request is held open. A job waits and runs, and its answer is kept for a while. Jobs are in
// memory, so a restart forgets them.
//
// One bound holds for all jobs: an unfinished job counts with the memory of its input, an ended job with its answer.
// The oldest answers of the key that keeps most are dropped to make room for new jobs.

import { randomBytes } from 'node:crypto';
import type { Answer, Job } from './job.ts';
import { createJobStore, emptyBytes, type Entry, type JobCounts, type JobLimits } from './job-store.ts';

export interface JobWork {
  /** the surface of the job: other surfaces do not know its id */
  readonly kind: string;
  /** the key that the job belongs to: other keys do not know its id; null when there are no keys */
  readonly owner: string | null;
  /** the client's own name for the job, which is kept with it */
  readonly tag: string | null;
  /** the memory that the job takes until it has ended */
  readonly bytes: number;
  /** Called at once. It must call `onStart` when it no longer waits, and must end when the signal aborts. */
  readonly run: (signal: AbortSignal, onStart: () => void) => Promise<Answer>;
}

export interface Jobs {
  /** @throws JudgeError `results_full` when there is no room for the job */
  start(work: JobWork): Job;
  /** Returns undefined when there is no such job or it belongs to another key. */
  find(kind: string, owner: string | null, id: string): Job | undefined;
  /** Aborts the job, resolves when its work has ended, and drops its answer. The job can still be found for a while. */
  cancel(job: Job): Promise<void>;
  counts(): JobCounts;
}

const idBytes = 16;

export function createJobs(limits: JobLimits): Jobs {
  const store = createJobStore(limits);

  async function follow(entry: Entry, run: JobWork['run']): Promise<void> {
    const onStart = (): void => {
      entry.current = { name: 'running' };
    };
    try {
      const answer = await run(entry.cancelling.signal, onStart);
      if (!entry.cancelling.signal.aborted) {
        store.end(entry, { name: 'finished', answer }, emptyBytes + answer.heldBytes);
      }
    } catch (error) {
      if (!entry.cancelling.signal.aborted) store.end(entry, { name: 'failed', error }, emptyBytes);
    }
    if (entry.cancelling.signal.aborted) store.end(entry, { name: 'cancelled' }, emptyBytes);
  }

  return {
    start({ kind, owner, tag, bytes, run }) {
      const end = createEnd();
      const entry: Entry = {
        id: randomBytes(idBytes).toString('base64url'),
        kind,
        owner,
        tag,
        cancelling: new AbortController(),
        current: { name: 'queued' },
        expiry: undefined,
        state: () => entry.current,
        ended: end.promise,
        onEnd: (listener) => end.listen(listener),
      };
      store.add(entry, bytes + emptyBytes);
      void follow(entry, run).finally(() => end.come());
      return entry;
    },
    find(kind, owner, id) {
      const entry = store.find(id);
      return entry?.kind === kind && entry.owner === owner ? entry : undefined;
    },
    async cancel({ id }) {
      const entry = store.find(id);
      if (entry === undefined) return;
      entry.cancelling.abort();
      await entry.ended;
      entry.current = { name: 'cancelled' };
      store.setBytes(entry, emptyBytes);
    },
    counts: () => store.counts(),
  };
}

/** An end that comes once, and those who wait for it. */
function createEnd() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const listeners = new Set<() => void>();
  let hasCome = false;
  return {
    promise,
    come(): void {
      hasCome = true;
      resolve();
      for (const listener of listeners) listener();
      listeners.clear();
    },
    listen(listener: () => void): () => void {
      if (hasCome) listener();
      else listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
