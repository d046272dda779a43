// Stands between a server and the engine, and lets chosen calls fail or hang. Everything else passes as it is, hijacked
// streams too.

import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { docker, removeIfThere } from './docker.ts';

const operations = {
  create: /^POST .*\/containers\/create/,
  attach: /^POST .*\/containers\/[^/]+\/attach/,
  start: /^POST .*\/containers\/[^/]+\/start/,
  wait: /^POST .*\/containers\/[^/]+\/wait/,
  update: /^POST .*\/containers\/[^/]+\/update/,
  remove: /^DELETE .*\/containers\/[^/]+/,
  inspect: /^GET .*\/containers\/[^/]+\/json/,
  ping: /^(?:GET|HEAD) .*\/_ping/,
  image: /^GET .*\/images\/.*\/json/,
} as const;

export type EngineOperation = keyof typeof operations;
export const engineOperations = Object.keys(operations) as readonly EngineOperation[];

/** refuse: an answer 500. cut: the connection breaks and the engine hears nothing. lose: the engine does it, the answer is
 *  lost. hang: nothing happens until the fault is over. */
export type FaultKind = 'refuse' | 'cut' | 'lose' | 'hang';
export const faultKinds: readonly FaultKind[] = ['refuse', 'cut', 'lose', 'hang'];

export interface EngineProxy extends AsyncDisposable {
  /** for DOCKER_HOST */
  readonly url: string;
  /** From now on these calls fail in this way, until what it returns is called. */
  inject(operation: EngineOperation, kind: FaultKind): () => void;
  /**
   * From now on the first `most` containers that the server asks to remove, or looks for, can never be removed, until
   * what it returns is called: the engine says that their removal is under way, as one does that was killed meanwhile.
   */
  strand(most: number): () => void;
  /** From now on each container is removed right before the server starts it, until what it returns is called. */
  removeBeforeStart(): () => void;
  /** From now on the engine describes itself with these fields of GET /info in place of its own. */
  describe(fields: object): void;
  /** how many calls the present fault has hit */
  hits(): number;
}

const engineSocket = (process.env['DOCKER_HOST'] ?? '/var/run/docker.sock').replace(/^unix:\/\//, '');

export async function startEngineProxy(): Promise<EngineProxy> {
  const directory = await mkdtemp(join(tmpdir(), 'engine-proxy-'));
  const socketPath = join(directory, 'socket');
  const sockets = new Set<Socket>();
  let fault: { operation: EngineOperation; kind: FaultKind; over: Promise<void> } | undefined;
  let hits = 0;
  let description: object = {};
  let removes = false;
  let stranding: { readonly names: Set<string>; readonly most: number } | undefined;

  /** What the engine would say of a container that it cannot remove; undefined for any other call. */
  function strandedAnswer({ method, url }: IncomingMessage): { status: number; body: object } | undefined {
    const [, name = ''] = /\/containers\/([^/?]+)(?:\/json)?(?:\?|$)/.exec(url ?? '') ?? [];
    const isLook = method === 'GET' && operations.inspect.test(`${method} ${url}`);
    if (stranding === undefined || name === '' || !(method === 'DELETE' || isLook)) return undefined;
    if (stranding.names.size < stranding.most) stranding.names.add(name);
    if (!stranding.names.has(name)) return undefined;
    return isLook
      ? { status: 200, body: { Id: name, State: { Status: 'removing' } } }
      : { status: 409, body: { message: `removal of container ${name} is already in progress` } };
  }

  async function faultFor({ method, url }: IncomingMessage): Promise<FaultKind | undefined> {
    if (fault === undefined || !operations[fault.operation].test(`${method} ${url}`)) return undefined;
    hits += 1;
    const { kind, over } = fault;
    if (kind === 'hang') await over;
    return kind;
  }

  async function describeOtherwise(answer: IncomingMessage, response: ServerResponse): Promise<void> {
    const own = JSON.parse(await text(answer)) as object;
    const { 'content-length': _, ...headers } = answer.headers;
    response.writeHead(answer.statusCode!, headers).end(JSON.stringify({ ...own, ...description }));
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const kind = await faultFor(request);
    if (kind === 'cut') return void request.socket.destroy();
    const stranded = strandedAnswer(request);
    if (stranded !== undefined) {
      request.resume();
      response.writeHead(stranded.status, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify(stranded.body));
    }
    if (kind === 'refuse') {
      request.resume();
      return void response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"injected"}');
    }
    const { method, url, headers } = request;
    const [, started] = /^POST .*\/containers\/([^/]+)\/start/.exec(`${method} ${url}`) ?? [];
    if (removes && started !== undefined) await removeIfThere(docker.getContainer(started));
    const outgoing = httpRequest({ socketPath: engineSocket, method, path: url, headers, agent: false }, (answer) => {
      if (/^GET .*\/info$/.test(`${method} ${url}`)) {
        void describeOtherwise(answer, response);
        return;
      }
      if (kind === 'lose') {
        answer.resume();
        answer.once('end', () => request.socket.destroy());
        return;
      }
      response.writeHead(answer.statusCode!, answer.headers);
      response.flushHeaders();
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    outgoing.on('error', () => response.destroy());
    response.on('close', () => outgoing.destroy());
    request.pipe(outgoing);
  }

  async function hijack(request: IncomingMessage, client: Socket, head: Buffer): Promise<void> {
    const kind = await faultFor(request);
    if (kind === 'cut') return void client.destroy();
    if (kind === 'refuse')
      return void client.end('HTTP/1.1 500 Injected\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    const engine = connect(engineSocket);
    sockets.add(engine);
    const lines = request.rawHeaders.flatMap((name, at, all) => (at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : []));
    const headers = [`${request.method} ${request.url} HTTP/1.1`, ...lines, '', ''].join('\r\n');
    // In one write, as the client sent it: what the engine has not read when it takes the connection over as a stream
    // becomes the container's stdin.
    engine.write(Buffer.concat([Buffer.from(headers), head]));
    client.on('error', () => engine.destroy()).on('close', () => engine.destroy());
    engine.on('error', () => client.destroy()).on('close', () => client.destroy());
    if (kind === 'lose') {
      engine.once('data', () => client.destroy());
      return;
    }
    client.pipe(engine);
    engine.pipe(client);
  }

  const server = createServer((request, response) => void pass(request, response));
  server.on('upgrade', (request, socket, head) => void hijack(request, socket as Socket, head));
  server.on('connection', (socket) => sockets.add(socket.on('error', () => socket.destroy())));
  server.listen(socketPath);
  await once(server, 'listening');

  return {
    url: `unix://${socketPath}`,
    hits: () => hits,
    inject(operation, kind) {
      const { promise: over, resolve } = Promise.withResolvers<void>();
      fault = { operation, kind, over };
      hits = 0;
      return () => {
        fault = undefined;
        resolve();
      };
    },
    removeBeforeStart() {
      removes = true;
      return () => {
        removes = false;
      };
    },
    describe(fields) {
      description = fields;
    },
    strand(most) {
      stranding = { names: new Set(), most };
      return () => {
        stranding = undefined;
      };
    },
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await rm(directory, { recursive: true });
    },
  };
}
