// How large a container a script needs: for its compile step, and then for its run.

import type { Language } from '../languages/language.ts';
import type { JudgingLimits } from './limits.ts';
import type { SandboxNeeds, SandboxSize } from './sandbox.ts';
import type { Script } from './program.ts';

/** How much of a compiler's stdout is kept. The rest is dropped, and that is not an error. */
export const COMPILE_OUTPUT_BYTES = 64 * 1024;

/** Memory limit of the compile step. */
export function compileMemoryBytes(language: Language, memoryLimitBytes: number): number {
  return Math.max(language.compileMemoryBytes ?? 0, memoryLimitBytes);
}

/** Enough for the compile step of a script and for its run. The sandbox is leased with these needs. */
export function scriptNeeds(script: Script, limits: JudgingLimits): SandboxNeeds {
  const memoryBytes = compileMemoryBytes(script.language, script.memoryLimitBytes);
  return { ...scriptSize(script, limits), memoryBytes, image: script.language.image };
}

/** Enough for the run of a script alone. */
export function scriptSize({ input, memoryLimitBytes }: Script, limits: JudgingLimits): SandboxSize {
  const outputBytes = Math.max(limits.testOutputBytes, COMPILE_OUTPUT_BYTES);
  return { memoryBytes: memoryLimitBytes, inputBytes: input.length, outputBytes };
}
