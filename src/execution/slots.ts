// Limits how many submissions run, how many wait and for how long. The queue is in memory: first come, first served.
//
// A slot stands for a container. It belongs to a task until the task's promise has settled, whatever the caller does in
// the meantime: the caller gets the answer as soon as it is known, but the slot is free only when the container is
// gone. p-queue counts the slots. Its own `timeout` and `signal` would free a slot while the task still runs, so it
// gets a signal for the waiting only, and nothing aborts that signal once the task has started.
//
// A task that needs several slots has as many consecutive entries in the queue: the last entry runs the task, the
// others hold their slots for it. So no task overtakes it, and of two such tasks the first has all its slots before the
// second has one.

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
  /** slots in use */
  readonly running: number;
  /** submissions that wait for a slot */
  readonly waiting: number;
  readonly waitingBytes: number;
}

/** The slots, and the functions that only the server around them needs. */
export interface SlotQueue extends Slots {
  readonly counts: () => SlotCounts;
  /** how long the longest waiting submission has waited; 0 when none waits */
  readonly longestWaitMs: () => number;
  /** Refuses the tasks that wait now, except the patient ones. */
  refuseWaiting(error: JudgeError): void;
  /** Refuses new tasks with `draining` from now on; those that run or wait go on. */
  drain(): void;
  readonly isDraining: () => boolean;
  /** The error that a submission of this size would get now; undefined when it would be accepted. */
  refusal(bytes: number): JudgeError | undefined;
  /** Resolves when no task runs or waits. */
  onIdle(): Promise<void>;
}

/** `onLateFailure` is called when a task fails after its answer, because the caller can no longer be told. */
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
    refuseWaiting: (error) => waits.refuse(error),
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
    `the run needs ${slots} containers at once, but MAX_CONTAINERS allows at most ${maxRunning}`,
  );
}
