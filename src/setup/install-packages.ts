// Debian packages by apt-get: the engine's, and those that make a base image.

import { bootstrapPackages, enginePackages } from './advice.ts';
import type { Say } from './find-engine.ts';
import { runProgram, systemEnvironment } from './run-program.ts';
import { SetupError } from './setup-error.ts';

const minutes = 60_000;

export async function installEngine(env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  await installPackages(env, say, enginePackages);
}

export async function installBootstrap(env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  await installPackages(env, say, bootstrapPackages);
}

async function installPackages(env: NodeJS.ProcessEnv, say: Say, packages: readonly string[]): Promise<void> {
  say(`installing ${packages.join(', ')} with apt-get (about a minute)`);
  const options = { env: { ...systemEnvironment(env), DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 10 * minutes };
  // one broken third-party source fails the whole update, and the packages may be had all the same
  const update = await runProgram(['apt-get', 'update', '-q'], options);
  // a machine that was just made may still be upgrading itself, hence the lock's timeout
  const command = ['apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=300', 'install', '--no-install-recommends'];
  const install = await runProgram([...command, ...packages], options);
  if (install.ok) return;
  const updated = update.ok ? [] : ['apt-get update:', update.tail];
  throw new SetupError(
    [`apt-get could not install ${packages.join(', ')}:`, ...updated, 'apt-get install:', install.tail].join('\n'),
  );
}
