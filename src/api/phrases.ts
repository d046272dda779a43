// The contract's phrases for the facts that the domain reports. No code reads the phrases back.

import type { CompileFailure } from '../execution/compile.ts';
import type { Ending } from '../execution/ending.ts';
import type { LiveEnding } from '../execution/live-ending.ts';
import type { RunEnding } from '../execution/run-record.ts';
import type { ScriptReport } from '../execution/script.ts';
import type { Difference, NumericGap } from '../judging/checkers/difference.ts';
import type { TestReport } from '../judging/judgement.ts';
import type { NotRun, OpenOutput, Reason } from '../judging/reason.ts';
import { formatSizeBytes } from '../sizes.ts';
import { harmless, looksAlike, quote, quoteInAscii } from '../text.ts';

const openOutputText: Readonly<Record<OpenOutput, string>> = {
  all: 'no output had come; stdout may have been buffered',
  end: 'the end of stdout may have been buffered',
};

/** Digits shown of the distance of two numbers. */
const SHOWN_DIGITS = 6;

/** The `error` of a test: a phrase of the contract, a colon and the detail; null when it was accepted. */
export function testError(reason: Reason | null): string | null {
  if (reason === null) return null;
  switch (reason.kind) {
    case 'difference':
      return `wrong answer: ${differenceText(reason.difference)}`;
    case 'compilation':
      return `compilation error: ${compileFailureLine(reason.failure)}`;
    case 'not_run':
      return notRunText(reason);
    case 'output':
      return reason.of === 'test'
        ? endingText(reason)
        : `output limit exceeded: the output budget of the whole submission (${formatSizeBytes(reason.limitBytes)}) ended`;
    case 'exit_code':
    case 'signal':
      return `runtime error: ${endingText(reason)}${reason.line === '' ? '' : `: ${reason.line}`}`;
    case 'memory':
      return endingText(reason);
    case 'time':
    case 'wall_clock':
      return `${endingText(reason)}${reason.openOutput === undefined ? '' : ` (${openOutputText[reason.openOutput]})`}`;
    default:
      return reason satisfies never;
  }
}

/** The `error` of a judgement: at which test the submission failed and why, or the compiler's words; null on success. */
export function submissionError(reports: readonly TestReport[]): string | null {
  const first = reports.find(({ reason }) => reason !== null);
  if (first === undefined) return null;
  if (first.reason?.kind === 'compilation') return `compilation error: ${compileFailureText(first.reason.failure)}`;
  return `test ${first.index + 1} of ${reports.length}: ${testError(first.reason)}`;
}

export function notRunText(reason: NotRun): string {
  switch (reason.because) {
    case 'earlier_failure':
      return 'not run: an earlier test failed';
    case 'time_budget':
      return `not run: the time budget of the whole submission (${secondsText(reason.budgetMs)}) ended`;
    default:
      return reason satisfies never;
  }
}

/** The logs of a session: the script's output, and lines in brackets that say where it was cut and how it ended. */
export function sessionLogs({ output, cutAtBytes, ending }: ScriptReport): string {
  if (ending?.kind === 'compilation') {
    return withLines(`${compileFailureText(ending.failure)}\n`, ['compilation error']);
  }
  const cut =
    cutAtBytes === null ? [] : [`output limit exceeded: ${formatSizeBytes(cutAtBytes)}; the rest of it is not kept`];
  return withLines(output, ending === null ? cut : [...cut, endingText(ending)]);
}

/** Appends the lines in brackets, the first one at the beginning of a line. */
function withLines(text: string, lines: readonly string[]): string {
  const isOpen = lines.length > 0 && text !== '' && !text.endsWith('\n');
  return [text, isOpen ? '\n' : '', ...lines.map((line) => `[${line}]\n`)].join('');
}

