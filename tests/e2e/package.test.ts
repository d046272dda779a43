// What others install: packed as npm packs it, installed in an empty folder, and used there.

import { access, chmod, constants, copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import t from 'tap';
import { imageName } from '../../src/sandbox/image.ts';
import { plainEnvironment, run, type Ended } from '../support/command.ts';
import { folderOf } from '../support/folder.ts';
import { readDocument } from '../support/documents.ts';
import { startServer } from '../support/server.ts';

const clientDocument = await readDocument('docs/client.md');
const commandDocument = await readDocument('docs/command.md');
const repository = join(import.meta.dirname, '..', '..');
const consumer = await folderOf(t, {
  'package.json': JSON.stringify({ private: true, type: 'module' }),
  'main.py': 'print(sum(map(int, input().split())))\n',
  'problem/sample/1.in': '1 2\n',
  'problem/sample/1.ans': '3\n',
  'problem/secret/2.in': '2 2\n',
  'problem/secret/2.ans': '4\n',
  'problem/secret/10.in': '10 10\n',
  'problem/secret/10.ans': '21\n',
});

/** In the consumer's folder. @throws when it fails */
async function succeed(argv: readonly string[], cwd = consumer): Promise<string> {
  const { code, stdout, stderr } = await run(argv, { cwd });
  if (code !== 0) throw new Error(`${argv.join(' ')}: exit code ${code}\n${stdout}\n${stderr}`);
  return stdout;
}

/** The system's Node, which may be older than ours; ours where there is no other. */
async function systemNode(): Promise<string> {
  for (const folder of (plainEnvironment['PATH'] ?? '').split(delimiter)) {
    const node = join(folder, 'node');
    const isThere = await access(node, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere && !folder.includes('node_modules')) return node;
  }
  return process.execPath;
}

const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as { version: string };

/** Packs a package of this repository, and installs it in a folder. @returns the packed file */
async function install(source: string, name: string, folder: string): Promise<string> {
  await succeed(['npm', 'pack', '--silent', '--pack-destination', folder, source], repository);
  const packed = join(folder, `${name}-${version}.tgz`);
  await succeed(['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', packed], folder);
  return packed;
}

const clientConsumer = await folderOf(t, { 'package.json': JSON.stringify({ private: true, type: 'module' }) });
const [tarball, , server] = await Promise.all([
  install('.', 'll-solution-runner', consumer),
  install('./src/client', 'll-solution-runner-client', clientConsumer),
  startServer({ MAX_CONTAINERS: '1' }),
]);
t.teardown(() => server.stop());
const listing = await succeed(['tar', '-tf', tarball]);
const installed = join(consumer, 'node_modules', 'll-solution-runner');
const installedClient = join(clientConsumer, 'node_modules', 'll-solution-runner-client');
const node = await systemNode();

await t.test('the packed file holds what runs, and no sources, tests or packages', async (t) => {
  const files = listing.trim().split('\n');
  for (const file of [
    'README.md',
    'LICENSE',
    'docs/api.md',
    'examples/python/1-sum/main.py',
    'dist/main.js',
    'dist/web/index.html',
    'src/setup/with-engine.sh',
    'src/setup/node/package.json',
    'sandbox-image/Dockerfile',
  ]) {
    t.ok(files.includes(`package/${file}`), file);
  }
  const strange = files.filter(
    (file) =>
      !/^package\/(?:dist\/|docs\/|examples\/|sandbox-image\/|src\/setup\/(?:with-engine\.sh|node\/package\.json)$|[A-Z]+\.md$|LICENSE$|package\.json$)/.test(
        file,
      ),
  );
  t.same(strange, []);
  t.same(
    files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')),
    [],
  );
});

await t.test('the package leaves the `node` of whoever installs it alone', async (t) => {
  const programs = await readdir(join(consumer, 'node_modules', '.bin'));
  t.ok(programs.includes('ll-solution-runner'));
  t.notOk(programs.includes('node'), programs.join(', '));
});

await t.test('its set-up installs Node 24 where the machine has an older one', async (t) => {
  const older = `#!/bin/sh\nif [ "$*" = --version ]; then echo v20.19.2; else exec '${node}' "$@"; fi\n`;
  const folder = await folderOf(t, { node: older });
  await chmod(join(folder, 'node'), 0o755);
  const env = { PATH: `${folder}${delimiter}${plainEnvironment['PATH'] ?? ''}`, npm_config_prefer_offline: 'true' };
  const setup = join(installed, 'src', 'setup');
  const argv = ['sh', join(setup, 'with-engine.sh'), 'node', '-p', 'process.execPath'];
  const { code, stdout, stderr } = await run(argv, { cwd: consumer, env });
  t.equal(code, 0, stderr);
  t.match(stdout, join(setup, 'node', 'node_modules', 'node-linux-'));
  t.match(stderr, 'setup: installing Node 24 with npm');
});

await t.test('its sandbox images are those of the checkout, not built again', async (t) => {
  t.equal(await imageName('python', join(installed, 'sandbox-image')), await imageName('python'));
});

await t.test('the client is a small package of the server’s version, without dependencies or programs', async (t) => {
  const entries = await readdir(join(clientConsumer, 'node_modules'));
  t.same(entries.toSorted(), ['.package-lock.json', 'll-solution-runner-client']);
  const files = await readdir(installedClient, { recursive: true });
  const sizes = await Promise.all(files.map(async (file) => stat(join(installedClient, file))));
  const bytes = sizes.filter((entry) => entry.isFile()).reduce((sum, { size }) => sum + size, 0);
  t.ok(bytes < 32 * 1024, `${bytes} bytes`);
  const manifest = JSON.parse(await readFile(join(installedClient, 'package.json'), 'utf8'));
  t.match(manifest, { name: 'll-solution-runner-client', version });
  const licences = [repository, installedClient].map(async (folder) => readFile(join(folder, 'LICENSE'), 'utf8'));
  t.equal(...((await Promise.all(licences)) as [string, string]));
});

await t.test('it keeps projects in a folder, and has the examples', async (t) => {
  const use = `
    const [, from, dataDir] = process.argv;
    const { createStorage } = await import(from + '/dist/storage/storage.js');
    const { readExamples } = await import(from + '/dist/snippets/examples.js');
    const { languages } = await import(from + '/dist/languages/catalogue.js');
    const [{ file, ...example }] = await readExamples([languages.get('go')]);
    const { snippets, close } = createStorage({ dataDir, onTrouble: console.error });
    const project = { ...example, files: [file], entry: null, args: [], parent: null, tokenHash: Buffer.alloc(32) };
    const { id } = await snippets.save(project);
    console.log((await snippets.find(id)).title);
    await close();
  `;
  const dataDir = join(consumer, 'data');
  t.equal(
    await succeed([process.execPath, '--input-type=module', '--eval', use, installed, dataDir]),
    'Add two numbers\n',
  );
});

await t.test('the client works in the system’s Node, and alone', async (t) => {
  const use = `
    const [, , from, address] = process.argv;
    const { createClient, encodeProgram } = await import(from);
    const tests = [{ in: '', expected_out: '5' }];
    const { results } = await createClient(address).judge({ code: encodeProgram('print(5)'), tests, verbose: true });
    console.log(results[0].verdict);
  `;
  const folder = await folderOf(t, { 'use.mjs': use });
  await writeFile(join(clientConsumer, 'use.mjs'), use);
  // Alone: whatever it would load is not there.
  await copyFile(join(installedClient, 'dist', 'index.js'), join(folder, 'client.mjs'));
  t.equal(await succeed([node, 'use.mjs', './client.mjs', server.address], folder), 'accepted\n');
  const named = [node, 'use.mjs', 'll-solution-runner-client', server.address];
  t.equal(await succeed(named, clientConsumer), 'accepted\n');
});

await t.test('the documented use of the client works', async (t) => {
  const use = clientDocument.blocksIn('js')[0]!.replace('http://127.0.0.1:5000', server.address);
  await writeFile(join(clientConsumer, 'documented.mjs'), use);
  t.equal(await succeed([node, 'documented.mjs'], clientConsumer), 'success 2\n\n');
});

await t.test('its types hold for whoever imports it, under each way to resolve them', async (t) => {
  const source = `
    import { ApiError, createClient, encodeProgram, type Judgement, type Submission } from 'll-solution-runner-client';

    const tests = [{ in: '', expected_out: '5' }];
    const submission: Submission = { code: encodeProgram('print(5)'), tests, checker: { type: 'float' }, time_limit: 1 };
    const judgement: Judgement = await createClient('http://127.0.0.1:5000', { apiKey: 'key' }).judge(submission);
    export const verdict: 'accepted' | string | undefined = judgement.results[0]?.verdict;
    export const isRefusal = (error: unknown) => error instanceof ApiError && error.status === 429;

    declare const process: { readonly env: { readonly [name: string]: string | undefined } };
    declare const count: number | undefined;
    declare const yes: boolean | undefined;
    declare const signal: AbortSignal | undefined;
    const word = process.env['WORD'];
    const client = createClient('http://127.0.0.1:5000', { apiKey: process.env['KEY'], retries: count });
    await client.execute({ fileName: 'main.py', source: 'print(5)', stdin: word }, { signal });
    await client.submit({ code: '', tests, language: word, time_limit: count, memory_limit: count }, { signal });
    await client.judge({ code: '', tests, stop_on_failure: yes, attempt_id: word, verbose: yes }, { signal });
    await client.judge({ code: '', tests, checker: yes ? { type: 'float', absolute: count, relative: count } : undefined });

    // @ts-expect-error a misspelt field
    export const misspelt: Submission = { code: '', tests, time_limt: 5 };
    // @ts-expect-error a wrong type
    export const mistyped: Submission = { code: '', tests: ['5'] };
    // @ts-expect-error not any
    export const status: 'won' = judgement.status;
  `;
  await writeFile(join(clientConsumer, 'consumer.ts'), source);
  const compiler = join(repository, 'node_modules', '.bin', 'tsc');
  const strict = ['--strict', '--exactOptionalPropertyTypes'];
  const options = ['--noEmit', ...strict, '--target', 'es2023', '--lib', 'es2023,dom', '--types', ''];
  for (const resolution of [
    ['--module', 'nodenext', '--moduleResolution', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]) {
    const argv = [compiler, ...options, ...resolution, 'consumer.ts'];
    const { code, stdout } = await run(argv, { cwd: clientConsumer });
    t.same({ code, stdout }, { code: 0, stdout: '' }, resolution.join(' '));
  }
});

const judge = ['judge', 'main.py', '--tests', 'problem'];

/** Time and memory differ from run to run, and with them how wide their columns are. */
const withoutFigures = (table: string): string =>
  table
    .trim()
    .replaceAll(/\d+\.\d+/g, '0.0')
    .replaceAll(/ +/g, ' ');

function isFairlyJudged(t: Tap, { code, stdout, stderr }: Ended): void {
  t.same({ code, stderr: stderr.replaceAll(/^npm warn .*\n/gim, '') }, { code: 1, stderr: '' });
  t.equal(withoutFigures(stdout), withoutFigures(commandDocument.blocksIn('text')[0]!));
}
type Tap = Pick<typeof t, 'same' | 'equal'>;

await t.test('the command works at a server', async (t) => {
  isFairlyJudged(t, await run(['npx', 'll-solution-runner', ...judge, '--server', server.address], { cwd: consumer }));
  const main = join(installed, 'dist', 'cli', 'main.js');
  isFairlyJudged(t, await run([node, main, ...judge, '--server', server.address], { cwd: consumer }));
});

await t.test('the documented command works with a server of its own, from the package', async (t) => {
  const shell = commandDocument.blocksIn('sh').find((block) => block.startsWith('npx '))!;
  isFairlyJudged(t, await run(['sh', '-c', shell], { cwd: consumer }));
});
