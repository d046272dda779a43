// What the documents say is what the code does.

import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import t from 'tap';
import { JudgementView, TestResult } from '../../src/api/judgement.ts';
import { submissionBody } from '../../src/api/submission.ts';
import { loadConfig } from '../../src/config/load.ts';
import { describeVariables } from '../../src/config/variables.ts';
import { errorTable } from '../../src/errors.ts';
import { verdicts } from '../../src/judging/reason.ts';
import { languages, withVariants } from '../../src/languages/catalogue.ts';
import { leaseDeadlineMs } from '../../src/sandbox/waitlist.ts';
import { mib } from '../../src/sizes.ts';
import { operationsOf, type ApiDescription } from '../support/api-description.ts';
import { command, run } from '../support/command.ts';
import { documentPaths, readDocument } from '../support/documents.ts';
import { appUnderTest } from './http/app-under-test.ts';

const documents = await Promise.all(documentPaths.map(async (path) => readDocument(path)));
const documentAt = (path: string) => documents.find((document) => document.path === path)!;
const readme = documentAt('README.md');
const api = documentAt('docs/api.md');
const quoted = (name: string): string => `\`${name}\``;
const packageFile = JSON.parse(await readFile('package.json', 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
  files: string[];
  engines: { node: string };
};

const phraseOf = (verdict: string): string =>
  verdict === 'compile_error' ? 'compilation error' : verdict.replaceAll('_', ' ');
/** `60 s` */
const secondsIn = (cell: string | undefined): number => Number(/^(\d+) s$/.exec(cell ?? '')?.[1]);
const mebibytes = (bytes: number): number => bytes / 1024 / 1024;
const isPacked = (path: string): boolean =>
  packageFile.files.some((entry) => path === entry || path.startsWith(join(entry, '/')));
const namesIn = (rows: readonly (readonly string[])[]): readonly (string | undefined)[] => rows.map(([name]) => name);

await t.test('the README can be read at one sitting: under 1,800 words', async (t) => {
  const words = readme.text.split(/\s+/).filter((word) => word !== '');
  t.ok(words.length < 1800, `${words.length} words`);
});

await t.test('every link between documents leads to a file, and to a heading that is there', async (t) => {
  const linking = documents.flatMap(({ path, links }) => links.map((link) => ({ from: path, ...link })));
  t.ok(linking.length > 30);
  for (const { from, path, anchor } of linking) {
    t.ok(existsSync(path), `${from}: ${path}`);
    if (anchor !== undefined) t.ok(documentAt(path).anchors.has(anchor), `${from}: ${path}#${anchor}`);
  }
});

await t.test('the README leads to every document', async (t) => {
  const linked = new Set(readme.links.map(({ path }) => path));
  const wanted = documentPaths.filter((path) => path !== 'README.md' && !path.startsWith('sandbox-image/'));
  t.same(
    wanted.filter((path) => !linked.has(path)),
    [],
  );
});

await t.test('every npm command that a document names exists', async (t) => {
  const named = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\bnpm (?:run ([\w-]+)|(start|test)\b)/g)].map(([, script, short]) => [path, script ?? short!]),
  );
  t.ok(named.length > 20);
  for (const [path, name] of named) t.ok(packageFile.scripts[name!], `${path}: npm run ${name}`);
});

await t.test('every test and source that a document names is there', async (t) => {
  const named = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/(?<![\w/.-])((?:src|tests|sandbox-image)\/[A-Za-z][\w./-]*\w)(?![\w/.-]*[<*])/g)].map(
      ([, file]) => [path, file!],
    ),
  );
  t.ok(named.length > 30);
  for (const [path, file] of named) t.ok(existsSync(file!), `${path}: ${file}`);
});

await t.test('the configuration table is the schema’s: names, defaults, meanings, in its order', async (t) => {
  t.same(
    documentAt('docs/configuration.md').tableUnder('Configuration'),
    describeVariables().map(({ name, default: value, meaning }) => [quoted(name), value, meaning]),
  );
});

await t.test('the table of errors has every status that a client can read, and no other', async (t) => {
  const rows = Object.values(errorTable)
    .filter(({ status }) => status !== 499)
    .map(({ status, meaning }) => [String(status), meaning]);
  t.same(api.tableUnder('Errors'), rows);
});

await t.test('the table of fields has the schema’s fields, defaults and which of them are required', async (t) => {
  const { properties, required } = submissionBody(loadConfig({}));
  const fields = Object.entries(properties).map(([name, schema]) => {
    const { default: value } = schema as { default?: unknown };
    const shown =
      value === undefined ? 'none' : typeof value === 'number' ? String(value) : quoted(JSON.stringify(value));
    return [quoted(name), required.includes(name as (typeof required)[number]) ? 'required' : shown];
  });
  t.same(
    api.tableUnder('Submissions').map(([name, , value]) => [name, value]),
    fields,
  );
});

