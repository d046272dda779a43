// Containers: how many exist, which are warm, who gets the next one. Each is of one image, handed out once and then
// removed.
//
// The cap counts every container that exists: being made, warm, on loan, on its way out. A place is taken before the
// engine is asked for a container and given back when the engine no longer knows it, so the cap holds at any moment.

import { startDeadline } from '../clock.ts';
import { JudgeError } from '../errors.ts';
import type { Lease, SandboxNeeds, Sandboxes } from '../execution/sandbox.ts';
import type { DockerSandbox } from './docker-sandbox.ts';
import { clientGone, createLease, unlessGone } from './lease.ts';
import { createStartTroubles } from './start-backoff.ts';
import { countByImage, createWarmPlan } from './warm-plan.ts';

export interface PooledSandbox extends DockerSandbox {
  readonly image: string;
}

export interface PoolParts {
  /** Starts one container of an image; rejects with nothing left behind. */
  readonly start: (image: string) => Promise<PooledSandbox>;
  /** the image of the language that most submissions are in: kept warm from the beginning */
  readonly defaultImage: string;
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

/** Since the pool was made. */
export interface PoolTotals {
  /** leases of containers that were there when they were asked for */
  readonly warm: number;
  /** leases that had to wait for theirs */
  readonly cold: number;
  /** containers that could not be started, or died while they were warm */
  readonly failed: number;
}

export interface Pool extends Sandboxes {
  counts(): PoolCounts;
  totals(): PoolTotals;
  /** what the last attempt to start or remove one failed with; undefined when it succeeded */
  lastFailure(): unknown;
  /** Whether a start that is under way takes much longer than starts do. */
  isStartSlow(): boolean;
  /** Starts to fill the pool. Nothing is started before. */
  open(): void;
  /** Fills the pool now, whatever went wrong before. Where none are kept warm, as many as may exist are made once. */
  fill(): void;
  /** Hands out no more; resolves when no container exists any more. */
  close(): Promise<void>;
}

interface Waiter {
  readonly image: string;
  readonly resolve: (sandbox: PooledSandbox) => void;
  readonly reject: (error: unknown) => void;
}

interface Start {
  readonly image: string;
  isSlow: boolean;
}

/** How long somebody may wait for a container; an engine that needs longer is out of order. */
export const leaseDeadlineMs = 30_000;
/** A start takes a tenth of this. */
const slowStartMs = 1_500;
export function createPool(parts: PoolParts): Pool {
  const warm = new Set<PooledSandbox>();
  const waiters = new Set<Waiter>();
  const starts = new Set<Start>();
  const troubles = createStartTroubles(() => refill());
  const plan = createWarmPlan(parts.warmTarget, parts.defaultImage);
  const emptied = Promise.withResolvers<void>();
  const counts = { leased: 0, removing: 0 };
  const totals = { warm: 0, cold: 0, failed: 0 };
  let lastFailure: unknown;
  let state: 'not open' | 'open' | 'closed' = 'not open';

  const existing = () => starts.size + warm.size + counts.leased + counts.removing;

  /** Starts what is missing: one for each who waits, and the warm ones. */
  function refill(): void {
    if (state !== 'open') return;
    for (;;) {
      const next = nextStart();
      if (next === undefined || starts.size >= parts.parallelStarts) return;
      if (existing() >= parts.capacity) {
        makeRoom(next);
        return;
      }
      void startOne(next.image);
    }
  }

  /** For whoever has waited longest and has no start yet; then what is to be kept warm. */
  function nextStart(): { image: string; isAwaited: boolean } | undefined {
    const starting = countByImage(starts);
    for (const { image } of waiters) {
      const his = starting.get(image) ?? 0;
      if (his === 0 && !troubles.isPaused(image)) return { image, isAwaited: true };
      starting.set(image, Math.max(0, his - 1));
    }
    const ready = countByImage(warm);
    for (const [image, wanted] of plan.wanted()) {
      const coming = (ready.get(image) ?? 0) + (starting.get(image) ?? 0);
      if (coming < wanted && !troubles.isPaused(image)) return { image, isAwaited: false };
    }
    return undefined;
  }

  /** A warm container of another image yields its place, unless one is about to be free anyway. */
  function makeRoom({ image, isAwaited }: { image: string; isAwaited: boolean }): void {
    if (counts.removing > 0) return;
    const others = [...warm].filter((sandbox) => sandbox.image !== image);
    const [yielding] = [...others.filter(isSurplus), ...(isAwaited ? others : [])];
    if (yielding !== undefined) yieldPlace(yielding);
  }

  function isSurplus({ image }: PooledSandbox): boolean {
    return (countByImage(warm).get(image) ?? 0) > (plan.wanted().get(image) ?? 0);
  }

  function yieldPlace(sandbox: PooledSandbox): void {
    warm.delete(sandbox);
    void discard(sandbox);
  }

  async function startOne(image: string): Promise<void> {
    const start: Start = { image, isSlow: false };
    starts.add(start);
    const stopClock = startDeadline(slowStartMs, () => {
      start.isSlow = true;
    });
    const waitedForIt = [...waiters].filter((waiter) => waiter.image === image);
    try {
      const sandbox = await parts.start(image).finally(stopClock);
      starts.delete(start);
      troubles.forget(image);
      lastFailure = undefined;
      accept(sandbox);
    } catch (error) {
      starts.delete(start);
      const failures = troubles.note(image);
      lastFailure = error;
      noteFailure(error);
      // Once may be chance. Twice in a row: those who have waited for it learn it now, those who came later find out if
      // it is over.
      if (failures > 1) {
        rejectWaiters(noSandbox(error), waitedForIt);
        if (state === 'open') troubles.pause(image);
      }
    }
    changed();
  }

  function noteFailure(error: unknown): void {
    totals.failed += 1;
    parts.onFailure(error);
  }

  /** To be called when a container or a start has ended. */
  function changed(): void {
    refill();
    if (state === 'closed' && existing() === 0) emptied.resolve();
  }

  function rejectWaiters(error: unknown, among: Iterable<Waiter> = waiters): void {
    for (const waiter of among) {
      if (waiters.delete(waiter)) waiter.reject(error);
    }
  }

  function accept(sandbox: PooledSandbox): void {
    const waiter = [...waiters].find(({ image }) => image === sandbox.image);
    if (state !== 'open') {
      void discard(sandbox);
    } else if (waiter === undefined) {
      keepWarm(sandbox);
    } else {
      waiters.delete(waiter);
      counts.leased += 1;
      waiter.resolve(sandbox);
    }
  }

  /** Unless there are enough: whoever it was started for may have left, or others be asked for by now. */
  function keepWarm(sandbox: PooledSandbox): void {
    warm.add(sandbox);
    void replaceWhenDead(sandbox);
    const surplus = isSurplus(sandbox) ? sandbox : [...warm].find(isSurplus);
    if (warm.size > plan.size() && surplus !== undefined) yieldPlace(surplus);
  }

  async function replaceWhenDead(sandbox: PooledSandbox): Promise<void> {
    await sandbox.ended;
    if (!warm.delete(sandbox)) return;
    noteFailure(new Error(`container ${sandbox.name} died while it was warm`));
    await discard(sandbox);
  }

  async function discard(sandbox: PooledSandbox): Promise<void> {
    counts.removing += 1;
    refill();
    // Those who wait for this place need not wait for an engine that is not there.
    await sandbox.remove((error) => {
      lastFailure = error;
      rejectWaiters(noSandbox(error));
    });
    counts.removing -= 1;
    changed();
  }

  /** The oldest warm one, or the next that is started. The caller owns it. */
  async function take(
    image: string,
    signal: AbortSignal,
  ): Promise<{ sandbox: PooledSandbox; origin: 'warm' | 'cold' }> {
    if (signal.aborted) throw clientGone();
    if (state !== 'open') throw notOpen(state);
    plan.note(image);
    const oldest = [...warm].find((sandbox) => sandbox.image === image);
    if (oldest !== undefined) {
      warm.delete(oldest);
      counts.leased += 1;
      refill();
      return { sandbox: oldest, origin: 'warm' };
    }
    const { promise, resolve, reject } = Promise.withResolvers<PooledSandbox>();
    const waiter = { image, resolve, reject };
    const leave = () => {
      if (waiters.delete(waiter)) reject(clientGone());
    };
    const giveUp = () => {
      const none = new Error(`none within ${leaseDeadlineMs} ms`);
      if (waiters.delete(waiter)) reject(noSandbox(lastFailure ?? none));
    };
    waiters.add(waiter);
    signal.addEventListener('abort', leave, { once: true });
    const cancelDeadline = startDeadline(leaseDeadlineMs, giveUp);
    // Somebody waits: a pause after a failure ends now.
    troubles.endPause(image);
    refill();
    try {
      return { sandbox: await promise, origin: 'cold' };
    } finally {
      signal.removeEventListener('abort', leave);
      cancelDeadline();
    }
  }

  async function giveBack(sandbox: PooledSandbox): Promise<void> {
    counts.leased -= 1;
    await discard(sandbox);
  }

  async function lease(needs: SandboxNeeds, signal: AbortSignal): Promise<Lease> {
    const { sandbox, origin } = await take(needs.image, signal);
    totals[origin] += 1;
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
    counts: () => ({ ...counts, starting: starts.size, warm: warm.size }),
    totals: () => ({ ...totals }),
    lastFailure: () => lastFailure,
    isStartSlow: () => [...starts].some(({ isSlow }) => isSlow),
    open() {
      state = 'open';
      refill();
    },
    fill() {
      if (parts.warmTarget === 0) plan.wantOnce(parts.capacity);
      troubles.endAllPauses();
      refill();
    },
    async close() {
      state = 'closed';
      troubles.endAllPauses();
      rejectWaiters(notOpen(state));
      for (const sandbox of warm) yieldPlace(sandbox);
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
