// How large a container a submission needs: for its compile step, and then for its tests.

import type { JudgingLimits } from '../execution/limits.ts';
import { COMPILE_OUTPUT_BYTES, compileMemoryBytes } from '../execution/needs.ts';
import type { SandboxNeeds, SandboxSize } from '../execution/sandbox.ts';
import type { Submission } from './submission.ts';

/** Enough for the compile step and for the tests. The sandbox is leased with these needs. */
export function compileNeeds(submission: Submission, limits: JudgingLimits): SandboxNeeds {
  const memoryBytes = compileMemoryBytes(submission.language, submission.memoryLimitBytes);
  return { ...testSize(submission, limits), memoryBytes, image: submission.language.image };
}

/** Enough for the tests alone. */
export function testSize({ tests, memoryLimitBytes }: Submission, limits: JudgingLimits): SandboxSize {
  return {
    memoryBytes: memoryLimitBytes,
    inputBytes: tests.largestInputBytes,
    outputBytes: Math.max(limits.testOutputBytes, COMPILE_OUTPUT_BYTES),
  };
}
