// The two commands' set-up on machines that lack something. Each test has a checkout of its own in a temporary
// directory. What needs another machine (no engine, a stopped engine, an engine without images) gets one as far as it
// matters: namespaces of its own, or a second engine with its own data. The engine of this machine is never stopped.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
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

/** A folder of programs to put first on PATH, each a shell script. Its file `calls` has a line for each call of `note`. */
async function programsOf(t: Test, scripts: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'programs-'));
  t.teardown(async () => rm(directory, { recursive: true }));
  await chmod(directory, 0o755);
  const note = `note() { echo "$*" >>'${directory}/calls'; }\nfirst_call() { [ "$(wc -l <'${directory}/calls')" -eq 1 ]; }\n`;
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(join(directory, name), `#!/bin/sh\n${note}${script}\n`, { mode: 0o755 });
  }
  return directory;
}

const firstOnPath = (directory: string): NodeJS.ProcessEnv => ({ PATH: `${directory}:${process.env['PATH'] ?? ''}` });

async function callsOf(programs: string): Promise<readonly string[]> {
  return (await readFile(join(programs, 'calls'), 'utf8')).trim().split('\n');
}

/** The path of a program outside of the folders that npm puts on PATH. */
async function pathOf(program: string): Promise<string> {
  return (await run('/', ['sh', '-c', `command -v ${program}`])).stdout.trim();
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
  t.match(stderr, 'installing Node 24 with npm (190 MB on disk): this machine has v20.19.2');
  t.match(stderr, 'Install Node 24 or newer yourself, and put it first on PATH.');
});

await t.test('a machine whose Node is older gets one from npm, in the folder of the set-up', async (t) => {
  const directory = await checkout(t);
  await run(directory, ['npm', 'ci']);
  const npm = `note "$*"\nmkdir -p src/setup/node/node_modules/node-linux-here/bin
    ln '${process.execPath}' src/setup/node/node_modules/node-linux-here/bin/node ||
      cp '${process.execPath}' src/setup/node/node_modules/node-linux-here/bin/node`;
  const programs = await programsOf(t, { npm, node: 'echo v20.19.2' });
  const start = async () => run(directory, [...setup, 'node', '--version'], firstOnPath(programs));
  const { code, stdout, stderr } = await start();
  t.same({ code, stdout }, { code: 0, stdout: `${process.version}\n` }, stderr);
  t.equal((await start()).stderr, '', 'a second start has nothing to do');
  const [call, ...others] = await callsOf(programs);
  t.match(call, 'install --prefix src/setup/node ');
  t.same(others, []);
});

await t.test('Node is started with the flag of V8, unless it does not know it', async (t) => {
  const directory = await readyCheckout(t);
  const show = [...setup, 'node', '-p', 'process.execArgv[0]'];
  t.equal((await run(directory, show)).stdout, '--no-memory-protection-keys\n');

  const bin = join(directory, 'node_modules', 'node-linux-here', 'bin');
  const without = `case "$*" in *--no-memory-protection-keys*) exit 9 ;; esac\nexec '${process.execPath}' "$@"`;
  await writeFile(join(bin, 'node'), `#!/bin/sh\n${without}\n`, { mode: 0o755 });
  t.equal((await run(directory, show)).stdout, '-p\n');
});

await t.test('a step that crashes is tried once more', async (t) => {
  const directory = await checkout(t);
  await installNode(directory);
  const npm = `note "$*"\nif first_call; then kill -ABRT $$; fi\nexec '${await pathOf('npm')}' "$@"`;
  const programs = await programsOf(t, { npm });
  const { code, stderr } = await run(directory, [...setup, 'true'], firstOnPath(programs));
  t.equal(code, 0, stderr);
  t.match(stderr, 'setup: npm ci --ignore-scripts died from SIGABRT: trying once more\n');
  t.equal((await callsOf(programs)).length, 2);
  t.ok(existsSync(join(directory, 'node_modules', '.package-lock.json')));
});

await t.test('a step that crashes twice stops the start, and one line says how to repeat it', async (t) => {
  const directory = await checkout(t);
  const programs = await programsOf(t, { npm: 'note "$*"\nkill -ILL $$' });
  const { code, stdout, stderr } = await run(directory, [...setup, 'echo', 'started'], firstOnPath(programs));
  t.match({ code, stdout }, { code: 1, stdout: '' });
  const advice = `Nothing was started. To repeat it: cd '${directory}' && npm ci --ignore-scripts\n`;
  t.match(stderr, `setup: npm ci --ignore-scripts died from SIGILL twice. ${advice}`);
  t.equal((await callsOf(programs)).length, 2);
});

