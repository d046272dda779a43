// Tells whether this node can judge now, from what the node knows already, so asking costs nothing.

import { errorTable } from '../errors.ts';
import type { EngineState } from '../sandbox/engine-watch.ts';
import { blockedMessage, type Pool } from '../sandbox/pool.ts';

export interface HealthParts {
  /** whether the engine is there */
  readonly engine: () => EngineState;
  /** whether the default language is ready */
  readonly readiness: () => EngineState;
  readonly pool: Pick<Pool, 'counts' | 'lastFailure' | 'isStartSlow' | 'isBlocked'>;
  /** how many containers are kept warm */
  readonly poolSize: number;
}

export function createHealth({ engine, readiness, pool, poolSize }: HealthParts): { current(): EngineState } {
  /** Whether no container is warm, and new ones fail or start too slowly although no container is in use. */
  function isBarren(): boolean {
    const { warm, leased } = pool.counts();
    if (warm > 0) return false;
    // Without a pool, no container is started until a submission arrives, so the node could not see the failure end.
    const hasFailed = poolSize > 0 && pool.lastFailure() !== undefined;
    return hasFailed || (leased === 0 && pool.isStartSlow());
  }

  return {
    current() {
      const state = engine();
      if (!state.ok) return state;
      const ready = readiness();
      if (!ready.ok) return ready;
      if (pool.isBlocked()) return { ok: false, reason: blockedMessage };
      return isBarren() ? { ok: false, reason: errorTable.no_sandbox.message } : ready;
    },
  };
}
