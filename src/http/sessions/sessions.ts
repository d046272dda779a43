// The session API: a client uploads a script, which runs once, and reads its logs when it has ended.

import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { Jobs } from '../../execution/jobs.ts';
import { plainShape, type ErrorShapes } from '../answer/error-shape.ts';
import { cleanup } from './cleanup.ts';
import { execute, type ExecuteParts } from './execute.ts';
import { prewarm } from './prewarm.ts';
import { result } from './result.ts';
import { isReadAsFile, longestFieldBytes } from './upload.ts';

export interface SessionParts extends ExecuteParts {
  readonly jobs: Jobs;
  readonly errorShapes: ErrorShapes;
  /** Starts to fill the pool of warm containers, and does not wait for it. */
  readonly prewarm: () => void;
}

/** Adds the routes of the session API and a parser for uploads. */
export async function sessions(app: FastifyInstance, parts: SessionParts): Promise<void> {
  const { jobs, errorShapes } = parts;
  await app.register(async (uploads) => {
    errorShapes.use(uploads, plainShape);
    uploads.removeAllContentTypeParsers();
    // readScript bounds the size of a file while it reads it.
    await uploads.register(multipart, {
      isPartAFile: isReadAsFile,
      limits: { parts: 8, fieldSize: longestFieldBytes(parts.limits), fileSize: Infinity },
    });
    uploads.post('/execute', execute(parts));
  });
  await app.register(async (bodiless) => {
    errorShapes.use(bodiless, plainShape);
    bodiless.removeAllContentTypeParsers();
    // Many clients send a body with every POST; these routes do not need it.
    bodiless.addContentTypeParser('*', (_request, body, done) => {
      body.resume();
      done(null);
    });
    bodiless.get('/result/:session_id', result(jobs));
    bodiless.post('/cleanup/:session_id', cleanup(jobs));
    bodiless.post('/prewarm', prewarm(parts.prewarm));
  });
}
