// Turns the record of a run, and its events, into the JSON that clients read.

import { mebibytes, seconds } from '../../api/figures.ts';
import { liveLimitText } from '../../api/phrases.ts';
import type { RunAnswer, RunEventMessage } from '../../api/run.ts';
import { textOf } from '../../api/error.ts';
import { JudgeError } from '../../errors.ts';
import type { SequencedEvent } from '../../execution/events.ts';
import type { LiveEnding } from '../../execution/live-ending.ts';
import type { ShownEvent } from '../../execution/shown-event.ts';
import type { RunRecord } from '../../execution/run-record.ts';

type EndingView = Omit<RunAnswer, 'output' | 'stdout' | 'stderr'>;

const ended = {
  exited: 'exited',
  signaled: 'signaled',
  memory: 'memory_limit',
  output: 'output_limit',
  time: 'time_limit',
  wall_time: 'time_limit',
  compilation: 'compile_error',
  stopped: 'stopped',
} as const satisfies Record<LiveEnding['kind'], RunAnswer['ended']>;

/** `ageMs` is null unless the record is that of an earlier run. */
export function answerOf(record: RunRecord, ageMs: number | null): RunAnswer {
  const of = (stream: 'stdout' | 'stderr'): string =>
    record.output
      .filter((one) => one.stream === stream)
      .map(({ text }) => text)
      .join('');
  return {
    output: record.output.map(({ text }) => text).join(''),
    stdout: of('stdout'),
    stderr: of('stderr'),
    ...endingView(record, ageMs),
  };
}

function endingView({ ending, usage, truncated, compileOutput }: RunRecord, ageMs: number | null): EndingView {
  return {
    exit_code: ending.kind === 'exited' ? ending.exitCode : null,
    signal: ending.kind === 'signaled' ? ending.signal : null,
    ended: ended[ending.kind],
    message: liveLimitText(ending),
    execution_time: usage === null ? null : seconds(usage.cpuTimeMs),
    wall_time: usage === null ? null : seconds(usage.wallTimeMs),
    memory_usage: usage === null ? null : mebibytes(usage.peakMemoryBytes),
    truncated,
    compile_output: compileOutput,
    cached: ageMs !== null,
    age: ageMs === null ? null : Math.round(ageMs / 1000),
  };
}

/** The message of one event. */
export function messageOf({ sequence: seq, event }: SequencedEvent<ShownEvent>, ageMs: number | null): RunEventMessage {
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
