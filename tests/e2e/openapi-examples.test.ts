// Every request that /openapi.json has as an example is sent, and gets the answer that stands beside it under the same
// name: the same status, a body of the described shape, and the same verdicts and words. Ids come from where the links
// of the description say.

import { isDeepStrictEqual } from 'node:util';
import t, { type Test } from 'tap';
import {
  createSchemaChecks,
  encodeBody,
  examplesOf,
  operationsOf,
  urlOf,
  type ApiDescription,
  type Operation,
} from '../support/api-description.ts';
import { until } from '../support/docker.ts';
import { folderOf } from '../support/folder.ts';
import { startServer } from '../support/server.ts';

const dataDir = await folderOf(t);
// Go for the formatter.
const server = await startServer({
  LANGUAGES: 'python,go',
  MAX_CONTAINERS: '2',
  LOG_LEVEL: 'warn',
  DATA_DIR: dataDir,
});
t.teardown(() => server.stop());
await until('all languages', async () => {
  const languages = (await (await fetch(`${server.address}/languages`)).json()) as readonly {
    readonly ready: boolean;
  }[];
  return languages.every(({ ready }) => ready);
});

const description = (await (await fetch(`${server.address}/openapi.json`)).json()) as ApiDescription;
const operations = operationsOf(description);
const checks = createSchemaChecks(description);

interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
}

const isInputless = ({ body, parameters }: Operation): boolean => body === undefined && parameters.length === 0;

/** Of the requests; an operation that takes nothing has one without a name. */
function exampleNames(operation: Operation): readonly string[] {
  const { body, parameters } = operation;
  if (isInputless(operation)) return [''];
  return [...new Set([body, ...parameters].flatMap((part) => Object.keys(part?.examples ?? {})))];
}

/** The statuses under which an answer of this name stands. */
function documentedStatuses(operation: Operation, name: string): readonly number[] {
  return Object.entries(operation.responses)
    .filter(([status, response]) => (name === '' ? Number(status) < 300 : name in examplesOf(response)))
    .map(([status]) => Number(status));
}

/** @returns what sends the request of an example, as often as it is called */
async function prepare(operation: Operation, name: string): Promise<() => Promise<Answer>> {
  const { method, body, parameters } = operation;
  const documented = parameters.flatMap((parameter) => {
    const { value } = parameter.examples?.[name] ?? {};
    return value === undefined ? [] : [[parameter.name, `${value as string | number}`] as const];
  });
  const values = { ...Object.fromEntries(documented), ...(await linkedValues(operation, name)) };
  const url = `${server.address}${urlOf(operation, values)}`;
  if (body === undefined) return async () => answerOf(await fetch(url, { method }));
  const content = encodeBody(body, body.examples?.[name]?.value);
  const headers: Record<string, string> = typeof content === 'string' ? { 'content-type': body.type } : {};
  return async () => answerOf(await fetch(url, { method, headers, body: content }));
}

async function answerOf(response: globalThis.Response): Promise<Answer> {
  return { status: response.status, contentType: response.headers.get('content-type'), text: await response.text() };
}

/** Parameters from the answer to the example of the same name of the operation that links here, if there is one. */
async function linkedValues({ operationId }: Operation, name: string): Promise<Readonly<Record<string, string>>> {
  for (const source of operations) {
    for (const { links = {} } of Object.values(source.responses)) {
      const link = Object.values(links).find((one) => one.operationId === operationId);
      if (link === undefined || source.body?.examples?.[name] === undefined) continue;
      const send = await prepare(source, name);
      const answer = JSON.parse((await send()).text) as Readonly<Record<string, string>>;
      return Object.fromEntries(
        Object.entries(link.parameters).map(([parameter, expression]) => [
          parameter,
          answer[expression.slice('$response.body#/'.length)]!,
        ]),
      );
    }
  }
  return {};
}

const differing = new Set(['sandbox', 'token', 'created_at']);

/** Without what differs from run to run: figures, ids of what was started, tokens, whether a container was warm. */
function withoutFigures(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (key, inner: unknown) => {
      if (typeof inner === 'number') return 0;
      return differing.has(key) || key.endsWith('_id') ? 'any' : inner;
    }),
  );
}

/** The body of an answer: JSON, or text. */
const bodyOf = ({ contentType, text }: Answer): unknown =>
  contentType?.startsWith('application/json') === true ? JSON.parse(text) : text;

async function checkExample(t: Test, operation: Operation, name: string): Promise<void> {
  const statuses = documentedStatuses(operation, name);
  t.equal(statuses.length, 1, 'one answer stands beside it');
  const send = await prepare(operation, name);
  let answer = await send();
  const isExample = (): boolean => {
    const { value } = examplesOf(operation.responses[answer.status]!)[name] ?? {};
    return isDeepStrictEqual(withoutFigures(bodyOf(answer)), withoutFigures(value));
  };
  t.equal(answer.status, statuses[0], answer.text.slice(0, 200));
  t.equal(checks.answerProblem(operation, answer.status, answer.contentType, answer.text), null);
  if (isInputless(operation)) return;
  // What has been started may not have come that far.
  const deadline = performance.now() + 10_000;
  while (operation.method === 'GET' && !isExample() && performance.now() < deadline) answer = await send();
  t.ok(isExample(), answer.text);
}

for (const operation of operations) {
  await t.test(operation.title, async (t) => {
    const names = exampleNames(operation);
    t.ok(names.length > 0, 'it has an example');
    for (const name of names) await t.test(name, async (t) => checkExample(t, operation, name));
  });
}

await t.test('all examples together leave a server that judges, and has logged no fault', async (t) => {
  await server.untilCounts({ running: 0, waiting: 0 });
  t.match(await server.judge('print(5)', { expected_out: '5\n' }), { status: 'success' });
  t.equal(server.log(), '');
});
