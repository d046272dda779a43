// A server whose engine lacks the images of some languages: it says so, serves the others, and takes in what comes later.

import t from 'tap';
import { ensureImage } from '../../src/sandbox/image.ts';
import { docker, until } from '../support/docker.ts';
import { createSecondEngine } from '../support/second-engine.ts';
import { startServer, type LanguageEntry } from '../support/server.ts';
import { exampleSource, exampleTests } from '../examples/cases.ts';

if (process.getuid?.() !== 0) {
  t.pass('needs root, for an engine of its own', { skip: true });
} else {
  const [pythonImage, cImage] = [
    await ensureImage(docker, 'python', () => undefined),
    await ensureImage(docker, 'c', () => undefined),
  ];
  const engine = await createSecondEngine();
  t.teardown(() => engine[Symbol.asyncDispose]());
  await engine.start();
  await engine.load(pythonImage);
  // Empty is as if it were not set: all languages whose images are there.
  const server = await startServer({ DOCKER_HOST: engine.url, MAX_CONTAINERS: '2', LANGUAGES: '' });
  t.teardown(() => server.stop());

  const judgeSum = async (language: string) =>
    server.runCode({ code: await exampleSource('c', 'sum'), tests: exampleTests['sum']!, language });

  async function languageEntry(name: string): Promise<LanguageEntry | undefined> {
    const all = (await (await fetch(`${server.address}/languages`)).json()) as readonly LanguageEntry[];
    return all.find((language) => language.name === name);
  }

  await until(
    'the images were looked for',
    async () => (await languageEntry('c'))?.reason?.includes('is missing') ?? false,
  );

  await t.test('a submission in a language whose image is missing gets a 503 that says so', async (t) => {
    for (const name of ['c', 'c17']) {
      const { status, headers, body } = await judgeSum(name);
      t.equal(status, 503);
      t.equal(body.error, 'c is not ready: its image is missing: `npm run images` builds it');
      t.equal(body.status, 'failure');
      t.same(body.results, []);
      t.match(headers.get('retry-after'), /^\d+$/);
    }
  });

  await t.test('it is told beside the languages that are ready, and the server is well', async (t) => {
    t.match(await languageEntry('c'), { ready: false, version: null });
    t.match(await languageEntry('python'), { ready: true, reason: null, version: /^3\./ });
    const { httpStatus, languages } = await server.health();
    t.equal(httpStatus, 200);
    t.same(languages, ['python']);
    t.equal((await server.judge('print(1)', { expected_out: '1\n' })).result.verdict, 'accepted');
  });

  await t.test('an image that comes later is taken in, and its loss is noticed', async (t) => {
    await engine.load(cImage);
    await until('it is ready', async () => (await languageEntry('c'))?.ready ?? false);
    t.equal((await judgeSum('c')).body.status, 'success');
    await until('its containers are gone', async () => {
      await server.judge('print(1)');
      return engine.docker
        .getImage(cImage)
        .remove({ force: true })
        .then(
          () => true,
          () => false,
        );
    });
    await until('its loss is noticed', async () => (await languageEntry('c'))?.ready === false);
    t.equal((await judgeSum('c')).status, 503);
  });

  await t.test('nothing is left when the server stops', async (t) => {
    t.equal(await server.stop(), 0);
    t.same(await engine.containersOf(server.instance), []);
  });
}