await t.test('a step that somebody ends is not tried again', async (t) => {
  const directory = await checkout(t);
  for (const signal of ['INT', 'TERM', 'KILL', 'HUP']) {
    const programs = await programsOf(t, { npm: `note "$*"\nkill -${signal} $$` });
    const { stdout } = await run(directory, [...setup, 'echo', 'started'], firstOnPath(programs));
    t.equal(stdout, '', signal);
    t.equal((await callsOf(programs)).length, 1, signal);
  }
});

await t.test('a Node that crashes on the search for an engine is tried once more', async (t) => {
  const directory = await readyCheckout(t);
  const prepare = `case "$*" in *prepare.ts) note "$*"; if first_call; then kill -TRAP $$; fi ;; esac`;
  const programs = await programsOf(t, { node: `${prepare}\nexec '${process.execPath}' "$@"` });
  const bin = join(directory, 'node_modules', 'node-linux-here', 'bin');
  await copyFile(join(programs, 'node'), join(bin, 'node'));
  const { code, stdout, stderr } = await run(directory, [...setup, 'echo', 'started']);
  t.same({ code, stdout }, { code: 0, stdout: 'started\n' }, stderr);
  t.match(stderr, 'setup: node src/setup/prepare.ts died from SIGTRAP: trying once more\n');
  t.equal((await callsOf(programs)).length, 2);
});

/** Puts a folder of programs before all others that the set-up looks for. */
const amongSystemPrograms = (programs: string): readonly string[] => [
  'unshare',
  '--mount',
  'sh',
  '-c',
  `mount --bind '${programs}' /usr/local/sbin && exec "$@"`,
  'sh',
];

await t.test(
  'an apt-get that crashes is tried once more, after dpkg has put its packages in order',
  needsRoot,
  async (t) => {
    const programs = await programsOf(t, {
      'apt-get': 'case "$*" in *install*) note "apt-get $*"; if first_call; then kill -SEGV $$; fi ;; esac',
      dpkg: 'note "dpkg $*"',
    });
    const install =
      "import('./src/setup/install-packages.ts').then((m) => m.installPackages(process.env, console.log, ['made-up']))";
    const argv = [...amongSystemPrograms(programs), process.execPath, '-e', install];
    const { code, stderr } = await run(process.cwd(), argv);
    t.equal(code, 0, stderr);
    const calls = await callsOf(programs);
    t.same(
      calls.map((call) => call.replace(/^(apt-get).*/, '$1')),
      ['apt-get', 'dpkg --configure -a', 'apt-get'],
    );
  },
);

await t.test('a Node beside the directory does not run: others may write there', async (t) => {
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
  t.same(ran, []);
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
  'an engine that is installed but stopped is started, in spite of a stale pid file and a crash',
  needsRoot,
  async (t) => {
    const directory = await readyCheckout(t);
    // Namespaces for files, network and processes: to this shell the machine has just booted and was not shut down well.
    // When the shell ends, every process in there does, the engine first.
    const data = join(directory, 'data');
    await mkdir(data);
    // dockerd has to start without its init script, and crashes at first.
    const programs = await programsOf(t, {
      dockerd: `note dockerd\nif first_call; then kill -ABRT $$; fi\nexec '${await pathOf('dockerd')}' "$@"`,
    });
    const machine = [
      `mount -t tmpfs none /etc/init.d && mount --bind '${programs}' /usr/local/sbin`,
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
    t.match(stderr, 'starting Docker Engine (dockerd');
    t.equal((await callsOf(programs)).length, 2);
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
    // The first try crashes in the middle of the image, which the engine must not take.
    const mmdebstrap = `note mmdebstrap\nif first_call; then head -c 1000000 /dev/zero; kill -ABRT $$; fi
      exec /usr/bin/mmdebstrap "$@"`;
    const programs = await programsOf(t, { mmdebstrap });
    const argv = [...amongSystemPrograms(programs), ...setup, 'true'];
    const { code, stderr } = await run(directory, argv, { DOCKER_HOST: engine.url });
    t.equal(code, 0, stderr);
    t.equal((await callsOf(programs)).length, 2);
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
