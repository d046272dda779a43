// Installs Debian packages with apt-get.

import type { Say } from './find-engine.ts';
import { runProgram, systemEnvironment } from './run-program.ts';
import { SetupError } from './setup-error.ts';

const minutes = 60_000;

/**
 * `whereKnown`: packages that not every release has; those that apt does not know are left out. Rejects with a SetupError
 * that has apt-get's own words.
 */
export async function installPackages(
  env: NodeJS.ProcessEnv,
  say: Say,
  packages: readonly string[],
  whereKnown: readonly string[] = [],
): Promise<void> {
  say(`installing ${packages.join(', ')} with apt-get (about a minute)`);
  const options = { env: { ...systemEnvironment(env), DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 10 * minutes };
  // one broken third-party source fails the whole update, but the packages may be available all the same
  const update = await runProgram(['apt-get', 'update', '-q'], options);
  // a new machine may still be upgrading itself, hence the lock's timeout
  const command = ['apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=300', 'install', '--no-install-recommends'];
  // when it crashes, packages may be left unpacked, and apt-get refuses to go on
  const repair = ['dpkg', '--configure', '-a'];
  const install = await runProgram([...command, ...packages, ...(await knownPackages(whereKnown))], options, repair);
  if (install.ok) return;
  const updated = update.ok ? [] : ['apt-get update:', update.tail];
  throw new SetupError(
    [`apt-get could not install ${packages.join(', ')}:`, ...updated, 'apt-get install:', install.tail].join('\n'),
  );
}

/** Those of the packages that apt knows. */
export async function knownPackages(names: readonly string[]): Promise<readonly string[]> {
  const options = { env: systemEnvironment(process.env), timeoutMs: minutes };
  const ends = await Promise.all(names.map(async (name) => runProgram(['apt-cache', 'show', name], options)));
  return names.filter((_, index) => ends[index]?.ok === true);
}
