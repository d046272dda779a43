// Runs a program once and keeps its words: what a session shows. Nothing is judged.

import { compile } from './compile.ts';
import type { Language } from '../languages/language.ts';
import { secondsText, wallCapMs, type JudgingLimits } from './limits.ts';
import { scriptSize } from './needs.ts';
import { isOverMemory, type Outcome, requireSound } from './outcome.ts';
import type { ProcessLimits } from './process.ts';
import type { Sandbox } from './sandbox.ts';
import type { Script } from './program.ts';
import { formatSizeBytes } from '../sizes.ts';
import { decodeUtf8 } from '../text.ts';

const lastWordsBytes = 64 * 1024;

/** How it ended. Output that was cut is no end. */
export type ScriptEnd =
  'finished' | 'compile_error' | 'runtime_error' | 'time_limit_exceeded' | 'memory_limit_exceeded';

export interface ScriptReport {
  readonly end: ScriptEnd;
  /**
   * stdout and stderr in the order in which they came, decoded as UTF-8; where they were cut and why it did not end by
   * itself is told in lines of ours, each in brackets.
   */
  readonly logs: string;
}

/** Rejects with a JudgeError when the sandbox fails; what the program does wrong is in the report. */
export async function runScript(script: Script, sandbox: Sandbox, limits: JudgingLimits): Promise<ScriptReport> {
  const [, { failure }] = await Promise.all([sandbox.load(script.program), compile(script, sandbox, limits)]);
  if (failure !== null) {
    return { end: 'compile_error', logs: withLines(`${failure.message}\n`, ['compilation error']) };
  }
  await sandbox.fit(scriptSize(script, limits));
  const { language, memoryLimitBytes, timeLimitMs, input } = script;
  const processLimits: ProcessLimits = {
    timeMs: timeLimitMs,
    wallTimeMs: wallCapMs(timeLimitMs),
    memoryBytes: memoryLimitBytes,
    outputBytes: limits.testOutputBytes,
  };
  const command = (language.runUnbuffered ?? language.run)(memoryLimitBytes);
  const outcome = await sandbox.run({ ...command, input, limits: processLimits, joinsErrors: true });
  requireSound(outcome, processLimits);
  const isCut = outcome.stdoutBytes > outcome.stdout.length;
  const { end, line } = endOf(outcome, processLimits, language);
  const logs = withLines(decodeUtf8(outcome.stdout, isCut), [
    isCut ? `output limit exceeded: ${formatSizeBytes(processLimits.outputBytes)}; the rest of it is not kept` : null,
    line,
  ]);
  return { end, logs };
}

/** With the line that tells it, null when it ended well. */
function endOf(
  outcome: Outcome,
  limits: ProcessLimits,
  language: Language,
): { readonly end: ScriptEnd; readonly line: string | null } {
  const { end, usage, stdout, stdoutBytes } = outcome;
  // With stderr in the same pipe, a runtime's last words are the end of stdout.
  const ownWords = { ...outcome, stderr: stdout.subarray(-lastWordsBytes), stderrBytes: stdoutBytes };
  if (isOverMemory(ownWords, limits.memoryBytes, language)) {
    return { end: 'memory_limit_exceeded', line: `memory limit exceeded: ${formatSizeBytes(limits.memoryBytes)}` };
  }
  if (end.kind === 'stopped' && end.limit === 'wall_time') {
    return { end: 'time_limit_exceeded', line: 'time limit exceeded: wall clock' };
  }
  if (end.kind === 'stopped' || usage.chargedTimeMs > limits.timeMs) {
    return { end: 'time_limit_exceeded', line: `time limit exceeded: ${secondsText(limits.timeMs)}` };
  }
  if (end.kind === 'signaled') return { end: 'runtime_error', line: `killed by ${end.signal}` };
  if (end.exitCode !== 0) return { end: 'runtime_error', line: `exit code ${end.exitCode}` };
  return { end: 'finished', line: null };
}

/** Each at the beginning of a line. */
function withLines(text: string, lines: readonly (string | null)[]): string {
  const told = lines.filter((line) => line !== null).map((line) => `[${line}]\n`);
  const isOpen = told.length > 0 && text !== '' && !text.endsWith('\n');
  return [text, isOpen ? '\n' : '', ...told].join('');
}
