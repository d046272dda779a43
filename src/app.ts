// Builds the Fastify app from the parts that it is given. It starts nothing and owns nothing.

import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config/load.ts';
import { createJobs } from './execution/jobs.ts';
import { createResultCache, type SharedResults } from './execution/result-cache.ts';
import { createRunBroker, type BrokerParts } from './execution/run-broker.ts';
import { scriptEndOf } from './execution/script.ts';
import type { SlotQueue } from './execution/slots.ts';
import { createAnswerBudget } from './http/answer/answer-budget.ts';
import { createServer } from './http/server.ts';
import { addSurfaces, type SurfacesParts } from './http/surfaces.ts';
import { createMetrics, type MetricsParts } from './telemetry/metrics.ts';

export type AppParts = Pick<
  SurfacesParts,
  'judge' | 'runScript' | 'prewarm' | 'health' | 'languageState' | 'versions' | 'snippets'
> &
  Pick<BrokerParts, 'runLive' | 'imageOf'> &
  Pick<MetricsParts, 'containers' | 'containerTotals' | 'engineFailures'> & {
    readonly config: Config;
    readonly logger: FastifyBaseLogger;
    /** null when results of runs are shared with no other server */
    readonly results: SharedResults | null;
    readonly slots: Pick<SlotQueue, 'counts' | 'isDraining' | 'longestWaitMs' | 'refusal' | 'waitingOf'>;
  };

export type App = ReturnType<typeof buildApp>;

export function buildApp({ config, logger, slots, judge, runScript, results, ...parts }: AppParts) {
  const { counts, isDraining, longestWaitMs } = slots;
  const owners = Math.max(1, config.apiKeys.length);
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
  const cache = createResultCache({
    maxBytes: config.runCacheBytes,
    ttlMs: config.runCacheTtlMs,
    shared: results,
  });
  const runs = createRunBroker({ ...parts, ...config, cache, onEnd: metrics.countRun });
  const { version } = parts.versions();
  const { app, ...own } = createServer({ settings: config, logger, slots, answerBudget, metrics, version });
  addSurfaces(app, {
    ...parts,
    ...own,
    isDraining,
    counts,
    jobs,
    limits: config,
    runs,
    countSocket: metrics.countSocket,
    judge: metrics.countJudgements(judge),
    runScript: metrics.countSessions(runScript, scriptEndOf),
  });
  return app;
}
