// The playground's API on a database in memory.

import { randomBytes } from 'node:crypto';
import { unzipSync } from 'fflate';
import t, { type Test } from 'tap';
import { JudgeError } from '../../../../src/errors.ts';
import { appUnderTest, base64, type Overrides } from '../app-under-test.ts';

const key = 'key-of-sixteen-characters';

type Body = Readonly<Record<string, unknown>>;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  readonly body: Body;
}

/** Sends requests to an app of its own. */
function client(t: Test, overrides: Overrides = {}) {
  const { app } = appUnderTest(t, overrides);

  async function ask(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    headers: Body = {},
    payload?: Body,
  ): Promise<Answer> {
    const answer = await app.inject({
      method,
      url,
      headers: headers as Record<string, string>,
      ...(payload === undefined ? {} : { payload }),
    });
    const isJson = String(answer.headers['content-type']).startsWith('application/json');
    return {
      status: answer.statusCode,
      headers: answer.headers,
      bytes: answer.rawPayload,
      body: isJson ? answer.json<Body>() : {},
    };
  }

  return {
    app,
    get: async (url: string, headers?: Body) => ask('GET', url, headers),
    save: async (payload: Body, headers?: Body) => ask('POST', '/api/save', headers, payload),
    remove: async (id: unknown, headers?: Body) => ask('DELETE', `/api/snippets/${String(id)}`, headers),
  };
}

/** A project that no other is like. */
const project = (fields: Body = {}): Body => ({ language: 'python', code: `print(${Math.random()})\n`, ...fields });
const bearer = (token: unknown): Body => ({ authorization: `Bearer ${String(token)}` });

t.test('what was saved is read again', async (t) => {
  const { save, get } = client(t);
  const { status, body } = await save({
    language: 'py',
    files: [
      { name: 'main.py', text: 'import util  # \u{1F600}\0\r\n' },
      { name: 'data/x.bin', content: base64(Buffer.from([0xff, 0])) },
      { name: 'data/utf8.txt', content: base64('ü') },
    ],
    entry: 'main.py',
    args: ['one', 'two words', ''],
    stdin: 'one\ntwo\0',
    title: 'It works’',
    parent: 'AAAAAAAAAAA',
  });
  t.equal(status, 201);
  t.match(body, { id: /^[0-9A-Za-z]{11}$/, url: `/p/${String(body['id'])}`, token: /^[\w-]{43}$/ });
  const read = await get(`/api/snippets/${String(body['id'])}`);
  t.equal(read.status, 200);
  const { created_at: createdAt, ...rest } = read.body;
  t.same(rest, {
    id: body['id'],
    url: body['url'],
    language: 'python',
    title: 'It works’',
    files: [
      { name: 'data/utf8.txt', text: 'ü' },
      { name: 'data/x.bin', content: '/wA=' },
      { name: 'main.py', text: 'import util  # \u{1F600}\0\r\n' },
    ],
    entry: 'main.py',
    args: ['one', 'two words', ''],
    stdin: 'one\ntwo\0',
    parent: 'AAAAAAAAAAA',
  });
  t.equal(new Date(String(createdAt)).toISOString(), createdAt);
});

t.test('the same content is the same address, and its token is told once', async (t) => {
  const { save } = client(t);
  const text = `print(${Math.random()})\n`;
  const first = await save({ language: 'python', code: text });
  t.equal(first.status, 201);
  const { token: _, ...known } = first.body;
  for (const same of [
    { language: 'python', code: text },
    { language: 'python3', code: text, entry: null, args: [], stdin: '', title: '', parent: null },
    { language: 'py', files: [{ name: 'main.py', text }], parent: 'AAAAAAAAAAA' },
    { language: 'cpython', files: [{ name: 'main.py', content: base64(text) }] },
  ]) {
    const again = await save(same);
    t.equal(again.status, 200);
    t.same(again.body, known);
  }
  t.equal((await save({ language: 'python', code: text, title: 'x' })).status, 201);
});

