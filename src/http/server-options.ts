// The options of Fastify and of its HTTP server: request ids, timeouts, proxies, and the handling of requests that
// cannot be read.

import { maxHeaderSize } from 'node:http';
import { LogController, type FastifyBaseLogger, type FastifyHttpOptions } from 'fastify';
import type { Server } from 'node:http';
import type { AccessLog } from '../telemetry/access-log.ts';
import { requestIdOf } from './access/request-id.ts';
import type { ErrorHandler } from './answer/error-handler.ts';
import { isSocketUrl } from './playground/socket-url.ts';
import { schemaError } from './request/schema-errors.ts';

export interface ServerOptionsParts {
  readonly logger: FastifyBaseLogger;
  readonly requestTimeoutMs: number;
  /** the proxies whose `X-Forwarded-For` is trusted; undefined when no proxy is trusted */
  readonly trustProxy: string | readonly string[] | undefined;
  readonly accessLog: AccessLog;
  readonly errors: ErrorHandler;
}

// Longer than the usual 60 s of a load balancer, so that it never reuses a connection that the server is closing.
const keepAliveTimeoutMs = 65_000;
// The time for the head of a request to arrive, unless the timeout of the whole request is shorter. The clock does not
// run while the server holds an answer.
const headersTimeoutMs = 20_000;
const timeoutsCheckMs = 500;
// The kernel's probes detect a client whose machine has disappeared.
const tcpKeepAliveDelayMs = 15_000;

export function serverOptions(parts: ServerOptionsParts): FastifyHttpOptions<Server> {
  const { logger, requestTimeoutMs, trustProxy = false, accessLog, errors } = parts;
  return {
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdOf,
    keepAliveTimeout: keepAliveTimeoutMs,
    requestTimeout: requestTimeoutMs,
    trustProxy: typeof trustProxy === 'object' ? [...trustProxy] : trustProxy,
    http: {
      headersTimeout: Math.min(headersTimeoutMs, requestTimeoutMs),
      connectionsCheckingInterval: timeoutsCheckMs,
      keepAlive: true,
      keepAliveInitialDelay: tcpKeepAliveDelayMs,
      requireHostHeader: false,
      // Some clients offer an upgrade to HTTP/2 with each request. Only what the socket's route can answer is one: the
      // parser does not read the body of a request that upgrades.
      shouldUpgradeCallback: ({ url = '', headers: { upgrade = '' } }) =>
        upgrade.toLowerCase() === 'websocket' && isSocketUrl(url),
    },
    // While the server drains, the routes refuse requests themselves, with the body that every other error has.
    return503OnClosing: false,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
    // An id of any length is valid in a path: one that is too long is simply unknown.
    routerOptions: { maxParamLength: maxHeaderSize },
    schemaErrorFormatter: (failures) => schemaError(failures),
    frameworkErrors: (error, request, reply) => {
      accessLog.follow(request, reply);
      errors.send(error, request, reply);
    },
    clientErrorHandler: (error, socket) =>
      accessLog.broken(socket, (request) => errors.answerMalformed(error, socket, request)),
  };
}
