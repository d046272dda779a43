// The two commands' set-up on machines that lack something. Each test has a checkout of its own in a temporary
// directory. What needs another machine (no engine, a stopped engine, an engine without images) gets one as far as it
// matters: namespaces of its own, or a second engine with its own data. The engine of this machine is never stopped.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import t, { type Test } from 'tap';
import { parseEngineAddress } from '../../src/setup/engine-address.ts';
import { engineText } from '../../src/setup/engine-client.ts';
import { createSecondEngine } from '../support/second-engine.ts';

const isRoot = process.getuid?.() === 0;
const needsRoot = isRoot ? {} : { skip: 'needs root, for namespaces and a second engine' };
const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(cwd: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const [file = '', ...args] = argv;
  const child = spawn(file, args, { cwd, env: { ...plainEnvironment, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code: child.exitCode, stdout, stderr };
}

/** As in a terminal: nothing of the npm that runs these tests. */
const plainEnvironment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_|^DOCKER_/.test(name)),
);

const setup = ['sh', 'src/setup/with-engine.sh'];

/**
 * A checkout with our set-up, one package that needs no network, and Node where npm's platform package has it. It can
 * be read by every user.
 */
async function checkout(t: Test): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'checkout-'));
  t.teardown(async () => rm(directory, { recursive: true }));
  await chmod(directory, 0o755);
  await cp('src/setup', join(directory, 'src/setup'), { recursive: true });
  const dependencies = { neighbour: 'file:./neighbour' };
  await writePackage(join(directory, 'neighbour'), { name: 'neighbour', version: '1.0.0' });
  await writePackage(directory, { name: 'checkout', version: '1.0.0', type: 'module', dependencies });
  await run(directory, ['npm', 'install', '--package-lock-only']);
  return directory;
}

async function writePackage(directory: string, manifest: object): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'package.json'), JSON.stringify(manifest));
}

/** What `npm ci` would have brought. */
async function installNode(directory: string): Promise<void> {
  const bin = join(directory, 'node_modules', 'node-linux-here', 'bin');
  await mkdir(bin, { recursive: true });
  await copyFile(process.execPath, join(bin, 'node'), constants.COPYFILE_FICLONE);
}

async function readyCheckout(t: Test): Promise<string> {
  const directory = await checkout(t);
  await run(directory, ['npm', 'ci']);
  await installNode(directory);
  return directory;
}

await t.test(
  'npm ci runs when packages are missing, incomplete or older than the lock file, and else not',
  async (t) => {
    const directory = await checkout(t);
    const lock = join(directory, 'package-lock.json');
    const start = async (): Promise<string> => (await run(directory, [...setup, 'true'])).stderr;

    t.match(await start(), 'installing the npm packages (npm ci)');
    t.equal(await start(), '', 'a second start has nothing to do and nothing to say');

    await rm(join(directory, 'node_modules', '.package-lock.json'));
    t.match(await start(), 'installing the npm packages (npm ci)', 'npm writes that file last');

    const tomorrow = new Date(Date.now() + 24 * 3600 * 1000);
    await utimes(lock, tomorrow, tomorrow);
    t.match(await start(), 'package-lock.json is newer than node_modules');
    t.equal(await start(), '', 'a lock file from the future is not newer for ever');
  },
);

await t.test('npm ci that fails stops the start', async (t) => {
  const directory = await checkout(t);
  await writeFile(join(directory, 'package-lock.json'), '{}');
  const { code, stdout, stderr } = await run(directory, [...setup, 'echo', 'started']);
  t.match({ code, stdout }, { code: 1, stdout: '' });
  t.match(stderr, 'npm ci failed');
});

await t.test('the command takes the place of the set-up: its pid, its arguments, its exit code', async (t) => {
  const directory = await readyCheckout(t);
  const script = 'echo "$$ $PPID [$1] [$2]"; exit 7';
  const child = spawn('sh', [...setup.slice(1), 'sh', '-c', script, 'sh', 'a b', '*'], {
    cwd: directory,
    env: plainEnvironment,
  });
  const closed = once(child, 'close');
  const [stdout] = await Promise.all([text(child.stdout), closed]);
  t.equal(stdout, `${child.pid} ${process.pid} [a b] [*]\n`);
  t.equal(child.exitCode, 7);
});

await t.test('the command runs on Node 24, and on no other when there is none', async (t) => {
  const directory = await readyCheckout(t);
  const found = await run(directory, [...setup, 'node', '--version']);
  t.equal(found.stdout, `${process.version}\n`);

  await rm(join(directory, 'node_modules', 'node-linux-here'), { recursive: true });
  const old = join(directory, 'old');
  await mkdir(old);
  await writeFile(join(old, 'node'), '#!/bin/sh\necho v20.19.2\n', { mode: 0o755 });
  for (const tool of ['sh', 'dirname', 'touch']) await symlink(`/usr/bin/${tool}`, join(old, tool));
  const { code, stderr } = await run(directory, [...setup, 'node', '--version'], { PATH: old });
  t.equal(code, 1);
  t.match(stderr, 'Node 24 or newer is needed, and this machine has v20.19.2.');
  t.match(stderr, 'npm ci --include=optional');
});

