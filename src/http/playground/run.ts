// POST /api/run: runs a program once and answers with what came of it, or streams the events of the run.

import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NoQuery } from '../../api/no-query.ts';
import { RunAnswer, runBody, type RunEventMessage } from '../../api/run.ts';
import type { SequencedEvent } from '../../execution/events.ts';
import type { BrokeredRun, RunBroker } from '../../execution/run-broker.ts';
import type { ShownEvent } from '../../execution/shown-event.ts';
import type { CountOne } from '../access/rate-limit.ts';
import { accessErrors, intakeErrors, runErrorResponses } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import type { Admission } from '../request/admission.ts';
import { allProblems } from '../request/body-problems.ts';
import { clientSignal } from '../request/client-disconnect.ts';
import { fieldRules } from '../../api/submission.ts';
import { runExamples } from './run-examples.ts';
import { toOrder, type RunLimits } from './run-request.ts';
import { answerOf, errorMessage, messageOf } from './run-view.ts';

export interface RunParts {
  readonly limits: RunLimits;
  readonly runs: RunBroker;
  readonly admission: Admission;
  readonly needsKey: boolean;
  /** counts the runs of a client */
  readonly countOne: CountOne;
}

const ndjson = 'application/x-ndjson';

const schemaOf = (limits: RunLimits) => ({
  operationId: 'run',
  tags: ['playground'],
  summary: 'Run a program once and wait for its output',
  description:
    'The program gets the whole of `stdin`, and nothing is judged. A result is kept for a while: the same program with the ' +
    'same input is answered from it, unless it ended at a limit, or `fresh` is set. With `Accept: application/x-ndjson` the ' +
    'answer is the events of the run, one JSON object in each line, as they happen; docs/api.md describes them. The run is ' +
    'stopped when the client leaves.',
  body: runBody(limits),
  querystring: NoQuery,
  response: {
    200: RunAnswer,
    ...runErrorResponses(...accessErrors, ...intakeErrors, 'sandbox_failed', 'queue_timeout', 'no_sandbox', 'starved'),
  },
});

export function run({ limits, runs, admission, needsKey, countOne }: RunParts): Route<ReturnType<typeof schemaOf>> {
  return {
    schema: schemaOf(limits),
    config: { needsKey, rateLimit: false, examples: runExamples },
    validatorCompiler: allProblems(fieldRules(limits)),
    onRequest: [admission.atStart, countOne],
    handler: async (request, reply) => {
      const started = await runs.start(toOrder(request.body, limits, request.owner));
      const presence = started.join();
      const left = clientSignal(request.raw, reply.raw);
      left.addEventListener('abort', () => presence[Symbol.dispose](), { once: true });
      if (left.aborted) presence[Symbol.dispose]();
      if (!wantsEvents(request)) return answerOf(await started.ended, started.ageMs);
      leaveAtEnd(request, reply);
      return sendEvents(started, reply, left);
    },
  };
}

function wantsEvents({ headers }: FastifyRequest): boolean {
  return headers.accept?.toLowerCase().includes(ndjson) === true;
}

/**
 * A client that has closed its half of the connection may wait for the answer. Whether it does cannot be found out while
 * lines are sent, and a program that writes nothing would go on for nobody: so then it counts as gone.
 */
function leaveAtEnd({ raw: { socket } }: FastifyRequest, { raw }: FastifyReply): void {
  const leave = (): void => void raw.destroy();
  if (socket.readableEnded) leave();
  else socket.once('end', leave);
  raw.once('close', () => socket.off('end', leave));
}

type Shown = SequencedEvent<ShownEvent>;

/** What fails before anything has happened is an answer with a status, as it is without a stream. */
async function sendEvents(started: BrokeredRun, reply: FastifyReply, signal: AbortSignal): Promise<FastifyReply> {
  const events = started.events.read({ signal });
  const first: Shown[] = [];
  for (let next = await events.next(); next.done !== true; next = await events.next()) {
    first.push(next.value);
    const { event } = next.value;
    if (event.kind === 'ended' && event.error !== null) throw event.error;
    if (event.kind !== 'accepted') break;
  }
  const lines = Readable.from(linesOf(first, events, started.ageMs), { highWaterMark: 1 });
  // A proxy that collects the answer would hold up its lines.
  return reply.type(ndjson).header('x-accel-buffering', 'no').send(lines);
}

async function* linesOf(
  first: readonly Shown[],
  rest: AsyncGenerator<Shown, void>,
  ageMs: number | null,
): AsyncGenerator<Buffer> {
  try {
    for (const event of first) yield lineOf(messageOf(event, ageMs));
    for await (const event of rest) yield lineOf(messageOf(event, ageMs));
  } catch (error) {
    // A reader that was too slow misses events, and learns that it does.
    yield lineOf(errorMessage(error));
  }
}

function lineOf(message: RunEventMessage): Buffer {
  return Buffer.from(`${JSON.stringify(message)}\n`);
}
