// The pool: containers are started ahead, each is leased once and then removed. It combines the places (places.ts), the
// waiters (waitlist.ts), the choice of the next start (policy.ts) and the starts themselves (stock.ts).

import { JudgeError } from '../errors.ts';
import type { Lease, Sandboxes, SandboxNeeds } from '../execution/sandbox.ts';
import { createLease, unlessGone } from './lease.ts';
import { createPlaces, type PoolCounts, type PooledSandbox } from './places.ts';
import type { Removals } from './removals.ts';
import { createFailures, type StarterParts } from './starter.ts';
import { createStock } from './stock.ts';
import { createWaitlist } from './waitlist.ts';
import { createWarmPlan } from './warm-plan.ts';

export interface PoolParts extends StarterParts {
  /** the image of the most used language, which is kept warm from the beginning */
  readonly defaultImage: string;
  /** how many containers may exist */
  readonly capacity: number;
  /** how many containers to keep warm while there is room */
  readonly warmTarget: number;
  /** how many containers to start at the same time */
  readonly parallelStarts: number;
  readonly removals: Pick<Removals, 'lost' | 'allGone'>;
  /** called when `isStuck` becomes true; who waits for a container has been refused then */
  readonly onStuck: () => void;
}

interface Taken {
  readonly sandbox: PooledSandbox;
  readonly origin: Lease['origin'];
}

/** Counts since the pool was created. */
export interface PoolTotals {
  /** leases of containers that were warm */
  readonly warm: number;
  /** leases that had to wait for a container */
  readonly cold: number;
  /** containers that could not be started or died while they were warm */
  readonly failed: number;
}

export interface Pool extends Sandboxes {
  counts(): PoolCounts & { readonly lost: number };
  totals(): PoolTotals;
  /** The error of the last attempt to start or remove a container; undefined when it succeeded. */
  lastFailure(): unknown;
  /** Whether a start that is under way takes much longer than usual. */
  isStartSlow(): boolean;
  /** Whether containers that the engine does not remove hold all places, so that no submission can get one. */
  isBlocked(): boolean;
  /** Whether that has lasted so long that waiting is in vain. */
  isStuck(): boolean;
  /** Begins to fill the pool. Before that, the pool starts no container. */
  open(): void;
  /** Fills the pool now, even after failures. If no containers are kept warm, it starts as many as may exist, once. */
  fill(): void;
  /** Ends all leasing; resolves when no container exists. */
  close(): Promise<void>;
}

/** What a submission is told while the pool is blocked. */
export const blockedMessage =
  'no sandbox can be started: the engine does not remove the containers of earlier submissions';

export function createPool(parts: PoolParts): Pool {
  const { start, onFailure, defaultImage, capacity, warmTarget, parallelStarts, removals } = parts;
  const failures = createFailures(onFailure);
  const waitlist = createWaitlist(() => failures.last());
  const places = createPlaces(capacity, () => {
    waitlist.refuse(waitlist.all(), new JudgeError('no_sandbox', blockedMessage));
    parts.onStuck();
  });
  const plan = createWarmPlan(warmTarget, defaultImage);
  const stock = createStock({ start, parallelStarts, places, waitlist, plan, failures });
  const { backoff } = stock.starter;
  const leases = { warm: 0, cold: 0 };

  /** Takes the oldest warm container, or waits for the next one. The caller then owns it. */
  async function take(image: string, signal: AbortSignal): Promise<Taken> {
    if (signal.aborted) throw new JudgeError('client_gone');
    if (stock.state() !== 'open') throw notOpen(stock.state());
    plan.note(image);
    const oldest = places.warm().find((sandbox) => sandbox.image === image);
    if (oldest !== undefined) {
      places.move(oldest, 'leased');
      stock.refill();
      return { sandbox: oldest, origin: 'warm' };
    }
    const waiting = waitlist.join(image, signal);
    // A waiter ends the pause after a failure.
    backoff.endPause(image);
    stock.refill();
    return { sandbox: await waiting, origin: 'cold' };
  }

  async function lease(needs: SandboxNeeds, signal: AbortSignal): Promise<Lease> {
    const { sandbox, origin } = await take(needs.image, signal);
    leases[origin] += 1;
    try {
      await unlessGone(signal, () => sandbox.fit(needs));
    } catch (error) {
      // The removal is awaited, because the borrower's slot may be free only when the container is gone.
      await stock.discard(sandbox);
      throw error;
    }
    return createLease(sandbox, origin, signal, () => stock.discard(sandbox));
  }

  return {
    lease,
    counts: () => ({ ...places.counts(), lost: removals.lost() }),
    totals: () => ({ ...leases, failed: failures.count() }),
    lastFailure: () => failures.last(),
    isStartSlow: () => stock.starter.isSlow(),
    isBlocked: () => places.isBlocked(),
    isStuck: () => places.isStuck(),
    open: () => stock.open(),
    fill() {
      if (warmTarget === 0) plan.wantOnce(capacity);
      backoff.endAllPauses();
      stock.refill();
    },
    async close() {
      const closed = stock.close();
      waitlist.refuse(waitlist.all(), notOpen('closed'));
      await closed;
      await removals.allGone();
    },
  };
}

function notOpen(state: 'not open' | 'open' | 'closed'): JudgeError {
  return state === 'closed'
    ? new JudgeError('draining')
    : new JudgeError('no_sandbox', 'the sandboxes are not ready yet');
}
