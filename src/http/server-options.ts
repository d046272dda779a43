// How Fastify and the HTTP server under it are set up: ids, timeouts, proxies, and what becomes of a request that cannot
// be read.

import { maxHeaderSize } from 'node:http';
import { LogController, type FastifyBaseLogger, type FastifyHttpOptions } from 'fastify';
import type { Server } from 'node:http';
import type { AccessLog } from '../telemetry/access-log.ts';
import { requestIdOf } from './access/request-id.ts';
import type { ErrorHandler } from './answer/error-handler.ts';
import { schemaError } from './request/schema-errors.ts';

export interface ServerOptionsParts {
  readonly logger: FastifyBaseLogger;
  readonly requestTimeoutMs: number;
  /** whose `X-Forwarded-For` is believed; undefined for nobody's */
  readonly trustProxy: string | readonly string[] | undefined;
  readonly accessLog: AccessLog;
  readonly errors: ErrorHandler;
}

// Above the 60 s of the usual load balancer, so that it never reuses a connection that is being closed here.
const keepAliveTimeoutMs = 65_000;
// For the head of a request to arrive, if the whole request does not have less; it does not count while an answer is
// held.
const headersTimeoutMs = 20_000;
const timeoutsCheckMs = 500;
// A client whose machine has vanished is noticed by probes of the kernel.
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
    },
    // The routes refuse with the envelope of every other error while the server drains.
    return503OnClosing: false,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
    // An id of any length is one that is not known.
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
