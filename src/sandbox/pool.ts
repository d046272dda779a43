// Containers: how many exist, which are warm, who gets the next one. Each is handed out once and then removed.
//
// The cap counts every container that exists: being made, warm, on loan, on its way out. A place is taken before the
// engine is asked for a container and given back when the engine no longer knows it, so the cap holds at any moment.

import { startDeadline } from '../deadline.ts';
import { JudgeError } from '../errors.ts';
import type { Lease, Sandboxes, SandboxNeeds } from '../judging/sandbox.ts';
import type { DockerSandbox } from './docker-sandbox.ts';
import { clientGone, createLease, unlessGone } from './lease.ts';

export interface PoolParts {
  /** Starts one container; rejects with nothing left behind. */
  readonly start: () => Promise<DockerSandbox>;
  /** how many containers may exist */
  readonly capacity: number;
  /** how many to keep warm while there is room */
  readonly warmTarget: number;
  /** how many to make at the same time */
  readonly parallelStarts: number;
  /** hears of every container that could not be started or died while warm */
  readonly onFailure: (error: unknown) => void;
}

export interface PoolCounts {
  readonly starting: number;
  readonly warm: number;
  readonly leased: number;
  readonly removing: number;
}

export interface Pool extends Sandboxes {
  counts(): PoolCounts;
  /** what the last attempt to start a container failed with; undefined when it succeeded */
  lastFailure(): unknown;
  /** milliseconds since the oldest start that is under way began; 0 when none is */
  longestStartMs(): number;
  /** Starts to fill the pool. Nothing is started before. */
  open(): void;
  /** Hands out no more; resolves when no container exists any more. */
  close(): Promise<void>;
}

interface Waiter {
  readonly resolve: (sandbox: DockerSandbox) => void;
  readonly reject: (error: unknown) => void;
}

/** How long somebody may wait for a container; an engine that needs longer is out of order. */
const leaseDeadlineMs = 30_000;
const firstRetryMs = 250;
const lastRetryMs = 2_000;

