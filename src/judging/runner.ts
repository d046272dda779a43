// The life of a submission: a slot, in it a sandbox, in it the judging.

import { compileNeeds } from './needs.ts';
import { createRun, type Run, type RunnerParts } from '../execution/run.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import type { Submission } from './submission.ts';

export type Runner = Run<Submission, Judgement>;

export function createRunner(parts: RunnerParts): Runner {
  return createRun(parts, (submission) => ({
    needs: [compileNeeds(submission, parts.limits)],
    bytes: weightBytes(submission),
    async inSandboxes([lease], { queuedMs, sandboxMs }) {
      const { reports, compileMs, runMs } = await judge(submission, lease, parts.limits, parts.now);
      return { reports, timing: { queuedMs, sandboxMs, compileMs, runMs }, sandbox: lease.origin };
    },
  }));
}

/** What a submission takes in memory. */
export function weightBytes({ program, tests }: Submission): number {
  return program.source.length + tests.heldBytes;
}
