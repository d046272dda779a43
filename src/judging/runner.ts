// The life of a submission: it gets a slot, then a sandbox, and is judged there.

import { compileNeeds } from './needs.ts';
import { publishRun, type RunEvent, type RunEvents } from '../execution/events.ts';
import { programBytes } from '../execution/program.ts';
import { createRun, type Run, type RunnerParts, type RunOptions } from '../execution/run.ts';
import { judge, type JudgeListener } from './judge.ts';
import type { Judgement, TestReport } from './judgement.ts';
import type { Submission } from './submission.ts';

export type JudgeEvent = RunEvent<TestReport, Judgement>;

export interface JudgeOptions extends RunOptions {
  /** receives every event of the submission; it replaces `onPosition` and `onStart` */
  readonly events?: Pick<RunEvents<JudgeEvent>, 'publish'>;
}

export type Runner = Run<Submission, Judgement, JudgeOptions>;

export function createRunner(parts: RunnerParts): Runner {
  return async (submission, signal, { events, ...options } = {}) => {
    const run = createRun(parts, () => ({
      needs: [compileNeeds(submission, parts.limits)],
      bytes: weightBytes(submission),
      async inSandboxes([lease], { queuedMs, sandboxMs }) {
        const listener = events === undefined ? undefined : listenerOf(events);
        const { reports, compileOutput, compileMs, runMs } = await judge(
          submission,
          lease,
          parts.limits,
          parts.now,
          listener,
        );
        return { reports, compileOutput, timing: { queuedMs, sandboxMs, compileMs, runMs }, sandbox: lease.origin };
      },
    }));
    if (events === undefined) return run(submission, signal, options);
    return publishRun(events, async (told) => run(submission, signal, { ...options, ...told }));
  };
}

function listenerOf(events: Pick<RunEvents<JudgeEvent>, 'publish'>): JudgeListener {
  return {
    compiled: (failure) => events.publish({ kind: 'compiled', failure }),
    reported: (report) => events.publish({ kind: 'test', index: report.index, verdict: report }),
  };
}

/** What a submission holds besides its program and its tests. */
const overheadBytes = 1024;
/** Beside its bytes, a program is held as it was sent, in base64. */
const bytesPerSourceByte = 1 + 4 / 3;

/** The bytes that a submission takes in the server's memory. */
export function weightBytes({ program, tests }: Submission): number {
  return overheadBytes + Math.ceil(bytesPerSourceByte * programBytes(program)) + tests.heldBytes;
}