export function createPool(parts: PoolParts): Pool {
  const warm = new Set<DockerSandbox>();
  const waiters = new Set<Waiter>();
  const startTimes = new Map<symbol, number>();
  const emptied = Promise.withResolvers<void>();
  const counts = { starting: 0, leased: 0, removing: 0 };
  let state: 'not open' | 'open' | 'closed' = 'not open';
  let failures = 0;
  let retryTimer: NodeJS.Timeout | undefined;
  let failure: unknown;

  const existing = () => counts.starting + warm.size + counts.leased + counts.removing;

  /** Starts what is missing: one for each who waits, and the warm ones. */
  function refill(): void {
    if (state !== 'open' || retryTimer !== undefined) return;
    const missing = () => waiters.size + parts.warmTarget - warm.size - counts.starting;
    while (missing() > 0 && existing() < parts.capacity && counts.starting < parts.parallelStarts) {
      void startOne();
    }
  }

  async function startOne(): Promise<void> {
    const start = Symbol('start');
    counts.starting += 1;
    startTimes.set(start, performance.now());
    const waitedForIt = new Set(waiters);
    try {
      const sandbox = await parts.start();
      startTimes.delete(start);
      counts.starting -= 1;
      failure = undefined;
      failures = 0;
      accept(sandbox);
    } catch (error) {
      startTimes.delete(start);
      counts.starting -= 1;
      failure = error;
      failures += 1;
      parts.onFailure(error);
      // Once may be chance. Twice in a row: those who have waited for it learn it now, those who came later find out if
      // it is over.
      if (failures > 1) {
        rejectWaiters(noSandbox(error), waitedForIt);
        pauseRefill();
      }
    }
    changed();
  }

  /** To be called when a container or a start has ended. */
  function changed(): void {
    refill();
    if (state === 'closed' && existing() === 0) emptied.resolve();
  }

  function pauseRefill(): void {
    if (state !== 'open' || retryTimer !== undefined) return;
    const pauseMs = Math.min(firstRetryMs * 2 ** (failures - 2), lastRetryMs);
    retryTimer = setTimeout(() => {
      retryTimer = undefined;
      refill();
    }, pauseMs);
  }

  function rejectWaiters(error: unknown, among: ReadonlySet<Waiter> = waiters): void {
    for (const waiter of among) {
      if (waiters.delete(waiter)) waiter.reject(error);
    }
  }

  function accept(sandbox: DockerSandbox): void {
    const [waiter] = waiters;
    if (state !== 'open') {
      void discard(sandbox);
    } else if (waiter === undefined && warm.size >= parts.warmTarget) {
      void discard(sandbox); // whoever it was started for has left
    } else if (waiter === undefined) {
      keepWarm(sandbox);
    } else {
      waiters.delete(waiter);
      counts.leased += 1;
      waiter.resolve(sandbox);
    }
  }

  function keepWarm(sandbox: DockerSandbox): void {
    warm.add(sandbox);
    void replaceWhenDead(sandbox);
  }

  async function replaceWhenDead(sandbox: DockerSandbox): Promise<void> {
    await sandbox.ended;
    if (!warm.delete(sandbox)) return;
    parts.onFailure(new Error(`container ${sandbox.name} died while it was warm`));
    await discard(sandbox);
  }

  async function discard(sandbox: DockerSandbox): Promise<void> {
    counts.removing += 1;
    refill();
    // Those who wait for this place need not wait for an engine that is not there.
    await sandbox.remove((error) => {
      failure = error;
      rejectWaiters(noSandbox(error));
    });
    counts.removing -= 1;
    changed();
  }

  /** The oldest warm one, or the next that is started. The caller owns it. */
  async function take(signal: AbortSignal): Promise<{ sandbox: DockerSandbox; origin: 'warm' | 'cold' }> {
    if (signal.aborted) throw clientGone();
    if (state !== 'open') throw notOpen(state);
    const [oldest] = warm;
    if (oldest !== undefined) {
      warm.delete(oldest);
      counts.leased += 1;
      refill();
      return { sandbox: oldest, origin: 'warm' };
    }
    const { promise, resolve, reject } = Promise.withResolvers<DockerSandbox>();
    const waiter = { resolve, reject };
    const leave = () => {
      if (waiters.delete(waiter)) reject(clientGone());
    };
    const giveUp = () => {
      if (waiters.delete(waiter)) reject(noSandbox(failure ?? new Error(`none within ${leaseDeadlineMs} ms`)));
    };
    waiters.add(waiter);
    signal.addEventListener('abort', leave, { once: true });
    const cancelDeadline = startDeadline(leaseDeadlineMs, giveUp);
    refillNow();
    try {
      return { sandbox: await promise, origin: 'cold' };
    } finally {
      signal.removeEventListener('abort', leave);
      cancelDeadline();
    }
  }

  /** Somebody waits: a pause after a failure ends now. */
  function refillNow(): void {
    clearTimeout(retryTimer);
    retryTimer = undefined;
    refill();
  }

  async function giveBack(sandbox: DockerSandbox): Promise<void> {
    counts.leased -= 1;
    await discard(sandbox);
  }

  async function lease(needs: SandboxNeeds, signal: AbortSignal): Promise<Lease> {
    const { sandbox, origin } = await take(signal);
    try {
      await unlessGone(signal, () => sandbox.fit(needs));
    } catch (error) {
      // Awaited: the borrower's slot may be free only when the container is gone.
      await giveBack(sandbox);
      throw error;
    }
    return createLease(sandbox, origin, signal, () => giveBack(sandbox));
  }

  return {
    lease,
    counts: () => ({ ...counts, warm: warm.size }),
    lastFailure: () => failure,
    longestStartMs: () => {
      const [oldest] = startTimes.values();
      return oldest === undefined ? 0 : performance.now() - oldest;
    },
    open() {
      state = 'open';
      refill();
    },
    async close() {
      state = 'closed';
      clearTimeout(retryTimer);
      retryTimer = undefined;
      rejectWaiters(notOpen(state));
      for (const sandbox of warm) void discard(sandbox);
      warm.clear();
      changed();
      await emptied.promise;
    },
  };
}

function notOpen(state: 'not open' | 'closed'): JudgeError {
  return state === 'closed'
    ? new JudgeError('draining', 'the server is shutting down')
    : new JudgeError('no_sandbox', 'the sandboxes are not ready yet');
}

function noSandbox(cause: unknown): JudgeError {
  return new JudgeError('no_sandbox', 'no sandbox can be started', { cause });
}
