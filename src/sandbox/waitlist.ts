// The list of those who wait for a container: first come, first served among waiters for the same image.

import { startDeadline } from '../clock.ts';
import { JudgeError } from '../errors.ts';
import type { PooledSandbox } from './places.ts';

export interface Waiter {
  readonly image: string;
  readonly resolve: (sandbox: PooledSandbox) => void;
  readonly reject: (error: unknown) => void;
}

export interface Waitlist {
  /**
   * Resolves to a container of the image. Rejects with `client_gone` when the signal aborts, and with `no_sandbox` when
   * the waiter was neither served nor refused in time.
   */
  join(image: string, signal: AbortSignal): Promise<PooledSandbox>;
  /** All waiters, beginning with the one that has waited longest. */
  all(): readonly Waiter[];
  /** Gives the container to the waiter that has waited longest for its image. @returns whether there was one */
  serve(sandbox: PooledSandbox): boolean;
  /** Rejects those of the waiters that still wait. */
  refuse(waiters: readonly Waiter[], error: unknown): void;
}

/** How long a waiter may wait for a container; an engine that needs longer does not work properly. */
export const leaseDeadlineMs = 30_000;

/** `lastFailure` returns the cause that is given to a waiter that has waited too long, if there is one. */
export function createWaitlist(lastFailure: () => unknown): Waitlist {
  const waiters = new Set<Waiter>();

  return {
    async join(image, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<PooledSandbox>();
      const waiter = { image, resolve, reject };
      const leave = (error: JudgeError): void => {
        if (waiters.delete(waiter)) reject(error);
      };
      const onAbort = (): void => leave(new JudgeError('client_gone'));
      waiters.add(waiter);
      signal.addEventListener('abort', onAbort, { once: true });
      const cancelDeadline = startDeadline(leaseDeadlineMs, () =>
        leave(noSandbox(lastFailure() ?? new Error(`none within ${leaseDeadlineMs} ms`))),
      );
      try {
        return await promise;
      } finally {
        signal.removeEventListener('abort', onAbort);
        cancelDeadline();
      }
    },
    all: () => [...waiters],
    serve(sandbox) {
      const waiter = [...waiters].find(({ image }) => image === sandbox.image);
      if (waiter === undefined) return false;
      waiters.delete(waiter);
      waiter.resolve(sandbox);
      return true;
    },
    refuse(refused, error) {
      for (const waiter of refused) {
        if (waiters.delete(waiter)) waiter.reject(error);
      }
    },
  };
}

export function noSandbox(cause: unknown): JudgeError {
  return new JudgeError('no_sandbox', undefined, { cause });
}
