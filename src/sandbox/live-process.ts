// Implements a live Process (execution/sandbox.ts) with the frames that the supervisor understands.

import { randomBytes } from 'node:crypto';
import type { LiveOutcome, LiveRequest, Process } from '../execution/process.ts';
import type { ByteReader } from './byte-reader.ts';
import { encodeClose, markBytes, readLiveOutcome, stopOrder } from './live-frames.ts';
import { createLiveInput } from './live-input.ts';
import { createOutputQueue } from './output-queue.ts';
import { encodeLiveRun } from './protocol.ts';

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

/** `send` is called only between `open` and `close`. */
export function createLiveProcess(request: LiveRequest, send: (...parts: readonly Uint8Array[]) => void): LiveProcess {
  const mark = randomBytes(markBytes);
  const queue = createOutputQueue(request.limits.outputBytes);
  const input = createLiveInput(send);
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
