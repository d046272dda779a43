// The server's reader of frames, on bytes in any pieces, and on bytes that no supervisor would send.

import * as fc from 'fast-check';
import t from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import { createByteReader, readAttachedStdout } from '../../../src/sandbox/byte-reader.ts';
import { frameTypes, readOutcome } from '../../../src/sandbox/protocol.ts';
import { expectToHold } from '../../support/property.ts';

const seed = Date.now() % 2 ** 31;
const runs = { seed, numRuns: 500 };
t.comment(`seed ${seed}`);

function frame(type: number, payload: Uint8Array): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt32LE(payload.length, 0);
  header.writeUInt8(type, 4);
  return Buffer.concat([header, payload]);
}

/** As the engine wraps what comes over an attached stream. */
function wrapped(bytes: Uint8Array): Buffer {
  const header = Buffer.from([1, 0, 0, 0, 0, 0, 0, 0]);
  header.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
}

/** Cuts at the given places, modulo what there is. */
function pieces(bytes: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}

async function* stream(parts: readonly Buffer[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield part;
}

const outcome = fc
  .record({
    kind: fc.integer({ min: 1, max: 6 }),
    detail: fc.integer({ min: 0, max: 255 }),
    figures: fc.array(fc.bigInt({ min: 0n, max: 2n ** 50n }), { minLength: 8, maxLength: 8 }),
    stdout: fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 4 }),
    stderr: fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 4 }),
  })
  .map(({ kind, detail, figures, stdout, stderr }) => {
    const payload = Buffer.alloc(66);
    payload.writeUInt8(kind, 0);
    payload.writeUInt8(detail, 1);
    for (const [index, figure] of figures.entries()) payload.writeBigUInt64LE(figure, 2 + 8 * index);
    const parts = [
      ...stdout.map((part) => frame(frameTypes.stdout, part)),
      ...stderr.map((part) => frame(frameTypes.stderr, part)),
      frame(frameTypes.outcome, payload),
    ];
    return { bytes: Buffer.concat(parts), figures, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) };
  });
const cuts = fc.array(fc.nat(), { maxLength: 6 });

await t.test('a run’s frames are read the same in whatever pieces they come', async (t) => {
  await expectToHold(
    t,
    fc.asyncProperty(outcome, cuts, cuts, async ({ bytes, figures, stdout, stderr }, inner, outer) => {
      const attached = Buffer.concat(pieces(bytes, inner).map((piece) => wrapped(piece)));
      const reader = createByteReader(readAttachedStdout(stream(pieces(attached, outer))));
      const got = await readOutcome(reader);
      const same =
        Buffer.from(got.stdout).equals(stdout) &&
        Buffer.from(got.stderr).equals(stderr) &&
        got.usage.peakMemoryBytes === Number(figures[3]) &&
        got.stdoutBytes === Number(figures[5]);
      if (!same) throw new Error(JSON.stringify(got));
    }),
    runs,
  );
});

await t.test(
  'bytes that are cut, changed or made up are refused as a fault of the sandbox, and never waited for',
  async () => {
    const damaged = fc
      .tuple(outcome, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.boolean())
      .map(([{ bytes }, at, change, isCut]) => {
        const place = at % bytes.length;
        return isCut
          ? bytes.subarray(0, place)
          : Buffer.concat([bytes.subarray(0, place), change, bytes.subarray(place + change.length)]);
      });
    await expectToHold(
      t,
      fc.asyncProperty(
        fc.oneof(
          damaged,
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
        cuts,
        async (bytes, at) => {
          try {
            const got = await readOutcome(createByteReader(stream(pieces(bytes, at))));
            // What still parses has an end that is known and figures that are numbers.
            const figures = [...Object.values(got.usage), got.stdoutBytes, got.stderrBytes, got.resultsBytes];
            if (
              !['exited', 'signaled', 'stopped', 'cancelled', 'starved'].includes(got.end.kind) ||
              !figures.every((figure) => figure >= 0)
            ) {
              throw new Error(JSON.stringify(got));
            }
          } catch (error) {
            if (!(error instanceof JudgeError) || error.code !== 'sandbox_failed') throw error;
          }
        },
      ),
      runs,
    );
  },
);
