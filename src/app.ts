// Builds the Fastify app from the parts given to it. It starts nothing and owns nothing.

import { maxHeaderSize } from 'node:http';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Config } from './config/load.ts';
import { languageList, version, type About, type LanguageState } from './http/node/version.ts';
import { cutOffWhoDoesNotRead } from './http/answer/send-timeout.ts';
import { createAnswerWatch } from './telemetry/access.ts';
import { readJsonBodies } from './http/request/body.ts';
import { answerMalformed, handleErrors, sendError } from './http/answer/error-handler.ts';
import { healthz, livez, type Health } from './http/node/health.ts';
import { createIntake } from './http/request/body-budget.ts';
import { guardWithKeys } from './http/access/keys.ts';
import { serveMetrics } from './http/node/metrics-route.ts';
import { describeApi } from './http/description/openapi.ts';
import { limitRates } from './http/access/rate-limit.ts';
import { logAnswer } from './telemetry/access-log.ts';
import { requestIdOf } from './http/access/request-id.ts';
import { runCode } from './http/judge/run-code.ts';
import { schemaError } from './http/request/schema-errors.ts';
import { secureHeaders } from './http/access/secure-headers.ts';
import { sessions } from './http/sessions/sessions.ts';
import { startTask } from './http/tasks/start-task.ts';
import { taskResult } from './http/tasks/task-result.ts';
import { createTurnstile } from './http/request/admission.ts';
import type { Language } from './languages/language.ts';
import { createJobs } from './execution/jobs.ts';
import { createMetrics } from './telemetry/metrics.ts';
import type { PoolCounts } from './sandbox/places.ts';
import type { PoolTotals } from './sandbox/pool.ts';
import type { ScriptRunner } from './execution/run-script.ts';
import type { Runner } from './judging/runner.ts';
import type { SlotQueue } from './execution/slots.ts';

export interface AppParts {
  readonly config: Config;
  readonly logger: FastifyBaseLogger;
  readonly judge: Runner;
  readonly runScript: ScriptRunner;
  readonly prewarm: () => void;
  readonly slots: Pick<SlotQueue, 'counts' | 'isDraining' | 'longestWaitMs' | 'refusal'>;
  readonly health: Health;
  readonly containers: () => PoolCounts;
  readonly containerTotals: () => PoolTotals;
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

export function buildApp({
  config,
  logger,
  judge,
  runScript,
  prewarm,
  slots,
  health,
  containers,
  containerTotals,
  languageState,
  about,
}: AppParts) {
  const answers = createAnswerWatch(logger, (answered, log) => {
    logAnswer(answered, log);
    metrics.countAnswer(answered);
  });
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdOf,
    keepAliveTimeout: keepAliveTimeoutMs,
    requestTimeout: config.requestTimeoutMs,
    trustProxy: config.trustProxy ?? false,
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
    // An id of any length is one that is not known.
    routerOptions: { maxParamLength: maxHeaderSize },
    schemaErrorFormatter: (errors) => schemaError(errors),
    frameworkErrors: (error, request, reply) => {
      answers.follow(request, reply);
      sendError(error, request, reply);
    },
    clientErrorHandler: (error, socket) => answers.broken(socket, (request) => answerMalformed(error, socket, request)),
  }).withTypeProvider<TypeBoxTypeProvider>();
  // A client may close its half of the connection and still wait for the answer: see http/request/client-disconnect.ts.
  Object.assign(app.server, { httpAllowHalfOpen: true });
  app.addHook('onRequest', (request, reply, done) => {
    answers.follow(request, reply);
    done();
  });
  secureHeaders(app, config);
  handleErrors(app);

  const readyLanguages = (): readonly string[] =>
    config.languages.filter((language) => languageState(language).ready).map(({ name }) => name);
  const { counts, isDraining, longestWaitMs, refusal } = slots;
  const { maxBodyBytes, maxTests, maxQueueBytes: maxTotalBytes } = config;
  const turn = createTurnstile();
  const intake = createIntake({ maxBodyBytes, maxTotalBytes, waitingBytes: () => counts().waitingBytes });
  const jobs = createJobs({ ttlMs: config.resultTtlMs, maxBytes: config.maxResultBytes });
  const metrics = createMetrics({
    slots: counts,
    longestWaitMs,
    containers,
    containerTotals,
    jobs: () => jobs.counts(),
    maxSlots: config.maxContainers,
  });
  const countedJudge = metrics.countJudgements(judge);
  readJsonBodies(app, maxTests, intake, turn);
  cutOffWhoDoesNotRead(app, config.sendTimeoutMs);
  endConnections(app, isDraining);
  guardWithKeys(app, config.apiKeys);
  limitRates(app, config.rateLimit);
  const hasKeys = config.apiKeys.length > 0;
  describeApi(app, { version: about().version, hasKeys, needsKey: config.apidocsAccess === 'key' });
  serveMetrics(app, metrics, config.metricsAccess === 'key');
  // Behind the plugins: they only see the routes that come after them.
  void app.register(async (plain) => {
    const routes = plain.withTypeProvider<TypeBoxTypeProvider>();
    routes.post('/run_code', runCode({ limits: config, judge: countedJudge, refusal, turn }));
    routes.post('/api/run_code', startTask({ limits: config, judge: countedJudge, jobs, refusal, turn }));
    routes.get('/api/get_result/:id', taskResult({ jobs }));
    await sessions(routes, {
      limits: config,
      runScript: metrics.countSessions(runScript),
      jobs,
      refusal,
      intake,
      prewarm,
    });
    routes.get(
      '/healthz',
      healthz({ health, isDraining, counts, warmContainers: () => containers().warm, readyLanguages }),
    );
    routes.get('/livez', livez);
    routes.get('/version', version({ about, languageState, limits: config }));
    routes.get('/languages', languageList({ languageState, limits: config }));
  });
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
