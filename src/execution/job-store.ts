// Stores jobs by their ids within one bound of memory. Answers are dropped to make room for new jobs: the oldest of the
// key whose answers are the largest together, so that no key drops the answers of a key that keeps less.

import { JudgeError } from '../errors.ts';
import { formatSizeBytes } from '../sizes.ts';
import { mayTake } from './fair-share.ts';
import { createHoldings, type Owner } from './holdings.ts';
import type { Job, JobState } from './job.ts';

export interface JobLimits {
  /** how long an answer is kept */
  readonly ttlMs: number;
  readonly maxBytes: number;
  /** how many keys there are; 1 when there are none */
  readonly owners?: number;
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
  readonly owner: Owner;
  readonly cancelling: AbortController;
  current: JobState;
  expiry: NodeJS.Timeout | undefined;
}

export interface JobStore {
  /** Adds a job, which counts with `bytes` from now on. @throws JudgeError `results_full` when there is no room */
  add(entry: Entry, bytes: number): void;
  find(id: string): Entry | undefined;
  /** Keeps the final state of the job for a while; `bytes` is the memory that it takes. */
  end(entry: Entry, state: JobState, bytes: number): void;
  /** Changes the memory that an ended job takes. */
  setBytes(entry: Entry, bytes: number): void;
  counts(): JobCounts;
}

/** The memory that a job without an answer counts with. */
export const emptyBytes = 1024;

export function createJobStore(limits: JobLimits): JobStore {
  const entries = new Map<string, Entry>();
  const unfinished = createHoldings<Entry>();
  /** The ended jobs, in the order in which they ended. They may be dropped when room is needed. */
  const ended = createHoldings<Entry>();

  function drop(entry: Entry): void {
    clearTimeout(entry.expiry);
    ended.delete(entry.owner, entry);
    entries.delete(entry.id);
  }

  /** Drops ended jobs until all are within the bound, but never `newest`. */
  function makeRoom(newest?: Entry): void {
    while (unfinished.total().bytes + ended.total().bytes > limits.maxBytes) {
      const largest = ended.oldestOfLargest(newest);
      if (largest === undefined) break;
      drop(largest.item);
    }
  }

  function mayStart(owner: Owner, wanted: number): boolean {
    const { maxBytes: max, owners = 1 } = limits;
    return mayTake({ taken: unfinished.total().bytes, own: unfinished.of(owner).bytes, wanted, max, owners });
  }

  function end(entry: Entry, state: JobState, bytes: number): void {
    unfinished.delete(entry.owner, entry);
    const fits = unfinished.total().bytes + bytes <= limits.maxBytes;
    ended.set(entry.owner, entry, fits ? bytes : emptyBytes);
    makeRoom(entry);
    entry.current = fits ? state : { name: 'failed', error: tooLarge(limits) };
    entry.expiry = setTimeout(() => drop(entry), limits.ttlMs).unref();
  }

  return {
    add(entry, bytes) {
      if (!mayStart(entry.owner, bytes)) throw new JudgeError('results_full');
      unfinished.set(entry.owner, entry, bytes);
      makeRoom();
      entries.set(entry.id, entry);
    },
    find: (id) => entries.get(id),
    end,
    setBytes(entry, bytes) {
      if (entries.has(entry.id)) ended.set(entry.owner, entry, bytes);
    },
    counts() {
      const names = [...entries.values()].map(({ current }) => current.name);
      const countOf = (name: JobState['name']) => names.filter((one) => one === name).length;
      return {
        queued: countOf('queued'),
        running: countOf('running'),
        kept: ended.total().count,
        bytes: unfinished.total().bytes + ended.total().bytes,
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
