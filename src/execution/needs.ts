// How large a container a submission needs: for its compile step, and then for its tests.

import type { Language } from '../languages/catalogue.ts';
import type { JudgingLimits } from './limits.ts';
import type { SandboxNeeds, SandboxSize } from './sandbox.ts';
import type { Script, Submission } from '../judging/submission.ts';

/** stdout of a compiler that is kept; more is dropped, and no error. */
export const COMPILE_OUTPUT_BYTES = 64 * 1024;

/** Memory limit of the compile step. */
export function compileMemoryBytes(language: Language, memoryLimitBytes: number): number {
  return Math.max(language.compileMemoryBytes ?? 0, memoryLimitBytes);
}

/** Enough for the compile step and for the tests: what a sandbox is leased with. */
export function compileNeeds(submission: Submission, limits: JudgingLimits): SandboxNeeds {
  const memoryBytes = compileMemoryBytes(submission.language, submission.memoryLimitBytes);
  return { ...testSize(submission, limits), memoryBytes, image: submission.language.image };
}

/** The same for a script. */
export function scriptNeeds(script: Script, limits: JudgingLimits): SandboxNeeds {
  const memoryBytes = compileMemoryBytes(script.language, script.memoryLimitBytes);
  return { ...scriptSize(script, limits), memoryBytes, image: script.language.image };
}

/** Enough for the run of a script alone. */
export function scriptSize({ input, memoryLimitBytes }: Script, limits: JudgingLimits): SandboxSize {
  const outputBytes = Math.max(limits.testOutputBytes, COMPILE_OUTPUT_BYTES);
  return { memoryBytes: memoryLimitBytes, inputBytes: input.length, outputBytes };
}

/** Enough for the tests alone. */
export function testSize({ tests, memoryLimitBytes }: Submission, limits: JudgingLimits): SandboxSize {
  const inputBytes = tests.reduce((most, test) => Math.max(most, Buffer.byteLength(test.in)), 0);
  return {
    memoryBytes: memoryLimitBytes,
    inputBytes,
    outputBytes: Math.max(limits.testOutputBytes, COMPILE_OUTPUT_BYTES),
  };
}
