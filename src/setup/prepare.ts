// The part of set-up that needs Node 24: a Docker Engine that answers, and the base image in it. What is done is told
// on stderr. Stdout has the DOCKER_HOST to go on with, or nothing when the environment and the usual socket will do.

import { ensureBaseImage } from './base-image.ts';
import { defaultEngine } from './engine-address.ts';
import { findEngine, realWorld } from './find-engine.ts';
import { SetupError } from './setup-error.ts';

function say(line: string): void {
  process.stderr.write(`setup: ${line}\n`);
}

try {
  const engine = await findEngine(realWorld(process.env, say));
  await ensureBaseImage(engine, process.env, say);
  const isImplied = engine.url === defaultEngine.url || engine.url === process.env['DOCKER_HOST'];
  if (!isImplied) process.stdout.write(`${engine.url}\n`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
