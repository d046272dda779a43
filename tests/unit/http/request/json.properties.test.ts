// The reader of bodies agrees with JSON.parse, and says no in one way alone.

import * as fc from 'fast-check';
import t from 'tap';
import { JudgeError } from '../../../../src/errors.ts';
import { parseJson } from '../../../../src/http/request/json.ts';
import { expectToHold } from '../../../support/property.ts';

const seed = Date.now() % 2 ** 31;
const runs = { seed, numRuns: 1000 };
t.comment(`seed ${seed}`);
const ample = { maxDepth: 1000, maxTokens: 1_000_000 };

await t.test('valid JSON is what JSON.parse makes of it, however it is written', async (t) => {
  await expectToHold(
    t,
    fc.property(fc.json(), fc.nat(4), (json, indent) => {
      const written = JSON.stringify(JSON.parse(json), null, indent);
      return JSON.stringify(parseJson(Buffer.from(written), ample)) === JSON.stringify(JSON.parse(json));
    }),
    runs,
  );
});

await t.test('whatever else comes is refused with a JudgeError', async (t) => {
  const damaged = fc.tuple(fc.json(), fc.nat(), fc.uint8Array({ maxLength: 4 })).map(([json, at, bytes]) => {
    const whole = Buffer.from(json);
    const cut = at % (whole.length + 1);
    return Buffer.concat([whole.subarray(0, cut), bytes, whole.subarray(cut + bytes.length)]);
  });
  await expectToHold(
    t,
    fc.property(fc.oneof(damaged, fc.uint8Array()), (bytes) => {
      try {
        parseJson(Buffer.from(bytes), { maxDepth: 8, maxTokens: 50 });
      } catch (error) {
        if (!(error instanceof JudgeError) || error.message === '') throw error;
      }
    }),
    runs,
  );
});

await t.test('no more structure is let through than the limits say', async (t) => {
  await expectToHold(
    t,
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (depth, limit) => {
      const body = Buffer.from('['.repeat(depth) + ']'.repeat(depth));
      try {
        parseJson(body, { maxDepth: limit, maxTokens: 1000 });
        return depth <= limit;
      } catch {
        return depth > limit;
      }
    }),
    runs,
  );
});
