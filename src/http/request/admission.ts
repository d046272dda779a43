// Lets requests in one at a time, with a turn of the event loop between two. All that arrives at once is otherwise worked
// off in one turn, and a health check that comes a moment later waits behind all of it.

/**
 * Resolves when it is the caller's turn; first come, first served, but whoever has a body to be parsed goes before those
 * who only begin: what fills the queue does so before the next one's body is read in vain.
 */
export type Turnstile = (where: 'at the start' | 'with a body') => Promise<void>;

export function createTurnstile(): Turnstile {
  const waiting = { 'with a body': [] as (() => void)[], 'at the start': [] as (() => void)[] };
  let isTurning = false;

  function letIn(): void {
    const next = waiting['with a body'].shift() ?? waiting['at the start'].shift();
    isTurning = next !== undefined;
    if (next === undefined) return;
    next();
    setImmediate(letIn);
  }

  return (where) =>
    new Promise((resolve) => {
      waiting[where].push(resolve);
      if (!isTurning) setImmediate(letIn);
      isTurning = true;
    });
}
