// Work that nobody holds a request open for: it waits, runs, and its answer is kept for a while. In memory: a restart
// forgets all of it.
//
// Everything counts against one bound: a job that has not ended by what it was given, one that has by its answer. The
// oldest answers make room for what is new.

import { randomBytes } from 'node:crypto';
import type { Answer, Job } from './job.ts';
import { createJobStore, emptyBytes, type Entry, type JobCounts, type JobLimits } from './job-store.ts';

export interface JobWork {
  /** which surface it is of: an id of one is unknown to the others */
  readonly kind: string;
  /** whose it is: an id of one is unknown to the others; null when there are no keys */
  readonly owner: string | null;
  /** what the client calls it, kept with it */
  readonly tag: string | null;
  /** what it takes until it has ended */
  readonly bytes: number;
  /** Called at once. `onStart` is to be called when it no longer waits; an abort of the signal is for it to obey. */
  readonly run: (signal: AbortSignal, onStart: () => void) => Promise<Answer>;
}

export interface Jobs {
  /** @throws JudgeError `results_full` when there is no room for it */
  start(work: JobWork): Job;
  /** undefined when there is none, or it is somebody else's */
  find(kind: string, owner: string | null, id: string): Job | undefined;
  /** Aborts its work, resolves when that has ended, and forgets its answer. It can still be found for a while. */
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
      const bytes = answer.reduce((sum, part) => sum + part.length, emptyBytes);
      if (!entry.cancelling.signal.aborted) store.end(entry, { name: 'finished', answer }, bytes);
    } catch (error) {
      if (!entry.cancelling.signal.aborted) store.end(entry, { name: 'failed', error }, emptyBytes);
    }
    if (entry.cancelling.signal.aborted) store.end(entry, { name: 'cancelled' }, emptyBytes);
  }

  return {
    start({ kind, owner, tag, bytes, run }) {
      const whenEnded = Promise.withResolvers<void>();
      const entry: Entry = {
        id: randomBytes(idBytes).toString('base64url'),
        kind,
        owner,
        tag,
        cancelling: new AbortController(),
        current: { name: 'queued' },
        bytes: 0,
        expiry: undefined,
        state: () => entry.current,
        ended: whenEnded.promise,
      };
      store.add(entry, bytes + emptyBytes);
      void follow(entry, run).finally(whenEnded.resolve);
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
