// What goes into a program and what comes out of it, byte for byte.

import { createHash } from 'node:crypto';
import t from 'tap';
import { startServer } from '../support/server.ts';

const kib = 1024;
const mib = 1024 * kib;

const server = await startServer({ MAX_CONTAINERS: '3', LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Text of exactly so many bytes in which no two stretches are alike, with characters of every length. */
function distinctText(bytes: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let line = 0; size < bytes; line++) {
    const part = `${line}:é€😀${line * 7919}\n`;
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  const whole = Buffer.from(parts.join(''))
    .subarray(0, bytes)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
  return whole + 'x'.repeat(bytes - Buffer.byteLength(whole));
}

const hashStdin = `import hashlib, sys
data = sys.stdin.buffer.read()
print(len(data), hashlib.sha256(data).hexdigest())`;

await t.test('stdin comes whole, in every size around the borders of pipes', async (t) => {
  const sizes = [0, 1, 4095, 4096, 65_535, 65_536, 65_537, mib - 1, mib, mib + 1, 3 * mib + 7];
  const tests = sizes.map((size) => {
    const text = distinctText(size);
    return { in: text, expected_out: `${size} ${sha256(text)}\n` };
  });
  const { body } = await server.runCode({ code: hashStdin, tests, checker: 'exact' });
  for (const [index, { error }] of body.results.entries()) t.equal(error, null, `${sizes[index]} bytes`);
});

const large = distinctText(10 * mib);

await t.test('10 MB on stdin', async (t) => {
  const expected = `${10 * mib} ${sha256(large)}\n`;
  const readers: readonly [name: string, code: string, expected: string][] = [
    ['read at once', hashStdin, expected],
    [
      'read in small pieces, slowly at first',
      `import hashlib, os, time
digest, size = hashlib.sha256(), 0
while data := os.read(0, 30000):
    if size < 200000: time.sleep(0.01)
    digest.update(data)
    size += len(data)
print(size, digest.hexdigest())`,
      expected,
    ],
    ['read line by line', 'import sys\nprint(sum(1 for _ in sys.stdin))', `${large.split('\n').length}\n`],
    ['never read', 'print("did not look")', 'did not look\n'],
    ['of which one line is read', 'print(input())', `${large.slice(0, large.indexOf('\n'))}\n`],
    ['closed', 'import os\nos.close(0)\nprint("closed")', 'closed\n'],
    [
      'closed after a while, and the program goes on',
      'import os, time\nos.read(0, 9)\nos.close(0)\ntime.sleep(0.2)\nprint("on")',
      'on\n',
    ],
    [
      'opened by name',
      'import hashlib\ndata = open("/dev/stdin", "rb").read()\nprint(len(data), hashlib.sha256(data).hexdigest())',
      expected,
    ],
    [
      'read by a child',
      `import os, sys\nif os.fork() == 0:\n    print(len(sys.stdin.buffer.read()))\n    sys.stdout.flush()\n    os._exit(0)\nos.wait()`,
      `${10 * mib}\n`,
    ],
  ];
  await Promise.all(
    readers.map(async ([name, code, expectedOut]) => {
      const { result } = await server.judge(code, { in: large, expected_out: expectedOut });
      t.equal(result.verdict, 'accepted', `${name}: ${result.error}`);
    }),
  );
});

await t.test('input is echoed whole while it is still coming in', async (t) => {
  const text = distinctText(mib);
  const code = 'import sys, shutil\nshutil.copyfileobj(sys.stdin.buffer, sys.stdout.buffer, 1000)';
  const { result } = await server.judge(code, { in: text, expected_out: text, checker: 'exact' });
  t.equal(result.verdict, 'accepted', String(result.error));
  t.ok(result.output === text);
});

await t.test('stdin is what was sent: NUL, controls, every plane of Unicode, no line end added', async (t) => {
  const text = '\0\u0001\u001b[0m\u0085\u2028\uFEFF\uFFFD\u{10FFFF}\r\n\r\ta';
  const code = 'import sys\nsys.stdout.buffer.write(sys.stdin.buffer.read())';
  const { result } = await server.judge(code, { in: text, expected_out: text, checker: 'exact' });
  t.equal(result.verdict, 'accepted', String(result.error));
  t.equal(result.output, text);
});

await t.test('output comes whole at the end, in every size around the borders of reads', async (t) => {
  const sizes = [
    1,
    4095,
    4096,
    4097,
    ...[1, 2, 3, 4, 8, 15, 16].flatMap((n) => [-3, -2, -1, 0, 1, 2, 3].map((d) => n * 64 * kib + d)),
  ];
  const within = sizes.filter((size) => size <= mib);
  const code = `import os, sys
size = int(input())
data = (b'0123456789abcdef' * (size // 16 + 1))[:size - 1] + b'!'
while data: data = data[os.write(1, data):]`;
  const pattern = '0123456789abcdef'.repeat(mib / 16 + 1);
  // The budget of a submission is 16 MiB, so the sizes are spread over several.
  for (let from = 0; from < within.length; from += 16) {
    const part = within.slice(from, from + 16);
    const tests = part.map((size) => ({ in: `${size}\n`, expected_out: `${pattern.slice(0, size - 1)}!` }));
    const { body } = await server.runCode({ code, tests, checker: 'exact' });
    for (const [index, { error }] of body.results.entries()) t.equal(error, null, `${part[index]} bytes`);
  }
});

await t.test('a character across any border is not split', async (t) => {
  const tests = ['é', '€', '😀'].flatMap((character) =>
    [4096, 65_536, 131_072].flatMap((border) =>
      [1, 2, 3].map((before) => {
        const text = `${'x'.repeat(border - before)}${character.repeat(20)}`;
        return { in: text, expected_out: text };
      }),
    ),
  );
  const code = 'import os, sys\ndata = sys.stdin.buffer.read()\nwhile data: data = data[os.write(1, data[:4096]):]';
  const { body } = await server.runCode({ code, tests, checker: 'exact' });
  for (const [index, { error, output }] of body.results.entries()) {
    t.equal(error, null, `test ${index + 1}`);
    t.ok(output === tests[index]!.in, `test ${index + 1}: the output as text`);
  }
});

await t.test('invalid UTF-8 in the output becomes U+FFFD in the answer, and is compared as bytes', async (t) => {
  const code = `import os\nos.write(1, b'a\\xff\\xfe\\xc3b\\x00\\xed\\xa0\\x80c\\xf0\\x9f')`;
  const { result } = await server.judge(code, { expected_out: 'a', checker: 'exact' });
  t.equal(result.output, 'a\uFFFD\uFFFD\uFFFDb\0\uFFFD\uFFFD\uFFFDc\uFFFD');
  t.equal(result.verdict, 'wrong_answer');
  const replaced = await server.judge(code, { expected_out: result.output, checker: 'exact' });
  t.equal(replaced.result.verdict, 'wrong_answer', 'U+FFFD is matched by its own bytes alone');
});

await t.test('output over the limit is cut at a character’s border', async (t) => {
  for (const [character, bytes] of [
    ['é', 2],
    ['€', 3],
    ['😀', 4],
  ] as const) {
    for (let shift = 0; shift < bytes; shift++) {
      const code = `import sys\nsys.stdout.write('x' * ${shift} + '${character}' * ${Math.ceil(mib / bytes) + 1})`;
      const { result } = await server.judge(code);
      const whole = Math.floor((mib - shift) / bytes);
      t.equal(result.verdict, 'output_limit_exceeded');
      t.ok(result.output === 'x'.repeat(shift) + character.repeat(whole), `${character} after ${shift}`);
      t.equal(result.output_bytes, shift + bytes * (Math.ceil(mib / bytes) + 1));
    }
  }
});

await t.test('1,000 tests in one submission, each with its own input and output', async (t) => {
  const tests = Array.from({ length: 1000 }, (_, index) => ({ in: `${index}\n`, expected_out: `${index * 2}\n` }));
  const { body } = await server.runCode({ code: 'print(int(input()) * 2)', tests });
  t.equal(body.status, 'success', String(body.error));
  t.equal(body.results.length, 1000);
  t.ok(body.results.every(({ test, output }, index) => test.in === `${index}\n` && output === `${index * 2}\n`));
});

await t.test('the standard streams can be opened by name', async (t) => {
  const code = `import os
with open('/dev/stdin') as stdin: text = stdin.read()
with open('/dev/stdout', 'w') as stdout: stdout.write(text)
with open('/dev/stderr', 'w') as stderr: stderr.write(text.upper())
with open('/dev/fd/1', 'w') as stdout: stdout.write('again')
with open('/proc/self/fd/1', 'a') as stdout: stdout.write(' and again')`;
  const { result } = await server.judge(code, { in: 'text\n', expected_out: 'text\nagain and again' });
  t.equal(result.verdict, 'accepted', `${result.error} ${result.stderr}`);
  t.equal(result.stderr, 'TEXT\n');
});

await t.test('/dev/null, /dev/zero, /dev/full, /dev/random and /dev/urandom work', async (t) => {
  const code = `import os
with open('/dev/null', 'w') as null: null.write('x' * 100000)
print(open('/dev/null').read() == '', open('/dev/zero', 'rb').read(1000) == bytes(1000))
print(len(set(open('/dev/urandom', 'rb').read(10000))) > 200, len(os.urandom(16)), len(open('/dev/random', 'rb').read(16)))
try: open('/dev/full', 'w').write('x' * 100000)
except OSError as error: print(error.errno)`;
  const { result } = await server.judge(code, { expected_out: 'True True\nTrue 16 16\n28\n' });
  t.equal(result.verdict, 'accepted', `${result.error} ${result.stderr}`);
});

await t.test('the environment of a program is small and always the same', async (t) => {
  const code = `import json, os, sys, time, locale, resource
here = os.getcwd()
print(json.dumps({
    'environment': {name: value for name, value in os.environ.items() if name != 'PATH'},
    'home': os.path.expanduser('~') == here, 'writable': os.access(here, os.W_OK), 'files': os.listdir('.'),
    'argv': [os.path.basename(argument) for argument in sys.argv], 'name': __name__, 'file': os.path.basename(__file__),
    'time zone': time.tzname, 'encodings': [sys.stdin.encoding, sys.stdout.encoding, sys.getfilesystemencoding(), locale.getpreferredencoding()],
    'stack': resource.getrlimit(resource.RLIMIT_STACK)[0] >> 20,
    'terminal': [stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)],
    'flags': [sys.flags.isolated, sys.flags.no_site, sys.flags.optimize, sys.flags.utf8_mode],
    'locale': locale.setlocale(locale.LC_ALL, ''),
}))`;
  const { result } = await server.judge(code, { memory_limit: 200 });
  t.equal(result.stderr, '');
  const seen = JSON.parse(result.output) as Record<string, unknown>;
  const { environment, ...rest } = seen as { environment: Record<string, string> };
  t.equal(environment['TZ'], 'UTC');
  t.equal(environment['LANG'], 'C.UTF-8');
  t.same(Object.keys(environment).toSorted(), ['HOME', 'LANG', 'ONLINE_JUDGE', 'TMPDIR', 'TZ']);
  t.same(rest, {
    home: true,
    writable: true,
    files: ['main.py'],
    argv: ['main.py'],
    name: '__main__',
    file: 'main.py',
    'time zone': ['UTC', 'UTC'],
    encodings: ['utf-8', 'utf-8', 'utf-8', 'UTF-8'],
    stack: 200,
    terminal: [false, false, false],
    flags: [0, 0, 0, 0],
    locale: 'C.UTF-8',
  });
});

await t.test('files can be written, read back and named at will in the working directory', async (t) => {
  const code = `import os, tempfile
open('data.txt', 'w').write('é' * 1000)
os.makedirs('a/b/c')
os.symlink('data.txt', 'link')
with tempfile.TemporaryFile() as file: file.write(b'x')
print(len(open('link').read()), sorted(os.listdir('.')))`;
  const { result } = await server.judge(code, { expected_out: "1000 ['a', 'data.txt', 'link', 'main.py']\n" });
  t.equal(result.verdict, 'accepted', `${result.error} ${result.stderr}`);
});

await t.test('modules, time zones and threads of the standard library are there', async (t) => {
  const code = `import asyncio, bisect, collections, concurrent.futures, csv, ctypes, dataclasses, datetime, decimal, fractions
import functools, hashlib, heapq, itertools, json, math, multiprocessing, random, re, sqlite3, ssl, statistics, string
import struct, subprocess, threading, time, typing, unicodedata, zlib, zoneinfo
print(datetime.datetime(2020, 7, 1, tzinfo=zoneinfo.ZoneInfo('Europe/Madrid')).utcoffset())
print(asyncio.run(asyncio.sleep(0, 'slept')))
with concurrent.futures.ThreadPoolExecutor(8) as pool: print(sum(pool.map(abs, range(-100, 0))))
def work(n, out): out.send(n * n)
reader, writer = multiprocessing.Pipe(False)
process = multiprocessing.get_context('fork').Process(target=work, args=(7, writer))
process.start()
print(reader.recv(), process.join(), process.exitcode)`;
  const { result } = await server.judge(code, { expected_out: '2:00:00\nslept\n5050\n49 None 0\n' });
  t.equal(result.verdict, 'accepted', `${result.error} ${result.stderr}`);
});

await t.test('what is still in a buffer when the program ends is written', async (t) => {
  const ends: readonly [name: string, code: string, expected: string][] = [
    ['a normal end', 'print("x" * 100, end="")', 'x'.repeat(100)],
    ['sys.exit', 'import sys\nprint("left", end="")\nsys.exit()', 'left'],
    ['atexit', 'import atexit\natexit.register(print, "at exit")', 'at exit\n'],
    [
      'a thread that goes on',
      'import threading, time\ndef f():\n  time.sleep(0.1)\n  print("thread")\nthreading.Thread(target=f).start()\nprint("main")',
      'main\nthread\n',
    ],
    ['stdout closed by the program', 'import sys\nprint("before")\nsys.stdout.close()', 'before\n'],
    [
      'stdout and stderr made one',
      'import os, sys\nos.dup2(1, 2)\nprint("one", file=sys.stderr)\nprint("two")',
      'one\ntwo\n',
    ],
  ];
  for (const [name, code, expected] of ends) {
    const { result } = await server.judge(code, { expected_out: expected, checker: 'exact' });
    t.equal(result.verdict, 'accepted', `${name}: ${result.error}`);
  }
});

await t.test('stderr: at most the last 64 KiB, and no part of the verdict', async (t) => {
  const code = `import sys
for number in range(40000): print('é', number, file=sys.stderr)
print('ok')`;
  const { result } = await server.judge(code, { expected_out: 'ok\n' });
  t.equal(result.verdict, 'accepted', String(result.error));
  t.equal(result.stderr_truncated, true);
  const bytes = Buffer.byteLength(result.stderr);
  t.ok(bytes <= 64 * kib && bytes > 60 * kib, `${bytes} bytes`);
  t.ok(result.stderr.endsWith('é 39999\n'));
  t.notMatch(result.stderr, /\uFFFD/, 'cut at a character’s border');
});

await t.test('stderr of up to 64 KiB is whole', async (t) => {
  for (const size of [1, 65_535, 65_536]) {
    const { result } = await server.judge(`import os\nos.write(2, b'a' + b'x' * ${size - 1})`);
    t.equal(result.stderr.length, size);
    t.equal(result.stderr_truncated, false);
    t.equal(result.stderr[0], 'a');
  }
});

await t.test('a flood of stderr holds nobody up', async (t) => {
  const code = `import os\nfor _ in range(500): os.write(2, b'x' * 65536)\nprint('ok')`;
  const { result } = await server.judge(code, { expected_out: 'ok\n' });
  t.equal(result.verdict, 'accepted', String(result.error));
});

await t.test('the output budget of a submission ends it where it is used up', async (t) => {
  await using tight = await startServer({
    MAX_CONTAINERS: '1',
    LOG_LEVEL: 'warn',
    MAX_OUTPUT: '1000B',
    MAX_SUBMISSION_OUTPUT: '2500B',
  });
  const tests = Array.from({ length: 5 }, () => ({ in: '', expected_out: 'x'.repeat(900) }));
  const { body } = await tight.runCode({ code: 'print("x" * 900, end="")', tests, verbose: true });
  t.same(
    body.results.map(({ verdict, output }) => [verdict, output.length]),
    [
      ['accepted', 900],
      ['accepted', 900],
      ['output_limit_exceeded', 700],
      ['output_limit_exceeded', 0],
      ['output_limit_exceeded', 0],
    ],
  );
  t.equal(
    body.error,
    'test 3 of 5: output limit exceeded: the output budget of the whole submission (2500 bytes) ended',
  );
  const silent = await tight.runCode({ code: 'pass', tests: tests.map(() => ({ in: '', expected_out: '' })) });
  t.equal(silent.body.status, 'success', 'who prints nothing needs no budget');
  const own = await tight.runCode({ code: 'print("x" * 1000)', tests: tests.slice(0, 1) });
  t.equal(own.body.results[0]!.error, 'output limit exceeded: 1000 bytes');
});
