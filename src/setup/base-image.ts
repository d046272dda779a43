// Sees to it that the engine has debian:trixie-slim: its own, else pulled, else made here from Debian's packages.

import type { EngineAddress } from './engine-address.ts';
import { engineRequest, engineText, progressError } from './engine-client.ts';
import type { Say } from './find-engine.ts';
import { SetupError } from './setup-error.ts';

const repository = 'debian';
const tag = 'trixie-slim';
export const baseImage = `${repository}:${tag}`;

/** Uses the tag as it is when it is there. Rejects with a SetupError that has the commands to run. */
export async function ensureBaseImage(engine: EngineAddress, env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const { status, body } = await engineText(engine, 'GET', `/images/${baseImage}/json`, 30_000);
  if (status === 200) return;
  if (status !== 404) throw new SetupError(`the engine at ${engine.url} answers ${status}: ${body.trim()}`);
  say(`pulling ${baseImage}`);
  const pullError = await pull(engine);
  if (pullError === undefined) return;
  say(`it cannot be pulled (${pullError})`);
  await (await import('./make-base-image.ts')).makeBaseImage({ engine, env, say, repository, tag, pullError });
}

/** How long a pull may go without a sign of life before there is taken to be no registry. */
const silenceMs = 10_000;

/** Undefined when it worked, else why not. */
async function pull(engine: EngineAddress): Promise<string | undefined> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), silenceMs);
  try {
    const path = `/images/create?fromImage=${repository}&tag=${tag}`;
    const response = await engineRequest(engine, 'POST', path, { signal: silence.signal });
    let progress = '';
    for await (const chunk of response.setEncoding('utf8')) {
      timer.refresh();
      progress = (progress + String(chunk)).slice(-8192);
    }
    return progressError(response.statusCode ?? 0, progress);
  } catch (error) {
    if (silence.signal.aborted) return `no answer from the registry within ${silenceMs / 1000} s`;
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
