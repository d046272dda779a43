// Makes debian:trixie-slim where no registry can be reached: mmdebstrap assembles Debian's packages, and the engine's
// API imports the tar, so no docker command is needed.

import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { adviseBaseImage, bootstrapPackages, type Machine } from './advice.ts';
import type { EngineAddress } from './engine-address.ts';
import { engineRequest, engineText, progressError } from './engine-client.ts';
import { stringInJson } from './json-text.ts';
import { readMachine, type Say } from './find-engine.ts';
import { isInstalled, onceMoreAfterCrash, startProgram, systemEnvironment, type ProgramEnd } from './run-program.ts';
import { SetupError } from './setup-error.ts';

const suite = 'trixie';
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const timeoutMs = 10 * 60_000;

export interface MakeBaseImage {
  readonly engine: EngineAddress;
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
  readonly repository: string;
  readonly tag: string;
  /** why it could not be pulled, for the advice */
  readonly pullError: string;
}

/** Rejects with a SetupError that has the commands to run. */
export async function makeBaseImage(order: MakeBaseImage): Promise<void> {
  const machine = readMachine();
  const image = `${order.repository}:${order.tag}`;
  try {
    await getMmdebstrap(machine, order);
    order.say(`making ${image} with mmdebstrap (about 20 s)`);
    await bootstrapInto(order);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new SetupError(adviseBaseImage(machine, image, order.pullError, error.message), { cause: error });
  }
}

async function getMmdebstrap(machine: Machine, { env, say }: MakeBaseImage): Promise<void> {
  if (isInstalled('mmdebstrap') && existsSync(keyring)) return;
  if (!machine.hasApt) throw new Error('it is not installed, and there is no apt-get to install it with');
  if (!machine.isRoot) throw new Error(`it is not installed, and installing it needs root (this is ${machine.user})`);
  await (await import('./install-packages.ts')).installPackages(env, say, bootstrapPackages);
}

async function bootstrapInto(order: MakeBaseImage): Promise<void> {
  const environment = systemEnvironment(order.env);
  const argv = mmdebstrapCommand(await engineArchitecture(order.engine), await machineMirrors(environment));
  const { ok, tail } = await onceMoreAfterCrash(`mmdebstrap --variant=minbase ${suite} /dev/null`, async () =>
    importOutput(argv, environment, order),
  );
  if (!ok) throw new Error(tail);
}

/** Resolves with how mmdebstrap ended. Rejects when it did its work and the engine did not. */
async function importOutput(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  { engine, repository, tag }: MakeBaseImage,
): Promise<ProgramEnd> {
  const bootstrap = startProgram(argv, { env, timeoutMs });
  const signal = AbortSignal.timeout(timeoutMs);
  const query = new URLSearchParams({ fromSrc: '-', repo: repository, tag, message: 'made with mmdebstrap' });
  query.append('changes', 'CMD ["bash"]');
  query.append('changes', 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin');

  // The engine would import the empty or short tar of a failed run, so the upload ends only after mmdebstrap succeeded.
  async function* tarOfGoodRun(): AsyncGenerator<Uint8Array> {
    yield* bootstrap.stdout;
    const { ok, tail } = await bootstrap.ended;
    if (!ok) throw new Error(tail);
  }
  try {
    const response = await engineRequest(engine, 'POST', `/images/create?${query.toString()}`, {
      signal,
      body: tarOfGoodRun(),
    });
    const failure = progressError(response.statusCode ?? 0, await text(response));
    if (failure !== undefined) throw new Error(`the engine does not import its image: ${failure}`);
    return await bootstrap.ended;
  } catch (error) {
    bootstrap.stdout.destroy(); // mmdebstrap ends by SIGPIPE if it still runs
    const end = await bootstrap.ended;
    if (end.ok) throw error;
    return end;
  }
}

/** Debian's name of the engine's architecture. For all architectures of Debian's image but one, Go's is the same. */
async function engineArchitecture(engine: EngineAddress): Promise<string> {
  const { body } = await engineText(engine, 'GET', '/version', 30_000);
  const name = stringInJson(body, 'Arch');
  if (name === undefined) throw new Error(`the engine does not report its architecture: ${body.slice(0, 200)}`);
  return name === 'arm' ? 'armhf' : name;
}

/** The lines of sources.list for `suite` on the mirrors that this machine's own apt uses, when it runs Debian. */
async function machineMirrors(env: NodeJS.ProcessEnv): Promise<string[]> {
  if (!isInstalled('apt-get')) return [];
  const format = '$(ORIGIN)|$(LABEL)|$(REPO_URI)';
  const argv = ['apt-get', 'indextargets', '--format', format, 'Created-By: Packages'];
  const apt = startProgram(argv, { env, timeoutMs: 30_000 });
  const [targets, { ok }] = await Promise.all([text(apt.stdout), apt.ended]);
  return ok ? mirrorLines(targets) : [];
}

/**
 * `targets`: lines of origin|label|address. Only mirrors with plain http are used, because the image has no
 * certificates. An empty result means mmdebstrap's own default mirrors.
 */
export function mirrorLines(targets: string): string[] {
  const rows = targets.split('\n').map((line) => line.split('|'));
  const find = (label: string): string | undefined =>
    rows.find((row) => row[0] === 'Debian' && row[1] === label && row[2]?.startsWith('http://') === true)?.[2];
  const main = find('Debian');
  const security = find('Debian-Security');
  if (main === undefined || security === undefined) return [];
  return [`deb ${main} ${suite} main`, `deb ${main} ${suite}-updates main`, `deb ${security} ${suite}-security main`];
}

/**
 * The smallest Debian that has apt, without the files that the official slim image leaves out too. Their paths go into
 * the image's own dpkg configuration, so that packages that are installed later leave them out as well.
 */
export function mmdebstrapCommand(architecture: string, mirrors: readonly string[]): string[] {
  const excluded = ['doc/*', 'man/*', 'groff/*', 'info/*', 'lintian/*', 'linda/*', 'locale/*'];
  const included = ['doc/*/copyright', 'locale/locale.alias'];
  // Downloaded package files and apt's index caches are useless in an image. A hook writes this, not --aptopt, because
  // mmdebstrap itself installs from the files that this deletes.
  const clean =
    `printf 'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb"; };\\nDir::Cache::pkgcache "";\\n` +
    `Dir::Cache::srcpkgcache "";\\n' >"$1/etc/apt/apt.conf.d/docker-clean"`;
  return [
    'mmdebstrap',
    '--variant=minbase',
    '--format=tar',
    `--architectures=${architecture}`,
    ...(existsSync(keyring) ? [`--keyring=${keyring}`] : []),
    ...excluded.map((path) => `--dpkgopt=path-exclude=/usr/share/${path}`),
    ...included.map((path) => `--dpkgopt=path-include=/usr/share/${path}`),
    '--aptopt=Acquire::Languages "none"',
    `--customize-hook=${clean}`,
    '--customize-hook=rm -f "$1"/var/cache/apt/*.bin "$1"/var/cache/debconf/*-old "$1"/var/lib/dpkg/*-old',
    // the host's own files, which mmdebstrap copies in for the chroot
    '--customize-hook=rm -f "$1/etc/resolv.conf" "$1/etc/hostname"',
    suite,
    '-',
    ...mirrors,
  ];
}
