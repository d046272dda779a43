// The server without its routes: what is done with every request and every answer.

import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { fastify, type FastifyBaseLogger } from 'fastify';
import type { SlotQueue } from '../execution/slots.ts';
import { createAccessLog } from '../telemetry/access-log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { refuseForeignPages } from './access/foreign-pages.ts';
import { createKeyring, guardWithKeys } from './access/keys.ts';
import { limitRates, type RateLimit } from './access/rate-limit.ts';
import { secureHeaders } from './access/secure-headers.ts';
import type { AnswerBudget } from './answer/answer-budget.ts';
import { createErrorHandler } from './answer/error-handler.ts';
import { createErrorShapes } from './answer/error-shape.ts';
import { createSendTimeout, type SendLimits } from './answer/send-timeout.ts';
import { allowHalfOpen, endConnections, followRequests } from './connections.ts';
import { describeApi } from './description/openapi.ts';
import { serveMetrics } from './node/metrics-route.ts';
import { createAdmission } from './request/admission.ts';
import { readJsonBodies } from './request/body.ts';
import { createBodyBudget } from './request/body-budget.ts';
import { serverOptions } from './server-options.ts';

export type ServerSettings = Omit<Parameters<typeof serverOptions>[0], 'logger' | 'accessLog' | 'errors'> &
  Parameters<typeof secureHeaders>[1] &
  Parameters<typeof refuseForeignPages>[1] &
  SendLimits & {
    readonly maxBodyBytes: number;
    readonly apiKeys: readonly string[];
    readonly rateLimit: RateLimit | undefined;
    readonly maxQueueBytes: number;
    readonly maxTests: number;
    readonly metricsAccess: 'open' | 'key';
    readonly apidocsAccess: 'open' | 'key';
    readonly playground: 'on' | 'off';
  };

export interface ServerParts {
  readonly settings: ServerSettings;
  readonly logger: FastifyBaseLogger;
  readonly slots: Pick<SlotQueue, 'counts' | 'isDraining' | 'refusal' | 'waitingOf'>;
  readonly answerBudget: AnswerBudget;
  readonly metrics: Metrics;
  readonly version: string;
}

/** Returns the app, and the parts that routes need of it. Routes must be added after this call. */
export function createServer({ settings, logger, slots, answerBudget, metrics, version }: ServerParts) {
  const { maxBodyBytes, maxQueueBytes, apiKeys, metricsAccess, apidocsAccess } = settings;
  const accessLog = createAccessLog(logger, metrics.countAnswer);
  const errorShapes = createErrorShapes();
  const sendTimeout = createSendTimeout(settings, answerBudget);
  const errors = createErrorHandler({ errorShapes, isAnswering: sendTimeout.isAnswering });
  const admission = createAdmission((bytes, owner) => slots.refusal(bytes, owner));
  const bodyBudget = createBodyBudget({
    maxBodyBytes,
    maxTotalBytes: maxQueueBytes,
    waitingBytes: () => slots.counts().waitingBytes,
    waitingBytesOf: (owner) => slots.waitingOf(owner).bytes,
    owners: Math.max(1, apiKeys.length),
  });

  const options = serverOptions({ ...settings, logger, accessLog, errors });
  const app = fastify(options).withTypeProvider<TypeBoxTypeProvider>();
  allowHalfOpen(app);
  followRequests(app, accessLog);
  secureHeaders(app, settings);
  refuseForeignPages(app, settings);
  errors.install(app);
  readJsonBodies(app, settings.maxTests, bodyBudget, admission);
  sendTimeout.watch(app);
  endConnections(app, slots.isDraining);
  const ownerOf = createKeyring(apiKeys);
  guardWithKeys(app, apiKeys.length > 0 ? ownerOf : undefined);
  limitRates(app, settings.rateLimit);
  const hasPlayground = settings.playground === 'on';
  describeApi(app, { version, hasKeys: apiKeys.length > 0, needsKey: apidocsAccess === 'key', hasPlayground });
  serveMetrics(app, metrics, metricsAccess === 'key');
  return { app, errorShapes, admission, bodyBudget, ownerOf };
}
