// Every status that /openapi.json has for an operation comes about, with a body and headers as described.

import t from 'tap';
import { JudgeError, type ErrorCode } from '../../../../src/errors.ts';
import {
  createSchemaChecks,
  operationsOf,
  type ApiDescription,
  type Operation,
} from '../../../support/api-description.ts';
import { appUnderTest, bodyWith, type AppUnderTest, type Overrides } from '../app-under-test.ts';
import { listen, rawClient } from '../raw-client.ts';

async function described({ app }: AppUnderTest): Promise<ApiDescription> {
  return (await app.inject('/openapi.json')).json<ApiDescription>();
}

/** How an answer of some status comes about: what the server is like, and what is sent. */
interface Way {
  readonly parts?: Overrides;
  /** whether it is about something that has been started */
  readonly isStarted?: boolean;
  /** whether that has been cancelled since */
  readonly isCancelled?: boolean;
  readonly times?: number;
  readonly send?: (operation: Operation, token?: string) => Sent;
}

interface Sent {
  readonly payload?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const form = (content: string): Sent => ({
  headers: { 'content-type': 'multipart/form-data; boundary=b' },
  payload: `--b\r\nContent-Disposition: form-data; name="file"; filename="main.py"\r\n\r\n${content}\r\n--b--\r\n`,
});
const json = (payload: string): Sent => ({ headers: { 'content-type': 'application/json' }, payload });

const newProject = (): Sent => json(JSON.stringify({ language: 'python', code: `print(${Math.random()})` }));

/** `token` is that of what has been started, which it takes to delete a saved project. */
function goodRequest({ title, path, body }: Operation, token = 'x'): Sent {
  if (title === 'DELETE /api/snippets/{id}') return { headers: { authorization: `Bearer ${token}` } };
  if (body === undefined) return {};
  if (path === '/api/save') return newProject();
  if (path === '/api/format') return json('{"code":"package main\\n","language":"go"}');
  if (path === '/api/run') return json('{"code":"print(5)","language":"python"}');
  return body.type === 'application/json' ? json(JSON.stringify(bodyWith())) : form('print(5)');
}

const withHeaders = (sent: Sent, headers: Readonly<Record<string, string>>): Sent => ({
  ...sent,
  headers: { ...sent.headers, ...headers },
});

function tooLarge({ body }: Operation): Sent {
  return body?.type === 'application/json' ? json('x'.repeat(3000)) : form('x'.repeat(3000));
}

function refused(code: ErrorCode): Overrides {
  const refuse = (): never => {
    throw new JudgeError(code, 'refused');
  };
  const fail = async (): Promise<never> => Promise.reject(new JudgeError(code, 'refused'));
  const snippets = { save: fail, find: fail, remove: fail };
  const answers = { judge: fail, runScript: fail, snippets };
  return { ...answers, prewarm: refuse, languageState: refuse, containers: refuse, runLive: refuse };
}

const never = async (): Promise<never> => new Promise(() => undefined);
/** Nothing can be started. */
const refusing = (code: ErrorCode): Overrides => ({
  health: { current: () => ({ ok: false, reason: 'the engine does not answer' }) },
  slots: {
    counts: () => ({ running: 0, waiting: 0, waitingBytes: 0 }),
    longestWaitMs: () => 0,
    waitingOf: () => ({ count: 0, bytes: 0 }),
    isDraining: () => true,
    refusal: () => new JudgeError(code, 'refused'),
  },
});

const ways: Readonly<Record<string, Way>> = {
  200: { isStarted: true },
  201: {},
  202: { isStarted: true, parts: { judge: never } },
  204: { isStarted: true },
  401: { parts: { env: { API_KEYS: 'key-of-sixteen-characters' } } },
  403: { send: (operation) => withHeaders(goodRequest(operation), { origin: 'https://elsewhere.example' }) },
  404: {},
  410: { isStarted: true, isCancelled: true },
  413: { parts: { env: { MAX_BODY: '2KB', MAX_CODE: '1KB' } }, send: tooLarge },
  415: { send: () => ({ headers: { 'content-type': 'x' }, payload: 'x' }) },
  429: { parts: { env: { RATE_LIMIT: '1/1h' } }, times: 2 },
  500: { isStarted: true, parts: refused('internal') },
  503: { isStarted: true, parts: refused('no_sandbox') },
};

/** Where an error is not that of what has been started. */
const ownWays: Readonly<Record<string, Way>> = {
  'POST /run_code 503': { parts: refusing('draining') },
  'POST /api/run_code 500': { parts: refusing('internal') },
  'POST /api/run_code 503': { parts: refusing('queue_full') },
  'POST /execute 500': { parts: refusing('internal') },
  'POST /execute 503': { parts: refusing('queue_full') },
  'GET /healthz 503': { parts: refusing('draining') },
  'POST /api/save 200': { times: 2 },
  'POST /api/save 429': { parts: { env: { PLAYGROUND_RATE: '1/1h' } }, times: 2 },
  'POST /api/run 429': { parts: { env: { PLAYGROUND_RATE: '1/1h' } }, times: 2 },
  'POST /api/format 429': { parts: { env: { PLAYGROUND_RATE: '1/1h' } }, times: 2 },
};

/** Nothing in them can fail. */
const unfailing = new Set([
  'GET /livez',
  'POST /cleanup/{session_id}',
  'DELETE /api/get_result/{id}',
  'GET /api/examples',
]);

interface Started {
  readonly id: string;
  readonly token?: string;
}

/** What a path with an id is about. */
async function started({ app }: AppUnderTest, { path, tags }: Operation): Promise<Started> {
  if (!path.includes('{')) return { id: '' };
  const [url, sent] = tags.includes('playground')
    ? ['/api/save', newProject()]
    : tags.includes('tasks')
      ? ['/api/run_code', json(JSON.stringify(bodyWith()))]
      : ['/execute', form('print(5)')];
  const answer = await app.inject({ method: 'POST', url, ...sent });
  // It comes to its end, if it has one.
  for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
  const { token = 'x', ...rest } = answer.json<Record<string, string>>();
  return { id: Object.values(rest)[0]!, token };
}

t.test('every status that is described can be had, with a body of the described shape', async (t) => {
  const description = await described(appUnderTest(t));
  const checks = createSchemaChecks(description);
  // What is answered before a request has come whole is tested over a connection.
  const beforehand = new Set(['400', '408', '431']);
  for (const operation of operationsOf(description)) {
    const { method, title, path } = operation;
    for (const status of Object.keys(operation.responses).filter((one) => !beforehand.has(one))) {
      if (status === '500' && unfailing.has(title)) continue;
      const way = ownWays[`${title} ${status}`] ?? ways[status]!;
      const { parts = {}, isStarted = false, isCancelled = false, times = 1, send = goodRequest } = way;
      const under = appUnderTest(t, parts);
      const { id, token } = isStarted ? await started(under, operation) : { id: 'x' };
      const url = path.replace('{file}', 'main.py').replace(/\{.*\}/, id);
      const request = { method: method as 'GET', url, ...send(operation, token) };
      if (isCancelled) await under.app.inject({ method: 'DELETE', url: request.url });
      let answer = await under.app.inject(request);
      for (let time = 1; time < times; time += 1) answer = await under.app.inject(request);
      t.equal(answer.statusCode, Number(status), `${title} ${status}: ${answer.body.slice(0, 100)}`);
      const type = String(answer.headers['content-type']);
      t.equal(checks.answerProblem(operation, answer.statusCode, type, answer.body), null);
      const headers = Object.keys(operation.responses[status]!.headers ?? {});
      t.same(
        headers.filter((name) => answer.headers[name] === undefined),
        [],
      );
    }
  }
});

t.test('what is answered before a route is known', async (t) => {
  const under = appUnderTest(t);
  const description = await described(under);
  const checks = createSchemaChecks(description);
  const address = await listen(under);
  for (const operation of operationsOf(description)) {
    const start = `${operation.method} ${operation.path.replaceAll(/[{}]/g, 'x')} HTTP/1.1\r\n`;
    for (const [status, rest] of [
      [400, '\r\n'],
      [431, `Host: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    ] as const) {
      const { socket, ended } = await rawClient(t, address);
      socket.end(start + rest);
      const answer = await ended;
      t.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `), operation.title);
      const body = answer.slice(answer.indexOf('\r\n\r\n') + 4);
      t.equal(checks.answerProblem(operation, status, 'application/json', body), null);
    }
  }
});
