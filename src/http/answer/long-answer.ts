// Long answers are written result by result, each when the client has taken the one before: the whole of one, which
// repeats the tests and may be six times as long as what it tells of, never exists at once.

import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { kib } from '../../sizes.ts';
import { JudgementView, TestResult } from '../../api/judgement.ts';

const longLength = 64 * kib;

export function sendView(view: JudgementView, reply: FastifyReply): FastifyReply {
  if (textLength(view) <= longLength) return reply.send(view);
  return sendParts(partsOf(view, viewSerializers(reply)), reply);
}

/** The bytes of a JSON text, one part after the other: what is not asked for yet is not made yet. */
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

/** The bytes of the answer, as the serialiser would write them in one. */
export function* partsOf(view: JudgementView, serialize: ViewSerializers): Generator<Buffer> {
  const rest = serialize.view({ ...view, results: [] });
  // Before it comes nothing but the status.
  const at = rest.indexOf('[') + 1;
  yield Buffer.from(rest.slice(0, at));
  for (const [index, result] of view.results.entries()) {
    yield Buffer.from((index === 0 ? '' : ',') + serialize.result(result));
  }
  yield Buffer.from(rest.slice(at));
}
