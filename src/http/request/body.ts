// Reads request bodies, which must be JSON in UTF-8.

import type { IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { JudgeError } from '../../errors.ts';
import type { BodyBudget } from './body-budget.ts';
import { parseJson } from './json.ts';
import type { Admission } from './admission.ts';

// The deepest body of the API has four levels: the submission, its tests, a test, a string.
const maxDepth = 16;
// A test is an object of two names and two strings. The rest is room for fields besides the tests, and lets a
// submission with a few tests too many get the error that says so.
const tokensPerTest = 16;
const tokensBesides = 10_000;
const discardTimeoutMs = 10_000;

/** Makes the app read `application/json` and answer 415 to every other content type. */
export function readJsonBodies(
  app: FastifyInstance,
  maxTests: number,
  bodyBudget: BodyBudget,
  admission: Admission,
): void {
  const jsonLimits = { maxDepth, maxTokens: tokensPerTest * maxTests + tokensBesides };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', async ({ headers, owner }: FastifyRequest, payload: IncomingMessage) => {
    checkEncoding(headers);
    const announced = headers['content-length'];
    const announcedBytes = announced === undefined ? undefined : Number(announced);
    using body = await bodyBudget.receive(payload, announcedBytes, { owner });
    await admission.withBody();
    return parseJson(body.bytes, jsonLimits);
  });
}

function checkEncoding(headers: IncomingMessage['headers']): void {
  const charset = mediaTypeOf(headers['content-type'] ?? 'application/json').params.get('charset') ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) {
    throw new JudgeError(
      'unsupported_media_type',
      'the body must be UTF-8, but its content-type names another charset',
    );
  }
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') {
    throw new JudgeError('unsupported_media_type', 'the body must not be compressed');
  }
}

/** Fastify trims all that JavaScript calls white space, so it routes content types here that no standard knows. */
function mediaTypeOf(contentType: string): MIMEType {
  try {
    return new MIMEType(contentType);
  } catch (cause) {
    throw new JudgeError('unsupported_media_type', 'the content-type must be application/json', { cause });
  }
}

/**
 * Reads and drops the bytes that the client is still sending. Closing a connection that has unread bytes resets it, and
 * the reset can overtake the answer: a client that sends its whole body before it reads would never see the 413.
 */
export async function discardRest(request: IncomingMessage): Promise<void> {
  if (request.complete || request.readableEnded || request.destroyed) return;
  // The wait ends early when the client disconnects or takes too long.
  const { promise: over, resolve: stop } = Promise.withResolvers<void>();
  request.once('end', stop).once('close', stop);
  const timer = setTimeout(stop, discardTimeoutMs);
  request.resume();
  await over;
  clearTimeout(timer);
}
