// The compile step of a submission: run once, before the tests. What it prints is the client's to read.

import type { Language } from '../languages/language.ts';
import { type JudgingLimits, secondsText, wallCapMs } from './limits.ts';
import { isOverMemory, type Outcome, requireSound, stderrText, unsound } from './outcome.ts';
import type { ProcessLimits } from './process.ts';
import type { Sandbox } from './sandbox.ts';
import { COMPILE_OUTPUT_BYTES, compileMemoryBytes } from './needs.ts';
import { formatSizeBytes } from '../sizes.ts';
import { decodeUtf8, firstBytes, tellingLine } from '../text.ts';

const MESSAGE_BYTES = 8 * 1024;

export interface CompileFailure {
  /** the compiler's own message, at most 8 KiB of UTF-8, or how it ended when it left none */
  readonly message: string;
  /** the one line of it that says what is wrong, for the entry of each test */
  readonly line: string;
}

export interface Compilation {
  readonly chargedTimeMs: number;
  /** null when the program was compiled */
  readonly failure: CompileFailure | null;
}

/** Compiles the program that the sandbox was loaded with. Rejects with a JudgeError when the sandbox fails. */
export async function compile(
  { language, memoryLimitBytes }: { readonly language: Language; readonly memoryLimitBytes: number },
  sandbox: Sandbox,
  { compileTimeMs }: JudgingLimits,
): Promise<Compilation> {
  const memoryBytes = compileMemoryBytes(language, memoryLimitBytes);
  const limits: ProcessLimits = {
    timeMs: compileTimeMs,
    wallTimeMs: wallCapMs(compileTimeMs),
    memoryBytes,
    outputBytes: COMPILE_OUTPUT_BYTES,
  };
  const outcome = await sandbox.compile({ ...language.compile, input: new Uint8Array(0), limits });
  requireSound(outcome, limits);
  const message = failureMessage(outcome, limits, language);
  return {
    chargedTimeMs: outcome.usage.chargedTimeMs,
    failure:
      message === null
        ? null
        : {
            message: firstBytes(message, MESSAGE_BYTES),
            line: tellingLine(message, language.compileErrorLines, 'first'),
          },
  };
}

function failureMessage(outcome: Outcome, limits: ProcessLimits, language: Language): string | null {
  const { end, usage } = outcome;
  if (isOverMemory(outcome, limits.memoryBytes, language)) {
    return `memory limit exceeded: ${formatSizeBytes(limits.memoryBytes)}`;
  }
  if (end.kind === 'stopped' && end.limit === 'wall_time') return 'time limit exceeded: wall clock';
  if (usage.chargedTimeMs > limits.timeMs) return `time limit exceeded: ${secondsText(limits.timeMs)}`;
  switch (end.kind) {
    case 'exited':
      return end.exitCode === 0 ? null : messageOr(outcome, `the compiler ended with exit code ${end.exitCode}`);
    case 'signaled':
      return messageOr(outcome, `the compiler was killed by ${end.signal}`);
    case 'stopped':
      return `time limit exceeded: ${secondsText(limits.timeMs)}`;
    default:
      end satisfies never;
      throw unsound('an unknown end');
  }
}

/** Most compilers speak on stderr, some on stdout; one that says nothing gets words of ours. */
function messageOr(outcome: Outcome, how: string): string {
  const isCut = outcome.stdoutBytes > outcome.stdout.length;
  return stderrText(outcome).trimEnd() || decodeUtf8(outcome.stdout, isCut).trimEnd() || how;
}
