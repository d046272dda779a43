// Work that nobody holds a request open for: it waits, runs, and its answer is kept for a while. In memory: a restart
// forgets all of it.
//
// Everything counts against one bound: a job that has not ended by what it was given, one that has by its answer. The
// oldest answers make room for what is new.

import { randomBytes } from 'node:crypto';
import { JudgeError } from '../errors.ts';
import { formatSizeBytes } from '../sizes.ts';

export interface JobLimits {
  /** for how long an answer is kept */
  readonly ttlMs: number;
  readonly maxBytes: number;
}

/** The body of an answer, ready to be sent. */
export type Answer = readonly Buffer[];

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

export type JobState =
  | { readonly name: 'queued' | 'running' | 'cancelled' }
  | { readonly name: 'finished'; readonly answer: Answer }
  | { readonly name: 'failed'; readonly error: unknown };

export interface Job {
  /** cannot be guessed */
  readonly id: string;
  readonly tag: string | null;
  state(): JobState;
  /** Resolves when it has finished or failed, or was cancelled; never rejects. */
  readonly ended: Promise<void>;
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

export interface JobCounts {
  readonly queued: number;
  readonly running: number;
  /** with their answers */
  readonly kept: number;
  readonly bytes: number;
}

interface Entry extends Job {
  readonly kind: string;
  readonly owner: string | null;
  readonly cancelling: AbortController;
  current: JobState;
  bytes: number;
  expiry: NodeJS.Timeout | undefined;
}

const idBytes = 16;
/** Of a job that is remembered without an answer. */
const emptyBytes = 1024;

export function createJobs(limits: JobLimits): Jobs {
  const entries = new Map<string, Entry>();
  /** Those that have ended, the first to end first: they may go when room is needed. */
  const ended = new Set<Entry>();
  const bytesOf = { unfinished: 0, ended: 0 };

  function setBytes(entry: Entry, bytes: number): void {
    bytesOf[ended.has(entry) ? 'ended' : 'unfinished'] += bytes - entry.bytes;
    entry.bytes = bytes;
  }

  function drop(entry: Entry): void {
    clearTimeout(entry.expiry);
    setBytes(entry, 0);
    ended.delete(entry);
    entries.delete(entry.id);
  }

  /** @returns whether there is so much room now */
  function makeRoom(bytes: number): boolean {
    if (bytesOf.unfinished + bytes > limits.maxBytes) return false;
    for (const entry of ended) {
      if (bytesOf.unfinished + bytesOf.ended + bytes <= limits.maxBytes) break;
      drop(entry);
    }
    return true;
  }

  function end(entry: Entry, state: JobState, bytes: number): void {
    setBytes(entry, 0);
    const fits = makeRoom(bytes);
    ended.add(entry);
    setBytes(entry, fits ? bytes : emptyBytes);
    entry.current = fits ? state : { name: 'failed', error: tooLarge(limits) };
    entry.expiry = setTimeout(() => drop(entry), limits.ttlMs).unref();
  }

  async function follow(entry: Entry, run: JobWork['run']): Promise<void> {
    const onStart = (): void => {
      entry.current = { name: 'running' };
    };
    try {
      const answer = await run(entry.cancelling.signal, onStart);
      const bytes = answer.reduce((sum, part) => sum + part.length, emptyBytes);
      if (!entry.cancelling.signal.aborted) end(entry, { name: 'finished', answer }, bytes);
    } catch (error) {
      if (!entry.cancelling.signal.aborted) end(entry, { name: 'failed', error }, emptyBytes);
    }
    if (entry.cancelling.signal.aborted) end(entry, { name: 'cancelled' }, emptyBytes);
  }

  return {
    start({ kind, owner, tag, bytes, run }) {
      if (!makeRoom(bytes + emptyBytes)) {
        throw new JudgeError('results_full');
      }
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
      setBytes(entry, bytes + emptyBytes);
      entries.set(entry.id, entry);
      void follow(entry, run).finally(whenEnded.resolve);
      return entry;
    },
    find(kind, owner, id) {
      const entry = entries.get(id);
      return entry?.kind === kind && entry.owner === owner ? entry : undefined;
    },
    async cancel({ id }) {
      const entry = entries.get(id);
      if (entry === undefined) return;
      entry.cancelling.abort();
      await entry.ended;
      entry.current = { name: 'cancelled' };
      setBytes(entry, emptyBytes);
    },
    counts() {
      const names = [...entries.values()].map(({ current }) => current.name);
      const countOf = (name: JobState['name']) => names.filter((one) => one === name).length;
      return {
        queued: countOf('queued'),
        running: countOf('running'),
        kept: ended.size,
        bytes: bytesOf.unfinished + bytesOf.ended,
      };
    },
  };
}

function tooLarge({ maxBytes }: JobLimits): JudgeError {
  return new JudgeError(
    'results_full',
    `the result is too large to be kept: there is room for ${formatSizeBytes(maxBytes)}`,
  );
}
