// Answers that are written part by part, each when the client has taken the one before.

import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { JudgementView, TestResult } from '../../api/judgement.ts';
import type { Answer } from '../../execution/job.ts';
import { kib } from '../../sizes.ts';
import { retainedBytes } from '../../text.ts';
import type { RunAnswer } from '../../api/run.ts';
import {
  logsParts,
  resultLength,
  runAnswerParts,
  runAnswerSerializers,
  viewParts,
  viewSerializers,
  type ViewSerializers,
} from './json-parts.ts';

const longLength = 64 * kib;
/** The objects of a result, its strings without their characters, and its place in an array (measured: 400 bytes). */
const resultOverheadBytes = 512;

/** The memory that an answer takes while it is sent, by the stream of its parts. */
const heldBytesOf = new WeakMap<Readable, number>();

/** How much memory this payload of a reply takes. A payload of another kind is a file of this server's own page. */
export function payloadBytes(payload: unknown): number {
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) return payload.length;
  return payload instanceof Readable ? (heldBytesOf.get(payload) ?? longLength) : longLength;
}

export function sendView(view: JudgementView, reply: FastifyReply): FastifyReply {
  if (!isLong(view.results)) return reply.send(view);
  return sendAnswer(viewAnswer(view, viewSerializers(reply)), reply);
}

/** Only the tests of a run make its answer long: its own output is within the limit of one test. */
export function sendRunAnswer(answer: RunAnswer, reply: FastifyReply): FastifyReply {
  const { tests = [], ...rest } = answer;
  if (!isLong(tests)) return reply.send(answer);
  const serialize = runAnswerSerializers(reply);
  return sendAnswer({ heldBytes: bytesOf(tests), parts: () => runAnswerParts(rest, tests, serialize) }, reply);
}

function isLong(results: readonly TestResult[]): boolean {
  return results.reduce((sum, result) => sum + resultLength(result), 0) > longLength;
}

/** Sends the parts of an answer. A part is made only when it is asked for. */
export function sendAnswer({ heldBytes, parts }: Answer, reply: FastifyReply): FastifyReply {
  const stream = Readable.from(parts(), { highWaterMark: 1 });
  heldBytesOf.set(stream, heldBytes);
  return reply.type('application/json; charset=utf-8').send(stream);
}

export function viewAnswer(view: JudgementView, serialize: ViewSerializers): Answer {
  return { heldBytes: bytesOf(view.results), parts: () => viewParts(view, serialize) };
}

export function logsAnswer(logs: string): Answer {
  return { heldBytes: retainedBytes(logs), parts: () => logsParts(logs) };
}

function bytesOf(results: readonly TestResult[]): number {
  return results.reduce((sum, result) => sum + resultBytes(result), 0);
}

function resultBytes({ test, output, stderr = '', error }: TestResult): number {
  const texts = [test.in, test.expected_out, output, stderr, error ?? ''];
  return texts.reduce((sum, text) => sum + retainedBytes(text), resultOverheadBytes);
}
