// Turns every error into an answer, wherever the error was noticed.

import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorTable, JudgeError } from '../../errors.ts';
import { discardRest } from '../request/body.ts';
import type { ErrorShapes } from './error-shape.ts';
import { requestIdHeader, requestIdOf } from '../access/request-id.ts';

/** of a path in an error */
const longestShown = 100;

export interface ErrorHandlerParts {
  readonly errorShapes: ErrorShapes;
  /** whether an answer is being sent over this connection */
  readonly isAnswering: (socket: Socket) => boolean;
}

/** An error of Node's HTTP parser, with its code. */
export type ParserError = Error & { readonly code?: string };

export interface ErrorHandler {
  /** Installs the error handler, and the refusals that need no body: 404, 405 and a missing Host. */
  install(app: FastifyInstance): void;
  /** Sends the answer to an error. This is the one place that logs a 5xx, with the id that the client reads. */
  send(error: unknown, request: FastifyRequest, reply: FastifyReply): void;
  /**
   * Answers what cannot be read as HTTP. It reaches neither routes nor hooks, so the answer is written to the
   * connection itself. `request` is the request whose head came before, if any. Returns the status, or undefined
   * without an answer.
   */
  answerMalformed(error: ParserError, socket: Socket, request: FastifyRequest | undefined): number | undefined;
}

export function createErrorHandler({ errorShapes, isAnswering }: ErrorHandlerParts): ErrorHandler {
  function send(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const judgeError = toJudgeError(error, request.routeOptions.schema?.consumes);
    const { code, status, retryAfterS, message } = judgeError;
    if (status === 500) request.log.error({ err: judgeError, code }, 'request failed');
    else if (status > 500) request.log.warn({ code, reason: message }, 'request refused');
    else if (code === 'client_gone') request.log.info('client left');
    if (retryAfterS !== undefined) reply.header('retry-after', retryAfterS);
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    const body = errorShapes.bodyOf(judgeError, request.url);
    reply.code(status).header(requestIdHeader, request.id).send(body);
  }

  return {
    send,
    install: (app) => installIn(app, send),
    answerMalformed(error, socket, request) {
      // Unreadable bytes that arrive after an answer has begun get no second answer.
      if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
        socket.destroy();
        return undefined;
      }
      const judgeError = malformedErrorOf(error.code);
      const body = JSON.stringify(errorShapes.bodyOf(judgeError, request?.url ?? null));
      writeAnswer(socket, judgeError.status, request?.id ?? requestIdOf({ headers: {} }), body);
      return judgeError.status;
    },
  };
}

function installIn(app: FastifyInstance, send: ErrorHandler['send']): void {
  app.setErrorHandler(async (error, request, reply) => {
    await discardRest(request.raw);
    // Fastify closes the connection, because the rest of the body may still arrive. When the request is complete, the
    // connection can stay open, unless the client has closed its half or has asked for `connection: close`.
    const { complete, socket } = request.raw;
    const goesOn = reply.raw.shouldKeepAlive && !socket.readableEnded;
    if (complete) reply.header('connection', goesOn ? 'keep-alive' : 'close');
    send(error, request, reply);
    return reply;
  });
  // This hook runs after the hooks of plugins, so that these refusals have their headers too.
  void app.after(() => {
    app.addHook('onRequest', (request, reply, done) => {
      reply.header(requestIdHeader, request.id);
      done(refusalOf(app, request, reply));
    });
  });
  // A server may ignore an unknown expectation (RFC 9110, 10.1.1); Node would answer with an empty 417.
  app.server.on('checkExpectation', (request, response) => app.routing(request, response));
}

function writeAnswer(socket: Socket, status: number, requestId: string, body: string): void {
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `${requestIdHeader}: ${requestId}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function refusalOf(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): JudgeError | undefined {
  if (request.raw.httpVersion === '1.1' && request.headers.host === undefined) {
    return new JudgeError('bad_request', 'the request has no Host header');
  }
  if (!request.is404) return undefined;
  const allowed = methodsOf(app, request.url);
  if (allowed.length === 0) return noRoute(app, request);
  reply.header('allow', allowed.join(', '));
  return new JudgeError(
    'method_not_allowed',
    `this route does not support ${request.method}, only ${allowed.join(', ')}`,
  );
}

function methodsOf(app: FastifyInstance, url: string): readonly string[] {
  return app.supportedMethods.filter((method) => app.findRoute({ method, url }) !== null);
}

/** Names the route that was meant if the path differs only in slashes, hyphens or the case of letters. */
function noRoute(app: FastifyInstance, { url }: FastifyRequest): JudgeError {
  const [path = ''] = url.split('?');
  const slashes = path.replaceAll(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  const near = [slashes, slashes.toLowerCase(), slashes.toLowerCase().replaceAll('-', '_')];
  const meant = near.find((other) => methodsOf(app, other).length > 0)?.slice(0, longestShown);
  return meant === undefined
    ? new JudgeError('not_found')
    : new JudgeError('not_found', `${errorTable.not_found.message}: did you mean ${meant}?`);
}

function malformedErrorOf(code: string | undefined): JudgeError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new JudgeError('request_timeout');
  }
  if (code === 'HPE_HEADER_OVERFLOW') return new JudgeError('headers_too_large');
  return new JudgeError('bad_request', 'the request is not valid HTTP');
}

function toJudgeError(error: unknown, consumes: readonly string[] = ['application/json']): JudgeError {
  if (error instanceof JudgeError) return error;
  const { code, statusCode, message } = fieldsOf(error);
  const options = { cause: error };
  switch (code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new JudgeError('unsupported_media_type', `the content-type must be ${consumes.join(' or ')}`, options);
    case 'FST_ERR_BAD_URL':
      return new JudgeError('bad_request', 'the path is not a valid URL', options);
    default:
      return statusCode >= 400 && statusCode < 500
        ? new JudgeError('bad_request', message, options)
        : new JudgeError('internal', message, options);
  }
}

function fieldsOf(error: unknown): { code: string; statusCode: number; message: string } {
  if (!(error instanceof Error))
    return { code: '', statusCode: 500, message: 'something other than an Error was thrown' };
  return {
    code: 'code' in error ? String(error.code) : '',
    statusCode: 'statusCode' in error ? Number(error.statusCode) : 500,
    message: error.message,
  };
}
