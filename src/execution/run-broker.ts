// Runs that people start: each has a log of its events for any number of readers, and a record of what came of it. A run
// with the same program and input as one that goes on joins it; one whose result is known shows that.

import { JudgeError, type ErrorCode } from '../errors.ts';
import { createRunEvents, type RunEvents } from './events.ts';
import type { Owner } from './holdings.ts';
import type { Language } from '../languages/language.ts';
import type { LiveEvent, LiveRun, LiveRunner, LiveScript } from './live.ts';
import type { LiveEnding } from './live-ending.ts';
import { resultKey, type ResultCache } from './result-cache.ts';
import { createRecorder, isRepeatable, type OutputText, type RunRecord } from './run-record.ts';
import { mib } from '../sizes.ts';
import { retainedBytes } from '../text.ts';

/** What a reader of a run sees; times are milliseconds since the run was asked for. */
export type ShownEvent =
  | { readonly kind: 'queued'; readonly position: number }
  /** it has a slot, and its program is being compiled */
  | { readonly kind: 'started' }
  /** the program runs from now on */
  | { readonly kind: 'running' }
  | ({ readonly kind: 'output'; readonly atMs: number } & OutputText)
  /** the last event; a run without a record failed with the error */
  | { readonly kind: 'ended'; readonly record: RunRecord | null; readonly error: JudgeError | null };

export interface RunOrder {
  readonly script: LiveScript;
  /** the whole of stdin */
  readonly input: Uint8Array;
  /** runs the program although its result is known */
  readonly fresh: boolean;
  readonly owner: Owner;
}

export interface BrokeredRun {
  /** milliseconds since the run ended whose result is shown; null for a run that was started now */
  readonly ageMs: number | null;
  readonly events: Pick<RunEvents<ShownEvent>, 'read'>;
  /** Rejects with a JudgeError when the sandbox fails, or when the run was given up. */
  readonly ended: Promise<RunRecord>;
  /** Tells that somebody waits for the run. When everybody has left before its end, it is stopped. */
  join(): Disposable;
}

export interface RunBroker {
  /** @throws JudgeError when the language cannot run now */
  start(order: RunOrder): BrokeredRun;
}

export interface BrokerParts {
  readonly runLive: LiveRunner;
  readonly cache: ResultCache;
  /** the name of the version of a language that runs here */
  readonly imageOf: (language: Language) => string;
  /** the most that a run may write */
  readonly maxOutputBytes: number;
  /** hears of every run that was asked for: how it ended, or that it was shown again */
  readonly onEnd: (language: Language, end: LiveEnding['kind'] | ErrorCode | 'cached' | 'joined') => void;
}

export function createRunBroker({ runLive, cache, imageOf, maxOutputBytes, onEnd }: BrokerParts): RunBroker {
  // For readers that are slow: the output, in two bytes a character, and what its events add to it.
  const keptBytes = 4 * maxOutputBytes + mib;
  const going = new Map<string, BrokeredRun>();

  function begin(key: string, { script, input, owner }: RunOrder): BrokeredRun {
    const log = createRunEvents<ShownEvent>(keptBytes, shownEventBytes);
    const abandoning = new AbortController();
    const { promise: ended, resolve, reject } = Promise.withResolvers<RunRecord>();
    ended.catch(() => undefined); // who only reads the events learns of the failure there
    const publish = showing(script, log, (record, error) => {
      if (going.get(key) === run) going.delete(key);
      if (record !== null && isRepeatable(record)) cache.set(key, record);
      onEnd(script.language, record?.ending.kind ?? error?.code ?? 'internal');
      if (record === null) reject(error);
      else resolve(record);
    });
    const live = runLive({ ...script, inputBytes: input.length }, abandoning.signal, { publish }, { owner });
    void sendAll(live, input);
    const run = { ageMs: null, events: log, ended, join: counting(() => abandoning.abort()) };
    return run;
  }

  return {
    start(order) {
      const key = resultKey(order.script, order.input, imageOf(order.script.language), order.owner);
      if (!order.fresh) {
        const known = cache.get(key);
        if (known !== undefined) {
          onEnd(order.script.language, 'cached');
          return shownAgain(known.record, known.ageMs);
        }
        const other = going.get(key);
        if (other !== undefined) {
          onEnd(order.script.language, 'joined');
          return other;
        }
      }
      const run = begin(key, order);
      going.set(key, run);
      return run;
    },
  };
}

async function sendAll(live: LiveRun, input: Uint8Array): Promise<void> {
  await live.write(input);
  live.end();
}

/** Turns the events of a live run into those that are shown. `onEnd` is called once. */
function showing(
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
        const text = recorder.add(event.chunk);
        return text === '' ? undefined : publishText({ stream: event.chunk.stream, text });
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

/** Calls `onEmpty` when the last of those who joined has left. */
function counting(onEmpty: () => void): BrokeredRun['join'] {
  let readers = 0;
  return () => {
    readers += 1;
    let hasLeft = false;
    return {
      [Symbol.dispose]() {
        if (hasLeft) return;
        hasLeft = true;
        readers -= 1;
        if (readers === 0) onEmpty();
      },
    };
  };
}

function shownAgain(record: RunRecord, ageMs: number): BrokeredRun {
  const log = createRunEvents<ShownEvent>(Infinity, shownEventBytes);
  for (const text of record.output) log.publish({ kind: 'output', atMs: 0, ...text });
  log.publish({ kind: 'ended', record, error: null });
  return { ageMs, events: log, ended: Promise.resolve(record), join: () => ({ [Symbol.dispose]: () => undefined }) };
}

/** of an event without its text */
const shownBytes = 256;

function shownEventBytes(event: ShownEvent): number {
  return shownBytes + (event.kind === 'output' ? retainedBytes(event.text) : 0);
}