t.test('who has the token may delete it, nobody else', async (t) => {
  const { save, get, remove } = client(t);
  const sent = project();
  const { body } = await save(sent);
  const { body: other } = await save(project());
  const { id, token } = body;

  for (const headers of [{}, { authorization: '' }, { authorization: 'Basic x' }, { 'x-api-key': String(token) }]) {
    const refused = await remove(id, headers);
    t.equal(refused.status, 401);
    t.equal(refused.headers['www-authenticate'], 'Bearer');
    t.same(refused.body, { error: 'this route needs the token of the project: authorization: Bearer …' });
  }
  for (const wrong of ['x', other['token'], `${String(token)}x`]) {
    const refused = await remove(id, bearer(wrong));
    t.equal(refused.status, 403);
    t.same(refused.body, { error: 'this is not the token of this project' });
  }
  t.equal((await get(`/api/snippets/${String(id)}`)).status, 200);

  const removed = await remove(id, bearer(token));
  t.equal(removed.status, 204);
  t.equal(removed.bytes.length, 0);
  for (const gone of [
    await remove(id, bearer(token)),
    await get(`/api/snippets/${String(id)}`),
    await get(`/p/${String(id)}.zip`),
    await get(`/p/${String(id)}/raw/main.py`),
  ]) {
    t.equal(gone.status, 404);
    t.same(gone.body, { error: 'there is no such project, or it was deleted' });
  }

  const again = await save(sent);
  t.equal(again.status, 201);
  t.equal(again.body['id'], id);
  t.not(again.body['token'], token);
  t.equal((await remove(id, bearer(token))).status, 403, 'the old token is worth nothing');
});

t.test('everything that is wrong is told at once, each with its place', async (t) => {
  const { save } = client(t, { env: { MAX_CODE: '1KB' } });
  const file = { name: 'main.py', text: '' };
  for (const [body, status, error] of [
    [{}, 400, 'language is required'],
    [{ language: 'python' }, 400, 'the body must have either code or files'],
    [{ language: 'python', code: '', files: [file] }, 400, 'the body must have either code or files'],
    [
      { language: 'python', code: 5, stdin: 5, titel: '' },
      400,
      'unknown field: titel; code must be a string; stdin must be a string',
    ],
    [{ language: 'python', code: '', parent: 5 }, 400, 'parent must be a string or null'],
    [{ language: 'python', code: '', entry: 'util.py' }, 400, 'entry must be the name of one of the files'],
    [{ language: 'python', code: '', args: ['a', '\0'] }, 400, 'args[1] must not have the character "\\u0000"'],
    [{ language: 'python', files: [] }, 400, 'files must have at least 1 entry'],
    [
      { language: 'python', files: [{ text: '' }, { name: 'a', text: '', x: 1 }, 'a'] },
      400,
      'files[0].name is required; files[1]: unknown field: x; files[2] must be an object',
    ],
    [
      { language: 'python', files: [{ name: '' }, { name: 'a', text: '', content: '' }, { name: 'b', content: '?' }] },
      400,
      'files[0] must have either text or content; files[1] must have either text or content; ' +
        'files[2].content must be base64 (RFC 4648: standard alphabet, padded, no white space); ' +
        'files[0].name must not be empty, but it is ""',
    ],
    [
      { language: 'python', code: '\ud800', stdin: '\udfff', title: '\ud800\n', parent: '../x' },
      400,
      'code must be Unicode text, but it has a lone surrogate; stdin must be Unicode text, but it has a lone surrogate; ' +
        'title must be Unicode text, but it has a lone surrogate; title must be one line without control characters; ' +
        'parent must be the id of a saved project',
    ],
    [{ language: 'python', code: '', title: 'x'.repeat(101) }, 400, 'title must have at most 100 characters'],
    [{ language: 'python', code: '', title: '\u{1F600}'.repeat(101) }, 400, 'title must have at most 100 characters'],
    [{ language: 'python', code: 'ü'.repeat(513) }, 413, 'code must be at most 1 KiB (MAX_CODE)'],
    [
      { language: 'python', files: [file, { name: 'b', text: 'ü'.repeat(513) }] },
      413,
      'files must have at most 1 KiB together (MAX_CODE), not 1026 bytes',
    ],
    [
      { language: 'python', files: Array.from({ length: 21 }, (_, at) => ({ ...file, name: `${at}` })) },
      413,
      'files must have at most 20 entries',
    ],
    [{ language: 'python', code: '', stdin: 'ü'.repeat(524_289) }, 413, 'stdin must be at most 1 MiB'],
  ] as const) {
    const answer = await save(body);
    t.same([answer.status, answer.body], [status, { error }]);
  }
  t.match((await save({ language: 'cobol', code: '' })).body, { error: /^language must be one of: python, / });
  t.equal((await save({ language: 'python', code: 'ü'.repeat(512), title: '\u{1F600}'.repeat(100) })).status, 201);
});

