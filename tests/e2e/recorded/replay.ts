// Sends the recorded set to real servers. Each surface is sent to one of three, which differ in their configuration.

import { Agent } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { startServer, type TestServer } from '../../support/server.ts';
import { maskedAnswer, type MaskedAnswer } from './answers.ts';
import { exchange, exchangeRaw, type Exchanged } from './exchange.ts';
import { rawBytes, readSurface, sentFor, type RecordedRequest } from './request.ts';

interface RecordedServer {
  readonly environment: Readonly<Record<string, string>>;
  /** in the order in which they are sent */
  readonly surfaces: readonly string[];
}

const common = { COMMIT: 'recorded', LOG_LEVEL: 'fatal' };

export const servers: readonly RecordedServer[] = [
  {
    environment: { ...common, MAX_CONTAINERS: '2' },
    // The metrics, which are read last, have a line for each route and status that were answered before.
    surfaces: ['run-code', 'run-code-refused', 'tasks', 'sessions', 'http', 'description', 'node', 'metrics'],
  },
  {
    environment: {
      ...common,
      MAX_CONTAINERS: '1',
      MAX_QUEUE: '1',
      QUEUE_TIMEOUT: '3s',
      REQUEST_TIMEOUT: '1s',
      MAX_CODE: '200B',
      MAX_BODY: '2MB',
      MAX_TESTS: '5',
      TIMEOUT: '400ms',
      MAX_TIMEOUT: '400ms',
      SUBMISSION_TIMEOUT: '600ms',
      MEMORY: '64MB',
      MAX_MEMORY: '64MB',
      MAX_OUTPUT: '1KB',
      MAX_SUBMISSION_OUTPUT: '1500B',
      RESULT_MAX_BYTES: '1MB',
      CORS_ORIGINS: '*',
    },
    surfaces: ['limits'],
  },
  {
    environment: {
      ...common,
      MAX_CONTAINERS: '2',
      API_KEYS: 'recorded-key-one,recorded-key-two,recorded-key-three,recorded-key-four',
      APIDOCS_ACCESS: 'key',
      RATE_LIMIT: '12/1h',
      CORS_ORIGINS: 'https://courses.example',
      SESSION_TIMEOUT: '300ms',
      MAX_OUTPUT: '1KB',
    },
    surfaces: ['access'],
  },
];

interface ReplayedSurface {
  readonly surface: string;
  /** in the order of the requests */
  readonly answers: readonly MaskedAnswer[];
}

/** What all surfaces of a server answer now. A request that fails does not keep the next ones from being sent. */
export async function replay({ environment, surfaces }: RecordedServer): Promise<readonly ReplayedSurface[]> {
  await using server = await startServer(environment);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ids = new Map<string, string>();
  const replayed: ReplayedSurface[] = [];
  try {
    for (const surface of surfaces) {
      const { requests } = await readSurface(surface);
      const answers: MaskedAnswer[] = [];
      replayed.push({ surface, answers });
      for (const request of requests) answers.push(await answerTo(request, { server, agent, ids }));
    }
  } finally {
    agent.destroy();
  }
  return replayed;
}

interface Client {
  readonly server: TestServer;
  readonly agent: Agent;
  readonly ids: Map<string, string>;
}

const pollMs = 10;
const deadlineMs = 30_000;

async function answerTo(request: RecordedRequest, client: Client): Promise<MaskedAnswer> {
  const { name, when, signal, until = '', keeps } = request;
  const { server, ids } = client;
  try {
    if (when !== undefined) await server.untilCounts(when);
    if (signal !== undefined) server.process.kill(signal);
    const deadline = performance.now() + deadlineMs;
    let answer = await send(request, client);
    while (!answer.body.includes(until)) {
      if (performance.now() > deadline) throw new Error(`the answer is still ${answer.body.toString()}`);
      await delay(pollMs);
      answer = await send(request, client);
    }
    if (keeps !== undefined) ids.set(keeps, idIn(answer.body));
    return maskedAnswer(request, answer);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { name, status: '', headers: new Map(), body: '', failure };
  }
}

async function send(request: RecordedRequest, { server, agent, ids }: Client): Promise<Exchanged> {
  const { address } = server;
  if (request.raw !== undefined) return exchangeRaw(address, rawBytes(request.raw));
  return exchange(address, agent, sentFor(request, ids));
}

function idIn(body: Buffer): string {
  const { queued_task_id: task, session_id: session } = JSON.parse(body.toString()) as Record<string, string>;
  const id = task ?? session;
  if (id === undefined) throw new Error(`the answer has no id: ${body.toString()}`);
  return id;
}
