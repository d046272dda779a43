// Containers that are made ahead, handed out once each and then removed: the places (places.ts), who waits (waitlist.ts),
// what to make next (policy.ts) and the making of it (stock.ts), put together.

import { JudgeError } from '../errors.ts';
import type { Lease, Sandboxes, SandboxNeeds } from '../execution/sandbox.ts';
import { createLease, unlessGone } from './lease.ts';
import { createPlaces, type PoolCounts, type PooledSandbox } from './places.ts';
import { createFailures, type StarterParts } from './starter.ts';
import { createStock } from './stock.ts';
import { createWaitlist } from './waitlist.ts';
import { createWarmPlan } from './warm-plan.ts';

export interface PoolParts extends StarterParts {
  /** the image of the language that most submissions are in: kept warm from the beginning */
  readonly defaultImage: string;
  /** how many containers may exist */
  readonly capacity: number;
  /** how many to keep warm while there is room */
  readonly warmTarget: number;
  /** how many to make at the same time */
  readonly parallelStarts: number;
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
  /** what the last attempt to start or remove a container failed with; undefined when it succeeded */
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

export function createPool({ start, onFailure, defaultImage, capacity, warmTarget, parallelStarts }: PoolParts): Pool {
  const failures = createFailures(onFailure);
  const places = createPlaces(capacity);
  const waitlist = createWaitlist(() => failures.last());
  const plan = createWarmPlan(warmTarget, defaultImage);
  const stock = createStock({ start, parallelStarts, places, waitlist, plan, failures });
  const { backoff } = stock.starter;
  const leases = { warm: 0, cold: 0 };

  /** The oldest warm one, or the next that is started. The caller owns it. */
  async function take(
    image: string,
    signal: AbortSignal,
  ): Promise<{ sandbox: PooledSandbox; origin: 'warm' | 'cold' }> {
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
    // Somebody waits: a pause after a failure ends now.
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
      // Awaited: the borrower's slot may be free only when the container is gone.
      await stock.discard(sandbox);
      throw error;
    }
    return createLease(sandbox, origin, signal, () => stock.discard(sandbox));
  }

  return {
    lease,
    counts: () => places.counts(),
    totals: () => ({ ...leases, failed: failures.count() }),
    lastFailure: () => failures.last(),
    isStartSlow: () => stock.starter.isSlow(),
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
    },
  };
}

function notOpen(state: 'not open' | 'open' | 'closed'): JudgeError {
  return state === 'closed'
    ? new JudgeError('draining')
    : new JudgeError('no_sandbox', 'the sandboxes are not ready yet');
}