t.test('a file is text to every browser, whatever is in it', async (t) => {
  const { save, get } = client(t);
  const page = '<script>alert(1)</script>';
  const names = ['index.html', 'a/"quoted"; x=.html', 'ünïcode \u{1F600}.svg', '%2e%2e', '__proto__'];
  const { body } = await save(project({ code: undefined, files: names.map((name) => ({ name, text: page + name })) }));
  for (const name of names) {
    const path = name.split('/').map(encodeURIComponent).join('/');
    for (const url of [path, encodeURIComponent(name)]) {
      const { status, bytes, headers } = await get(`/p/${String(body['id'])}/raw/${url}`);
      t.equal(status, 200, url);
      t.equal(bytes.toString(), page + name);
      t.equal(headers['content-type'], 'text/plain; charset=utf-8');
      t.equal(headers['x-content-type-options'], 'nosniff');
      t.equal(headers['content-security-policy'], "default-src 'none'; sandbox");
      t.match(headers['content-disposition'], /^inline; filename=[\x20-\x7e]+$/);
    }
  }
  for (const name of ['', 'missing', 'index.html/', '../index.html', '%00']) {
    const answer = await get(`/p/${String(body['id'])}/raw/${name}`);
    t.equal(answer.status, 404, name);
    t.same(Object.keys(answer.body), ['error']);
  }
});

t.test('a file that is sent in pieces comes whole, and its archive too', async (t) => {
  const { save, get } = client(t);
  const content = randomBytes(200_000);
  const files = [{ name: 'bytes', content: base64(content) }];
  const { body } = await save({ language: 'python', files });
  const raw = await get(`/p/${String(body['id'])}/raw/bytes`);
  t.equal(raw.headers['content-length'], String(content.length));
  t.ok(content.equals(raw.bytes));
  const zip = await get(`/p/${String(body['id'])}.zip`);
  t.equal(zip.headers['content-length'], String(zip.bytes.length));
  t.ok(content.equals(unzipSync(zip.bytes)['bytes']!));
});

t.test('the archive has every file, and is the same each time', async (t) => {
  const { save, get } = client(t);
  const files = [
    { name: 'main.py', text: 'print(1)\n'.repeat(1000) + Math.random() },
    { name: 'a/b/ü.txt', text: '' },
    { name: '__proto__', text: 'x' },
    { name: '1', content: base64(Buffer.from([0, 0xff])) },
  ];
  const { body } = await save({ language: 'python', files });
  const url = `/p/${String(body['id'])}.zip`;
  const { status, headers, bytes } = await get(url);
  t.equal(status, 200);
  t.equal(headers['content-type'], 'application/zip');
  t.equal(headers['content-disposition'], `attachment; filename=${String(body['id'])}.zip`);
  t.equal(headers['x-content-type-options'], 'nosniff');
  const names: string[] = [];
  const unzipped = unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return name !== '__proto__';
    },
  });
  t.same(names, ['1', '__proto__', 'a/b/ü.txt', 'main.py']);
  t.equal(Buffer.from(unzipped['main.py']!).toString(), files[0]!.text);
  t.same(Buffer.from(unzipped['1']!), Buffer.from([0, 0xff]));
  t.same((await get(url)).bytes, bytes);
});