await t.test('a Node beside the directory runs only where npm has installed both', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'installed-'));
  t.teardown(async () => rm(root, { recursive: true }));
  const parents = ['elsewhere', 'node_modules', 'node_modules/dependent/node_modules', 'node_modules/@scope'];
  for (const parent of parents) {
    const installed = join(root, parent, 'll-solution-runner');
    const beside = join(root, parent, 'node-linux-here', 'bin');
    await mkdir(join(installed, 'src', 'setup'), { recursive: true });
    await copyFile('src/setup/with-engine.sh', join(installed, 'src', 'setup', 'with-engine.sh'));
    await mkdir(beside, { recursive: true });
    const notes = join(root, parent, 'it-ran');
    await writeFile(join(beside, 'node'), `#!/bin/sh\n: >'${notes}'\necho v24.0.0\n`, { mode: 0o755 });
    await run(installed, [...setup, 'true']);
  }
  const ran = parents.filter((parent) => existsSync(join(root, parent, 'it-ran')));
  t.same(ran, ['node_modules', 'node_modules/dependent/node_modules']);
});

await t.test('a DOCKER_HOST at which nothing answers stops the start by name', async (t) => {
  const directory = await readyCheckout(t);
  const env = { DOCKER_HOST: 'unix:///nonexistent/engine.sock' };
  const { code, stdout, stderr } = await run(directory, [...setup, 'echo', 'started'], env);
  t.match({ code, stdout }, { code: 1, stdout: '' });
  t.match(stderr, 'DOCKER_HOST is set to unix:///nonexistent/engine.sock');
});

await t.test('without root and without an engine it stops with the exact commands', needsRoot, async (t) => {
  const directory = await readyCheckout(t);
  const withoutEngine = ['unshare', '--mount', 'sh', '-c', 'mount -t tmpfs none /run && exec "$@"', 'sh'];
  const { code, stdout, stderr } = await run(directory, [...withoutEngine, ...nobody, ...setup, 'echo', 'started']);
  t.match({ code, stdout }, { code: 1, stdout: '' });
  t.match(stderr, 'No Docker Engine answers');
  t.match(stderr, '  sudo service docker start\n  sudo usermod -aG docker nobody\n');
});

await t.test('a user outside of the docker group is told how to join it', needsRoot, async (t) => {
  const directory = await readyCheckout(t);
  const { code, stderr } = await run(directory, [...nobody, ...setup, 'echo', 'started']);
  t.equal(code, 1);
  t.match(stderr, 'nobody may not use it: permission denied');
  t.match(stderr, 'sudo usermod -aG docker nobody');
});

await t.test(
  'an engine that is installed but stopped is started, in spite of a stale pid file',
  needsRoot,
  async (t) => {
    const directory = await readyCheckout(t);
    // Namespaces for files, network and processes: to this shell the machine has just booted and was not shut down well.
    // When the shell ends, every process in there does, the engine first.
    const data = join(directory, 'data');
    await mkdir(data);
    const machine = [
      'mount -t tmpfs none /run && mount -t tmpfs none /var/log && mount --bind data /var/lib/docker',
      'echo $$ >/run/docker.pid',
      'node -e "import(\'./src/setup/find-engine.ts\').then(async (m) => console.log((await m.findEngine(m.realWorld(process.env, console.error))).url))"',
      'ps -o pid=,sid=,comm= -C dockerd',
    ].join(' && ');
    const namespaces = ['unshare', '--mount', '--net', '--pid', '--fork', '--mount-proc', '--kill-child'];
    const { code, stdout, stderr } = await run(directory, [...namespaces, 'sh', '-c', machine], {
      PATH: `${join(directory, 'node_modules/node-linux-here/bin')}:${process.env['PATH'] ?? ''}`,
    });
    t.equal(code, 0, stderr);
    t.match(stderr, 'removed /var/run/docker.pid');
    t.match(stderr, /starting Docker Engine \((?:service|dockerd)/);
    t.match(stdout, 'unix:///var/run/docker.sock\n');
    const [, pid, session] = /(\d+)\s+(\d+) dockerd/.exec(stdout) ?? [];
    t.equal(session, pid, 'in a session of its own');
  },
);

await t.test('an engine without images and without a registry', needsRoot, async (t) => {
  const directory = await readyCheckout(t);
  const second = await createSecondEngine();
  t.teardown(() => second[Symbol.asyncDispose]());
  await second.start();
  const engine = parseEngineAddress(second.url);
  const inspect = async () => engineText(engine, 'GET', '/images/debian:trixie-slim/json', 10_000);

  await t.test('is left as it is, with exact commands, when the mirrors cannot be reached either', async (t) => {
    const env = { DOCKER_HOST: engine.url, http_proxy: 'http://127.0.0.1:1' };
    const { code, stderr } = await run(directory, [...setup, 'true'], env);
    t.equal(code, 1);
    t.match(stderr, 'The base image debian:trixie-slim is missing, and could be neither pulled nor made.');
    t.match(stderr, 'mmdebstrap --variant=minbase trixie | docker import');
    t.match(stderr, 'Connection refused');
    t.match(await engineText(engine, 'GET', '/images/json?all=1', 10_000), { status: 200, body: '[]' });
  });

  await t.test('gets a base image made of Debian packages, as slim as the official one', async (t) => {
    const { code, stderr } = await run(directory, [...setup, 'true'], { DOCKER_HOST: engine.url });
    t.equal(code, 0, stderr);
    t.match(stderr, 'making debian:trixie-slim with mmdebstrap');
    const { status, body } = await inspect();
    t.equal(status, 200);
    const image: { Size: number; Os: string; Config: { Cmd: string[] } } = JSON.parse(body);
    t.match(image, { Os: 'linux', Config: { Cmd: ['bash'] } });
    t.ok(image.Size < 100e6, `${Math.round(image.Size / 1e6)} MB`);
  });

  await t.test('has nothing done to it the second time', async (t) => {
    const before = (await inspect()).body;
    const { code, stderr } = await run(directory, [...setup, 'true'], { DOCKER_HOST: engine.url });
    t.same({ code, stderr }, { code: 0, stderr: '' });
    t.equal((await inspect()).body, before);
  });
});