await t.test('the specification’s fields are named as such, all others as extensions', async (t) => {
  const rows = api.tableUnder('Submissions');
  const origins = (wanted: string) => rows.filter(([, , , origin]) => origin === wanted).map(([name]) => name);
  t.same(origins('specification'), ['`code`', '`tests`']);
  t.equal(origins('extension').length, rows.length - 2);
});

await t.test('the tables of the answer have its fields, and those of a result', async (t) => {
  const [, afterAnswer = ''] = api.text.split('\nEach result:\n');
  const [table = ''] = afterAnswer.split('\n\n- ');
  const ofResult = [...table.matchAll(/^\| (`\w+`) \|/gm)].map(([, name]) => name);
  t.same(namesIn(api.tableUnder('The answer')), Object.keys(JudgementView.properties).map(quoted));
  t.same(ofResult, Object.keys(TestResult.properties).map(quoted));
});

await t.test('the table of routes is that of the API’s description, and those that it cannot describe', async (t) => {
  const others = [
    '`GET /openapi.json`',
    '`GET /apidocs`',
    '`GET /api/ws`',
    '`GET /asyncapi.json`',
    '`GET /embed/{id}`',
  ];
  const { app } = appUnderTest(t);
  const description = (await app.inject('/openapi.json')).json<ApiDescription>();
  const described = operationsOf(description).map(({ title }) => quoted(title));
  const routes = api.tableUnder('The HTTP API').map(([route]) => route!);
  t.same(routes.toSorted(), [...new Set([...described, ...others])].toSorted());
});

await t.test('the README’s table has every verdict but accepted, each with its phrase', async (t) => {
  const rows = readme.tableUnder('Verdicts').map(([phrase, verdict]) => [phrase, verdict]);
  t.same(
    rows,
    verdicts.filter((verdict) => verdict !== 'accepted').map((verdict) => [quoted(phraseOf(verdict)), quoted(verdict)]),
  );
});

await t.test('the longest time of a request is the sum of its steps, and the timeouts around it follow', async (t) => {
  const { queueTimeoutMs, submissionTimeoutMs } = loadConfig({});
  const [queue, container, tests, together] = readme
    .tableUnder('Limits that matter to a client')
    .map(([, , byDefault]) => secondsIn(byDefault));
  t.equal(queue, queueTimeoutMs / 1000);
  t.equal(container, leaseDeadlineMs / 1000);
  t.equal(tests, submissionTimeoutMs / 1000);
  t.equal(together, queue! + container! + tests!);
  const [nginx = ''] = documentAt('docs/operations.md').blocksIn('nginx');
  const proxy = Number(/proxy_read_timeout (\d+)s;/.exec(nginx)?.[1]);
  const client = Number(/\| client, whole request \| (\d+) s/.exec(readme.text)?.[1]);
  t.ok(together! < proxy && proxy < client);
  t.match(readme.text, `waiting for the answer | ${proxy} s`);
  for (const language of ['python', 'php'])
    t.match(readme.blocksIn(language)[0], new RegExp(`timeout\\W+${client}\\b`));
});

await t.test('the README tells the limits that a client meets as they are by default', async (t) => {
  const config = loadConfig({});
  const { maxTests, maxTimeLimitMs, defaultTimeLimitMs, maxMemoryLimitBytes, defaultMemoryLimitBytes } = config;
  const prose = readme.text.replaceAll(/\s+/g, ' ');
  for (const sentence of [
    `may have ${maxTests.toLocaleString('en')} tests, a program of ${config.maxCodeBytes / 1024} KiB and a body of ` +
      `${mebibytes(config.maxBodyBytes)} MiB.`,
    `up to ${maxTimeLimitMs / 1000} s (default ${defaultTimeLimitMs / 1000} s) and ` +
      `${mebibytes(maxMemoryLimitBytes)} MiB (default ${mebibytes(defaultMemoryLimitBytes)} MiB).`,
    `${mebibytes(config.maxOutputBytes)} MiB for a test, ${mebibytes(config.maxSubmissionOutputBytes)} MiB for a submission`,
  ]) {
    t.ok(prose.includes(sentence), sentence);
  }
});

await t.test('compose gives the server more time to stop than it takes, as documented', async (t) => {
  const [, grace] = /stop_grace_period: (\d+)s/.exec(await readFile('compose.yml', 'utf8')) ?? [];
  t.ok(Number(grace) * 1000 > loadConfig({}).shutdownGraceMs);
  t.match(documentAt('docs/operations.md').text, `\`stop_grace_period\` is ${grace} s`);
});