t.test('the examples are those of the served languages', async (t) => {
  for (const [LANGUAGES, wanted] of [
    ['go', ['python', 'go']],
    ['python', ['python']],
  ] as const) {
    const { app } = client(t, { env: { LANGUAGES } });
    const examples = (await app.inject('/api/examples')).json<readonly Body[]>();
    t.same([...new Set(examples.map(({ language }) => language))], wanted);
    t.match(examples[0], {
      language: 'python',
      title: 'Add two numbers',
      files: [{ name: 'main.py', text: /^# Add two numbers\n/ }],
      stdin: '2 3\n',
      output: '5\n',
    });
  }
});

t.test('paths below the routes have their shape, others that of the rest', async (t) => {
  const { get, app } = client(t);
  for (const url of [
    '/api/save/x',
    '/api/snippets',
    '/api/snippets/x/y',
    '/api/examples/x',
    '/p',
    '/p/x/y',
    '/p//raw/x',
  ]) {
    const { status, body } = await get(url);
    t.equal(status, 404, url);
    t.same(Object.keys(body), ['error'], url);
  }
  for (const url of ['/api', '/api/', '/api/saved', '/api/run_code/x', '/px', '/api/get_result/x/y']) {
    t.same(Object.keys((await get(url)).body), ['status', 'results', 'error'], url);
  }
  const { statusCode, headers } = await app.inject('/api/save');
  t.equal(statusCode, 405);
  t.equal(headers.allow, 'POST');
});

t.test('PLAYGROUND=off leaves nothing of it', async (t) => {
  const { app, get, save } = client(t, { env: { PLAYGROUND: 'off' } });
  t.equal((await save(project())).status, 404);
  for (const url of ['/api/snippets/AAAAAAAAAAA', '/p/AAAAAAAAAAA.zip', '/p/AAAAAAAAAAA/raw/x', '/api/examples']) {
    const { status, body } = await get(url);
    t.equal(status, 404);
    t.same(Object.keys(body), ['status', 'results', 'error'], 'as any unknown path');
  }
  const description = (await app.inject('/openapi.json')).body;
  t.notMatch(description, /playground|saved project|\/api\/save|\/p\//i);
});

t.test('where there are keys, the routes need one, unless they are open', async (t) => {
  const { save, get, remove } = client(t, { env: { API_KEYS: key } });
  const sent = project();
  t.equal((await save(sent)).status, 401);
  const { body } = await save(sent, { 'x-api-key': key });
  for (const url of [`/api/snippets/${String(body['id'])}`, `/p/${String(body['id'])}.zip`, '/api/examples']) {
    t.equal((await get(url)).status, 401);
    t.equal((await get(url, bearer(key))).status, 200);
  }
  const token = bearer(body['token']);
  t.same((await remove(body['id'], token)).body, { error: 'this route needs a key: x-api-key: …' });
  t.equal((await remove(body['id'], { ...token, 'x-api-key': `${key}-not` })).status, 401);
  t.equal((await remove(body['id'], { 'x-api-key': key })).status, 401);
  t.equal((await remove(body['id'], { ...token, 'x-api-key': key })).status, 204);

  const open = client(t, { env: { API_KEYS: key, PLAYGROUND_ACCESS: 'open' } });
  const saved = await open.save(project());
  t.equal(saved.status, 201);
  t.equal((await open.get(`/p/${String(saved.body['id'])}/raw/main.py`)).status, 200);
  t.equal((await open.remove(saved.body['id'], bearer(saved.body['token']))).status, 204);
  t.equal((await open.app.inject({ method: 'POST', url: '/prewarm' })).statusCode, 401, 'nothing else is open');
});

t.test('saves are limited for each address, also without RATE_LIMIT; reads are not', async (t) => {
  const { app } = client(t, { env: { PLAYGROUND_RATE: '2/1m' } });
  const send = async (payload: Body, remoteAddress = '192.0.2.1') =>
    app.inject({ method: 'POST', url: '/api/save', payload, remoteAddress });
  const first = await send(project());
  t.match(first.headers, { 'ratelimit-limit': '2', 'ratelimit-remaining': '1' });
  await send({});
  const refused = await send(project());
  t.equal(refused.statusCode, 429);
  t.match(refused.headers, { 'retry-after': /^\d+$/ });
  t.match(refused.json(), { error: /^more than 2 requests: retry in / });
  t.equal((await send(project(), '192.0.2.2')).statusCode, 201);
  for (let times = 0; times < 3; times += 1) t.equal((await app.inject('/api/examples')).statusCode, 200);
});

t.test('RATE_LIMIT counts reads with the other routes, and saves by their own limit', async (t) => {
  const { app, get, save } = client(t, { env: { RATE_LIMIT: '1/1m', PLAYGROUND_RATE: '2/1m' } });
  t.equal((await get('/api/examples')).status, 200);
  t.equal((await get('/api/examples')).status, 429);
  t.equal((await save(project())).status, 201);
  t.equal((await save(project())).status, 201);
  t.equal((await save(project())).status, 429);
  t.equal((await app.inject({ method: 'POST', url: '/prewarm' })).statusCode, 429);
});

t.test('a database that does not work is a 503 with its reason', async (t) => {
  const reason = 'projects can be neither saved nor read now: the database refuses connections';
  const fail = async (): Promise<never> => {
    throw new JudgeError('storage_unavailable', reason);
  };
  const { save, get, remove } = client(t, { snippets: { save: fail, find: fail, remove: fail } });
  for (const answer of [
    await save(project()),
    await get('/api/snippets/AAAAAAAAAAA'),
    await get('/p/AAAAAAAAAAA.zip'),
    await remove('AAAAAAAAAAA', bearer('x')),
  ]) {
    t.equal(answer.status, 503);
    t.same(answer.body, { error: reason });
    t.match(answer.headers['retry-after'], /^\d+$/);
  }
});

t.test('a page of another site can neither save nor read', async (t) => {
  const { save, get } = client(t);
  t.equal((await save(project(), { origin: 'https://elsewhere.example' })).status, 403);
  t.equal((await get('/api/examples', { origin: 'https://elsewhere.example' })).status, 403);
  t.equal((await get('/api/examples', { host: 'elsewhere.example' })).status, 403);
});
