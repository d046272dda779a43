// Writes long answers result by result, each when the client has taken the one before. An answer repeats the tests, and
// its JSON may be six times as long as the texts in it, so the whole answer is never in memory at once.

import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { kib } from '../../sizes.ts';
import { JudgementView, TestResult } from '../../api/judgement.ts';

const longLength = 64 * kib;

export function sendView(view: JudgementView, reply: FastifyReply): FastifyReply {
  if (textLength(view) <= longLength) return reply.send(view);
  return sendParts(partsOf(view, viewSerializers(reply)), reply);
}

/** Sends the bytes of a JSON text part by part. A part is made only when it is asked for. */
export function sendParts(parts: Iterable<Buffer>, reply: FastifyReply): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(Readable.from(parts, { highWaterMark: 1 }));
}

function textLength({ results }: JudgementView): number {
  return results.reduce(
    (sum, { test, output, stderr }) =>
      sum + test.in.length + test.expected_out.length + output.length + (stderr?.length ?? 0),
    0,
  );
}

export interface ViewSerializers {
  readonly result: (result: TestResult) => string;
  readonly view: (view: JudgementView) => string;
}

export function viewSerializers(reply: FastifyReply): ViewSerializers {
  return {
    result: reply.compileSerializationSchema({ ...TestResult }),
    view: reply.compileSerializationSchema({ ...JudgementView }),
  };
}

/** Yields the bytes of the answer in parts; together they are what the serialiser would write at once. */
export function* partsOf(view: JudgementView, serialize: ViewSerializers): Generator<Buffer> {
  const rest = serialize.view({ ...view, results: [] });
  // The first bracket opens `results`: only the status stands before it.
  const at = rest.indexOf('[') + 1;
  yield Buffer.from(rest.slice(0, at));
  for (const [index, result] of view.results.entries()) {
    yield Buffer.from((index === 0 ? '' : ',') + serialize.result(result));
  }
  yield Buffer.from(rest.slice(at));
}
