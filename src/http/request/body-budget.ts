// Receives bodies into memory, within two bounds: one for each body, one for all that are being received together with
// what waits already. Bytes count as they come, in the size of the memory that is taken for them: a client that only
// announces much takes nothing from the others, and one that sends a byte at a time costs a byte at a time.

import type { Readable } from 'node:stream';
import { JudgeError } from '../../errors.ts';
import { formatSizeBytes, kib } from '../../sizes.ts';

export interface BodyBudgetLimits {
  readonly maxBodyBytes: number;
  /** for all bodies that are being received, and `waitingBytes` */
  readonly maxTotalBytes: number;
  /** what is held already for those who have sent all */
  readonly waitingBytes: () => number;
}

export interface BodyPart {
  readonly place: string;
  readonly maxBytes?: number | undefined;
}

/** A body that has come whole. Its bytes count, and are there, until it is disposed of. */
export interface ReceivedBody extends Disposable {
  readonly bytes: Buffer;
}

export interface BodyBudget {
  /**
   * Reads the payload to its end; `announcedBytes` is the content-length, if any. Throws JudgeError
   * `payload_too_large`, `queue_full`, or `client_gone` when the client breaks off. What is not read then is still in
   * the stream. Of a part of a body it is told what it is called, and a lower bound of its own.
   */
  receive(payload: Readable, announcedBytes: number | undefined, part?: BodyPart): Promise<ReceivedBody>;
  /** of all bodies that are being received now */
  receivingBytes(): number;
}

const stepBytes = 16 * kib;

export function createBodyBudget({ maxBodyBytes, maxTotalBytes, waitingBytes }: BodyBudgetLimits): BodyBudget {
  let receivingBytes = 0;

  function take(bytes: number): void {
    if (receivingBytes + bytes + waitingBytes() > maxTotalBytes) {
      throw new JudgeError('queue_full', 'too many submissions are arriving at once');
    }
    receivingBytes += bytes;
  }

  /**
   * Memory that grows where it is as a body comes: addresses are reserved for the whole of it, memory is not. It is given
   * back when it is disposed of, not when the garbage collector finds it: a flood of large bodies would be faster.
   */
  function growingMemory(wholeBytes: number, tooLarge: () => JudgeError) {
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
      take(size - memory.byteLength);
      memory.resize(size);
    }

    return {
      append,
      content: () => Buffer.from(memory, 0, length),
      [Symbol.dispose]() {
        receivingBytes -= memory.byteLength;
        memory.transfer(0);
      },
    };
  }

  return {
    async receive(payload, announcedBytes, { place, maxBytes = maxBodyBytes } = { place: 'the body' }) {
      const tooLarge = (): JudgeError =>
        new JudgeError('payload_too_large', `${place} must be at most ${formatSizeBytes(maxBytes)}`);
      const wholeBytes = announcedBytes ?? maxBytes;
      if (wholeBytes > maxBytes) throw tooLarge();
      using owned = new DisposableStack();
      const body = owned.use(growingMemory(wholeBytes, tooLarge));
      for await (const chunk of chunksOf(payload)) body.append(chunk);
      const kept = owned.move();
      return { bytes: body.content(), [Symbol.dispose]: () => kept.dispose() };
    },
    receivingBytes: () => receivingBytes,
  };
}

/** Leaves the stream open when its reader stops early: an answer is still to be sent over the same connection. */
async function* chunksOf(payload: Readable): AsyncGenerator<Buffer> {
  const chunks: AsyncIterable<Buffer> = payload.iterator({ destroyOnReturn: false });
  try {
    for await (const chunk of chunks) yield chunk;
  } catch (cause) {
    throw new JudgeError('client_gone', 'the client broke off', { cause });
  }
}
