// Reads request bodies: JSON in UTF-8 and nothing else.

import type { IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { JudgeError } from '../../errors.ts';
import type { BodyBudget } from './body-budget.ts';
import { parseJson } from './json.ts';
import type { Admission } from './admission.ts';

// The deepest body of the API is four levels: the submission, its tests, a test, a string.
const maxDepth = 16;
// A test is an object of two names and two strings; the rest is room for what does not depend on the number of tests,
// and for a submission with too many tests to be told so.
const tokensPerTest = 16;
const tokensBesides = 10_000;
const discardTimeoutMs = 10_000;

/** Makes the app read `application/json` and answer 415 to everything else. */
export function readJsonBodies(
  app: FastifyInstance,
  maxTests: number,
  bodyBudget: BodyBudget,
  admission: Admission,
): void {
  const jsonLimits = { maxDepth, maxTokens: tokensPerTest * maxTests + tokensBesides };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', async ({ headers }: FastifyRequest, payload: IncomingMessage) => {
    checkEncoding(headers);
    const announced = headers['content-length'];
    using body = await bodyBudget.receive(payload, announced === undefined ? undefined : Number(announced));
    await admission.withBody();
    return parseJson(body.bytes, jsonLimits);
  });
}

function checkEncoding(headers: IncomingMessage['headers']): void {
  const charset = new MIMEType(headers['content-type'] ?? 'application/json').params.get('charset') ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) {
    throw new JudgeError('unsupported_media_type', 'the body must be UTF-8, its content-type names another charset');
  }
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') {
    throw new JudgeError('unsupported_media_type', 'the body must not be compressed');
  }
}

/**
 * Reads and drops what the client is still sending. Closing a connection with unread bytes resets it, and a reset can
 * overtake the answer: a client that sends its whole body before it reads would never see the 413.
 */
export async function discardRest(request: IncomingMessage): Promise<void> {
  if (request.complete || request.readableEnded || request.destroyed) return;
  // A client that breaks off or takes too long gets no more patience.
  const { promise: over, resolve: stop } = Promise.withResolvers<void>();
  request.once('end', stop).once('close', stop);
  const timer = setTimeout(stop, discardTimeoutMs);
  request.resume();
  await over;
  clearTimeout(timer);
}
