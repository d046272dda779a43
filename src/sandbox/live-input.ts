// The input of one live process on its way: never more than a window ahead of the bytes that the process has taken.

import { encodeInputHeader, endOfInput, inputWindowBytes } from './live-frames.ts';
import { broken } from './protocol.ts';

/** Input on its way to the process. */
interface Write {
  readonly bytes: Uint8Array;
  /** the position in the whole input at which these bytes end */
  readonly end: number;
  readonly resolve: () => void;
}

/** What the caller has written and the process has not taken yet. */
function createWrites() {
  const writes: Write[] = [];
  /** the index in `writes` of the first write that is not sent completely */
  let next = 0;
  let written = 0;
  let sent = 0;
  let taken = 0;

  return {
    isAllSent: (): boolean => sent === written,
    /** Resolves when the process has taken the bytes, or never will. */
    async add(bytes: Uint8Array): Promise<void> {
      written += bytes.length;
      const { promise, resolve } = Promise.withResolvers<void>();
      writes.push({ bytes, end: written, resolve });
      await promise;
    },
    /** The next bytes to be sent, which count as sent now: bytes of one write, as far as the window reaches. */
    takeNext(): Uint8Array | undefined {
      if ((writes[next]?.end ?? Infinity) <= sent) next += 1;
      const write = writes[next];
      const room = taken + inputWindowBytes - sent;
      if (write === undefined || room === 0) return undefined;
      const start = write.bytes.length - (write.end - sent);
      const bytes = write.bytes.subarray(start, start + room);
      sent += bytes.length;
      return bytes;
    },
    /** `bytes` is all that the process has taken so far. */
    noteTaken(bytes: number): void {
      if (bytes < taken || bytes > sent) throw broken(`TAKEN of ${bytes} bytes where ${sent} were sent`);
      taken = bytes;
      const whole = writes.findIndex(({ end }) => end > taken);
      const done = writes.splice(0, whole === -1 ? writes.length : whole);
      next = Math.max(0, next - done.length);
      for (const write of done) write.resolve();
    },
    dropAll(): void {
      for (const write of writes.splice(0)) write.resolve();
    },
  };
}

/** `send` is called between `open` and `close` alone. */
export function createLiveInput(send: (...parts: readonly Uint8Array[]) => void) {
  const writes = createWrites();
  let phase: 'waiting' | 'open' | 'closed' = 'waiting';
  let isEnded = false;
  let hasSentEnd = false;

  function flush(): void {
    if (phase !== 'open') return;
    for (let bytes = writes.takeNext(); bytes !== undefined; bytes = writes.takeNext()) {
      send(encodeInputHeader(bytes.length), bytes);
    }
    if (isEnded && !hasSentEnd && writes.isAllSent()) {
      hasSentEnd = true;
      send(endOfInput);
    }
  }

  return {
    async write(bytes: Uint8Array): Promise<void> {
      if (isEnded || phase === 'closed' || bytes.length === 0) return;
      const taken = writes.add(bytes);
      flush();
      await taken;
    },
    end(): void {
      isEnded = true;
      flush();
    },
    open(): void {
      phase = 'open';
      flush();
    },
    take(bytes: number): void {
      writes.noteTaken(bytes);
      flush();
    },
    close(): void {
      phase = 'closed';
      writes.dropAll();
    },
  };
}
