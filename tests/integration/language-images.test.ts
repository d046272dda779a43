// Which languages are ready, on a real engine: images that are there, that come, that are built, and that do not work.

import t, { type Test } from 'tap';
import { JudgeError } from '../../src/errors.ts';
import { connectEngine } from '../../src/sandbox/engine.ts';
import { createLanguageImages, type LanguageImagesParts } from '../../src/sandbox/language-images.ts';
import { docker, newInstance, pythonImage, removeIfThere, until } from '../support/docker.ts';
import { startEngineProxy } from '../support/engine-proxy.ts';

/** Watches one image of a name of its own, of the target `python`. */
function watchImage(t: Test, parts: Partial<LanguageImagesParts> = {}) {
  const [repo, tag] = ['ll-solution-runner/test', newInstance()];
  const name = `${repo}:${tag}`;
  const troubles: unknown[] = [];
  const images = createLanguageImages({
    docker,
    engineNames: new Map([['python', name]]),
    wanted: new Set(),
    prove: async () => '3.13',
    isEngineThere: () => true,
    onBuildLine: () => undefined,
    onTrouble: (_image, error) => troubles.push(error),
    ...parts,
  });
  t.teardown(async () => {
    images.stop();
    await removeIfThere(docker.getImage(name));
  });
  images.start();
  return {
    images,
    troubles,
    state: () => images.state('python'),
    come: () => docker.getImage(pythonImage.engineName).tag({ repo, tag }),
  };
}

await t.test('an image that nobody wants is not built, and is ready as soon as it comes', async (t) => {
  const { state, come } = watchImage(t);
  t.same(state(), { ready: false, reason: 'the server has just started' });
  const missing = 'its image is not there: `npm run images` builds it';
  await until('it was looked for', () => !state().ready && Object.values(state()).includes(missing));
  await come();
  await until('it is ready', () => state().ready);
  t.same(state(), { ready: true, version: '3.13' });
});

await t.test('an image that is wanted is built, and then has to show that it works', async (t) => {
  const lines: string[] = [];
  const { state } = watchImage(t, { wanted: new Set(['python']), onBuildLine: (line) => lines.push(line) });
  await until('it is ready', () => state().ready);
  t.ok(lines.length > 0, 'it was built');
});

await t.test('an engine that fails for a moment says nothing of an image that is ready', async (t) => {
  const socket = (process.env['DOCKER_HOST'] ?? '/var/run/docker.sock').replace(/^unix:\/\//, '');
  await using proxy = await startEngineProxy(socket);
  let proofs = 0;
  const prove = async () => `3.${(proofs += 1)}`;
  const throughProxy = connectEngine({ dockerHost: proxy.url, apiVersion: undefined });
  const { state, come, troubles } = watchImage(t, { docker: throughProxy, prove });
  await come();
  await until('it is ready', () => state().ready);
  const end = proxy.inject('image', 'refuse');
  await until('it was looked for in vain', () => proxy.hits() > 1);
  end();
  t.same([state(), proofs, troubles], [{ ready: true, version: '3.1' }, 1, []]);
});

await t.test('a queue that is full says nothing of an image', async (t) => {
  let proofs = 0;
  const prove = async () => {
    proofs += 1;
    if (proofs === 1) throw new JudgeError('queue_full', 'too many submissions are waiting');
    return '3.13';
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
