// The life of one submission: a slot, in it a sandbox, in it the judging. Every HTTP surface is a thin reader of this.

import { JudgeError } from '../errors.ts';
import { judge } from './judge.ts';
import type { Clock } from './judge.ts';
import type { Judgement } from './judgement.ts';
import type { JudgingLimits } from './limits.ts';
import { compileNeeds } from './needs.ts';
import type { Sandboxes } from './sandbox.ts';
import type { Submission } from './submission.ts';

/** The right to judge, for as many submissions at once as there are slots. */
export interface Slots {
  /**
   * Waits for a slot and runs the task in it. `answer` resolves the caller's promise early; the slot is free only when
   * the task has ended. A rejection of the task before `answer` rejects the caller; one after it, and a task that ends
   * without an answer, are for the slots to report. An abort of the signal ends the waiting, never a task that has
   * started. `bytes` is what the submission takes while it waits.
   */
  run<T>(
    signal: AbortSignal,
    bytes: number,
    task: (answer: (value: T) => void, queuedMs: number) => Promise<void>,
  ): Promise<T>;
}

/** What a runner is made of. */
export interface RunnerParts {
  readonly slots: Slots;
  readonly sandboxes: Sandboxes;
  readonly limits: JudgingLimits;
  readonly now?: Clock;
}

/** Judges a submission. Rejects with a JudgeError: `client_gone` when the signal aborts, else whatever failed. */
export type Runner = (submission: Submission, signal: AbortSignal) => Promise<Judgement>;

export function createRunner({ slots, sandboxes, limits, now = () => performance.now() }: RunnerParts): Runner {
  return async (submission, signal) => {
    try {
      return await slots.run<Judgement>(signal, weightBytes(submission), async (answer, queuedMs) => {
        const askedAt = now();
        // Leaving this scope removes the container. The client has its answer by then, the slot is still held: what is
        // on its way out counts against the cap.
        await using lease = await sandboxes.lease(compileNeeds(submission, limits), signal);
        const sandboxMs = now() - askedAt;
        const { reports, error, compileMs, runMs } = await judge(submission, lease, limits, now);
        answer({ reports, error, timing: { queuedMs, sandboxMs, compileMs, runMs }, sandbox: lease.origin });
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

function weightBytes({ program, tests }: Submission): number {
  const testBytes = tests.map((test) => Buffer.byteLength(test.in) + Buffer.byteLength(test.expected_out));
  return testBytes.reduce((sum, bytes) => sum + bytes, program.source.length);
}
