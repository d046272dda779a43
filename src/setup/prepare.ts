// The part of the set-up that needs Node 24: it builds the page of the playground, finds a Docker Engine that answers and
// makes sure that it has the base image. It reports on stderr. Stdout has the DOCKER_HOST to use, or nothing when the
// environment or the usual socket is enough.

import { ensureBaseImage } from './base-image.ts';
import { buildPage } from './build-page.ts';
import { defaultEngine } from './engine-address.ts';
import { findEngine, realWorld } from './find-engine.ts';
import { SetupError } from './setup-error.ts';

function say(line: string): void {
  process.stderr.write(`setup: ${line}\n`);
}

try {
  await buildPage(say);
  const engine = await findEngine(realWorld(process.env, say));
  await ensureBaseImage(engine, process.env, say);
  const isImplied = engine.url === defaultEngine.url || engine.url === process.env['DOCKER_HOST'];
  if (!isImplied) process.stdout.write(`${engine.url}\n`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
