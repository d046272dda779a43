// POST /api/run on real sandboxes: what came of a program, live events, results that are shown again.

import t from 'tap';
import type { RunAnswer, RunError, RunEventMessage } from '../../src/api/run.ts';
import { until } from '../support/docker.ts';
import { startServer } from '../support/server.ts';

const server = await startServer({
  LANGUAGES: 'python,go',
  MAX_CONTAINERS: '4',
  PLAYGROUND_SLOTS: '2',
  RUN_WALL_LIMIT: '4s',
  MAX_OUTPUT: '100KB',
});
t.teardown(() => server.stop());

interface Ran {
  readonly status: number;
  readonly body: RunAnswer & RunError;
}

async function post(body: unknown, init: RequestInit = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(init.headers as Record<string, string>) };
  return fetch(`${server.address}/api/run`, { method: 'POST', body: JSON.stringify(body), ...init, headers });
}

async function run(body: Record<string, unknown>): Promise<Ran> {
  const answer = await post({ language: 'python', ...body });
  return { status: answer.status, body: (await answer.json()) as Ran['body'] };
}

/** The events of a run as they come; `onEvent` hears of each at once. */
async function events(
  body: Record<string, unknown>,
  onEvent: (event: RunEventMessage) => void = () => undefined,
  signal?: AbortSignal,
): Promise<RunEventMessage[]> {
  const init = { headers: { accept: 'application/x-ndjson' }, ...(signal === undefined ? {} : { signal }) };
  const answer = await post({ language: 'python', fresh: true, ...body }, init);
  t.equal(answer.headers.get('content-type'), 'application/x-ndjson');
  const seen: RunEventMessage[] = [];
  let open = '';
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    const lines = (open + chunk).split('\n');
    open = lines.pop() ?? '';
    for (const line of lines) {
      const event = JSON.parse(line) as RunEventMessage;
      seen.push(event);
      onEvent(event);
    }
  }
  t.equal(open, '', 'the last line is whole');
  return seen;
}

/** How many runs in Python have ended so. */
async function countOf(end: string): Promise<number> {
  const metrics = await (await fetch(`${server.address}/metrics`)).text();
  const [, count = '0'] =
    new RegExp(`^judge_runs_total\\{language="python",end="${end}"\\} (\\d+)`, 'm').exec(metrics) ?? [];
  return Number(count);
}

const textOf = (seen: readonly RunEventMessage[]): string =>
  seen.map((event) => (event.type === 'output' ? event.data : '')).join('');

await t.test('the request of document 004 works as it is written there: Go, plain text', async (t) => {
  const code = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("привет") }\n';
  await server.untilLanguagesAreReady();
  const answer = await post({ code });
  t.equal(answer.status, 200);
  t.match(await answer.json(), { output: 'привет\n', stdout: 'привет\n', stderr: '', exit_code: 0, ended: 'exited' });
});

await t.test('a program that is none, and what is wrong with it', async (t) => {
  const cases: readonly (readonly [unknown, string])[] = [
    [{}, 'code is required'],
    [{ code: '' }, 'code must not be empty'],
    [{ code: 7 }, 'code must be a string'],
    [{ code: 'x', language: 'cobol' }, 'language must be one of'],
    [{ code: 'x', time_limit: 11 }, 'time_limit must be at most 10 s'],
    [{ code: '\uD800', stdin: '\uDC00' }, 'code must be Unicode text, but it has a lone surrogate; stdin must be'],
    [{ code: 'x', colour: 'red' }, 'unknown field: colour'],
    [[], 'the body must be an object'],
  ];
  for (const [body, detail] of cases) {
    const answer = await post(body);
    const said = (await answer.json()) as RunError;
    t.equal(answer.status, 400, detail);
    t.equal(said.error, 'Invalid request');
    t.ok(said.detail?.startsWith(detail), String(said.detail));
  }
  const wrong = await post(undefined, { body: '{"code": "x"' });
  t.equal(wrong.status, 400);
  t.match(await wrong.json(), { error: 'Invalid request', detail: /^the body is not valid JSON/ });
  const large = await run({ code: '#'.repeat(262_145) });
  t.equal(large.status, 413);
  t.same(large.body, { error: 'code must be at most 256 KiB of UTF-8 (MAX_CODE)' });
});

