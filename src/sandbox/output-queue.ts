// Holds the output of a live process until it is read.

import type { OutputChunk } from '../execution/process.ts';

/** Smaller chunks are joined while they wait, so that a million writes of one byte do not make a million objects. */
const blockBytes = 4096;

interface Block {
  readonly stream: OutputChunk['stream'];
  readonly bytes: Buffer;
  length: number;
}

export interface OutputQueue {
  /** may have one reader */
  readonly output: AsyncIterable<OutputChunk>;
  push(chunk: OutputChunk): void;
  end(): void;
  /** The reader still gets the output that has arrived, and then the error. */
  fail(error: unknown): void;
}

const nobody = (): void => undefined;

/** Keeps the first `mostBytes` bytes and drops the rest. */
export function createOutputQueue(mostBytes: number): OutputQueue {
  const blocks: Block[] = [];
  let room = mostBytes;
  let end: { readonly error?: unknown } | undefined;
  let wake = nobody;

  function append({ stream, bytes }: OutputChunk): void {
    const last = blocks.at(-1);
    if (last?.stream === stream && last.bytes.length - last.length >= bytes.length) {
      last.bytes.set(bytes, last.length);
      last.length += bytes.length;
      return;
    }
    const block = { stream, bytes: Buffer.allocUnsafe(Math.max(blockBytes, bytes.length)), length: bytes.length };
    block.bytes.set(bytes);
    blocks.push(block);
  }

  async function* read(): AsyncGenerator<OutputChunk> {
    for (;;) {
      const block = blocks.shift();
      if (block !== undefined) {
        yield { stream: block.stream, bytes: block.bytes.subarray(0, block.length) };
      } else if (end !== undefined) {
        if ('error' in end) throw end.error;
        return;
      } else {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  }

  return {
    output: read(),
    push({ stream, bytes }) {
      const kept = bytes.subarray(0, room);
      if (kept.length === 0) return;
      room -= kept.length;
      append({ stream, bytes: kept });
      wake();
    },
    end() {
      end ??= {};
      wake();
    },
    fail(error) {
      end ??= { error };
      wake();
    },
  };
}
