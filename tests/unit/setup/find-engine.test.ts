import t from 'tap';
import type { Machine } from '../../../src/setup/advice.ts';
import type { EngineState } from '../../../src/setup/engine-client.ts';
import { findEngine, type World } from '../../../src/setup/find-engine.ts';
import { SetupError } from '../../../src/setup/setup-error.ts';

const socket = 'unix:///var/run/docker.sock';
const absent: EngineState = { kind: 'silent', reason: 'connect ENOENT' };
const root: Machine = { isRoot: true, user: 'root', hasApt: true, hasSystemd: false, hasDockerd: true };
const person: Machine = { ...root, isRoot: false, user: 'ada' };

interface Situation {
  readonly env?: NodeJS.ProcessEnv;
  readonly machine?: Machine;
  readonly engines?: Record<string, EngineState>;
  /** the packages start their service when they are installed */
  readonly startsWhenInstalled?: boolean;
}

/** A world in which `install` and `start` are written down and make the usual socket answer. */
function worldOf({ env = {}, machine = root, engines = {}, startsWhenInstalled = false }: Situation) {
  const done: string[] = [];
  const states = new Map(Object.entries(engines));
  const world: World = {
    env: { DOCKER_CONFIG: '/nonexistent', ...env },
    say: () => undefined,
    ping: async ({ url }) => states.get(url) ?? absent,
    machine: () => machine,
    install: async () => {
      done.push('install');
      if (startsWhenInstalled) states.set(socket, { kind: 'answers' });
    },
    start: async () => {
      done.push('start');
      states.set(socket, { kind: 'answers' });
    },
  };
  return { world, done };
}

/** The message with which a situation stops the set-up; nothing may have been done by then. */
async function refusal(situation: Situation): Promise<string> {
  const { world, done } = worldOf(situation);
  const error = await findEngine(world).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SetupError)) throw new Error('the set-up went on', { cause: error });
  if (done.length > 0) throw new Error(`done before it stopped: ${done.join()}`);
  return error.message;
}

await t.test('an engine that answers at the usual socket is used as it is', async (t) => {
  const { world, done } = worldOf({ machine: person, engines: { [socket]: { kind: 'answers' } } });
  t.equal((await findEngine(world)).url, socket);
  t.same(done, []);
});

await t.test('DOCKER_HOST goes before the usual socket', async (t) => {
  const { world, done } = worldOf({
    env: { DOCKER_HOST: 'tcp://10.0.0.1:2375' },
    engines: { [socket]: { kind: 'answers' }, 'tcp://10.0.0.1:2375': { kind: 'answers' } },
  });
  t.equal((await findEngine(world)).url, 'tcp://10.0.0.1:2375');
  t.same(done, []);
});

await t.test('a DOCKER_HOST that does not answer stops root too, and nothing is installed', async (t) => {
  const message = await refusal({
    env: { DOCKER_HOST: 'tcp://10.0.0.1:2375' },
    machine: { ...root, hasDockerd: false },
    engines: { [socket]: { kind: 'answers' } },
  });
  t.match(message, 'DOCKER_HOST is set to tcp://10.0.0.1:2375');
  t.match(message, 'unset DOCKER_HOST');
});

await t.test('root without an engine gets one installed, then started', async (t) => {
  const { world, done } = worldOf({ machine: { ...root, hasDockerd: false } });
  t.equal((await findEngine(world)).url, socket);
  t.same(done, ['install', 'start']);
});

await t.test('an engine that its own packages have started is not started again', async (t) => {
  const { world, done } = worldOf({ machine: { ...root, hasDockerd: false }, startsWhenInstalled: true });
  t.equal((await findEngine(world)).url, socket);
  t.same(done, ['install']);
});

await t.test('root with an engine that is stopped gets it started, also without apt-get', async (t) => {
  const { world, done } = worldOf({ machine: { ...root, hasApt: false } });
  await findEngine(world);
  t.same(done, ['start']);
});

await t.test('root without an engine and without apt-get is told so', async (t) => {
  const message = await refusal({ machine: { ...root, hasApt: false, hasDockerd: false } });
  t.match(message, 'This machine has no apt-get');
  t.notMatch(message, 'usermod');
});

await t.test('a person without root gets the exact commands: install, start, join the group', async (t) => {
  const message = await refusal({ machine: { ...person, hasDockerd: false } });
  t.match(
    message,
    [
      '  sudo apt-get update && sudo apt-get install -y --no-install-recommends docker.io iptables ca-certificates',
      '  sudo service docker start',
      '  sudo usermod -aG docker ada',
      '  newgrp docker   # or log in again',
    ].join('\n'),
  );
  t.match(message, 'unix:///var/run/docker.sock: connect ENOENT');
});

await t.test('a person whose engine is installed but stopped is not told to install it', async (t) => {
  const message = await refusal({ machine: { ...person, hasSystemd: true } });
  t.match(message, 'sudo systemctl enable --now docker');
  t.notMatch(message, 'apt-get');
});

await t.test('a socket that may not be opened is told apart from one that is not there', async (t) => {
  const message = await refusal({ machine: person, engines: { [socket]: { kind: 'denied' } } });
  t.match(message, 'permission denied');
  t.match(message, 'sudo usermod -aG docker ada');
  t.notMatch(message, 'docker start');
});

await t.test('a denied DOCKER_HOST gets the advice for a denied socket', async (t) => {
  const host = 'unix:///run/other.sock';
  const message = await refusal({
    env: { DOCKER_HOST: host },
    machine: person,
    engines: { [host]: { kind: 'denied' } },
  });
  t.match(message, `A Docker Engine listens at ${host}`);
});

await t.test("the docker command's current context is used when the usual socket is silent", async (t) => {
  const url = 'unix:///home/ada/engine.sock';
  const id = '3fd30542fe3f61b14bd4a4b2dc0b6fb30fa6f63ebce52dd1778aaa8c4dc02cff'; // sha256 of "mine"
  const directory = t.testdir({
    'config.json': JSON.stringify({ currentContext: 'mine' }),
    contexts: { meta: { [id]: { 'meta.json': JSON.stringify({ Endpoints: { docker: { Host: url } } }) } } },
  });
  const env = { DOCKER_CONFIG: directory };
  const { world } = worldOf({ env, machine: person, engines: { [url]: { kind: 'answers' } } });
  t.equal((await findEngine(world)).url, url);
  t.match(await refusal({ env, machine: person }), url, 'and it is named when it is silent as well');
});
