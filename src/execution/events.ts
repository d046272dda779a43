// The events of one run, as a stream that several readers may follow during the run. Publishing never waits: events are
// kept up to a bound, and a reader that falls behind the kept events is dropped.

import { JudgeError } from '../errors.ts';
import type { CompileFailure } from './compile.ts';
import type { OutputChunk } from './process.ts';
import type { RunOptions } from './run.ts';

/** `Verdict` describes one test, `Result` the whole run. */
export type RunEvent<Verdict, Result> =
  | { readonly kind: 'queued'; readonly position: number }
  | { readonly kind: 'started' }
  | { readonly kind: 'compiled'; readonly failure: CompileFailure | null }
  | { readonly kind: 'output'; readonly chunk: OutputChunk }
  | { readonly kind: 'test'; readonly index: number; readonly verdict: Verdict }
  /** the last event; a run without a result failed with the error */
  | { readonly kind: 'ended'; readonly result: Result | null; readonly error: JudgeError | null };

export interface SequencedEvent<Event> {
  /** 1 for the first event of the run, 2 for the second, and so on */
  readonly sequence: number;
  readonly event: Event;
}

export interface ReadOptions {
  /** the sequence number of the last event that the reader already has; 0 when it has none */
  readonly after?: number;
  /** an abort ends the reading as if the run had ended */
  readonly signal?: AbortSignal;
}

export interface RunEvents<Event> {
  /** Never waits and never throws. Events that are published after `ended` are dropped. */
  publish(event: Event): void;
  /**
   * Yields the events after `after`, and finishes after `ended`. Throws LaggingReaderError when the next event is no
   * longer kept: at once, or later when the reader was too slow.
   */
  read(options?: ReadOptions): AsyncGenerator<SequencedEvent<Event>, void>;
}

/** A reader wanted an event that is no longer kept. */
export class LaggingReaderError extends Error {
  /** the first event that is still kept */
  readonly firstKept: number;

  constructor(wanted: number, firstKept: number) {
    super(`event ${wanted} of the run is no longer kept: the reader was too slow, or came too late`);
    this.name = 'LaggingReaderError';
    this.firstKept = firstKept;
  }
}

/**
 * Publishes a run's place in the queue, its start and its end. Calls `run` once with functions that publish them, and
 * settles as it does.
 */
export async function publishRun<Verdict, Result>(
  events: Pick<RunEvents<RunEvent<Verdict, Result>>, 'publish'>,
  run: (told: Required<Pick<RunOptions, 'onPosition' | 'onStart'>>) => Promise<Result>,
): Promise<Result> {
  try {
    const result = await run({
      onPosition: (position) => events.publish({ kind: 'queued', position }),
      onStart: () => events.publish({ kind: 'started' }),
    });
    events.publish({ kind: 'ended', result, error: null });
    return result;
  } catch (error) {
    const told = error instanceof JudgeError ? error : new JudgeError('internal', 'the run failed', { cause: error });
    events.publish({ kind: 'ended', result: null, error: told });
    throw error;
  }
}

/**
 * `keptBytes` bounds the past events that are kept for all readers; the newest event is always kept. `weightBytes` tells
 * how much memory an event takes. Verdicts and the result belong to the run, which bounds them: the events do not hold a
 * copy.
 */
export function createRunEvents<Event extends { readonly kind: string }>(
  keptBytes: number,
  weightBytes: (event: Event) => number,
): RunEvents<Event> {
  const kept: Event[] = [];
  const waiting = new Set<() => void>();
  let firstKept = 1;
  let bytes = 0;
  let hasEnded = false;

  function publish(event: Event): void {
    if (hasEnded) return;
    hasEnded = event.kind === 'ended';
    kept.push(event);
    bytes += weightBytes(event);
    while (bytes > keptBytes && kept.length > 1) {
      bytes -= weightBytes(kept.shift() ?? event);
      firstKept += 1;
    }
    wakeAll();
  }

  function wakeAll(): void {
    const wakes = [...waiting];
    waiting.clear();
    for (const wake of wakes) wake();
  }

  async function wait(signal: AbortSignal | undefined): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = () => resolve();
    waiting.add(wake);
    signal?.addEventListener('abort', wake);
    await promise;
    signal?.removeEventListener('abort', wake);
    waiting.delete(wake);
  }

  async function* read({ after = 0, signal }: ReadOptions = {}): AsyncGenerator<SequencedEvent<Event>, void> {
    let sequence = after + 1;
    for (;;) {
      if (signal?.aborted === true) return;
      if (sequence < firstKept) throw new LaggingReaderError(sequence, firstKept);
      const event = kept[sequence - firstKept];
      if (event !== undefined) {
        yield { sequence, event };
        sequence += 1;
      } else if (hasEnded) {
        return;
      } else {
        await wait(signal);
      }
    }
  }

  return { publish, read };
}

/** The assumed size of one event without the output that it carries. */
const eventBytes = 256;

/** The memory that an event of a run takes. */
export function liveEventBytes(event: RunEvent<unknown, unknown>): number {
  return eventBytes + (event.kind === 'output' ? event.chunk.bytes.length : 0);
}
