// The server as a container: built and started by compose, judged with over HTTP, taken down without a trace.

import { randomUUID } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import t from 'tap';
import { connectEngine } from '../../src/sandbox/engine.ts';
import { installPackages } from '../../src/setup/install-packages.ts';
import { isInstalled, runProgram, type ProgramEnd } from '../../src/setup/run-program.ts';
import { freePort } from '../support/server.ts';

const docker = connectEngine({ dockerHost: undefined, apiVersion: undefined });
const id = randomUUID().slice(0, 8);
const project = `ll-e2e-${id}`;
const image = `ll-solution-runner/server:${project}`;
const ofProject = { label: [`com.docker.compose.project=${project}`] };
const ofInstance = { label: [`ll-solution-runner.instance=${project}`] };

/** docker-compose, or the plugin of the docker command; installed when there is neither and we may. */
async function findCompose(): Promise<string[]> {
  if (isInstalled('docker-compose')) return ['docker-compose'];
  const plugin = await runProgram(['docker', 'compose', 'version'], { env: process.env, timeoutMs: 30_000 });
  if (plugin.ok) return ['docker', 'compose'];
  await installPackages(process.env, (line) => t.comment(line), ['docker-compose']);
  return ['docker-compose'];
}

interface HealthWatch {
  /** resolves when a container of the project is healthy; rejects with what is known of it when it dies or takes long */
  readonly healthy: (timeoutMs: number) => Promise<void>;
}

/** Sees every event from now on. */
async function watchHealth(): Promise<HealthWatch> {
  const stop = new AbortController();
  const event = ['health_status', 'die'];
  const events = await docker.getEvents({ filters: { ...ofProject, event }, abortSignal: stop.signal });
  events.on('error', () => undefined); // how the stream ends when it is stopped
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let seen = '';
  events.on('data', (chunk: Buffer) => {
    seen += chunk.toString();
    if (seen.includes('"health_status: healthy"')) resolve();
    else if (seen.includes('"die"')) reject(new Error('the server has ended'));
  });
  return {
    healthy: async (timeoutMs) => {
      const timer = setTimeout(() => reject(new Error(`not healthy within ${timeoutMs / 1000} s`)), timeoutMs);
      try {
        await promise;
      } catch (error) {
        throw new Error(await describeServer(), { cause: error });
      } finally {
        clearTimeout(timer);
        stop.abort();
      }
    },
  };
}

async function describeServer(): Promise<string> {
  const [container] = await docker.listContainers({ all: true, filters: ofProject });
  if (container === undefined) return 'there is no container';
  const server = docker.getContainer(container.Id);
  const { State } = await server.inspect();
  const log = await server.logs({ stdout: true, stderr: true, tail: 20 });
  return `${JSON.stringify(State.Health)}\n${log.toString()}`;
}

