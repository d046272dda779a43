// The orders to one supervisor and their answers, which arrive in the order of the orders.

import type { Duplex } from 'node:stream';
import { beforeDeadline } from '../clock.ts';
import { JudgeError } from '../errors.ts';

/** One order: how it is sent, and how its answer is read. */
export interface Order<Answer> {
  readonly send: () => void;
  readonly read: () => Promise<Answer>;
  /** for the answer, counted from the answer to the order before */
  readonly deadlineMs: number;
  /** what the supervisor answers with, for the error */
  readonly what: string;
}

export interface Orders {
  /** Sends bytes at once, whatever is held back. */
  readonly write: (...parts: readonly Uint8Array[]) => void;
  /**
   * Sends an order, at once unless orders are held back. Frames have no numbers, so a failed answer makes every later order
   * fail too, and `onFailure` is called.
   */
  give<Answer>(order: Order<Answer>): Promise<Answer>;
  /** Holds back later orders: the supervisor takes bytes that arrive during a live process for the process's own. */
  hold(): void;
  /** Sends the orders that were held back, up to one that holds back again. */
  release(): void;
}

export function createOrders(stream: Duplex, onFailure: () => void): Orders {
  const heldBack: (() => void)[] = [];
  let isHolding = false;
  let lastAnswer: Promise<unknown> = Promise.resolve();

  return {
    write(...parts) {
      stream.cork();
      for (const part of parts) if (part.length > 0) stream.write(part);
      stream.uncork();
    },
    give({ send, read, deadlineMs, what }) {
      if (isHolding) heldBack.push(send);
      else send();
      const answer = lastAnswer.then(() => answered(read(), deadlineMs, what));
      lastAnswer = answer;
      answer.catch(onFailure);
      return answer;
    },
    hold() {
      isHolding = true;
    },
    release() {
      isHolding = false;
      for (let next = heldBack.shift(); next !== undefined; next = isHolding ? undefined : heldBack.shift()) next();
    },
  };
}

export function failed(error: unknown): JudgeError {
  if (error instanceof JudgeError) return error;
  return new JudgeError('sandbox_failed', undefined, { cause: error });
}

/** Rejects with a JudgeError when `answer` does not arrive in time; the container must then be discarded. */
export async function answered<T>(answer: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  try {
    return await beforeDeadline(deadlineMs, answer, () => new Error(`no ${what} within ${deadlineMs} ms`));
  } catch (error) {
    throw failed(error);
  }
}
