// Long answers are written result by result, each when the client has taken the one before: the whole of one, which
// repeats the tests and may be six times as long as what it tells of, never exists at once.

import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { kib } from '../quantity.ts';
import { JudgementView, TestResult } from './judgement-view.ts';

const longLength = 64 * kib;

export function sendView(view: JudgementView, reply: FastifyReply): FastifyReply {
  if (textLength(view) <= longLength) return reply.send(view);
  const serializeResult = reply.compileSerializationSchema({ ...TestResult });
  const serializeRest = reply.compileSerializationSchema({ ...JudgementView });
  // One at a time: what is not asked for yet is not made yet.
  const parts = Readable.from(partsOf(view, serializeResult, serializeRest), { highWaterMark: 1 });
  return reply.type('application/json; charset=utf-8').send(parts);
}

function textLength({ results }: JudgementView): number {
  return results.reduce(
    (sum, { test, output, stderr }) =>
      sum + test.in.length + test.expected_out.length + output.length + (stderr?.length ?? 0),
    0,
  );
}

/** As the serialiser would write it in one. */
function* partsOf(
  view: JudgementView,
  serializeResult: (result: TestResult) => string,
  serializeRest: (view: JudgementView) => string,
): Generator<Buffer> {
  const rest = serializeRest({ ...view, results: [] });
  // Before it comes nothing but the status.
  const at = rest.indexOf('[') + 1;
  yield Buffer.from(rest.slice(0, at));
  for (const [index, result] of view.results.entries()) {
    yield Buffer.from((index === 0 ? '' : ',') + serializeResult(result));
  }
  yield Buffer.from(rest.slice(at));
}
