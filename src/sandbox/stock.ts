// The containers that nobody has borrowed: makes what is missing, keeps the warm ones, removes what is over.

import type { Places, PooledSandbox } from './places.ts';
import { nextStart, surplusOf, yieldingTo, type PoolState } from './policy.ts';
import { createStarter, type Failures, type Starter, type StarterParts } from './starter.ts';
import { noSandbox, type Waitlist } from './waitlist.ts';
import type { WarmPlan } from './warm-plan.ts';

export interface StockParts {
  readonly start: StarterParts['start'];
  readonly parallelStarts: number;
  readonly places: Places;
  readonly waitlist: Waitlist;
  readonly plan: WarmPlan;
  readonly failures: Failures;
}

export interface Stock {
  readonly starter: Starter;
  readonly state: () => 'not open' | 'open' | 'closed';
  open(): void;
  /** Starts what is missing: one container for each who waits, and the warm ones. */
  refill(): void;
  /** Removes a container; resolves when it no longer exists. */
  discard(sandbox: PooledSandbox): Promise<void>;
  /** Removes the warm containers, and starts no more. Resolves when no container exists. */
  close(): Promise<void>;
}

export function createStock({ start, parallelStarts, places, waitlist, plan, failures }: StockParts): Stock {
  const emptied = Promise.withResolvers<void>();
  const starter = createStarter(start, { places, waitlist, failures, onRetry: () => refill() });
  let state: 'not open' | 'open' | 'closed' = 'not open';

  const present = (): PoolState<PooledSandbox> => ({
    waiting: waitlist.all(),
    starting: places.starts(),
    warm: places.warm(),
    wanted: plan.wanted(),
  });

  function refill(): void {
    if (state !== 'open') return;
    for (;;) {
      const next = nextStart(present(), (image) => starter.backoff.isPaused(image));
      if (next === undefined || places.starts().size >= parallelStarts) return;
      if (places.isFull()) {
        // Nobody yields when a place is about to be free anyway.
        const yielding = places.counts().removing > 0 ? undefined : yieldingTo(next, present());
        if (yielding !== undefined) void discard(yielding);
        return;
      }
      void starter.start(next.image, accept).then(changed);
    }
  }

  /** To be called when a container or a start has ended. */
  function changed(): void {
    refill();
    if (state !== 'closed') return;
    starter.backoff.endAllPauses();
    if (places.isEmpty()) emptied.resolve();
  }

  function accept(sandbox: PooledSandbox): void {
    if (state !== 'open') void discard(sandbox);
    else if (waitlist.serve(sandbox)) places.move(sandbox, 'leased');
    else keepWarm(sandbox);
  }

  /** Unless there are enough: whoever it was started for may have left, or others be asked for by now. */
  function keepWarm(sandbox: PooledSandbox): void {
    places.move(sandbox, 'warm');
    void replaceWhenDead(sandbox);
    const surplus = places.counts().warm > plan.size() ? surplusOf(sandbox, present()) : undefined;
    if (surplus !== undefined) void discard(surplus);
  }

  async function replaceWhenDead(sandbox: PooledSandbox): Promise<void> {
    await sandbox.ended;
    if (!places.isWarm(sandbox)) return;
    failures.note(new Error(`container ${sandbox.name} died while it was warm`));
    await discard(sandbox);
  }

  async function discard(sandbox: PooledSandbox): Promise<void> {
    places.move(sandbox, 'removing');
    refill();
    // Those who wait for this place need not wait for an engine that is not there.
    await sandbox.remove((error) => {
      failures.setLast(error);
      waitlist.refuse(waitlist.all(), noSandbox(error));
    });
    places.move(sandbox, 'gone');
    changed();
  }

  function open(): void {
    state = 'open';
    refill();
  }

  async function close(): Promise<void> {
    state = 'closed';
    for (const sandbox of places.warm()) void discard(sandbox);
    changed();
    await emptied.promise;
  }

  return { starter, state: () => state, open, refill, discard, close };
}
