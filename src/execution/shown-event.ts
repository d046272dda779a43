// The events of a run as they are shown to people: its output is text.

import { JudgeError } from '../errors.ts';
import type { RunEvents } from './events.ts';
import type { LiveEvent, LiveScript } from './live.ts';
import { createRecorder, type OutputText, type RunRecord } from './run-record.ts';
import { retainedBytes } from '../text.ts';

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
  /** the last event; a run without a record failed with the error */
  | { readonly kind: 'ended'; readonly record: RunRecord | null; readonly error: JudgeError | null };

/** of an event without its text */
const shownBytes = 256;

/** The memory that an event takes. */
export function shownEventBytes(event: ShownEvent): number {
  return shownBytes + (event.kind === 'output' ? retainedBytes(event.text) : 0);
}

/** Turns the events of a live run into those that are shown. `onEnd` is called once, before the last event. */
export function showing(
  script: LiveScript,
  log: Pick<RunEvents<ShownEvent>, 'publish'>,
  onEnd: (record: RunRecord | null, error: JudgeError | null) => void,
): (event: LiveEvent) => void {
  const recorder = createRecorder();
  const startedAtMs = performance.now();
  const publishText = (text: OutputText): void =>
    log.publish({ kind: 'output', atMs: performance.now() - startedAtMs, ...text });

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
      case 'output': {
        const { stream, bytes } = event.chunk;
        const text = stream === 'results' ? '' : recorder.add(stream, bytes);
        return text === '' || stream === 'results' ? undefined : publishText({ stream, text });
      }
      case 'test':
        return undefined;
      case 'ended':
        for (const text of recorder.rest()) publishText(text);
        if (event.result === null) return end(null, event.error);
        try {
          return end(recorder.record(event.result, script), null);
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
