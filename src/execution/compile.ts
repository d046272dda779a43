// The compile step of a submission, which runs once, before the tests. The client is shown what the compiler prints.

import type { Language } from '../languages/language.ts';
import { compileCommand, sourcesOf } from './commands.ts';
import { type Ending, endingOf } from './ending.ts';
import { type JudgingLimits, wallCapMs } from './limits.ts';
import { type Outcome, stderrText } from './outcome.ts';
import type { ProcessLimits } from './process.ts';
import type { Sandbox } from './sandbox.ts';
import type { Program, ProgramFile } from './program.ts';
import { COMPILE_OUTPUT_BYTES, compileMemoryBytes } from './needs.ts';
import { unreadable } from './source-text.ts';
import { decodeUtf8, firstBytes, harmless, tellingLine } from '../text.ts';

const MESSAGE_BYTES = 8 * 1024;

export type CompileFailure =
  /** The compiler rejected the program; a Python `SyntaxError` counts. */
  | {
      readonly kind: 'rejected';
      /** the compiler's own words, at most 8 KiB of UTF-8 */
      readonly message: string;
      /** the one line of the message that says what is wrong, safe to show */
      readonly line: string;
    }
  /** The compiler reached a limit, or failed without a message. */
  | { readonly kind: 'ended'; readonly ending: Ending };

export interface Compilation {
  readonly chargedTimeMs: number;
  /** what the compiler's warnings say about the exit code of the program; empty when they say nothing */
  readonly exitCodeMeaning: string;
  /** the compiler's own words, which may be warnings; at most 8 KiB of UTF-8 */
  readonly output: string;
  /** null when the program was compiled */
  readonly failure: CompileFailure | null;
}

/** What the compile step needs to know of a submission or a script. */
export interface Compilable {
  readonly language: Language;
  readonly program: Program;
  readonly memoryLimitBytes: number;
}

/** Compiles the program that the sandbox was loaded with. Rejects with a JudgeError when the sandbox fails. */
export async function compile(
  { language, program, memoryLimitBytes }: Compilable,
  sandbox: Sandbox,
  { compileTimeMs }: JudgingLimits,
): Promise<Compilation> {
  const sources = sourcesOf(language, program);
  const fault = faultOf(sources);
  if (fault !== null) {
    const failure = { kind: 'rejected', message: fault, line: fault } as const;
    return { chargedTimeMs: 0, exitCodeMeaning: '', output: fault, failure };
  }
  const memoryBytes = compileMemoryBytes(language, memoryLimitBytes);
  const limits: ProcessLimits = {
    timeMs: compileTimeMs,
    wallTimeMs: wallCapMs(compileTimeMs),
    memoryBytes,
    outputBytes: COMPILE_OUTPUT_BYTES,
  };
  const command = compileCommand(language, sources);
  const outcome = await sandbox.compile({ ...command, input: new Uint8Array(0), limits });
  const ending = endingOf(outcome, limits, language, 'is cut');
  const failure = ending === null ? null : failureOf(outcome, ending, language);
  return {
    chargedTimeMs: outcome.usage.chargedTimeMs,
    exitCodeMeaning: exitCodeMeaning(outcome, language),
    output: firstBytes(wordsOf(outcome), MESSAGE_BYTES),
    failure,
  };
}

/** Why the compiler cannot read the sources. A single source needs no name. */
function faultOf(sources: readonly ProgramFile[]): string | null {
  const nameOf = ({ name }: ProgramFile) => (sources.length === 1 ? 'the source' : name);
  return sources.map((file) => unreadable(file.content, nameOf(file))).find((fault) => fault !== null) ?? null;
}

function exitCodeMeaning(outcome: Outcome, { exitCodeWarnings = [] }: Language): string {
  if (exitCodeWarnings.length === 0 || outcome.stderrBytes === 0) return '';
  const words = stderrText(outcome);
  return exitCodeWarnings.find((warning) => warning.words.test(words))?.meaning ?? '';
}

/** How the compile step failed: in the compiler's own words, unless a limit ended it. */
function failureOf(outcome: Outcome, ending: Ending, { compileErrorLines }: Language): CompileFailure {
  const words = ending.kind === 'exit_code' || ending.kind === 'signal' ? wordsOf(outcome) : '';
  if (words === '') return { kind: 'ended', ending };
  return {
    kind: 'rejected',
    message: firstBytes(words, MESSAGE_BYTES),
    line: harmless(tellingLine(words, compileErrorLines, 'first')),
  };
}

/** Most compilers write messages to stderr, some to stdout; a compiler that crashes may write nothing. */
function wordsOf(outcome: Outcome): string {
  const isCut = outcome.stdoutBytes > outcome.stdout.length;
  return stderrText(outcome).trimEnd() || decodeUtf8(outcome.stdout, isCut).trimEnd();
}