await t.test('a program of several files, with arguments', async (t) => {
  const files = [
    {
      name: 'game.py',
      text: 'import sys\nfrom util import words\nprint(words.greeting, *sys.argv[1:], open("data.bin", "rb").read())',
    },
    { name: 'util/words.py', text: 'greeting = "hello"\n' },
    { name: 'data.bin', content: 'AP8=' },
  ];
  t.match((await run({ files, entry: 'game.py', args: ['a b', 'ü'] })).body, {
    stdout: "hello a b ü b'\\x00\\xff'\n",
    ended: 'exited',
  });
  const wrong: readonly (readonly [Record<string, unknown>, string])[] = [
    [{ files }, 'entry must name the main file: no file is named main.py, and several files end in one of'],
    [{ files, code: 'x' }, 'code and files cannot both be sent'],
    [{ files: [] }, 'files must have at least 1 entry'],
    [{ files: [{ name: 'main.py' }] }, 'files[0] must have either text or content'],
    [{ files: [{ name: 'main.py', text: 'x', content: 'eA==' }] }, 'files[0] must have either text or content'],
    [{ files: [{ name: 'main.py', content: 'e' }] }, 'files[0].content must be base64'],
    [{ files: [{ name: '../main.py', text: 'x' }] }, 'files[0].name must not have the segment . or ..'],
    [{ files: Array.from({ length: 21 }, (_, at) => ({ name: `${at}.py`, text: 'x' })) }, 'files must have at most 20'],
    [{ code: 'x', args: ['\0'] }, 'args[0] must not have the character'],
    [{ code: 'x', entry: '' }, 'entry must not be empty'],
    [{ code: 'x', entry: '../x.py' }, 'entry must not have the segment . or ..'],
    [{ code: 'x', entry: 'main.txt' }, 'entry must be a python file'],
  ];
  for (const [body, detail] of wrong) {
    const { status, body: said } = await run(body);
    t.ok(status === 400 || status === 413, `${detail}: ${status}`);
    t.ok((said.detail ?? said.error).startsWith(detail), `${detail}: ${said.detail ?? said.error}`);
  }
});

await t.test('each way to end is told with its figures', async (t) => {
  const cases: readonly (readonly [code: string, Partial<RunAnswer>, Record<string, unknown>?])[] = [
    ['print(input())', { ended: 'exited', exit_code: 0, stdout: 'seven\n', message: null }, { stdin: 'seven\n' }],
    ['import sys; sys.exit("no")', { ended: 'exited', exit_code: 1, stderr: 'no\n', output: 'no\n' }],
    ['import os; os.kill(os.getpid(), 11)', { ended: 'signaled', signal: 'SIGSEGV', exit_code: null }],
    ['while True: pass', { ended: 'time_limit', message: 'time limit exceeded: 0.1 s' }, { time_limit: 0.1 }],
    ['import time; time.sleep(9)', { ended: 'time_limit', message: 'time limit exceeded: wall clock: 4 s' }],
    ['a = bytearray(200 << 20)', { ended: 'memory_limit', message: 'memory limit exceeded: 128 MiB' }],
    ['print("x" * 200_000)', { ended: 'output_limit', message: 'output limit exceeded: 100 KiB' }],
    ['print(', { ended: 'compile_error', exit_code: null, execution_time: null, stdout: '' }],
  ];
  await Promise.all(
    cases.map(async ([code, expected, fields = {}]) => {
      const { status, body } = await run({ code, ...fields });
      t.equal(status, 200, code);
      t.match(body, expected, code);
      if (body.ended === 'compile_error') return t.match(body.compile_output, /SyntaxError/);
      t.ok(body.memory_usage! > 1 && body.wall_time! > 0 && body.execution_time! >= 0, code);
      return undefined;
    }),
  );
});

await t.test('of a long output the first part is kept, and said to be cut', async (t) => {
  const { body } = await run({ code: 'print("x" * 200_000)' });
  t.match(body, { stdout: 'x'.repeat(102_399), stderr: '', truncated: { stdout: true, stderr: false } });
});

await t.test('text beyond ASCII and bytes that are not UTF-8 come through pieces whole', async (t) => {
  const code = [
    'import os, time',
    'for byte in "é😀".encode(): os.write(1, bytes([byte])); time.sleep(0.02)',
    'os.write(1, b"\\xff"); os.write(2, b"\\xe2\\x82")',
  ].join('\n');
  const { body } = await run({ code });
  t.equal(body.stdout, 'é😀\uFFFD');
  t.equal(body.stderr, '\uFFFD');
  t.equal(textOf(await events({ code })), 'é😀\uFFFD\uFFFD');
});

await t.test('the same program with the same input is shown again, unless it is to be fresh', async (t) => {
  const code = 'import random; print(random.random())';
  const first = await run({ code });
  t.match(first.body, { cached: false, age: null });
  const second = await run({ code });
  t.match(second.body, { cached: true, age: 0, stdout: first.body.stdout });
  t.equal((await run({ code, stdin: 'x' })).body.cached, false, 'another input');
  t.equal((await run({ code, time_limit: 1 })).body.cached, false, 'another limit');
  const fresh = await run({ code, fresh: true });
  t.equal(fresh.body.cached, false);
  t.not(fresh.body.stdout, first.body.stdout);
  t.equal((await run({ code })).body.stdout, fresh.body.stdout, 'the newest result is kept');
  const seen = await events({ code, fresh: false });
  t.equal(textOf(seen), fresh.body.stdout);
  t.match(seen.at(-1), { type: 'ended', cached: true });
  const error = { code: 'print((' };
  await run(error);
  t.match((await run(error)).body, { ended: 'compile_error', cached: true });
});

