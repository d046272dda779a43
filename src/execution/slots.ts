// How many submissions run, how many wait and for how long. In memory, first come, first served.
//
// A slot belongs to a task until the task's promise has settled, whatever its caller does meanwhile: the answer is
// given to the caller as soon as it is known, the slot only when the container is gone. p-queue counts the slots; its
// own `timeout` and `signal` would free one while its task still runs, so it gets a signal for the waiting alone, and
// nothing aborts that signal once the task has started.

import PQueue from 'p-queue';
import { JudgeError } from '../errors.ts';
import type { Slots, Waiting } from './run.ts';

export interface SlotLimits {
  readonly maxRunning: number;
  readonly maxWaiting: number;
  readonly maxWaitingBytes: number;
  readonly queueTimeoutMs: number;
}

export interface SlotCounts {
  readonly running: number;
  readonly waiting: number;
  readonly waitingBytes: number;
}

/** The slots, and what only the server around them needs. */
export interface SlotQueue extends Slots {
  counts(): SlotCounts;
  /** for how long the one that waits longest has; 0 when none does */
  longestWaitMs(): number;
  /** From now on nobody may join (`draining`); those who run and wait go on. */
  drain(): void;
  isDraining(): boolean;
  /** Whether nobody may join now, however small. */
  isFull(): boolean;
  /** What one who takes so many bytes while it waits would be refused with now; undefined when it would not. */
  refusal(bytes: number): JudgeError | undefined;
  /** Resolves when nobody runs or waits. */
  onIdle(): Promise<void>;
}

interface Wait {
  readonly sinceMs: number;
  readonly onPosition: Waiting['onPosition'];
  /** the place that was told last */
  position: number;
}

/** `onLateFailure` hears of tasks that failed after they had answered: their caller cannot. */
export function createSlots(limits: SlotLimits, onLateFailure: (error: unknown) => void): SlotQueue {
  const queue = new PQueue({ concurrency: limits.maxRunning });
  let waitingBytes = 0;
  /** the longest first */
  const waits = new Set<Wait>();
  let draining = false;

  function longestWaitMs(): number {
    const [oldest] = waits;
    return oldest === undefined ? 0 : performance.now() - oldest.sinceMs;
  }

  const mustWait = (): boolean => queue.pending >= limits.maxRunning;
  const isFull = (): boolean => mustWait() && queue.size >= limits.maxWaiting;

  function refusal(bytes: number): JudgeError | undefined {
    if (draining) return new JudgeError('draining', 'the server is shutting down');
    const isTooLarge = mustWait() && waitingBytes + bytes > limits.maxWaitingBytes;
    return isFull() || isTooLarge ? new JudgeError('queue_full', 'too many submissions are waiting') : undefined;
  }

  async function run<T>(
    { signal, bytes, isPatient = false, onPosition }: Waiting,
    task: (answer: (value: T) => void, queuedMs: number) => Promise<void>,
  ): Promise<T> {
    const refused = signal.aborted ? clientGone() : refusal(bytes);
    if (refused !== undefined) throw refused;

    const answered = Promise.withResolvers<T>();
    let hasAnswered = false;
    const answer = (value: T): void => {
      hasAnswered = true;
      answered.resolve(value);
    };
    const waiting = startWaiting({ signal, bytes, onPosition }, isPatient ? undefined : limits.queueTimeoutMs);
    const settled = queue.add(
      async () => {
        await task(answer, waiting.stop());
        if (!hasAnswered) throw new JudgeError('internal', 'a task ended without an answer');
      },
      { signal: waiting.signal },
    );
    tellPositions(waits);
    settled.catch((error: unknown) => {
      if (hasAnswered) onLateFailure(error);
      else answered.reject(error);
    });
    return answered.promise;
  }

  /**
   * Counts the bytes as waiting until `stop`, which tells for how long in milliseconds. Until then the signal aborts
   * when the client leaves or the time is up; p-queue then takes the task out of the queue, and the waiting is over
   * too. So it ends exactly once: the task starts or the signal aborts, never both.
   */
  function startWaiting(
    { signal: clientSignal, bytes, onPosition }: Waiting,
    timeoutMs: number | undefined,
  ): { signal: AbortSignal; stop: () => number } {
    const waiting = new AbortController();
    const wait: Wait = { sinceMs: performance.now(), onPosition, position: 0 };
    waits.add(wait);
    const onGone = (): void => waiting.abort(clientGone());
    const onTimeout = (): void => waiting.abort(new JudgeError('queue_timeout', 'waited too long for a free slot'));
    clientSignal.addEventListener('abort', onGone, { once: true });
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
    waitingBytes += bytes;
    const stop = (): number => {
      clientSignal.removeEventListener('abort', onGone);
      clearTimeout(timer);
      waitingBytes -= bytes;
      waits.delete(wait);
      tellPositions(waits);
      return performance.now() - wait.sinceMs;
    };
    waiting.signal.addEventListener('abort', stop, { once: true });
    return { signal: waiting.signal, stop };
  }

  return {
    run,
    counts: () => ({ running: queue.pending, waiting: queue.size, waitingBytes }),
    longestWaitMs,
    drain: () => {
      draining = true;
    },
    isDraining: () => draining,
    isFull,
    refusal,
    onIdle: async () => queue.onIdle(),
  };
}

/** Whoever starts at once is no longer among them when this is called, and so never hears of a place. */
function tellPositions(waits: ReadonlySet<Wait>): void {
  let position = 0;
  for (const wait of waits) {
    position += 1;
    if (wait.position !== position) {
      wait.position = position;
      wait.onPosition?.(position);
    }
  }
}

function clientGone(): JudgeError {
  return new JudgeError('client_gone', 'the client left');
}
