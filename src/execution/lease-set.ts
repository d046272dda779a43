// Leases several sandboxes for one run: all of them or none.

import type { Lease, SandboxNeeds, Sandboxes } from './sandbox.ts';

export type NeedsSet = readonly [SandboxNeeds, ...SandboxNeeds[]];

/** Disposal removes all containers of the set, and resolves when none of them exists. */
export interface LeaseSet extends AsyncDisposable {
  /** in the order of the needs */
  readonly leases: readonly [Lease, ...Lease[]];
}

/**
 * Resolves to one lease for each of the needs. When a lease fails, the others are given back, and the promise rejects
 * with that error when their containers are gone. The caller holds a slot for each sandbox. So there are enough places
 * for all callers, and no caller that holds one sandbox waits forever for a second.
 */
export async function leaseAll(sandboxes: Sandboxes, needs: NeedsSet, signal: AbortSignal): Promise<LeaseSet> {
  const givingUp = new AbortController();
  const either = AbortSignal.any([signal, givingUp.signal]);
  let failure: { readonly error: unknown } | undefined;

  async function lease(one: SandboxNeeds): Promise<Lease> {
    try {
      return await sandboxes.lease(one, either);
    } catch (error) {
      failure ??= { error };
      givingUp.abort();
      throw error;
    }
  }

  const [first, ...others] = needs;
  const asked: [Promise<Lease>, ...Promise<Lease>[]] = [lease(first), ...others.map(async (one) => lease(one))];
  const settled = await Promise.allSettled(asked);
  if (failure === undefined) {
    const leases = await Promise.all(asked);
    return { leases, [Symbol.asyncDispose]: async () => disposeAll(leases) };
  }
  await disposeAll(settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
  throw failure.error;
}

/** Disposes of all leases. If some fail, rejects with the first error after all have settled. */
async function disposeAll(leases: readonly Lease[]): Promise<void> {
  const settled = await Promise.allSettled(leases.map(async (lease) => lease[Symbol.asyncDispose]()));
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