await t.test('what a limit, a signal or a stop ended is not shown again', async (t) => {
  for (const code of ['while True: pass', 'import os; os.abort()']) {
    await run({ code, time_limit: 0.2 });
    t.equal((await run({ code, time_limit: 0.2 })).body.cached, false, code);
  }
});

await t.test('identical requests at once run once', async (t) => {
  const code = 'import random, time; time.sleep(0.5); print(random.random())';
  const answers = await Promise.all(Array.from({ length: 20 }, async () => run({ code })));
  t.equal(new Set(answers.map(({ body }) => body.stdout)).size, 1);
});

await t.test('events come while the program runs, numbered, and end with its figures', async (t) => {
  const code = 'import sys, time\nprint("a", flush=True)\ntime.sleep(0.5)\nprint("b", file=sys.stderr)';
  const arrivals: string[] = [];
  const seen = await events({ code }, (event) => {
    if (event.type !== 'output') return;
    arrivals.push(event.data);
    if (event.data.startsWith('b')) t.ok(event.time >= 500, 'the time of an event is told');
  });
  t.equal(arrivals.join(''), 'a\nb\n');
  const states = seen.flatMap((event) => (event.type === 'state' ? [event.state] : []));
  t.same(
    states.filter((state) => state !== 'queued'),
    ['starting', 'compiling', 'running'],
  );
  t.same(
    seen.map((event) => ('seq' in event ? event.seq : 0)),
    seen.map((_, index) => index + 1),
  );
  t.match(seen.at(-1), { type: 'ended', ended: 'exited', exit_code: 0, cached: false, compile_output: '' });
  t.notOk('output' in seen.at(-1)!);
});

await t.test('a run whose client has left is stopped; one that somebody else waits for goes on', async (t) => {
  const leaving = new AbortController();
  const code = 'import time; print("on", flush=True); time.sleep(1); print("end")';
  const gone = events({ code }, () => leaving.abort(), leaving.signal).catch(() => 'left');
  t.equal(await gone, 'left');
  await server.untilCounts({ running: 0 });

  const shared = { code: `${code} # shared`, language: 'python' };
  const joined = await countOf('joined');
  const impatient = new AbortController();
  const first = post(shared, { signal: impatient.signal }).catch(() => 'left');
  await server.untilCounts({ running: 1 });
  const second = run(shared);
  await until('the second has joined', async () => (await countOf('joined')) > joined);
  impatient.abort();
  t.equal(await first, 'left');
  t.match((await second).body, { stdout: 'on\nend\n', ended: 'exited' });
});

const sleeping = (index: number): string => `import time; time.sleep(1) # ${index}`;

await t.test('people leave slots to submissions, and see their place in the queue', async (t) => {
  const all = [0, 1, 2, 3].map(async (index) => events({ code: sleeping(index) }));
  await server.untilCounts({ running: 2 });
  const judged = await server.judge('print(5)', { expected_out: '5\n' });
  t.equal(judged.result.verdict, 'accepted');
  const runs = await Promise.all(all);
  const positions = runs.flatMap((seen) =>
    seen.flatMap((event) => (event.type === 'state' && event.state === 'queued' ? [event.position] : [])),
  );
  t.ok(positions.includes(1) && positions.includes(2), positions.join());
  for (const seen of runs) t.match(seen.at(-1), { type: 'ended', ended: 'exited' });
});

await t.test('runs are counted by how they ended', async (t) => {
  const ends = ['exited', 'signaled', 'memory', 'output', 'time', 'wall_time', 'compilation', 'cached', 'joined'];
  for (const end of [...ends, 'client_gone']) t.ok((await countOf(end)) > 0, end);
});

const format = async (body: Record<string, unknown>): Promise<readonly [number, unknown]> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${server.address}/api/format`, { method: 'POST', headers, body: JSON.stringify(body) });
  return [answer.status, await answer.json()];
};

await t.test('a file is formatted, or the place of its error is named', async (t) => {
  const code = 'package main\nfunc main(){\nx:=[]int{1,\n22} // two\nprintln(len(x))}';
  const formatted = 'package main\n\nfunc main() {\n\tx := []int{1,\n\t\t22} // two\n\tprintln(len(x))\n}\n';
  t.same(await format({ language: 'go', code }), [200, { code: formatted }]);
  t.same(
    await format({ code: formatted }),
    [200, { code: formatted }],
    'Go is the language of a request that names none',
  );
  for (const [body, detail] of [
    [{ code: 'package main\nfunc main() { x := }\n' }, "line 2, column 20: expected operand, found '}'"],
    [{ code: 'package main\n\uD800' }, 'code must be Unicode text, but it has a lone surrogate'],
    [{ language: 'python', code: 'x=1' }, 'there is no formatter for python here'],
    [{ code: `package main\nvar x = ${'('.repeat(120_000)}` }, 'the formatter cannot format this file'],
  ] as const) {
    const [status, answer] = await format(body);
    t.equal(status, 400);
    t.match(answer, { error: 'Invalid request', detail });
  }
});
