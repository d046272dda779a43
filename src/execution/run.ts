// Runs one submission or script: it waits for its slots, leases its sandboxes and does the work in them. Every HTTP
// surface is a thin reader of this.

import type { Clock } from '../clock.ts';
import { JudgeError } from '../errors.ts';
import type { Owner } from './holdings.ts';
import type { JudgingLimits } from './limits.ts';
import { leaseAll, type NeedsSet } from './lease-set.ts';
import type { Lease, Sandboxes } from './sandbox.ts';

/** A run that waits for its slots. */
export interface Waiting {
  /** an abort ends the waiting, never a task that has started */
  readonly signal: AbortSignal;
  /** the memory that the run takes while it waits */
  readonly bytes: number;
  /** the key that the run belongs to: keys take turns; null when there are no keys */
  readonly owner?: Owner;
  /** whether no request is held open for it, so that it may wait without a time limit */
  readonly isPatient?: boolean;
  /** how many slots it needs, one for each container; default 1 */
  readonly slots?: number;
  /** called with the run's place in the queue each time it changes; 1 is next */
  readonly onPosition?: ((position: number) => void) | undefined;
}

/** Grants the right to have containers: as many at once as there are slots. */
export interface Slots {
  /**
   * Waits for the slots and runs the task in them. `answer` resolves the caller's promise early; the slots are free
   * only when the task has ended. A failure of the task before `answer` rejects the caller's promise, as does a task
   * that ends without an answer; the slots report a failure after `answer`.
   */
  run<T>(waiting: Waiting, task: (answer: (value: T) => void, queuedMs: number) => Promise<void>): Promise<T>;
}

/** The parts of a runner. */
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
  readonly owner?: Owner;
  /** as in Waiting */
  readonly onPosition?: (position: number) => void;
  /** called when the run has its slots */
  readonly onStart?: () => void;
}

/** Runs one job. Rejects with `client_gone` when the signal aborts, else with the error of whatever failed. */
export type Run<Job, Result, Options extends RunOptions = RunOptions> = (
  job: Job,
  signal: AbortSignal,
  options?: Options,
) => Promise<Result>;

/** The work of a run: the sandboxes that it needs, the memory that it takes while it waits, and what it does. */
export interface Work<Result> {
  readonly needs: NeedsSet;
  readonly bytes: number;
  /** `leases` are in the order of `needs` */
  readonly inSandboxes: (
    leases: readonly [Lease, ...Lease[]],
    times: { readonly queuedMs: number; readonly sandboxMs: number },
  ) => Promise<Result>;
}

/** Gives each job the slots that it needs, and a sandbox of its own for each slot. */
export function createRun<Job, Result>(
  { slots, sandboxes, now = () => performance.now() }: RunnerParts,
  workOf: (job: Job) => Work<Result>,
): Run<Job, Result> {
  return async (job, signal, { isPatient = false, owner = null, onPosition, onStart } = {}) => {
    const { needs, bytes, inSandboxes } = workOf(job);
    try {
      const waiting = { signal, bytes, owner, isPatient, onPosition, slots: needs.length };
      return await slots.run<Result>(waiting, async (answer, queuedMs) => {
        onStart?.();
        const askedAt = now();
        // Leaving this scope removes the containers. By then the client has its answer, but the slots are still held,
        // because a container that is being removed counts against the cap.
        await using set = await leaseAll(sandboxes, needs, signal);
        answer(await inSandboxes(set.leases, { queuedMs, sandboxMs: now() - askedAt }));
      });
    } catch (error) {
      throw signal.aborted ? new JudgeError('client_gone', undefined, { cause: error }) : rootError(error);
    }
  };
}

/** Returns the failure that came before a failed removal, which hides it: the client must read the first failure. */
function rootError(error: unknown): unknown {
  if (!(error instanceof SuppressedError) || !(error.suppressed instanceof JudgeError)) return error;
  return new JudgeError(error.suppressed.code, error.suppressed.message, { cause: error });
}
