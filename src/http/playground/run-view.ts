// Turns the record of a run, and its events, into the JSON that clients read.

import { mebibytes, seconds } from '../../api/figures.ts';
import { cutTestText, liveLimitText } from '../../api/phrases.ts';
import type { TestResult } from '../../api/judgement.ts';
import type { RunAnswer, RunEventMessage } from '../../api/run.ts';
import { textOf } from '../../api/error.ts';
import { JudgeError } from '../../errors.ts';
import type { SequencedEvent } from '../../execution/events.ts';
import type { RunEnding, RunRecord } from '../../execution/run-record.ts';
import type { UnitResult } from '../../execution/unit-results.ts';
import type { TestEvent, TestRecord } from '../../judging/test-runs.ts';
import { verboseResultOf } from '../judge/judgement-view.ts';
import type { ModeEvent } from './shown-run.ts';

type EndingView = Omit<RunAnswer, 'output' | 'stdout' | 'stderr' | 'tests' | 'units'>;

const ended = {
  exited: 'exited',
  signaled: 'signaled',
  memory: 'memory_limit',
  output: 'output_limit',
  time: 'time_limit',
  wall_time: 'time_limit',
  compilation: 'compile_error',
  stopped: 'stopped',
  judged: 'judged',
} as const satisfies Record<RunEnding['kind'], RunAnswer['ended']>;

/** `ageMs` is null unless the record is that of an earlier run. */
export function answerOf(record: RunRecord | TestRecord, ageMs: number | null): RunAnswer {
  const of = (stream: 'stdout' | 'stderr'): string =>
    record.output
      .filter((one) => one.stream === stream)
      .map(({ text }) => text)
      .join('');
  return {
    ...('tests' in record ? { tests: record.tests.map(entryOf) } : {}),
    output: record.output.map(({ text }) => text).join(''),
    stdout: of('stdout'),
    stderr: of('stderr'),
    ...(record.units === null ? {} : { units: record.units.results.map(unitView) }),
    ...endingView(record, ageMs),
  };
}

function unitView({ name, result, message: said, cutBy }: UnitResult) {
  const message = cutBy === undefined ? said : cutTestText(cutBy);
  return { name, result, ...(message === null ? {} : { message }) };
}

function endingView({ ending, usage, truncated, compileOutput, units }: RunRecord, ageMs: number | null): EndingView {
  return {
    exit_code: ending.kind === 'exited' ? ending.exitCode : null,
    signal: ending.kind === 'signaled' ? ending.signal : null,
    ended: ended[ending.kind],
    message: liveLimitText(ending),
    execution_time: usage === null ? null : seconds(usage.cpuTimeMs),
    wall_time: usage === null ? null : seconds(usage.wallTimeMs),
    memory_usage: usage === null ? null : mebibytes(usage.peakMemoryBytes),
    truncated: units === null ? truncated : { ...truncated, units: units.isCut },
    compile_output: compileOutput,
    cached: ageMs !== null,
    age: ageMs === null ? null : Math.round(ageMs / 1000),
  };
}

function entryOf({ report, test }: TestEvent): TestResult {
  return verboseResultOf(report, { in: test.input, expected_out: test.answer });
}

/** The message of one event. */
export function messageOf({ sequence: seq, event }: SequencedEvent<ModeEvent>, ageMs: number | null): RunEventMessage {
  switch (event.kind) {
    case 'accepted':
      return { type: 'state', seq, state: 'starting', run: event.name };
    case 'queued':
      return { type: 'state', seq, state: 'queued', position: event.position };
    case 'started':
      return { type: 'state', seq, state: 'compiling' };
    case 'running':
      return { type: 'state', seq, state: 'running' };
    case 'output':
      return { type: 'output', seq, time: Math.round(event.atMs), stream: event.stream, data: event.text };
    case 'test':
      return { type: 'test', seq, number: event.report.index + 1, entry: entryOf(event) };
    case 'unit':
      return { type: 'unit', seq, ...unitView(event.unit) };
    case 'ended':
      return event.record === null
        ? errorMessage(event.error)
        : { type: 'ended', seq, ...endingView(event.record, ageMs) };
    default:
      return event satisfies never;
  }
}

export function errorMessage(error: unknown): Extract<RunEventMessage, { type: 'error' }> {
  const known = error instanceof JudgeError ? error : new JudgeError('internal', undefined, { cause: error });
  const retry = known.retryAfterS === undefined ? {} : { retry_after: known.retryAfterS };
  return { type: 'error', code: known.code, message: textOf(known), ...retry };
}
