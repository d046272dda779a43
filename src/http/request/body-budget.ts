// Receives bodies into memory within two bounds: one for each body, and one for all bodies that are being received plus
// the submissions that wait already. Bytes count when they arrive, as the memory that they occupy. So a client that
// only announces a large body takes nothing from the others, and a slow client takes only what it has sent.

import type { Readable } from 'node:stream';
import { JudgeError } from '../../errors.ts';
import { mayTake } from '../../execution/fair-share.ts';
import { createHoldings, type Owner } from '../../execution/holdings.ts';
import { formatSizeBytes, kib } from '../../sizes.ts';

export interface BodyBudgetLimits {
  readonly maxBodyBytes: number;
  /** the bound for all bodies that are being received plus `waitingBytes` */
  readonly maxTotalBytes: number;
  /** the memory that submissions in the queue take */
  readonly waitingBytes: () => number;
  /** the part of it that is taken by the submissions of one key */
  readonly waitingBytesOf?: (owner: Owner) => number;
  /** how many keys there are; 1 when there are none */
  readonly owners?: number;
}

export interface BodyPart {
  /** what it is called in a refusal */
  readonly place?: string;
  readonly maxBytes?: number | undefined;
  /** the variable of the environment that sets the bound */
  readonly variable?: string | undefined;
  /** the key that sends it; null when there are no keys */
  readonly owner?: Owner;
}

/** A body that has arrived completely. Its bytes exist and count until it is disposed of. */
export interface ReceivedBody extends Disposable {
  readonly bytes: Buffer;
}

export interface BodyBudget {
  /**
   * Reads the payload to its end. `announcedBytes` is the content-length, if any; `part` names a part of a body, may
   * give it a lower bound, and says whose it is.
   * @throws JudgeError `payload_too_large`, `queue_full`, or `client_gone` when the client aborts; the unread bytes
   * then stay in the stream
   */
  receive(payload: Readable, announcedBytes: number | undefined, part?: BodyPart): Promise<ReceivedBody>;
  /** the memory of all bodies that are being received now */
  receivingBytes(): number;
}

const stepBytes = 16 * kib;

export function createBodyBudget(limits: BodyBudgetLimits): BodyBudget {
  const { maxBodyBytes, maxTotalBytes: max, waitingBytes, waitingBytesOf = () => 0, owners = 1 } = limits;
  const receiving = createHoldings<object>();

  /** Counts the memory with a new size. */
  function take(owner: Owner, memory: ArrayBuffer, size: number): void {
    const taken = receiving.total().bytes + waitingBytes();
    const own = receiving.of(owner).bytes + waitingBytesOf(owner);
    if (!mayTake({ taken, own, wanted: size - memory.byteLength, max, owners })) {
      throw new JudgeError('queue_full', 'too many submissions are arriving at once');
    }
    receiving.set(owner, memory, size);
  }

  /**
   * Memory that grows in place while a body arrives: addresses are reserved for the whole body, memory is not. The
   * memory is freed on disposal, because the garbage collector would be too slow for a flood of large bodies.
   */
  function growingMemory(owner: Owner, wholeBytes: number, tooLarge: () => JudgeError) {
    const memory = new ArrayBuffer(0, { maxByteLength: wholeBytes });
    let length = 0;

    function append(chunk: Buffer): void {
      const needed = length + chunk.length;
      if (needed > wholeBytes) throw tooLarge();
      if (needed > memory.byteLength) grow(needed);
      new Uint8Array(memory).set(chunk, length);
      length = needed;
    }

    function grow(needed: number): void {
      const size = Math.min(Math.ceil(needed / stepBytes) * stepBytes, wholeBytes);
      take(owner, memory, size);
      memory.resize(size);
    }

    return {
      append,
      content: () => Buffer.from(memory, 0, length),
      [Symbol.dispose]() {
        receiving.delete(owner, memory);
        memory.transfer(0);
      },
    };
  }

  return {
    async receive(payload, announcedBytes, part = {}) {
      const { place = 'the body', maxBytes = maxBodyBytes, variable = 'MAX_BODY', owner = null } = part;
      const tooLarge = (): JudgeError =>
        new JudgeError('payload_too_large', `${place} must be at most ${formatSizeBytes(maxBytes)} (${variable})`);
      const wholeBytes = announcedBytes ?? maxBytes;
      if (wholeBytes > maxBytes) throw tooLarge();
      using owned = new DisposableStack();
      const body = owned.use(growingMemory(owner, wholeBytes, tooLarge));
      for await (const chunk of chunksOf(payload)) body.append(chunk);
      const kept = owned.move();
      return { bytes: body.content(), [Symbol.dispose]: () => kept.dispose() };
    },
    receivingBytes: () => receiving.total().bytes,
  };
}

/** Leaves the stream open when its reader stops early, because the same connection must still carry the answer. */
async function* chunksOf(payload: Readable): AsyncGenerator<Buffer> {
  const chunks: AsyncIterable<Buffer> = payload.iterator({ destroyOnReturn: false });
  try {
    for await (const chunk of chunks) yield chunk;
  } catch (cause) {
    throw new JudgeError('client_gone', 'the client aborted the request', { cause });
  }
}
