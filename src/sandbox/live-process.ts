// Implements a live Process (execution/sandbox.ts) with the frames that the supervisor understands.

import { randomBytes } from 'node:crypto';
import type { LiveOutcome, LiveRequest, Process } from '../execution/process.ts';
import type { ByteReader } from './byte-reader.ts';
import {
  encodeClose,
  encodeInputHeader,
  endOfInput,
  inputWindowBytes,
  markBytes,
  readLiveOutcome,
  stopOrder,
} from './live-frames.ts';
import { createOutputQueue } from './output-queue.ts';
import { broken, encodeLiveRun } from './protocol.ts';

export interface LiveProcess {
  /** the RUN frame, which must be sent first */
  readonly order: Buffer;
  readonly process: Omit<Process, 'ended'>;
  /** Must be called when RUN has been sent; from then on the process's own frames may follow it. */
  open(): void;
  /** Reads up to the OUTCOME. No other order may be sent until OUTCOME has arrived and CLOSE has been sent. */
  read(reader: ByteReader): Promise<LiveOutcome>;
  /** Ends the output and the input of the process; `error` is given when the sandbox failed. */
  close(error?: unknown): void;
  /** the CLOSE frame, which must be sent after all other frames of the process */
  readonly lastFrame: Buffer;
}

/** Input on its way to the process. */
interface Write {
  readonly bytes: Uint8Array;
  /** the position in the whole input at which these bytes end */
  readonly end: number;
  readonly resolve: () => void;
}

/** `send` is called only between `open` and `close`. */
export function createLiveProcess(request: LiveRequest, send: (...parts: readonly Uint8Array[]) => void): LiveProcess {
  const mark = randomBytes(markBytes);
  const queue = createOutputQueue(request.limits.outputBytes);
  const input = createInput(send);
  let phase: 'waiting' | 'open' | 'closed' = 'waiting';
  let isStopped = false;

  return {
    order: encodeLiveRun(request, mark),
    lastFrame: encodeClose(mark),
    process: {
      output: queue.output,
      write: (bytes) => input.write(bytes),
      end: () => input.end(),
      stop() {
        if (!isStopped && phase === 'open') send(stopOrder);
        isStopped = true;
      },
    },
    open() {
      phase = 'open';
      if (isStopped) send(stopOrder);
      input.open();
    },
    read: (reader) =>
      readLiveOutcome(reader, { output: (chunk) => queue.push(chunk), taken: (bytes) => input.take(bytes) }),
    close(...failure) {
      phase = 'closed';
      input.close();
      if (failure.length === 0) queue.end();
      else queue.fail(failure[0]);
    },
  };
}

/** Sends the input of one process, never more than a window ahead of the bytes that the process has taken. */
function createInput(send: (...parts: readonly Uint8Array[]) => void) {
  const writes: Write[] = [];
  /** the index in `writes` of the first write that is not sent completely */
  let next = 0;
  let isOpen = false;
  let isEnded = false;
  let isClosed = false;
  let hasSentEnd = false;
  let written = 0;
  let sent = 0;
  let taken = 0;

  /** Returns the next bytes that may be sent: bytes of one write, as far as the window reaches. */
  function nextBytes(): Uint8Array | undefined {
    if ((writes[next]?.end ?? Infinity) <= sent) next += 1;
    const write = writes[next];
    const room = taken + inputWindowBytes - sent;
    if (write === undefined || room === 0) return undefined;
    const start = write.bytes.length - (write.end - sent);
    return write.bytes.subarray(start, start + room);
  }

  function flush(): void {
    if (!isOpen) return;
    for (let bytes = nextBytes(); bytes !== undefined; bytes = nextBytes()) {
      sent += bytes.length;
      send(encodeInputHeader(bytes.length), bytes);
    }
    if (isEnded && !hasSentEnd && sent === written) {
      hasSentEnd = true;
      send(endOfInput);
    }
  }

  return {
    async write(bytes: Uint8Array): Promise<void> {
      if (isEnded || isClosed || bytes.length === 0) return;
      written += bytes.length;
      const { promise, resolve } = Promise.withResolvers<void>();
      writes.push({ bytes, end: written, resolve });
      flush();
      await promise;
    },
    end(): void {
      isEnded = true;
      flush();
    },
    open(): void {
      isOpen = true;
      flush();
    },
    take(bytes: number): void {
      if (bytes < taken || bytes > sent) throw broken(`TAKEN of ${bytes} bytes where ${sent} were sent`);
      taken = bytes;
      const whole = writes.findIndex(({ end }) => end > taken);
      const done = writes.splice(0, whole === -1 ? writes.length : whole);
      next = Math.max(0, next - done.length);
      for (const write of done) write.resolve();
      flush();
    },
    close(): void {
      isOpen = false;
      isClosed = true;
      for (const write of writes.splice(0)) write.resolve();
    },
  };
}
