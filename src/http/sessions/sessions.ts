// The session API: a script is uploaded and run once, and what it writes can be read when it has ended.

import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { Jobs } from '../../execution/jobs.ts';
import { sessionShape, type ErrorShapes } from '../answer/error-shape.ts';
import { cleanup } from './cleanup.ts';
import { execute, type ExecuteParts } from './execute.ts';
import { prewarm } from './prewarm.ts';
import { result } from './result.ts';
import { isReadAsFile, longestFieldBytes } from './upload.ts';

export interface SessionParts extends ExecuteParts {
  readonly jobs: Jobs;
  readonly errorShapes: ErrorShapes;
  /** Fills the pool of warm containers, and does not wait for it. */
  readonly prewarm: () => void;
}

/** Adds the routes of the session API, with a parser of their own for uploads. */
export async function sessions(app: FastifyInstance, parts: SessionParts): Promise<void> {
  const { jobs, errorShapes } = parts;
  await app.register(async (uploads) => {
    errorShapes.use(uploads, sessionShape);
    uploads.removeAllContentTypeParsers();
    // What a file may hold is bounded where it is read.
    await uploads.register(multipart, {
      isPartAFile: isReadAsFile,
      limits: { parts: 8, fieldSize: longestFieldBytes(parts.limits), fileSize: Infinity },
    });
    uploads.post('/execute', execute(parts));
  });
  await app.register(async (bodiless) => {
    errorShapes.use(bodiless, sessionShape);
    bodiless.removeAllContentTypeParsers();
    // Many clients send one with every POST; nobody needs it.
    bodiless.addContentTypeParser('*', (_request, body, done) => {
      body.resume();
      done(null);
    });
    bodiless.get('/result/:session_id', result(jobs));
    bodiless.post('/cleanup/:session_id', cleanup(jobs));
    bodiless.post('/prewarm', prewarm(parts.prewarm));
  });
}
