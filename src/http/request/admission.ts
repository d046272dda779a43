// Whom the server lets in: every surface that puts something into the queue asks here, when a request begins and when its
// size is known.
//
// Requests are let in one at a time, with a turn of the event loop between two. All that arrives at once is otherwise
// worked off in one turn, and a health check that comes a moment later waits behind all of it.

import type { JudgeError } from '../../errors.ts';

export interface Admission {
  /**
   * A hook for the start of a request: before the body is read, what would be refused anyway costs least.
   * @throws JudgeError what a submission of no size would be refused with now
   */
  readonly atStart: () => Promise<void>;
  /** Resolves when it is the turn of a request whose body is to be parsed. */
  readonly withBody: () => Promise<void>;
  /** @throws JudgeError what a submission of so many bytes would be refused with now */
  readonly require: (bytes: number) => void;
}

/** `refusal` tells what a submission that takes so many bytes while it waits would be refused with now. */
export function createAdmission(refusal: (bytes: number) => JudgeError | undefined): Admission {
  const turn = createTurns();

  function require(bytes: number): void {
    const refused = refusal(bytes);
    if (refused !== undefined) throw refused;
  }

  return {
    async atStart() {
      await turn('at the start');
      require(0);
    },
    withBody: async () => turn('with a body'),
    require,
  };
}

/**
 * Resolves when it is the caller's turn; first come, first served, but whoever has a body to be parsed goes before those
 * who only begin: what fills the queue does so before the next one's body is read in vain.
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
