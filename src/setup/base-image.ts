// Makes sure that the engine has debian:trixie-slim: an existing image, else a pulled one, else one made from Debian's
// packages.

import type { EngineAddress } from './engine-address.ts';
import { engineRequest, engineText, progressError } from './engine-client.ts';
import type { Say } from './find-engine.ts';
import { SetupError } from './setup-error.ts';

const repository = 'debian';
const tag = 'trixie-slim';
export const baseImage = `${repository}:${tag}`;

/** Leaves an existing image as it is. Rejects with a SetupError that has the commands to run. */
export async function ensureBaseImage(engine: EngineAddress, env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const { status, body } = await engineText(engine, 'GET', `/images/${baseImage}/json`, 30_000);
  if (status === 200) return;
  if (status !== 404) throw new SetupError(`the engine at ${engine.url} answers ${status}: ${body.trim()}`);
  say(`pulling ${baseImage}`);
  const pullError = await pull(engine);
  if (pullError === undefined) return;
  say(`${baseImage} cannot be pulled (${pullError})`);
  await (await import('./make-base-image.ts')).makeBaseImage({ engine, env, say, repository, tag, pullError });
}

/** How long a pull may show no progress before the registry counts as unreachable. */
const silenceMs = 10_000;

/** Resolves with undefined when the pull worked, else with the reason why not. */
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
