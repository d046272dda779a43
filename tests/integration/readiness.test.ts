// Which languages are ready, on a real engine: images that are there, that come, that are built, and that do not work.

import t, { type Test } from 'tap';
import { JudgeError } from '../../src/errors.ts';
import { connectEngine } from '../../src/sandbox/engine.ts';
import { python } from '../../src/languages/python.ts';
import { createReadiness, type ReadinessParts } from '../../src/node/readiness.ts';
import { docker, newInstance, pythonImage, removeIfThere, until } from '../support/docker.ts';
import { startEngineProxy } from '../support/engine-proxy.ts';

const proof = { reason: null, version: '3.13', tookMs: 1 };

/** Watches one image of a name of its own, of the target `python`. */
function watchImage(t: Test, { isWanted = false, ...parts }: Partial<ReadinessParts & { isWanted: boolean }> = {}) {
  const [repo, tag] = ['ll-solution-runner/test', newInstance()];
  const name = `${repo}:${tag}`;
  const troubles: unknown[] = [];
  const readiness = createReadiness({
    docker,
    languages: [{ language: python, engineName: name, isWanted }],
    prove: async () => proof,
    isEngineThere: () => true,
    onBuildLine: () => undefined,
    onTrouble: (_language, error) => troubles.push(error),
    ...parts,
  });
  t.teardown(async () => {
    readiness.stop();
    await removeIfThere(docker.getImage(name));
  });
  readiness.start();
  return {
    readiness,
    troubles,
    state: () => readiness.stateOf(python),
    come: () => docker.getImage(pythonImage.engineName).tag({ repo, tag }),
    lose: () => removeIfThere(docker.getImage(name)),
  };
}

await t.test('an image that nobody wants is not built, and is ready as soon as it comes', async (t) => {
  const { state, come } = watchImage(t);
  t.same(state(), { ready: false, reason: 'the server has just started' });
  const missing = 'its image is missing: `npm run images` builds it';
  await until('it was looked for', () => !state().ready && Object.values(state()).includes(missing));
  await come();
  await until('it is ready', () => state().ready);
  t.same(state(), { ready: true, version: '3.13' });
});

await t.test('an image that is wanted is built, and then has to show that it works', async (t) => {
  const lines: string[] = [];
  const { state } = watchImage(t, { isWanted: true, onBuildLine: (_language, line) => lines.push(line) });
  await until('it is ready', () => state().ready);
  t.ok(lines.length > 0, 'it was built');
});

await t.test('an engine that fails for a moment says nothing of an image that is ready', async (t) => {
  await using proxy = await startEngineProxy();
  let proofs = 0;
  const prove = async () => ({ ...proof, version: `3.${(proofs += 1)}` });
  const throughProxy = connectEngine({ dockerHost: proxy.url, apiVersion: undefined });
  const { readiness, state, come, troubles } = watchImage(t, { docker: throughProxy, prove });
  await come();
  await until('it is ready', () => state().ready);
  const end = proxy.inject('image', 'refuse');
  await until('it was looked for in vain', () => proxy.hits() > 1);
  t.same(readiness.current(), { ok: false, reason: 'the Docker Engine does not answer' });
  end();
  await until('it answers again', () => readiness.current().ok);
  t.same([state(), proofs, troubles], [{ ready: true, version: '3.1' }, 1, []]);
});

await t.test('a queue that is full says nothing of an image', async (t) => {
  let proofs = 0;
  const prove = async () => {
    proofs += 1;
    if (proofs === 1) throw new JudgeError('queue_full', 'too many submissions are waiting');
    return proof;
  };
  const { state, come, troubles } = watchImage(t, { prove });
  await come();
  await until('it is ready', () => state().ready);
  t.same([proofs, troubles], [2, []]);
});

await t.test('an image that does not work is told, and its language is not ready', async (t) => {
  const failure = new Error('the canary was not accepted');
  const { state, troubles, come } = watchImage(t, { prove: () => Promise.reject(failure) });
  await come();
  await until('it was tried', () => troubles.length > 0);
  t.same(troubles, [failure]);
  t.same(state(), { ready: false, reason: 'its image could not be built or does not work' });
});

await t.test(
  'an image that is lost makes its language and the node unready, until it has come and works again',
  async (t) => {
    let proofs = 0;
    const prove = async () => ({ ...proof, version: `3.${(proofs += 1)}` });
    const { readiness, state, come, lose } = watchImage(t, { prove });
    await come();
    await until('it is ready', () => state().ready);
    t.same(readiness.current(), { ok: true });
    await lose();
    await until('its loss is noticed', () => !state().ready);
    t.same(readiness.current(), { ok: false, reason: 'the sandbox image is missing' });
    await come();
    await until('it is ready again', () => state().ready);
    t.same([readiness.current(), state()], [{ ok: true }, { ready: true, version: '3.2' }]);
  },
);

await t.test(
  'the other languages are tried when the default language is ready, and a stop ends a canary',
  async (t) => {
    const { engineName } = pythonImage;
    const proved: string[] = [];
    const ended = Promise.withResolvers<void>();
    const other = { ...python, name: 'other' };
    const languages = [python, other].map((language) => ({ language, engineName, isWanted: false }));
    const { readiness } = watchImage(t, {
      languages: [languages[0]!, languages[1]!],
      async prove({ name }, signal) {
        proved.push(name);
        if (name === 'python') return proof;
        signal.addEventListener('abort', () => ended.resolve());
        return new Promise<never>(() => undefined);
      },
    });
    await until('the other language is tried', () => proved.length === 2);
    t.same(proved, ['python', 'other']);
    t.same(readiness.stateOf(other), { ready: false, reason: 'the canary submission has not passed yet' });
    readiness.stop();
    await ended.promise;
  },
);
