// The events of a run as they are shown to people: its output is text.

import { JudgeError } from '../errors.ts';
import type { RunEvents } from './events.ts';
import type { LiveEvent, LiveReport, LiveScript } from './live.ts';
import type { OutputChunk } from './process.ts';
import { createRecorder, type OutputText, type RunRecord } from './run-record.ts';
import { retainedBytes } from '../text.ts';
import { createUnitResults, type UnitResult } from './unit-results.ts';

export type ShownEvent =
  /** the first event: the run has this name */
  | { readonly kind: 'accepted'; readonly name: string }
  | { readonly kind: 'queued'; readonly position: number }
  /** it has a slot, and its program is being compiled */
  | { readonly kind: 'started' }
  /** the program runs from now on */
  | { readonly kind: 'running' }
  /** `atMs`: milliseconds since the run was asked for */
  | ({ readonly kind: 'output'; readonly atMs: number } & OutputText)
  /** a test has ended */
  | { readonly kind: 'unit'; readonly unit: UnitResult }
  /** the last event; a run without a record failed with the error */
  | { readonly kind: 'ended'; readonly record: RunRecord | null; readonly error: JudgeError | null };

/** of an event without its text */
const shownBytes = 256;

/** The memory that an event takes. */
export function shownEventBytes(event: ShownEvent): number {
  switch (event.kind) {
    case 'output':
      return shownBytes + retainedBytes(event.text);
    case 'unit':
      return shownBytes + retainedBytes(event.unit.name) + retainedBytes(event.unit.message ?? '');
    case 'accepted':
    case 'queued':
    case 'started':
    case 'running':
    case 'ended':
      return shownBytes;
    default:
      return event satisfies never;
  }
}

/** Turns the events of a live run into those that are shown. `onEnd` is called once, before the last event. */
export function showing(
  script: LiveScript,
  log: Pick<RunEvents<ShownEvent>, 'publish'>,
  onEnd: (record: RunRecord | null, error: JudgeError | null) => void,
): (event: LiveEvent) => void {
  const recorder = createRecorder();
  const units = createUnitResults();
  const startedAtMs = performance.now();
  const publishText = (text: OutputText): void =>
    log.publish({ kind: 'output', atMs: performance.now() - startedAtMs, ...text });

  function publishUnits(results: readonly UnitResult[]): void {
    for (const unit of results) log.publish({ kind: 'unit', unit });
  }

  function tell({ stream, bytes }: OutputChunk): void {
    if (stream === 'results') return publishUnits(units.add(bytes));
    const text = recorder.add(stream, bytes);
    if (text !== '') publishText({ stream, text });
  }

  function recordOf(report: LiveReport): RunRecord {
    const record = recorder.record(report, script);
    if (script.hasResults !== true) return { ...record, units: null };
    publishUnits(units.end(record.ending));
    return { ...record, units: units.all() };
  }

  function end(record: RunRecord | null, error: JudgeError | null): void {
    onEnd(record, error);
    log.publish({ kind: 'ended', record, error });
  }

  return (event) => {
    switch (event.kind) {
      case 'queued':
      case 'started':
        return log.publish(event);
      case 'compiled':
        return event.failure === null ? log.publish({ kind: 'running' }) : undefined;
      case 'output':
        return tell(event.chunk);
      case 'test':
        return undefined;
      case 'ended':
        for (const text of recorder.rest()) publishText(text);
        if (event.result === null) return end(null, event.error);
        try {
          return end(recordOf(event.result), null);
        } catch (error) {
          return end(
            null,
            error instanceof JudgeError ? error : new JudgeError('internal', undefined, { cause: error }),
          );
        }
      default:
        return event satisfies never;
    }
  };
}
