// Builds the Fastify app from the parts that it is given. It starts nothing and owns nothing.

import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { fastify, type FastifyBaseLogger } from 'fastify';
import type { Config } from './config/load.ts';
import { createJobs } from './execution/jobs.ts';
import { scriptEndOf } from './execution/script.ts';
import type { SlotQueue } from './execution/slots.ts';
import { refuseForeignPages } from './http/access/foreign-pages.ts';
import { guardWithKeys } from './http/access/keys.ts';
import { limitRates } from './http/access/rate-limit.ts';
import { secureHeaders } from './http/access/secure-headers.ts';
import { createAnswerBudget } from './http/answer/answer-budget.ts';
import { createErrorHandler } from './http/answer/error-handler.ts';
import { createErrorShapes } from './http/answer/error-shape.ts';
import { createSendTimeout } from './http/answer/send-timeout.ts';
import { allowHalfOpen, endConnections, followRequests } from './http/connections.ts';
import { describeApi } from './http/description/openapi.ts';
import { serveMetrics } from './http/node/metrics-route.ts';
import { createAdmission } from './http/request/admission.ts';
import { readJsonBodies } from './http/request/body.ts';
import { createBodyBudget } from './http/request/body-budget.ts';
import { serverOptions } from './http/server-options.ts';
import { addSurfaces, type SurfacesParts } from './http/surfaces.ts';
import { createAccessLog } from './telemetry/access-log.ts';
import { createMetrics, type MetricsParts } from './telemetry/metrics.ts';

export type AppParts = Pick<
  SurfacesParts,
  'judge' | 'runScript' | 'prewarm' | 'health' | 'languageState' | 'versions'
> &
  Pick<MetricsParts, 'containers' | 'containerTotals' | 'engineFailures'> & {
    readonly config: Config;
    readonly logger: FastifyBaseLogger;
    readonly slots: Pick<SlotQueue, 'counts' | 'isDraining' | 'longestWaitMs' | 'refusal' | 'waitingOf'>;
  };

export type App = ReturnType<typeof buildApp>;

export function buildApp({ config, logger, slots, judge, runScript, ...parts }: AppParts) {
  const { counts, isDraining, longestWaitMs } = slots;
  const { maxBodyBytes, maxQueueBytes, apiKeys, metricsAccess, apidocsAccess } = config;
  const owners = Math.max(1, apiKeys.length);
  const jobs = createJobs({ ttlMs: config.resultTtlMs, maxBytes: config.maxResultBytes, owners });
  const answerBudget = createAnswerBudget(config.maxAnswerBytes);
  const metrics = createMetrics({
    ...parts,
    slots: counts,
    longestWaitMs,
    jobs: () => jobs.counts(),
    answerBytes: () => answerBudget.bytes(),
    maxSlots: config.maxContainers,
  });
  const accessLog = createAccessLog(logger, metrics.countAnswer);
  const errorShapes = createErrorShapes();
  const sendTimeout = createSendTimeout(config, answerBudget);
  const errors = createErrorHandler({ errorShapes, isAnswering: sendTimeout.isAnswering });
  const admission = createAdmission((bytes, owner) => slots.refusal(bytes, owner));
  const bodyBudget = createBodyBudget({
    maxBodyBytes,
    maxTotalBytes: maxQueueBytes,
    waitingBytes: () => counts().waitingBytes,
    waitingBytesOf: (owner) => slots.waitingOf(owner).bytes,
    owners,
  });

  const app = fastify(serverOptions({ ...config, logger, accessLog, errors })).withTypeProvider<TypeBoxTypeProvider>();
  allowHalfOpen(app);
  followRequests(app, accessLog);
  secureHeaders(app, config);
  refuseForeignPages(app, config);
  errors.install(app);
  readJsonBodies(app, config.maxTests, bodyBudget, admission);
  sendTimeout.watch(app);
  endConnections(app, isDraining);
  guardWithKeys(app, apiKeys);
  limitRates(app, config.rateLimit);
  const { version } = parts.versions();
  describeApi(app, { version, hasKeys: apiKeys.length > 0, needsKey: apidocsAccess === 'key' });
  serveMetrics(app, metrics, metricsAccess === 'key');
  const own = { isDraining, counts, jobs, admission, bodyBudget, errorShapes, limits: config };
  addSurfaces(app, {
    ...parts,
    ...own,
    containers: parts.containers,
    judge: metrics.countJudgements(judge),
    runScript: metrics.countSessions(runScript, scriptEndOf),
  });
  return app;
}
