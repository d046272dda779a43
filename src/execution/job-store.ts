// Stores jobs by their ids within one bound of memory: the oldest answers are dropped to make room for new jobs.

import { JudgeError } from '../errors.ts';
import { formatSizeBytes } from '../sizes.ts';
import type { Job, JobState } from './job.ts';

export interface JobLimits {
  /** how long an answer is kept */
  readonly ttlMs: number;
  readonly maxBytes: number;
}

export interface JobCounts {
  readonly queued: number;
  readonly running: number;
  /** ended jobs that are kept with their answers */
  readonly kept: number;
  readonly bytes: number;
}

export interface Entry extends Job {
  readonly kind: string;
  readonly owner: string | null;
  readonly cancelling: AbortController;
  current: JobState;
  bytes: number;
  expiry: NodeJS.Timeout | undefined;
}

export interface JobStore {
  /** Adds a job, which counts with `bytes` from now on. @throws JudgeError `results_full` when there is no room */
  add(entry: Entry, bytes: number): void;
  find(id: string): Entry | undefined;
  /** Keeps the final state of the job for a while; `bytes` is the memory that it takes. */
  end(entry: Entry, state: JobState, bytes: number): void;
  setBytes(entry: Entry, bytes: number): void;
  counts(): JobCounts;
}

/** The memory that a job without an answer counts with. */
export const emptyBytes = 1024;

export function createJobStore(limits: JobLimits): JobStore {
  const entries = new Map<string, Entry>();
  /** The ended jobs, in the order in which they ended. They may be dropped when room is needed. */
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

  /** @returns whether there is enough room now */
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

  return {
    add(entry, bytes) {
      if (!makeRoom(bytes)) throw new JudgeError('results_full');
      setBytes(entry, bytes);
      entries.set(entry.id, entry);
    },
    find: (id) => entries.get(id),
    end,
    setBytes,
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
    `the result is too large to keep: RESULT_MAX_BYTES is ${formatSizeBytes(maxBytes)}`,
  );
}
