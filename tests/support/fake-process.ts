// A live process without a process: a script takes what is written to it and writes what its program would.

import type { LiveRequest, OutputChunk, Process } from '../../src/execution/process.ts';
import { createOutputQueue } from '../../src/sandbox/output-queue.ts';

/** What a script has of a process that is alive. */
export interface Conversation {
  /** the next piece that was written to its stdin, or null behind the last */
  read(): Promise<string | null>;
  print(text: string, stream?: OutputChunk['stream']): void;
}

/** An end that no script tells. */
type Early = 'cancelled' | 'output';

export interface FakeProcess {
  readonly process: Omit<Process, 'ended'>;
  readonly conversation: Conversation;
  /** resolves when it was stopped, by order or for what it has written */
  readonly stopped: Promise<Early>;
  written(): Readonly<Record<OutputChunk['stream'], number>>;
  close(error?: unknown): void;
}

const idle = (): void => undefined;

export function createFakeProcess({ limits, joinsErrors = false }: LiveRequest): FakeProcess {
  const queue = createOutputQueue(limits.outputBytes);
  const stopped = Promise.withResolvers<Early>();
  const writes: { readonly text: string; readonly resolve: () => void }[] = [];
  const written = { stdout: 0, stderr: 0, results: 0 };
  let isEnded = false;
  let isClosed = false;
  let wake = idle;

  return {
    stopped: stopped.promise,
    written: () => written,
    process: {
      output: queue.output,
      async write(bytes) {
        if (isEnded || isClosed || bytes.length === 0) return;
        const { promise, resolve } = Promise.withResolvers<void>();
        writes.push({ text: Buffer.from(bytes).toString(), resolve });
        wake();
        await promise;
      },
      end() {
        isEnded = true;
        wake();
      },
      stop: () => stopped.resolve('cancelled'),
    },
    conversation: {
      async read() {
        if (writes.length === 0 && !isEnded) await new Promise<void>((resolve) => (wake = resolve));
        const next = writes.shift();
        next?.resolve();
        return next?.text ?? null;
      },
      print(text, stream = 'stdout') {
        const bytes = Buffer.from(text);
        const to = joinsErrors && stream === 'stderr' ? 'stdout' : stream;
        written[to] += bytes.length;
        queue.push({ stream: to, bytes });
        if (written.stdout + written.stderr + written.results > limits.outputBytes) stopped.resolve('output');
      },
    },
    close(...failure) {
      isClosed = true;
      for (const { resolve } of writes.splice(0)) resolve();
      if (failure.length === 0) queue.end();
      else queue.fail(failure[0]);
    },
  };
}
