// How many submissions run, how many wait and for how long. In memory, first come, first served.
//
// A slot stands for a container, and belongs to a task until the task's promise has settled, whatever its caller does
// meanwhile: the answer is given to the caller as soon as it is known, the slot only when the container is gone. p-queue
// counts the slots; its own `timeout` and `signal` would free one while its task still runs, so it gets a signal for the
// waiting alone, and nothing aborts that signal once the task has started.
//
// A task that needs several slots stands in the queue as many times, one place behind the other: the last of them runs
// the task, those before it hold their slots for it. So nobody overtakes it, and of two such tasks the first has all its
// slots before the second has its first.

import PQueue from 'p-queue';
import { JudgeError } from '../errors.ts';
import type { Slots, Waiting } from './run.ts';
import { createWaits } from './waits.ts';

export interface SlotLimits {
  readonly maxRunning: number;
  readonly maxWaiting: number;
  readonly maxWaitingBytes: number;
  readonly queueTimeoutMs: number;
}

export interface SlotCounts {
  /** slots that are taken */
  readonly running: number;
  /** submissions that wait for theirs */
  readonly waiting: number;
  readonly waitingBytes: number;
}

/** The slots, and what only the server around them needs. */
export interface SlotQueue extends Slots {
  readonly counts: () => SlotCounts;
  /** for how long the submission that waits longest has; 0 when none does */
  readonly longestWaitMs: () => number;
  /** From now on nobody may join (`draining`); those who run and wait go on. */
  drain(): void;
  readonly isDraining: () => boolean;
  /** What a submission that takes so many bytes while it waits would be refused with now; undefined when it would not. */
  refusal(bytes: number): JudgeError | undefined;
  /** Resolves when nobody runs or waits. */
  onIdle(): Promise<void>;
}

/** `onLateFailure` hears of tasks that failed after they had answered: their caller cannot. */
export function createSlots(limits: SlotLimits, onLateFailure: (error: unknown) => void): SlotQueue {
  const queue = new PQueue({ concurrency: limits.maxRunning });
  const waits = createWaits();
  let draining = false;

  function refusalOf(bytes: number, slots: number): JudgeError | undefined {
    if (draining) return new JudgeError('draining');
    if (slots > limits.maxRunning) return tooManySlots(slots, limits.maxRunning);
    const mustWait = queue.pending + slots > limits.maxRunning;
    const isFull = waits.count() >= limits.maxWaiting || waits.bytes() + bytes > limits.maxWaitingBytes;
    return mustWait && isFull ? new JudgeError('queue_full') : undefined;
  }

  async function run<T>(
    { signal, bytes, isPatient = false, slots = 1, onPosition }: Waiting,
    task: (answer: (value: T) => void, queuedMs: number) => Promise<void>,
  ): Promise<T> {
    const refused = signal.aborted ? new JudgeError('client_gone') : refusalOf(bytes, slots);
    if (refused !== undefined) throw refused;

    const answered = Promise.withResolvers<T>();
    const ended = Promise.withResolvers<void>();
    let hasAnswered = false;
    const answer = (value: T): void => {
      hasAnswered = true;
      answered.resolve(value);
    };
    const timeoutMs = isPatient ? undefined : limits.queueTimeoutMs;
    const wait = waits.begin({ signal, bytes, onPosition }, timeoutMs);
    for (let held = 1; held < slots; held += 1) {
      queue.add(async () => ended.promise, { signal: wait.signal }).catch(() => undefined);
    }
    const settled = queue.add(
      async () => {
        await task(answer, wait.stop());
        if (!hasAnswered) throw new JudgeError('internal', 'a task ended without an answer');
      },
      { signal: wait.signal },
    );
    waits.tellPositions();
    void settled
      .catch((error: unknown) => {
        if (hasAnswered) onLateFailure(error);
        else answered.reject(error);
      })
      .finally(ended.resolve);
    return answered.promise;
  }

  return {
    run,
    counts: () => ({ running: queue.pending, waiting: waits.count(), waitingBytes: waits.bytes() }),
    longestWaitMs: () => waits.longestMs(),
    drain: () => {
      draining = true;
    },
    isDraining: () => draining,
    refusal: (bytes) => refusalOf(bytes, 1),
    onIdle: async () => queue.onIdle(),
  };
}

function tooManySlots(slots: number, maxRunning: number): JudgeError {
  return new JudgeError(
    'no_sandbox',
    `${slots} containers are needed at once, and MAX_CONTAINERS allows ${maxRunning} at most`,
  );
}
