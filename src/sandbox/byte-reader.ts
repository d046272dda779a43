// Reads exact numbers of bytes from a stream of chunks, and unwraps the engine's stream format.

import { JudgeError } from '../errors.ts';

/**
 * `read` resolves to exactly that many bytes, and rejects when the stream ends or fails first. Only one call of `read`
 * may be pending.
 */
export interface ByteReader {
  read(bytes: number): Promise<Buffer>;
}

function endedEarly(cause?: unknown): JudgeError {
  return new JudgeError('sandbox_failed', undefined, {
    cause: new Error('the stream of the container ended early', { cause }),
  });
}

/** The reader copies each byte at most once, however the stream is cut into chunks. */
export function createByteReader(chunks: AsyncIterable<Buffer>): ByteReader {
  const source = chunks[Symbol.asyncIterator]();
  let current: Buffer = Buffer.alloc(0);

  async function nextChunk(): Promise<Buffer> {
    const { done, value } = await source.next().catch((error: unknown) => {
      throw endedEarly(error);
    });
    if (done) throw endedEarly();
    return value;
  }

  return {
    async read(bytes) {
      const parts: Buffer[] = [];
      let missing = bytes;
      while (missing > 0) {
        if (current.length === 0) current = await nextChunk();
        const part = current.subarray(0, missing);
        current = current.subarray(part.length);
        parts.push(part);
        missing -= part.length;
      }
      return parts[0] !== undefined && parts.length === 1 ? parts[0] : Buffer.concat(parts);
    },
  };
}

const engineHeaderBytes = 8;
const engineStdout = 1;

/**
 * Yields the stdout of a container that is attached without a terminal. The engine puts eight bytes before each piece:
 * the stream's number, three zeros, and the length in big-endian (Engine API, "Attach to a container").
 */
export async function* readAttachedStdout(attached: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const raw = createByteReader(attached);
  for (;;) {
    const header = await raw.read(engineHeaderBytes);
    if (header.readUInt8(0) !== engineStdout) throw endedEarly(new Error('a piece of a stream other than stdout'));
    yield await raw.read(header.readUInt32BE(4));
  }
}