/** The authorities that Debian's administrators have added: the registry may be behind a proxy of theirs. */
async function localAuthorities(): Promise<string> {
  const files = await Array.fromAsync(glob('/usr/local/share/ca-certificates/**/*.crt'));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

const [command = '', ...prefix] = await findCompose();
// Compose cannot be asked for a free port and tell which, on all its versions.
const port = await freePort();
const { HOST: _, ...outside } = process.env;
const env = {
  ...outside,
  EXTRA_CA: await localAuthorities(),
  PORT: String(port),
  INSTANCE: project,
  TAG: project,
  COMMIT: `e2e-${id}`,
  POOL_SIZE: '1',
};

async function compose(...args: readonly string[]): Promise<ProgramEnd> {
  const argv = [command, ...prefix, '-p', project, ...args];
  const end = await runProgram(argv, { env, timeoutMs: 280_000 });
  if (!end.ok) throw new Error(`${argv.join(' ')}:\n${end.tail}`);
  return end;
}

t.teardown(async () => {
  await compose('down', '-v', '--remove-orphans');
  await docker.getImage(image).remove({ force: true });
});

await t.test('compose builds the image, starts it, and it becomes healthy', async (t) => {
  const { healthy } = await watchHealth();
  await compose('up', '-d', '--build');
  await healthy(120_000);
  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  t.equal(health.status, 200);
});

await t.test(
  'it has a read-only root, no capability, no new privileges, and two mounts: the socket and what it saves',
  async (t) => {
    const [container] = await docker.listContainers({ filters: ofProject });
    const { HostConfig, Mounts } = await docker.getContainer(container?.Id ?? '').inspect();
    t.equal(HostConfig.ReadonlyRootfs, true);
    t.same(HostConfig.CapDrop, ['ALL']);
    t.same(HostConfig.CapAdd ?? [], []);
    t.same(HostConfig.SecurityOpt, ['no-new-privileges:true']);
    t.equal(HostConfig.Privileged, false);
    t.equal(HostConfig.RestartPolicy?.Name, 'unless-stopped');
    t.ok((HostConfig.Memory ?? 0) > 0);
    t.same(
      new Map(Mounts.map(({ Type, Name, Source, Destination }) => [Destination, Type === 'volume' ? Name : Source])),
      new Map([
        ['/var/run/docker.sock', '/var/run/docker.sock'],
        ['/data', `${project}_data`],
      ]),
    );
  },
);

await t.test('it is published on the loopback alone', async (t) => {
  const [container] = await docker.listContainers({ filters: ofProject });
  const { HostConfig } = await docker.getContainer(container?.Id ?? '').inspect();
  t.same(HostConfig.PortBindings, { '5000/tcp': [{ HostIp: '127.0.0.1', HostPort: String(port) }] });
});

await t.test('it judges a submission', async (t) => {
  const answer = await fetch(`http://127.0.0.1:${port}/run_code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      code: Buffer.from('a, b = map(int, input().split())\nprint(a + b)\n').toString('base64'),
      tests: [
        { in: '2 3\n', expected_out: '5\n' },
        { in: '2 2\n', expected_out: '5\n' },
      ],
    }),
  });
  t.equal(answer.status, 200);
  t.match(await answer.json(), {
    status: 'failure',
    results: [
      { result: 'passed', output: '5\n' },
      { result: 'failed', error: /^wrong answer/ },
    ],
  });
});

await t.test('it has the page of the playground', async (t) => {
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  t.match(answer.headers.get('content-type'), /^text\/html/);
  const [asset] = /\/assets\/index-[\w-]+\.js/.exec(await answer.text()) ?? [];
  t.equal((await fetch(`http://127.0.0.1:${port}${asset}`)).status, 200);
});

await t.test('what is saved outlives the container', async (t) => {
  const saved = await fetch(`http://127.0.0.1:${port}/api/save`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language: 'python', code: 'print(5)' }),
  });
  t.equal(saved.status, 201);
  const { id: savedId } = (await saved.json()) as { id: string };
  await compose('rm', '--stop', '--force');
  const { healthy } = await watchHealth();
  await compose('up', '-d');
  await healthy(120_000);
  t.match(await (await fetch(`http://127.0.0.1:${port}/api/snippets/${savedId}`)).json(), { language: 'python' });
});

await t.test('it tells the commit that it was built from', async (t) => {
  const answer = await fetch(`http://127.0.0.1:${port}/version`);
  t.match(await answer.json(), { commit: `e2e-${id}` });
});

await t.test('a stop ends it with exit code 0, and its sandboxes with it', async (t) => {
  t.not((await docker.listContainers({ all: true, filters: ofInstance })).length, 0, 'a sandbox is warm before');
  await compose('stop');
  t.same(await docker.listContainers({ all: true, filters: ofInstance }), []);
  const [container] = await docker.listContainers({ all: true, filters: ofProject });
  const { State } = await docker.getContainer(container?.Id ?? '').inspect();
  t.equal(State.ExitCode, 0);
});

await t.test('down leaves no container and no network', async (t) => {
  await compose('down');
  t.same(await docker.listContainers({ all: true, filters: ofProject }), []);
  t.same(await docker.listNetworks({ filters: ofProject }), []);
});
