// Lets requests in one at a time, with a turn of the event loop between two. All that arrives at once is otherwise worked
// off in one turn, and a health check that comes a moment later waits behind all of it.

/** Resolves when it is the caller's turn; first come, first served. */
export type Turnstile = () => Promise<void>;

export function createTurnstile(): Turnstile {
  const waiting: (() => void)[] = [];

  function letIn(): void {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(letIn);
  }

  return () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(letIn);
    });
}
