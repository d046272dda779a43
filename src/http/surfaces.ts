// Adds every route of the server, each with the parts that it needs.

import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import type { SubmissionLimits } from '../api/submission.ts';
import type { Jobs } from '../execution/jobs.ts';
import type { RunBroker } from '../execution/run-broker.ts';
import type { ScriptRunner } from '../execution/run-script.ts';
import type { Runner } from '../judging/runner.ts';
import type { Language } from '../languages/language.ts';
import type { SnippetStore } from '../snippets/snippet-store.ts';
import type { OwnerOf } from './access/keys.ts';
import type { ErrorShapes } from './answer/error-shape.ts';
import { runCode } from './judge/run-code.ts';
import { healthz, livez, type HealthParts } from './node/health.ts';
import { languageList, version, type DescribedLimits, type LanguageState, type VersionParts } from './node/version.ts';
import type { Admission } from './request/admission.ts';
import type { BodyBudget } from './request/body-budget.ts';
import { createStartJob } from './request/start-job.ts';
import { playground, type PlaygroundLimits, type PlaygroundParts } from './playground/playground.ts';
import { sessions } from './sessions/sessions.ts';
import type { UploadLimits } from './sessions/upload.ts';
import { cancelTask } from './tasks/cancel-task.ts';
import { startTask } from './tasks/start-task.ts';
import { taskResult } from './tasks/task-result.ts';

export interface SurfacesParts extends Omit<HealthParts, 'readyLanguages'> {
  readonly ownerOf: OwnerOf;
  readonly limits: SubmissionLimits & DescribedLimits & UploadLimits & PlaygroundLimits;
  readonly judge: Runner;
  readonly runScript: ScriptRunner;
  readonly runs: RunBroker;
  readonly jobs: Jobs;
  readonly admission: Admission;
  readonly bodyBudget: BodyBudget;
  readonly errorShapes: ErrorShapes;
  readonly prewarm: () => void;
  readonly languageState: (language: Language) => LanguageState;
  readonly versions: VersionParts['versions'];
  readonly snippets: SnippetStore;
  /** counts the WebSockets of the playground */
  readonly countSocket: PlaygroundParts['countSocket'];
}

/** Must be called after the plugins are registered: a plugin sees only the routes that are added after it. */
export function addSurfaces(app: FastifyInstance, parts: SurfacesParts): void {
  const { limits, judge, jobs, admission, languageState, versions } = parts;
  const startJob = createStartJob(jobs, admission);
  const readyLanguages = (): readonly string[] =>
    limits.languages.filter((language) => languageState(language).ready).map(({ name }) => name);
  void app.register(async (plain) => {
    const routes = plain.withTypeProvider<TypeBoxTypeProvider>();
    routes.post('/run_code', runCode({ limits, judge, admission }));
    routes.post('/api/run_code', startTask({ limits, judge, admission, startJob }));
    routes.get('/api/get_result/:id', taskResult({ jobs }));
    routes.delete('/api/get_result/:id', cancelTask({ jobs }));
    await sessions(routes, { ...parts, startJob });
    if (limits.playground === 'on') await playground(routes, { ...parts, ...versions(), readyLanguages });
    routes.get('/healthz', healthz({ ...parts, readyLanguages }));
    routes.get('/livez', livez);
    routes.get('/version', version({ versions, languageState, limits }));
    routes.get('/languages', languageList({ languageState, limits }));
  });
}
