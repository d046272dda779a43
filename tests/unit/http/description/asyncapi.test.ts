import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import t from 'tap';
import { appUnderTest } from '../app-under-test.ts';

interface Described {
  readonly channels: {
    readonly runs: { readonly address: string; readonly messages: Readonly<Record<string, Message>> };
  };
}
interface Message {
  readonly payload: { readonly properties: Readonly<Record<string, { readonly description?: string }>> };
}

const specification = createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0-without-$id.json') as object;

t.test('the description of the WebSocket is one by the standard', async (t) => {
  const { app } = appUnderTest(t);
  const description = (await app.inject('/asyncapi.json')).json<Described>();
  const isAsyncapi = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(specification);
  t.ok(isAsyncapi(description), JSON.stringify(isAsyncapi.errors?.slice(0, 3)));
  const { address, messages } = description.channels.runs;
  t.equal(address, '/api/ws');
  t.same(Object.keys(messages).toSorted(), [
    ...['attach', 'eof', 'hello', 'ping', 'run', 'stdin', 'stop'].map((name) => `client-${name}`),
    ...['ended', 'error', 'hello', 'output', 'pong', 'state', 'test', 'unit'].map((name) => `server-${name}`),
  ]);
  const bare = Object.entries(messages).flatMap(([name, { payload }]) =>
    Object.entries(payload.properties)
      .filter(([field, { description: text }]) => field !== 'type' && !text)
      .map(([field]) => `${name}/${field}`),
  );
  t.same(bare, [], 'every field is described');
});

t.test('without the playground there is none', async (t) => {
  const { app } = appUnderTest(t, { env: { PLAYGROUND: 'off' } });
  for (const [method, url] of [
    ['GET', '/asyncapi.json'],
    ['GET', '/api/ws'],
    ['POST', '/api/run'],
  ] as const) {
    t.equal((await app.inject({ method, url })).statusCode, 404, url);
  }
  t.notOk('/api/run' in (await app.inject('/openapi.json')).json<{ paths: object }>().paths);
});
