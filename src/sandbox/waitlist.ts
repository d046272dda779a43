// Who waits for a container, first come, first served among those who need the same image.

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
   * Resolves with a container of the image. Rejects with `client_gone` when the signal aborts, and with `no_sandbox` when
   * nobody has served or refused the waiter in time.
   */
  join(image: string, signal: AbortSignal): Promise<PooledSandbox>;
  /** who waits now, the longest first */
  all(): readonly Waiter[];
  /** Gives the container to whoever has waited longest for its image. @returns whether anybody did */
  serve(sandbox: PooledSandbox): boolean;
  /** Those of them who still wait get the error. */
  refuse(waiters: readonly Waiter[], error: unknown): void;
}

/** How long somebody may wait for a container; an engine that needs longer is out of order. */
export const leaseDeadlineMs = 30_000;

/** `lastFailure` is the cause that somebody is told who has waited too long, where there is one. */
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
