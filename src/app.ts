// Builds the Fastify app from the parts given to it. It starts nothing and owns nothing.

import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Config } from './config.ts';
import { languageList, version, type About, type LanguageState } from './http/about.ts';
import { cutOffWhoDoesNotRead } from './http/answer-pace.ts';
import { readJsonBodies } from './http/body.ts';
import { answerMalformed, handleErrors, sendError } from './http/errors.ts';
import { healthz, livez, type Health } from './http/health.ts';
import { requestIdOf } from './http/request-id.ts';
import { runCode } from './http/run-code.ts';
import { schemaError } from './http/schema-errors.ts';
import { createTurnstile } from './http/turnstile.ts';
import type { Language } from './judging/languages.ts';
import type { Runner } from './judging/run.ts';
import type { SlotQueue } from './slots.ts';

export interface AppParts {
  readonly config: Config;
  readonly logger: FastifyBaseLogger;
  readonly judge: Runner;
  readonly slots: Pick<SlotQueue, 'counts' | 'isDraining' | 'isFull'>;
  readonly health: Health;
  readonly warmContainers: () => number;
  readonly languageState: (language: Language) => LanguageState;
  readonly about: () => About;
}

// Above the 60 s of the usual load balancer, so that it never reuses a connection that is being closed here.
const keepAliveTimeoutMs = 65_000;
// For the head of a request to arrive, if the whole request does not have less; it does not count while an answer is
// held.
const headersTimeoutMs = 20_000;
const timeoutsCheckMs = 500;
// For answers that are on their way when the server closes.
const closeGraceMs = 2000;
// A client whose machine has vanished is noticed by probes of the kernel.
const tcpKeepAliveDelayMs = 15_000;

export type App = ReturnType<typeof buildApp>;

export function buildApp({ config, logger, judge, slots, health, warmContainers, languageState, about }: AppParts) {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdOf,
    keepAliveTimeout: keepAliveTimeoutMs,
    requestTimeout: config.requestTimeoutMs,
    http: {
      headersTimeout: Math.min(headersTimeoutMs, config.requestTimeoutMs),
      connectionsCheckingInterval: timeoutsCheckMs,
      keepAlive: true,
      keepAliveInitialDelay: tcpKeepAliveDelayMs,
      requireHostHeader: false,
    },
    // The routes refuse with the envelope of every other error while the server drains.
    return503OnClosing: false,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
    schemaErrorFormatter: (errors) => schemaError(errors),
    frameworkErrors: sendError,
    clientErrorHandler: answerMalformed,
  }).withTypeProvider<TypeBoxTypeProvider>();
  // A client may close its half of the connection and still wait for the answer: see http/client-presence.ts.
  Object.assign(app.server, { httpAllowHalfOpen: true });
  handleErrors(app);

  const readyLanguages = (): readonly string[] =>
    config.languages.filter((language) => languageState(language).ready).map(({ name }) => name);
  const { counts, isDraining, isFull } = slots;
  const { maxBodyBytes, maxTests, maxQueueBytes: maxTotalBytes } = config;
  const turn = createTurnstile();
  readJsonBodies(app, { maxBodyBytes, maxTests, maxTotalBytes, waitingBytes: () => counts().waitingBytes }, turn);
  cutOffWhoDoesNotRead(app, config.sendTimeoutMs);
  endConnections(app, isDraining);
  app.post('/run_code', runCode({ limits: config, judge, isDraining, isFull, turn }));
  app.get('/healthz', healthz({ health, isDraining, counts, warmContainers, readyLanguages }));
  app.get('/livez', livez);
  app.get('/version', version({ about, languageState, limits: config }));
  app.get('/languages', languageList({ languageState, limits: config }));
  return app;
}

/** No connection may hold up the end of the server: neither one that is kept open nor one whose client is slow. */
function endConnections(app: FastifyInstance, isDraining: () => boolean): void {
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isDraining()) reply.header('connection', 'close');
    done(null, payload);
  });
  app.addHook('preClose', (done) => {
    setTimeout(() => app.server.closeAllConnections(), closeGraceMs).unref();
    done();
  });
}