/** How a process ended, in the contract's words, without the program's own. */
function endingText(ending: Ending): string {
  switch (ending.kind) {
    case 'memory':
      return `memory limit exceeded: ${formatSizeBytes(ending.limitBytes)}`;
    case 'output':
      return `output limit exceeded: ${formatSizeBytes(ending.limitBytes)}`;
    case 'wall_clock':
      return (
        `time limit exceeded: wall clock: it used ${measuredText(ending.cpuTimeMs)} of CPU time ` +
        `in ${measuredText(ending.wallTimeMs)}, and its limit is ${secondsText(ending.limitMs)}`
      );
    case 'time':
      return `time limit exceeded: ${secondsText(ending.limitMs)}`;
    case 'signal':
      return `killed by ${harmless(ending.signal)}`;
    case 'exit_code':
      return `exit code ${ending.exitCode}`;
    default:
      return ending satisfies never;
  }
}

/** The limit that ended a run of the playground, in the contract's words; null when no limit ended it. */
export function liveLimitText(ending: RunEnding): string | null {
  switch (ending.kind) {
    case 'exited':
    case 'signaled':
    case 'stopped':
    case 'judged':
      return null;
    case 'compilation':
      return ending.failure.kind === 'rejected' ? null : compileFailureText(ending.failure);
    case 'wall_time':
      return `time limit exceeded: wall clock: ${secondsText(ending.limitMs)}`;
    case 'memory':
    case 'output':
    case 'time':
      return endingText(ending);
    default:
      return ending satisfies never;
  }
}

/** Why a test of mode unit has not ended: the program ended before. */
export function cutTestText(ending: LiveEnding): string {
  switch (ending.kind) {
    case 'exited':
      return `the program ended before the test did, with exit code ${ending.exitCode}`;
    case 'signaled':
      return `the program ended before the test did, by signal ${ending.signal}`;
    case 'stopped':
      return 'stopped';
    case 'compilation':
    case 'wall_time':
    case 'memory':
    case 'output':
    case 'time':
      return liveLimitText(ending) ?? 'the program was not started';
    default:
      return ending satisfies never;
  }
}

/** The whole message of a failed compile step, at most 8 KiB. */
function compileFailureText(failure: CompileFailure): string {
  if (failure.kind === 'rejected') return failure.message;
  const { ending } = failure;
  switch (ending.kind) {
    case 'exit_code':
      return `the compiler ended with ${endingText(ending)}`;
    case 'signal':
      return `the compiler was ${endingText(ending)}`;
    case 'memory':
    case 'output':
    case 'time':
    case 'wall_clock':
      return endingText(ending);
    default:
      return ending satisfies never;
  }
}

/** The message of a failed compile step in one line. */
function compileFailureLine(failure: CompileFailure): string {
  return failure.kind === 'rejected' ? failure.line : compileFailureText(failure);
}

function differenceText(difference: Difference): string {
  const { line, column, expected, got } = difference;
  const quoted = looksAlike(expected, got) ? quoteInAscii : quote;
  const side = (excerpt: string): string => (excerpt === '' ? 'end of output' : quoted(excerpt));
  const detail = differenceDetail(difference);
  return `line ${line}, column ${column}: expected ${side(expected)}, got ${side(got)}${detail === null ? '' : ` (${detail})`}`;
}

/** What the two texts of a difference do not show: how far numbers are apart, and bytes that are not UTF-8; else null. */
export function differenceDetail({ gap, invalidBytes }: Difference): string | null {
  const parts = [
    ...(gap === undefined ? [] : [gapText(gap)]),
    ...(invalidBytes === undefined
      ? []
      : [
          `not UTF-8: ${Buffer.from(invalidBytes)
            .toString('hex')
            .replaceAll(/..(?=.)/g, '$& ')}`,
        ]),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

function gapText({ distance, absolute, relative }: NumericGap): string {
  const tolerances = [
    ...(absolute > 0 || relative === 0 ? [`${absolute}`] : []),
    ...(relative > 0 ? [`${relative} of the expected number`] : []),
  ];
  return `they differ by ${Number(distance.toPrecision(SHOWN_DIGITS))}, the tolerance is ${tolerances.join(' or ')}`;
}

/** `5 s`, `0.25 s`. Rounding hides the errors of floating-point arithmetic, as in 1.1 * 1000 / 1000. */
export function secondsText(milliseconds: number): string {
  return `${Number((milliseconds / 1000).toFixed(6))} s`;
}

/** `1.984 s`, to the millisecond. */
function measuredText(milliseconds: number): string {
  return secondsText(Math.round(milliseconds));
}
