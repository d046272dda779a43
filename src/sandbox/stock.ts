// Keeps the stock of containers: starts missing ones, keeps warm ones and removes surplus ones.

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
  /** Starts the missing containers: one for each waiter, and the warm ones. */
  refill(): void;
  /** Removes a container; resolves when it no longer exists. */
  discard(sandbox: PooledSandbox): Promise<void>;
  /** Removes the warm containers and starts no more. Resolves when no container exists. */
  close(): Promise<void>;
}

export function createStock(parts: StockParts): Stock {
  const { start, places, waitlist, plan, failures } = parts;
  const emptied = Promise.withResolvers<void>();
  const starter = createStarter(start, { places, waitlist, failures, onRetry: () => refill() });
  let state: 'not open' | 'open' | 'closed' = 'not open';

  function refill(): void {
    if (state !== 'open') return;
    let step = nextStep(parts, starter);
    for (; step?.kind === 'start'; step = nextStep(parts, starter)) {
      void starter.start(step.image, accept).then(changed);
    }
    if (step?.kind === 'yield') void discard(step.sandbox);
  }

  /** Must be called when a container or a start has ended. */
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

  /** Keeps a new container warm. If too many are warm, one goes: the waiter may have left, or the plan have changed. */
  function keepWarm(sandbox: PooledSandbox): void {
    places.move(sandbox, 'warm');
    void replaceWhenDead(sandbox);
    const surplus = places.counts().warm > plan.size() ? surplusOf(sandbox, stateOf(parts)) : undefined;
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
    await sandbox.remove((error) => refuseAll(parts, error));
    places.move(sandbox, 'gone');
    changed();
  }

  async function close(): Promise<void> {
    state = 'closed';
    for (const sandbox of places.warm()) void discard(sandbox);
    changed();
    await emptied.promise;
  }

  const open = (): void => {
    state = 'open';
    refill();
  };
  return { starter, refill, discard, close, open, state: () => state };
}

/** Refuses all waiters when the engine cannot be reached: it cannot free the place for which they wait. */
function refuseAll({ failures, waitlist }: StockParts, error: unknown): void {
  failures.setLast(error);
  waitlist.refuse(waitlist.all(), noSandbox(error));
}

type Step =
  { readonly kind: 'start'; readonly image: string } | { readonly kind: 'yield'; readonly sandbox: PooledSandbox };

/** Returns the next step: the start of a container, or first the removal of a warm one whose place it needs. */
function nextStep(parts: StockParts, { backoff }: Starter): Step | undefined {
  const { places, parallelStarts } = parts;
  const next = nextStart(stateOf(parts), backoff.isPaused);
  if (next === undefined || places.starts().size >= parallelStarts) return undefined;
  if (!places.isFull()) return { kind: 'start', image: next.image };
  // No container yields its place when another place is about to be free anyway.
  const sandbox = places.counts().removing > 0 ? undefined : yieldingTo(next, stateOf(parts));
  return sandbox === undefined ? undefined : { kind: 'yield', sandbox };
}

function stateOf({ places, waitlist, plan }: StockParts): PoolState<PooledSandbox> {
  return { waiting: waitlist.all(), starting: places.starts(), warm: places.warm(), wanted: plan.wanted() };
}
