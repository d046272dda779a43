import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { parseEngineAddress, type EngineAddress } from '../../../src/setup/engine-address.ts';
import { engineRequest, pingEngine, progressError } from '../../../src/setup/engine-client.ts';

/** A server on a socket of its own, in the place of an engine. */
async function listen(t: Test, onRequest: RequestListener): Promise<EngineAddress> {
  // not in the test's own directory: the path of a socket has at most 107 characters
  const directory = await mkdtemp(join(tmpdir(), 'engine-'));
  const path = join(directory, 'engine.sock');
  const server = createServer(onRequest);
  server.listen(path);
  await once(server, 'listening');
  t.teardown(async () => {
    server.closeAllConnections();
    server.close();
    await rm(directory, { recursive: true });
  });
  return parseEngineAddress(`unix://${path}`);
}

async function* failingOnce(started: Promise<void>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('a');
  await started;
  throw new Error('the source failed');
}

await t.test('an engine that answers its ping answers', async (t) => {
  const engine = await listen(t, (request, response) => response.end(request.url === '/_ping' ? 'OK' : ''));
  t.same(await pingEngine(engine), { kind: 'answers' });
});

await t.test('something else behind the socket is silent, with its own words', async (t) => {
  const engine = await listen(t, (_, response) => response.writeHead(502).end('bad gateway'));
  t.same(await pingEngine(engine), { kind: 'silent', reason: 'it answers /_ping with status 502: bad gateway' });
});

await t.test('an engine that hangs is silent after the deadline', async (t) => {
  const engine = await listen(t, () => undefined);
  t.same(await pingEngine(engine, 50), { kind: 'silent', reason: 'no answer to /_ping within 0.05 s' });
});

await t.test('a socket that is not there is silent', async (t) => {
  t.match(await pingEngine(parseEngineAddress('unix:///nonexistent.sock')), { kind: 'silent', reason: /ENOENT/ });
});

await t.test(
  'an upload whose source fails is cut off, so that the engine cannot take it for a whole one',
  async (t) => {
    const seen: string[] = [];
    const { promise: started, resolve: start } = Promise.withResolvers<void>();
    const { promise: closed, resolve: close } = Promise.withResolvers<void>();
    const engine = await listen(t, (request) => {
      request.once('data', start);
      request.once('end', () => seen.push('the end'));
      request.once('error', () => seen.push('a cut'));
      request.once('close', close);
    });
    const body = failingOnce(started);
    const upload = engineRequest(engine, 'POST', '/', { signal: AbortSignal.timeout(10_000), body });
    await t.rejects(upload, { message: 'the source failed' });
    await closed;
    t.same(seen, ['a cut']);
  },
);

await t.test('a pull that fails half-way is told from one that ends well', async (t) => {
  t.equal(progressError(200, '{"status":"Pulling"}\r\n{"status":"Digest"}\r\n'), undefined);
  t.equal(progressError(200, '{"status":"Pulling"}\r\n{"errorDetail":{"message":"no"},"error":"no"}\r\n'), 'no');
  t.equal(progressError(500, '{"message":"no such host"}\n'), 'no such host');
  t.equal(progressError(503, 'Service Unavailable'), 'status 503');
  t.equal(progressError(200, ''), undefined);
});
