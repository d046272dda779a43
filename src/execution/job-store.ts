// Jobs by their ids, within one bound of memory: the oldest answers make room for what is new.

import { JudgeError } from '../errors.ts';
import { formatSizeBytes } from '../sizes.ts';
import type { Job, JobState } from './job.ts';

export interface JobLimits {
  /** for how long an answer is kept */
  readonly ttlMs: number;
  readonly maxBytes: number;
}

export interface JobCounts {
  readonly queued: number;
  readonly running: number;
  /** with their answers */
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
  /** @throws JudgeError `results_full` when there is no room for it; it counts with its `bytes` from now on */
  add(entry: Entry, bytes: number): void;
  find(id: string): Entry | undefined;
  /** Keeps what has become of the job, and what that takes, for a while. */
  end(entry: Entry, state: JobState, bytes: number): void;
  setBytes(entry: Entry, bytes: number): void;
  counts(): JobCounts;
}

/** Of a job that is remembered without an answer. */
export const emptyBytes = 1024;

export function createJobStore(limits: JobLimits): JobStore {
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
    `the result is too large to be kept: there is room for ${formatSizeBytes(maxBytes)}`,
  );
}
