// Decides which requests are admitted to the queue. Every surface that puts something into the queue asks here, when a
// request begins and again when its size is known.
//
// Requests are admitted one at a time, with a turn of the event loop between two. Otherwise a burst of requests would
// be handled in one turn, and a health check that arrives a moment later would wait for all of them.

import type { JudgeError } from '../../errors.ts';
import type { Owner } from '../../execution/holdings.ts';

export interface Admission {
  /**
   * A hook for the start of a request. A refusal costs least before the body has been read.
   * @throws JudgeError the refusal that a submission of 0 bytes would get now
   */
  readonly atStart: (request?: { readonly owner: Owner }) => Promise<void>;
  /** Resolves when it is the turn of a request whose body is to be parsed. */
  readonly withBody: () => Promise<void>;
  /** @throws JudgeError the refusal that a submission of this size would get now */
  readonly require: (bytes: number, owner?: Owner) => void;
}

/** `refusal` returns the error that a submission would get now; `bytes` is the memory that it takes while it waits. */
export function createAdmission(refusal: (bytes: number, owner: Owner) => JudgeError | undefined): Admission {
  const turn = createTurns();

  function require(bytes: number, owner: Owner = null): void {
    const refused = refusal(bytes, owner);
    if (refused !== undefined) throw refused;
  }

  return {
    async atStart({ owner } = { owner: null }) {
      await turn('at the start');
      require(0, owner);
    },
    withBody: async () => turn('with a body'),
    require,
  };
}

/**
 * Resolves when it is the caller's turn: first come, first served, but requests with a body to parse go before requests
 * that only begin. So a request that fills the queue does so before the next request's body is read in vain.
 */
function createTurns(): (where: 'at the start' | 'with a body') => Promise<void> {
  const waiting = { 'with a body': [] as (() => void)[], 'at the start': [] as (() => void)[] };
  let isTurning = false;

  function letIn(): void {
    const next = waiting['with a body'].shift() ?? waiting['at the start'].shift();
    isTurning = next !== undefined;
    if (next === undefined) return;
    next();
    setImmediate(letIn);
  }

  return async (where) =>
    new Promise((resolve) => {
      waiting[where].push(resolve);
      if (!isTurning) setImmediate(letIn);
      isTurning = true;
    });
}
