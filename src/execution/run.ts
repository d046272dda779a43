// The life of one submission or script: its slots, in them its sandboxes, in those the work. Every HTTP surface is a thin
// reader of this.

import type { Clock } from '../clock.ts';
import { JudgeError } from '../errors.ts';
import type { JudgingLimits } from './limits.ts';
import { leaseAll, type NeedsSet } from './lease-set.ts';
import type { Lease, Sandboxes } from './sandbox.ts';

/** One who waits for a slot. */
export interface Waiting {
  /** an abort ends the waiting, never a task that has started */
  readonly signal: AbortSignal;
  /** what it takes while it waits */
  readonly bytes: number;
  /** whether nobody holds a request open for it, so that it may wait as long as it takes */
  readonly isPatient?: boolean;
  /** how many slots it needs, one for each container; 1 unless given */
  readonly slots?: number;
  /** called while it waits with its place in the queue, 1 for the next, each time that it changes */
  readonly onPosition?: ((position: number) => void) | undefined;
}

/** The right to have containers, for as many at once as there are slots. */
export interface Slots {
  /**
   * Waits for its slots and runs the task in them. `answer` resolves the caller's promise early; the slots are free only
   * when the task has ended. A rejection of the task before `answer` rejects the caller; one after it, and a task that ends
   * without an answer, are for the slots to report.
   */
  run<T>(waiting: Waiting, task: (answer: (value: T) => void, queuedMs: number) => Promise<void>): Promise<T>;
}

/** What runners are made of. */
export interface RunnerParts {
  readonly slots: Slots;
  readonly sandboxes: Sandboxes;
  readonly limits: JudgingLimits;
  readonly now?: Clock;
}

export interface RunOptions {
  /** as in Waiting */
  readonly isPatient?: boolean;
  /** as in Waiting */
  readonly onPosition?: (position: number) => void;
  /** called when it has its slot */
  readonly onStart?: () => void;
}

/** Runs one. Rejects with a JudgeError: `client_gone` when the signal aborts, else whatever failed. */
export type Run<Job, Result, Options extends RunOptions = RunOptions> = (
  job: Job,
  signal: AbortSignal,
  options?: Options,
) => Promise<Result>;

/** What is done in the slots: which sandboxes it needs, what it takes while it waits, and the work itself. */
export interface Work<Result> {
  readonly needs: NeedsSet;
  readonly bytes: number;
  /** `leases` are in the order of `needs` */
  readonly inSandboxes: (
    leases: readonly [Lease, ...Lease[]],
    times: { readonly queuedMs: number; readonly sandboxMs: number },
  ) => Promise<Result>;
}

/** Gives each job the slots that it needs, and in each a sandbox of its own. */
export function createRun<Job, Result>(
  { slots, sandboxes, now = () => performance.now() }: RunnerParts,
  workOf: (job: Job) => Work<Result>,
): Run<Job, Result> {
  return async (job, signal, { isPatient = false, onPosition, onStart } = {}) => {
    const { needs, bytes, inSandboxes } = workOf(job);
    try {
      const waiting = { signal, bytes, isPatient, onPosition, slots: needs.length };
      return await slots.run<Result>(waiting, async (answer, queuedMs) => {
        onStart?.();
        const askedAt = now();
        // Leaving this scope removes the containers. The client has its answer by then, the slots are still held: what is
        // on its way out counts against the cap.
        await using set = await leaseAll(sandboxes, needs, signal);
        answer(await inSandboxes(set.leases, { queuedMs, sandboxMs: now() - askedAt }));
      });
    } catch (error) {
      throw signal.aborted ? new JudgeError('client_gone', undefined, { cause: error }) : rootError(error);
    }
  };
}

/** A failed removal hides the failure that came before it, and that one is what the client must read. */
function rootError(error: unknown): unknown {
  if (!(error instanceof SuppressedError) || !(error.suppressed instanceof JudgeError)) return error;
  return new JudgeError(error.suppressed.code, error.suppressed.message, { cause: error });
}
