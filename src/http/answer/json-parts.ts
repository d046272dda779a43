// Writes the JSON of an answer in parts. An answer repeats the tests, and its JSON may be six times as long as the texts
// in it, so neither the whole answer nor the whole of a long text is ever in memory as JSON.

import type { FastifyReply } from 'fastify';
import { JudgementView, TestResult } from '../../api/judgement.ts';
import { RunAnswer } from '../../api/run.ts';
import { kib } from '../../sizes.ts';

const partLength = 64 * kib;

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

export interface RunAnswerSerializers extends Pick<ViewSerializers, 'result'> {
  readonly answer: (answer: RunAnswer) => string;
}

export function runAnswerSerializers(reply: FastifyReply): RunAnswerSerializers {
  return {
    result: reply.compileSerializationSchema({ ...TestResult }),
    answer: reply.compileSerializationSchema({ ...RunAnswer }),
  };
}

/** Yields the bytes of the answer in parts; together they are what the serialiser would write at once. */
export function viewParts(view: JudgementView, serialize: ViewSerializers): Generator<Buffer> {
  // Only the status stands before `results`.
  return joined(withResults(serialize.view({ ...view, results: [] }), view.results, serialize));
}

/** The same of an answer to a run with these tests. */
export function runAnswerParts(
  answer: Omit<RunAnswer, 'tests'>,
  tests: readonly TestResult[],
  serialize: RunAnswerSerializers,
): Generator<Buffer> {
  // Nothing stands before `tests`.
  return joined(withResults(serialize.answer({ ...answer, tests: [] }), tests, serialize));
}

/** Yields the bytes of the logs of a session in parts. */
export function logsParts(logs: string): Generator<Buffer> {
  return joined(around('{"logs":"', logs, '"}'));
}

export function resultLength({ test, output, stderr = '' }: TestResult): number {
  return test.in.length + test.expected_out.length + output.length + stderr.length;
}

/** Joins short texts, so that no part is much shorter or longer than the part length. */
function* joined(texts: Iterable<string>): Generator<Buffer> {
  let part = '';
  for (const text of texts) {
    part += text;
    if (part.length < partLength) continue;
    yield Buffer.from(part);
    part = '';
  }
  if (part !== '') yield Buffer.from(part);
}

/** Writes the results into the first brackets of the JSON. */
function* withResults(
  rest: string,
  results: readonly TestResult[],
  serialize: Pick<ViewSerializers, 'result'>,
): Generator<string> {
  const at = rest.indexOf('[') + 1;
  yield rest.slice(0, at);
  for (const [index, result] of results.entries()) {
    if (index > 0) yield ',';
    if (resultLength(result) <= partLength) yield serialize.result(result);
    else yield* longResultTexts(result, serialize);
  }
  yield rest.slice(at);
}

/** Writes the result with empty texts, and each text in its place. */
function* longResultTexts(result: TestResult, serialize: Pick<ViewSerializers, 'result'>): Generator<string> {
  const { test, output, stderr } = result;
  const own = stderr === undefined ? { output } : { output, stderr };
  const texts = Object.entries({ ...test, ...own });
  const empty = Object.fromEntries(Object.keys(own).map((key) => [key, '']));
  let rest = serialize.result({ ...result, ...empty, test: { in: '', expected_out: '' } });
  for (const [key, text] of texts) {
    // Inside a text, quotation marks are escaped: this is the field.
    const at = rest.indexOf(`"${key}":""`) + `"${key}":"`.length;
    yield* around(rest.slice(0, at), text, '');
    rest = rest.slice(at);
  }
  yield rest;
}

function* around(before: string, text: string, after: string): Generator<string> {
  yield before;
  for (let from = 0; from < text.length;) {
    const end = endOfPiece(text, from);
    yield JSON.stringify(text.slice(from, end)).slice(1, -1);
    from = end;
  }
  yield after;
}

/** A pair of surrogates stays together: its halves would be written as escapes. */
function endOfPiece(text: string, from: number): number {
  const end = Math.min(from + partLength, text.length);
  const isHighSurrogate = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return isHighSurrogate && end < text.length ? end + 1 : end;
}
