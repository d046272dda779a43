// Limits how many submissions run, how many wait and for how long. The queue is in memory. Keys take turns; the
// submissions of one key are first come, first served, and so are all of them when there are no keys.
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
import { mayTake } from './fair-share.ts';
import type { Amount, Owner } from './holdings.ts';
import type { Slots, Waiting } from './run.ts';
import { createTurns } from './turns.ts';
import { createWaits } from './waits.ts';

export interface SlotLimits {
  readonly maxRunning: number;
  readonly maxWaiting: number;
  readonly maxWaitingBytes: number;
  readonly queueTimeoutMs: number;
  /** how many keys there are; 1 when there are none */
  readonly owners?: number;
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
  refusal(bytes: number, owner?: Owner): JudgeError | undefined;
  /** what the submissions of a key take while they wait */
  waitingOf(owner: Owner): Amount;
  /** Resolves when no task runs or waits. */
  onIdle(): Promise<void>;
}

/** `onLateFailure` is called when a task fails after its answer, because the caller can no longer be told. */
export function createSlots(limits: SlotLimits, onLateFailure: (error: unknown) => void): SlotQueue {
  const turns = createTurns();
  const queue = new PQueue({ concurrency: limits.maxRunning, queueClass: turns.queueClass });
  const waits = createWaits(() => turns.inOrder());
  let draining = false;

  function refusalOf(bytes: number, slots: number, owner: Owner): JudgeError | undefined {
    if (draining) return new JudgeError('draining');
    if (slots > limits.maxRunning) return tooManySlots(slots, limits.maxRunning);
    const mustWait = queue.pending + slots > limits.maxRunning;
    return mustWait && !mayWait(bytes, owner, waits, limits) ? new JudgeError('queue_full') : undefined;
  }

  async function run<T>(
    { signal, bytes, owner = null, isPatient = false, slots = 1, onPosition }: Waiting,
    task: (answer: (value: T) => void, queuedMs: number) => Promise<void>,
  ): Promise<T> {
    const refused = signal.aborted ? new JudgeError('client_gone') : refusalOf(bytes, slots, owner);
    if (refused !== undefined) throw refused;

    const { answered, start, fail } = prepare(task, onLateFailure);
    const ended = Promise.withResolvers<void>();
    const timeoutMs = isPatient ? undefined : limits.queueTimeoutMs;
    const wait = waits.begin({ signal, bytes, owner, onPosition, timeoutMs });
    const entry = { id: wait.id, owner, signal: wait.signal };
    // No slot is given before all entries are there: the turn ends with the last one.
    queue.pause();
    for (let held = 1; held < slots; held += 1) {
      queue.add(async () => ended.promise, entry).catch(() => undefined);
    }
    const settled = queue.add(async () => start(wait.stop()), entry);
    queue.start();
    waits.tellPositions();
    void settled.catch(fail).finally(ended.resolve);
    return answered;
  }

  return {
    run,
    counts() {
      const { count: waiting, bytes: waitingBytes } = waits.total();
      return { running: queue.pending, waiting, waitingBytes };
    },
    longestWaitMs: () => waits.longestMs(),
    refuseWaiting: (error) => waits.refuse(error),
    drain: () => {
      draining = true;
    },
    isDraining: () => draining,
    refusal: (bytes, owner = null) => refusalOf(bytes, 1, owner),
    waitingOf: (owner) => waits.of(owner),
    onIdle: async () => queue.onIdle(),
  };
}

/** Makes a task ready to be started. `answered` settles with its answer, or with what fails before; `start` never rejects. */
function prepare<T>(
  task: (answer: (value: T) => void, queuedMs: number) => Promise<void>,
  onLateFailure: (error: unknown) => void,
) {
  const { promise: answered, resolve, reject: fail } = Promise.withResolvers<T>();
  let hasAnswered = false;
  const answer = (value: T): void => {
    hasAnswered = true;
    resolve(value);
  };
  async function start(queuedMs: number): Promise<void> {
    try {
      await task(answer, queuedMs);
      if (!hasAnswered) throw new JudgeError('internal', 'a task ended without an answer');
    } catch (error) {
      if (hasAnswered) onLateFailure(error);
      else fail(error);
    }
  }
  return { answered, start, fail };
}

function mayWait(
  bytes: number,
  owner: Owner,
  waits: { total(): Amount; of(owner: Owner): Amount },
  { maxWaiting, maxWaitingBytes, owners = 1 }: SlotLimits,
): boolean {
  const [total, own] = [waits.total(), waits.of(owner)];
  return (
    mayTake({ taken: total.count, own: own.count, wanted: 1, max: maxWaiting, owners }) &&
    mayTake({ taken: total.bytes, own: own.bytes, wanted: bytes, max: maxWaitingBytes, owners })
  );
}

function tooManySlots(slots: number, maxRunning: number): JudgeError {
  return new JudgeError(
    'no_sandbox',
    `the run needs ${slots} containers at once, but MAX_CONTAINERS allows at most ${maxRunning}`,
  );
}
