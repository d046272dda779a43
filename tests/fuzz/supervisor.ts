// Orders of every kind for a real supervisor that was built with sanitizers: it answers, or ends, and never hangs or
// errs in memory.

import * as fc from 'fast-check';
import { mib } from '../support/docker.ts';
import { file, frame, load, run, startSupervisor } from '../support/raw-supervisor.ts';

/** With what a sanitizer keeps besides the program's own. */
const memoryBytes = 320 * mib;

/** Names of files, right ones and wrong ones, often such that clash. */
const name = fc.array(fc.constantFrom('a', 'b', 'main.py', '..', '', 's'.repeat(64), 'é'), {
  minLength: 1,
  maxLength: 6,
});

const order = fc.oneof(
  fc.tuple(name, fc.uint8Array({ maxLength: 40 })).map(([segments, content]) => file(segments.join('/'), content)),
  fc.constant(file('util/io.py', 'x'.repeat(300_000))),
  fc.constant(load('print(input())')),
  fc.constant(load('import os\nos.fork()\nprint("x" * 100000)')),
  fc.constant(run({ input: 'a\n', limits: { timeMs: 500 } })),
  fc.constant(run({ input: 'x'.repeat(100_000), limits: { timeMs: 500 } })),
  fc
    .tuple(fc.integer({ min: 0, max: 255 }), fc.uint8Array({ maxLength: 80 }))
    .map(([type, payload]) => frame(type, payload)),
  fc
    .tuple(
      fc.constantFrom(1, 2, 3, 8, 0x81),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.uint8Array({ maxLength: 40 }),
    )
    .map(([type, announced, payload]) => frame(type, payload, announced)),
);
const change = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('flip', 'cut', 'double', 'insert', 'none', 'none'),
  byte: fc.integer({ min: 1, max: 255 }),
});
const piecesAt = fc.array(fc.nat(), { maxLength: 4 });

function changed(bytes: Buffer, { at, kind, byte }: { at: number; kind: string; byte: number }): Buffer {
  const place = at % Math.max(1, bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, Buffer.from([(bytes[place] ?? 0) ^ byte]), after.subarray(1)]);
    case 'cut':
      return before;
    case 'double':
      return Buffer.concat([bytes, after]);
    case 'insert':
      return Buffer.concat([before, Buffer.from([byte]), after]);
    default:
      return bytes;
  }
}

/** Rejects with the smallest orders that bring it down, and the seed. */
export async function fuzzSupervisor(image: string, options: { seed: number; runs: number }): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 1, maxLength: 5 }), change, piecesAt, async (orders, how, cuts) => {
      await using supervisor = await startSupervisor(image, memoryBytes);
      const bytes = changed(Buffer.concat([load('print(1)'), ...orders]), how);
      const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
      for (const [index, end] of places.slice(1).entries()) supervisor.send(bytes.subarray(places[index], end));
      supervisor.end();
      // A report that is cut short by the end is one that nobody was left to read.
      await supervisor.rest().catch((error: unknown) => {
        if (String(error).includes('hangs')) throw error;
      });
      await supervisor.gone();
      const report = await supervisor.stderr();
      if (report !== '') throw new Error(report);
    }),
    { seed: options.seed, numRuns: options.runs, endOnFailure: true, interruptAfterTimeLimit: 600_000 },
  );
}
