// Several sandboxes for one run: all of them or none.

import type { Lease, SandboxNeeds, Sandboxes } from './sandbox.ts';

export type NeedsSet = readonly [SandboxNeeds, ...SandboxNeeds[]];

/** Leaving the scope removes all containers of the set; disposal resolves when none of them exists. */
export interface LeaseSet extends AsyncDisposable {
  /** in the order of what was needed */
  readonly leases: readonly [Lease, ...Lease[]];
}

/**
 * Resolves with a lease for each. When one cannot be had, the others are given back, and the set rejects with that error
 * when their containers are gone. The caller holds as many slots as it asks for sandboxes: then places suffice for all who
 * ask, and nobody who holds one sandbox waits for ever for the second.
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

/** Resolves when all are disposed of; then rejects with what failed first. */
async function disposeAll(leases: readonly Lease[]): Promise<void> {
  const settled = await Promise.allSettled(leases.map(async (lease) => lease[Symbol.asyncDispose]()));
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
