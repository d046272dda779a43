// Runs that people start: each has a name, a log of its events for any number of readers, and a record of what came of
// it. A run with the same program and input as one that goes on joins it; one whose result is known shows that.

import { randomBytes } from 'node:crypto';
import { JudgeError, type ErrorCode } from '../errors.ts';
import { createRunEvents, type RunEvents } from './events.ts';
import type { Owner } from './holdings.ts';
import type { Language } from '../languages/language.ts';
import type { LiveEnding } from './live-ending.ts';
import type { LiveRun, LiveRunner, LiveScript } from './live.ts';
import { createReaders, type Readers } from './readers.ts';
import { resultKey, type ResultCache } from './result-cache.ts';
import { isRepeatable, type RunRecord } from './run-record.ts';
import { shownEventBytes, showing, type ShownEvent } from './shown-event.ts';
import { formatSizeBytes, mib } from '../sizes.ts';

export interface RunOrder {
  readonly script: LiveScript;
  /** what is on stdin at the start */
  readonly input: Uint8Array;
  /** whether more input may come while the program runs; else stdin ends after `input` */
  readonly isInteractive: boolean;
  /** runs the program although its result is known */
  readonly fresh: boolean;
  readonly owner: Owner;
}

export interface BrokeredRun extends Pick<Readers, 'join'> {
  /** Who knows it may read the run. It cannot be guessed. */
  readonly name: string;
  /** milliseconds since the run ended whose result is shown; null for a run that was started now */
  readonly ageMs: number | null;
  readonly events: Pick<RunEvents<ShownEvent>, 'read'>;
  /** Rejects with a JudgeError when the sandbox fails, or when the run was given up. */
  readonly ended: Promise<RunRecord>;
  /**
   * As in LiveRun; without effect on a run that is not interactive.
   * @throws JudgeError `payload_too_large`, at the call, when the program has left more than 1 MiB unread
   */
  write(bytes: Uint8Array): Promise<void>;
  /** As in LiveRun; without effect on a run that is not interactive. */
  end(): void;
  /** Ends the program for everybody. */
  stop(): void;
}

export interface RunBroker {
  /** @throws JudgeError when the language cannot run now */
  start(order: RunOrder): Promise<BrokeredRun>;
  /** A run that goes on, or has ended a short while ago. */
  find(name: string): BrokeredRun | undefined;
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

/** How long, and how many, runs that have ended can still be found by who lost the connection. */
const foundAfterMs = 60_000;
const mostEnded = 16;
/** The input of an interactive run that its program has not read yet. */
const mostUnreadBytes = mib;

const unreadInput = `the program has left input unread, and at most ${formatSizeBytes(mostUnreadBytes)} may wait for it`;

const nameBytes = 16;
const newName = (): string => randomBytes(nameBytes).toString('base64url');

export function createRunBroker({ runLive, cache, imageOf, maxOutputBytes, onEnd }: BrokerParts): RunBroker {
  // For readers that are slow: the output, in two bytes a character, and what its events add to it.
  const keptBytes = 4 * maxOutputBytes + mib;
  const found = createFound();
  const going = new Map<string, BrokeredRun>();

  function begin(key: string, order: RunOrder): BrokeredRun {
    return beginRun(runLive, keptBytes, order, (run, record, error, isTouched) => {
      if (going.get(key) === run) going.delete(key);
      if (record !== null && !isTouched && isRepeatable(record)) cache.set(key, record);
      onEnd(order.script.language, record?.ending.kind ?? error?.code ?? 'internal');
      found.release(run);
    });
  }

  /** A result that is known, or a run that goes on, in place of a run of its own. */
  function sameAs(key: string, { script }: RunOrder): BrokeredRun | undefined {
    const known = cache.get(key);
    const other = going.get(key);
    if (known !== undefined) onEnd(script.language, 'cached');
    else if (other !== undefined) onEnd(script.language, 'joined');
    return known === undefined ? other : shownAgain(known.record, known.ageMs);
  }

  return {
    find: found.find,
    async start(order) {
      const { script, input, isInteractive, owner, fresh } = order;
      const key = resultKey(script, input, isInteractive, imageOf(script.language), owner);
      if (!fresh) {
        const same = sameAs(key, order);
        if (same !== undefined) return same;
        await cache.fetch(key);
        // Another may have begun the same meanwhile.
        const sameNow = sameAs(key, order);
        if (sameNow !== undefined) return sameNow;
      }
      const run = begin(key, order);
      found.keep(run);
      if (!isInteractive) going.set(key, run);
      return run;
    },
  };
}

/** `onEnd` is called before anybody learns of the end; `isTouched` says whether more input came while the run went on. */
function beginRun(
  runLive: LiveRunner,
  keptBytes: number,
  { script, input, isInteractive, owner }: RunOrder,
  onEnd: (run: BrokeredRun, record: RunRecord | null, error: JudgeError | null, isTouched: boolean) => void,
): BrokeredRun {
  const name = newName();
  const log = createRunEvents<ShownEvent>(keptBytes, shownEventBytes);
  const abandoning = new AbortController();
  const { promise: ended, resolve, reject } = Promise.withResolvers<RunRecord>();
  ended.catch(() => undefined); // who only reads the events learns of the failure there
  let isTouched = false;
  let unreadBytes = 0;
  log.publish({ kind: 'accepted', name });
  const publish = showing(script, log, (record, error) => {
    onEnd(run, record, error, isTouched);
    if (record === null) reject(error);
    else resolve(record);
  });
  const live = runLive({ ...script, inputBytes: input.length }, abandoning.signal, { publish }, { owner });
  void begun(live, input, isInteractive);
  const run: BrokeredRun = {
    name,
    ageMs: null,
    events: log,
    ended,
    ...createReaders(() => abandoning.abort()),
    write(bytes) {
      if (!isInteractive) return Promise.resolve();
      if (unreadBytes + bytes.length > mostUnreadBytes) throw new JudgeError('payload_too_large', unreadInput);
      isTouched = true;
      unreadBytes += bytes.length;
      return live.write(bytes).finally(() => (unreadBytes -= bytes.length));
    },
    end() {
      if (!isInteractive) return;
      isTouched = true;
      live.end();
    },
    stop: () => live.stop(),
  };
  return run;
}

async function begun(live: LiveRun, input: Uint8Array, isInteractive: boolean): Promise<void> {
  await live.write(input);
  if (!isInteractive) live.end();
}

/** The runs that can be found: those that go on, and some that have ended. */
function createFound() {
  const runs = new Map<string, BrokeredRun>();
  const ended: string[] = [];
  return {
    find: (name: string) => runs.get(name),
    keep: (run: BrokeredRun) => void runs.set(run.name, run),
    /** Keeps a run that has ended for a while. */
    release({ name }: BrokeredRun): void {
      ended.push(name);
      if (ended.length > mostEnded) runs.delete(ended.shift() ?? '');
      setTimeout(() => runs.delete(name), foundAfterMs).unref();
    },
  };
}

function shownAgain(record: RunRecord, ageMs: number): BrokeredRun {
  const log = createRunEvents<ShownEvent>(Infinity, shownEventBytes);
  const name = newName();
  log.publish({ kind: 'accepted', name });
  for (const text of record.output) log.publish({ kind: 'output', atMs: 0, ...text });
  log.publish({ kind: 'ended', record, error: null });
  return {
    name,
    ageMs,
    events: log,
    ended: Promise.resolve(record),
    ...createReaders(() => undefined),
    write: async () => undefined,
    end: () => undefined,
    stop: () => undefined,
  };
}