await t.test('the NGINX example lets through what the server takes, and keeps connections for less long', async (t) => {
  const [nginx = ''] = documentAt('docs/operations.md').blocksIn('nginx');
  t.equal(Number(/client_max_body_size (\d+)m;/.exec(nginx)?.[1]) * 1024 * 1024, loadConfig({}).maxBodyBytes);
  const { app } = appUnderTest(t);
  const keptMs = 1000 * Number(/keepalive_timeout (\d+)s;/.exec(nginx)?.[1]);
  t.ok(keptMs < app.server.keepAliveTimeout);
  for (const { text } of [readme, documentAt('docs/operations.md')]) {
    t.match(text, `${app.server.keepAliveTimeout / 1000} s`);
  }
});

await t.test('the table of languages is the catalogue’s: names, aliases, files', async (t) => {
  const rows = documentAt('docs/languages.md').tableUnder('Languages');
  t.same(
    rows.map(([name, , aliases, file]) => [name, aliases, file]),
    [...languages.values()].map(({ name, aliases, fileName }) => [
      quoted(name),
      aliases.map(quoted).join(', '),
      quoted(fileName),
    ]),
  );
});

await t.test('the languages with a larger default of memory are the catalogue’s', async (t) => {
  const [, names = '', value] = /at least 16; (.+) have (\d+) by default/.exec(documentAt('docs/api.md').text) ?? [];
  t.same(
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => [name, Number(value) * mib]),
    [...languages.values()]
      .filter(({ defaultMemoryBytes }) => defaultMemoryBytes > loadConfig({}).defaultMemoryLimitBytes)
      .map(({ name, defaultMemoryBytes }) => [name, defaultMemoryBytes]),
  );
});

await t.test('the table of variants is the catalogue’s: names, standards, aliases', async (t) => {
  const variants = withVariants().filter(({ variantOf }) => variantOf !== undefined);
  t.same(
    documentAt('docs/languages.md').tableUnder('Variants'),
    variants.map(({ name, aliases, compile }) => [
      quoted(name),
      quoted(`-std=${compile.argv.at(-1)}`),
      aliases.map(quoted).join(', '),
    ]),
  );
});

await t.test('the extensions of files are the catalogue’s', async (t) => {
  const [, list] = /by the extension of the file: ([^]*?)\. Upper/.exec(documentAt('docs/languages.md').text) ?? [];
  const said = list?.split(';').map((some) => [...some.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  t.same(
    said,
    [...languages.values()].map(({ extensions }) => extensions).filter(({ length }) => length > 0),
  );
});

await t.test('the table of rooms has everything that lies in src, and nothing else of it', async (t) => {
  const rows = documentAt('docs/architecture.md').tableUnder('The rooms');
  const named = rows.flatMap(([paths]) => [...paths!.matchAll(/`src\/([\w.-]+)\/?`/g)].map(([, name]) => name!));
  t.same(named.toSorted(), globSync('*', { cwd: 'src' }).toSorted());
  const [http] = rows.filter(([path]) => path === '`src/http/`').map(([, holds]) => holds!);
  const folders = [...http!.matchAll(/`(\w+)\/`/g)].map(([, name]) => name!);
  t.same(
    folders.toSorted(),
    globSync('*/', { cwd: 'src/http' })
      .map((path) => basename(path))
      .toSorted(),
  );
});

await t.test('the table of options is that of the command’s own help', async (t) => {
  const { stdout } = await run([...command, 'judge', '--help']);
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+(?: <\w+>)?)/gm)].map(([, option]) => quoted(option!));
  t.same(
    documentAt('docs/command.md')
      .tableUnder('Options')
      .map(([option]) => option),
    options.filter((option) => option !== '`--help`'),
  );
});

await t.test('the client is installed under the name that npm packs it with', async (t) => {
  const document = documentAt('docs/client.md');
  t.match(document.text, `ll-solution-runner-client-${packageFile.version}.tgz`);
  t.same((await readDocument('src/client/README.md')).blocksIn('js'), document.blocksIn('js'));
});

await t.test('the README and CONTRIBUTING name the oldest Node that npm accepts', async (t) => {
  const oldest = packageFile.engines.node.replace('>=', 'Node ');
  for (const path of ['README.md', 'CONTRIBUTING.md']) t.match(documentAt(path).text, `${oldest} or newer and npm`);
});

await t.test('the CHANGELOG begins with the version that this is, and every version has a date', async (t) => {
  const all = [...documentAt('CHANGELOG.md').text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!);
  const headings = all[0] === 'Unreleased' ? all.slice(1) : all;
  t.match(headings[0], packageFile.version);
  for (const heading of headings) t.match(heading, /^\d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)$/);
  const lockFile = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    version: string;
    packages: Record<string, { version?: string }>;
  };
  t.same([lockFile.version, lockFile.packages['']?.version], [packageFile.version, packageFile.version]);
});

await t.test('the documents that the README leads to are in the npm package', async (t) => {
  t.same(
    readme.links.map(({ path }) => path).filter((path) => path !== 'README.md' && !isPacked(path)),
    [],
  );
});
