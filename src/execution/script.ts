// Runs a program once and keeps its output, which a session shows. Nothing is judged.

import { unbufferedCommand } from './commands.ts';
import { compile, type CompileFailure } from './compile.ts';
import { type Ending, endingOf } from './ending.ts';
import { wallCapMs, type JudgingLimits } from './limits.ts';
import { scriptSize } from './needs.ts';
import { type Outcome, requireSound } from './outcome.ts';
import type { ProcessLimits } from './process.ts';
import type { Sandbox } from './sandbox.ts';
import type { Script } from './program.ts';
import { decodeUtf8 } from '../text.ts';

const lastWordsBytes = 64 * 1024;

/** Why a script did not end well. Output that was cut is not a reason. */
export type ScriptEnding = Ending | { readonly kind: 'compilation'; readonly failure: CompileFailure };

export interface ScriptReport {
  /** stdout and stderr in the order of writing, decoded as UTF-8; empty when the script did not compile */
  readonly output: string;
  /** the limit at which the output was cut; null when `output` is the whole of it */
  readonly cutAtBytes: number | null;
  /** null when the script ended well */
  readonly ending: ScriptEnding | null;
}

/** Rejects with a JudgeError when the sandbox fails; failures of the program are in the report. */
export async function runScript(script: Script, sandbox: Sandbox, limits: JudgingLimits): Promise<ScriptReport> {
  const [, { failure }] = await Promise.all([sandbox.load(script.program), compile(script, sandbox, limits)]);
  if (failure !== null) return { output: '', cutAtBytes: null, ending: { kind: 'compilation', failure } };
  await sandbox.fit(scriptSize(script, limits));
  const { language, program, args, memoryLimitBytes, timeLimitMs, input } = script;
  const processLimits: ProcessLimits = {
    timeMs: timeLimitMs,
    wallTimeMs: wallCapMs(timeLimitMs),
    memoryBytes: memoryLimitBytes,
    outputBytes: limits.testOutputBytes,
  };
  const command = unbufferedCommand(language, program, memoryLimitBytes, args);
  const outcome = await sandbox.run({ ...command, input, limits: processLimits, joinsErrors: true });
  requireSound(outcome, processLimits);
  const ending = endingOf(withOwnWords(outcome), processLimits, language, 'is cut');
  const isCut = outcome.stdoutBytes > outcome.stdout.length;
  const cutAtBytes = isCut ? processLimits.outputBytes : null;
  return { output: decodeUtf8(outcome.stdout, isCut), cutAtBytes, ending };
}

/** stderr shares the pipe of stdout, so the last words of a runtime are the end of stdout. */
function withOwnWords(outcome: Outcome): Outcome {
  return { ...outcome, stderr: outcome.stdout.subarray(-lastWordsBytes), stderrBytes: outcome.stdoutBytes };
}

const endByKind = {
  compilation: 'compile_error',
  exit_code: 'runtime_error',
  signal: 'runtime_error',
  time: 'time_limit_exceeded',
  wall_clock: 'time_limit_exceeded',
  memory: 'memory_limit_exceeded',
  output: 'output_limit_exceeded',
} as const satisfies Record<ScriptEnding['kind'], string>;

/** How a script ended, in one word, as the metrics count it. */
export function scriptEndOf({ ending }: ScriptReport): 'finished' | (typeof endByKind)[ScriptEnding['kind']] {
  return ending === null ? 'finished' : endByKind[ending.kind];
}
