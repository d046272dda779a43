// The life of one submission or script: a slot, in it a sandbox, in it the work. Every HTTP surface is a thin reader of this.

import type { Clock } from '../clock.ts';
import { JudgeError } from '../errors.ts';
import type { JudgingLimits } from './limits.ts';
import type { Lease, SandboxNeeds, Sandboxes } from './sandbox.ts';

/** One who waits for a slot. */
export interface Waiting {
  /** an abort ends the waiting, never a task that has started */
  readonly signal: AbortSignal;
  /** what it takes while it waits */
  readonly bytes: number;
  /** whether nobody holds a request open for it, so that it may wait as long as it takes */
  readonly isPatient?: boolean;
  /** called while it waits with its place in the queue, 1 for the next, each time that it changes */
  readonly onPosition?: ((position: number) => void) | undefined;
}

/** The right to judge, for as many at once as there are slots. */
export interface Slots {
  /**
   * Waits for a slot and runs the task in it. `answer` resolves the caller's promise early; the slot is free only when
   * the task has ended. A rejection of the task before `answer` rejects the caller; one after it, and a task that ends
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
export type Run<Job, Result> = (job: Job, signal: AbortSignal, options?: RunOptions) => Promise<Result>;

/** What is done in a slot: how large a sandbox it needs, what it takes while it waits, and the work itself. */
export interface Work<Result> {
  readonly needs: SandboxNeeds;
  readonly bytes: number;
  readonly inSandbox: (lease: Lease, times: { queuedMs: number; sandboxMs: number }) => Promise<Result>;
}

/** Gives each job a slot, and in it a sandbox of its own. */
export function createRun<Job, Result>(
  { slots, sandboxes, now = () => performance.now() }: RunnerParts,
  workOf: (job: Job) => Work<Result>,
): Run<Job, Result> {
  return async (job, signal, { isPatient = false, onPosition, onStart } = {}) => {
    const { needs, bytes, inSandbox } = workOf(job);
    try {
      return await slots.run<Result>({ signal, bytes, isPatient, onPosition }, async (answer, queuedMs) => {
        onStart?.();
        const askedAt = now();
        // Leaving this scope removes the container. The client has its answer by then, the slot is still held: what is
        // on its way out counts against the cap.
        await using lease = await sandboxes.lease(needs, signal);
        answer(await inSandbox(lease, { queuedMs, sandboxMs: now() - askedAt }));
      });
    } catch (error) {
      throw signal.aborted ? new JudgeError('client_gone', 'the client left', { cause: error }) : rootError(error);
    }
  };
}

/** A failed removal hides the failure that came before it, and that one is what the client must read. */
function rootError(error: unknown): unknown {
  if (!(error instanceof SuppressedError) || !(error.suppressed instanceof JudgeError)) return error;
  return new JudgeError(error.suppressed.code, error.suppressed.message, { cause: error });
}
