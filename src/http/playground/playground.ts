// The playground: its page, and the routes with which a person runs a project, saves it, shares its address, and reads it
// or its files again.

import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import type { ProjectLimits } from '../../api/project.ts';
import type { Runner } from '../../judging/runner.ts';
import { createTestRuns, type TestRunsParts } from '../../judging/test-runs.ts';
import type { SnippetStore } from '../../snippets/snippet-store.ts';
import type { OwnerOf } from '../access/keys.ts';
import { ownRateLimit, type RateLimit } from '../access/rate-limit.ts';
import { plainShape, runShape, type ErrorShapes } from '../answer/error-shape.ts';
import { deleteProject } from './delete-project.ts';
import { exampleList } from './example-list.ts';
import { format } from './format.ts';
import { page } from './page.ts';
import { projectFile } from './project-file.ts';
import { projectZip } from './project-zip.ts';
import { run, type RunParts } from './run.ts';
import type { RunLimits } from './run-request.ts';
import { saveProject } from './save-project.ts';
import { savedProject } from './saved-project.ts';
import { socket, socketDescription, type SocketParts } from './socket.ts';

export interface PlaygroundLimits extends ProjectLimits, RunLimits {
  readonly playground: 'on' | 'off';
  readonly playgroundAccess: 'open' | 'key';
  readonly playgroundRate: RateLimit;
}

export interface PlaygroundParts
  extends Omit<RunParts, 'countOne' | 'needsKey' | 'testRuns'>, Omit<SocketParts, 'countOne' | 'testRuns'> {
  /** judges the programs that people try on tests */
  readonly judgeTests: Runner;
  /** hears how each of them ended */
  readonly countRun: TestRunsParts['onEnd'];
  readonly limits: PlaygroundLimits;
  readonly snippets: SnippetStore;
  readonly errorShapes: ErrorShapes;
}

export async function playground(app: FastifyInstance, parts: PlaygroundParts) {
  const { limits, snippets, errorShapes } = parts;
  const needsKey = limits.playgroundAccess === 'key';
  const countOne = ownRateLimit(app, limits.playgroundRate);
  const projects = { snippets, limits, needsKey };
  await app.register(async (plain) => {
    const routes = plain.withTypeProvider<TypeBoxTypeProvider>();
    errorShapes.use(routes, plainShape);
    routes.post('/api/save', saveProject({ ...projects, countOne }));
    routes.get('/api/snippets/:id', savedProject(projects));
    routes.delete('/api/snippets/:id', deleteProject(projects));
    routes.get('/p/:id/raw/*', projectFile(projects));
    routes.get('/p/:id.zip', projectZip(projects));
    routes.get('/api/examples', exampleList(projects));
  });
  await app.register(async (running) => {
    const routes = running.withTypeProvider<TypeBoxTypeProvider>();
    errorShapes.use(routes, runShape);
    const testRuns = createTestRuns({ judge: parts.judgeTests, onEnd: parts.countRun });
    routes.post('/api/run', run({ ...parts, testRuns, needsKey, countOne }));
    routes.post('/api/format', format({ ...parts, needsKey, countOne }));
    const ownerOf: OwnerOf = needsKey ? parts.ownerOf : () => null;
    const socketParts = { ...parts, testRuns, ownerOf, countOne };
    socketDescription(routes, socketParts);
    await socket(routes, socketParts);
  });
  await app.register(page, projects);
}
