// When the image is built, with an engine that is played; tests/integration/image.test.ts has what is in it.

import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import t from 'tap';
import type Docker from 'dockerode';
import { JudgeError } from '../../../src/errors.ts';
import { buildImage, ensureImage, hasImage, imageName } from '../../../src/sandbox/image.ts';

interface BuildEvent {
  readonly stream?: string;
  readonly status?: string;
  readonly error?: string;
}

interface EngineScript {
  /** the status of the answer to an inspection: 200, or an error */
  readonly inspect?: number;
  readonly events?: readonly BuildEvent[];
  /** thrown in place of a build's output */
  readonly refusal?: Error;
  /** with which the output ends */
  readonly cut?: Error;
}

/** The files of a tar archive, with their content. */
async function filesIn(archive: Readable): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const reader = extract();
  async function keep(name: string, entry: Readable, next: () => void): Promise<void> {
    files.set(name, await text(entry));
    next();
  }
  reader.on('entry', ({ name }, entry, next) => void keep(name, entry, next));
  await pipeline(archive, reader);
  return files;
}

function engine({ inspect = 200, events = [], refusal, cut }: EngineScript = {}) {
  const builds: { files: Map<string, string>; options: object }[] = [];
  const played = {
    getImage: () => ({
      inspect: async () => {
        if (inspect !== 200) throw Object.assign(new Error(`HTTP ${inspect}`), { statusCode: inspect });
      },
    }),
    async buildImage(context: Readable, options: object) {
      builds.push({ files: await filesIn(context), options });
      if (refusal !== undefined) throw refusal;
      return Readable.from([]);
    },
    modem: {
      followProgress(_: Readable, done: (error: Error | null) => void, onProgress: (event: BuildEvent) => void) {
        for (const event of events) onProgress(event);
        done(cut ?? null);
      },
    },
  };
  return { docker: played as unknown as Docker, builds };
}

async function failureOf(work: Promise<unknown>): Promise<JudgeError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof JudgeError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

t.test('an image is there, is not there, or the engine does not say', async (t) => {
  t.equal(await hasImage(engine().docker, 'x'), true);
  t.equal(await hasImage(engine({ inspect: 404 }).docker, 'x'), false);
  await t.rejects(hasImage(engine({ inspect: 500 }).docker, 'x'), { message: 'HTTP 500' });
});

t.test('an image that is there is not built again', async (t) => {
  const { docker, builds } = engine();
  const name = await ensureImage(docker, 'python', () => undefined);
  t.match(name, /^ll-solution-runner\/sandbox-python:[0-9a-f]{16}$/);
  t.same(builds, []);
});

t.test('one that is missing is built from all sources, under its name, for its language', async (t) => {
  const { docker, builds } = engine({ inspect: 404 });
  const name = await ensureImage(docker, 'python', () => undefined);
  t.equal(builds.length, 1);
  const { files, options } = builds[0]!;
  t.match(options, { t: name, target: 'python' });
  for (const file of ['Dockerfile', 'rootfs.sh', 'supervisor/main.c', 'supervisor/build.sh', 'python/compile.py']) {
    t.ok(files.has(file), file);
  }
  t.notOk(
    [...files.keys()].some((file) => file.endsWith('.md')),
    'prose is not sent',
  );
});

function stagesOf(dockerfile = ''): readonly string[] {
  return [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, name]) => name!);
}

t.test('the Dockerfile of a build has only the stages that its target needs', async (t) => {
  const { docker, builds } = engine();
  await buildImage(docker, 'python', 'x', () => undefined);
  await buildImage(docker, 'go', 'x', () => undefined);
  const [python, go] = builds.map(({ files }) => files.get('Dockerfile')!);
  t.same(stagesOf(python), ['locale', 'gcc', 'supervisor', 'python-template', 'python-files', 'python']);
  t.same(stagesOf(go), ['locale', 'gcc', 'supervisor', 'go-files', 'go']);
  t.match(go, /^ARG BASE=/m);
  const failure = await failureOf(buildImage(docker, 'cobol', 'x', () => undefined));
  t.equal(((failure.cause as Error).cause as Error).message, 'the Dockerfile has no target cobol');
});

t.test('languages have images of their own from the same sources', async (t) => {
  const [python, other] = [await imageName('python'), await imageName('other')];
  t.equal(other, python.replace('-python:', '-other:'));
});

t.test('every line of a build is heard, without empty ones', async (t) => {
  const heard: string[] = [];
  const events = [{ stream: 'Step 1\n' }, { stream: '\n' }, { status: 'Pulling' }, {}];
  await buildImage(engine({ events }).docker, 'python', 'x', (line) => heard.push(line));
  t.same(heard, ['Step 1', 'Pulling']);
});

t.test('a build that fails, however it does, is no sandbox, with the end of what it printed', async (t) => {
  const steps = Array.from({ length: 30 }, (_, index) => ({ stream: `line ${index}\n` }));
  const scripts: EngineScript[] = [
    { events: [...steps, { error: 'exit code 1' }, { stream: 'removing\n' }] },
    { events: steps, cut: new Error('socket hang up') },
    { refusal: new Error('no such engine') },
  ];
  for (const script of scripts) {
    const failure = await failureOf(buildImage(engine(script).docker, 'python', 'x', () => undefined));
    t.equal(failure.code, 'no_sandbox');
    t.notMatch(failure.message, /line|exit code|hang up/, 'the client does not read the log');
    if (script.events === undefined) continue;
    const printed = (failure.cause as Error).message.split('\n');
    t.ok(printed.length <= 20 && printed.some((line) => line === 'line 29'));
  }
});
