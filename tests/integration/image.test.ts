// What the sandbox image holds, and when it is built.

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { hasImage, imageName } from '../../src/sandbox/image.ts';
import { docker, openPool, runPython } from '../support/docker.ts';

const { pool } = await openPool(t);

await t.test('nothing in it can be executed but the interpreter and the supervisor', async (t) => {
  const { stdout } = await runPython(
    pool,
    `import json, os, stat
programs, special, writable = [], [], []
for directory, names, files in os.walk('/'):
    if directory == '/':
        names[:] = [n for n in names if n not in ('proc', 'sys', 'dev')]
    for name in names + files:
        path = os.path.join(directory, name)
        mode = os.lstat(path).st_mode
        runs = stat.S_ISREG(mode) and mode & 0o111 and os.lstat(path).st_size > 0
        if runs and '.so' not in name: programs.append(path)
        if not stat.S_ISLNK(mode) and mode & (stat.S_ISUID | stat.S_ISGID): special.append(path)
        if not stat.S_ISLNK(mode) and mode & 0o002: writable.append(path)
print(json.dumps({'programs': sorted(programs), 'special': special, 'writable': writable}))`,
  );
  const seen = JSON.parse(stdout) as { programs: string[]; special: string[]; writable: string[] };
  const tools = seen.programs.filter((path) => !path.startsWith('/usr/lib/python3'));
  t.same(tools, ['/supervisor', '/usr/bin/python3.13']);
  t.same(seen.special, [], 'no set-uid or set-gid file');
  t.same(seen.writable, ['/box']);
});

await t.test('the interpreter cannot be read, so its process is not dumpable; the supervisor neither', async (t) => {
  const { stdout } = await runPython(
    pool,
    `import ctypes, os
for path in ['/usr/bin/python3.13', '/supervisor']:
    try: open(path, 'rb'); print('read', path)
    except PermissionError: pass
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))`,
  );
  t.equal(stdout, '0\n');
});

await t.test('it is Python 3.13 with its whole standard library', async (t) => {
  const modules =
    'array asyncio bisect bz2 collections csv ctypes curses dataclasses datetime decimal enum fractions functools ' +
    'hashlib heapq io itertools json lzma math multiprocessing operator pickle queue random re readline sqlite3 ssl ' +
    'statistics string struct textwrap threading traceback typing unicodedata uuid xml.etree.ElementTree zlib zoneinfo';
  const { stdout, stderr } = await runPython(
    pool,
    `import sys, importlib
for name in '${modules}'.split(): importlib.import_module(name)
import zoneinfo, datetime
print(sys.version_info[:2], datetime.datetime(2024, 7, 1, tzinfo=zoneinfo.ZoneInfo('Europe/Berlin')).utcoffset())`,
  );
  t.equal(stderr, '');
  t.equal(stdout, '(3, 13) 2:00:00\n');
});

await t.test(
  'its name follows the content of its sources: any change gives another, prose does not count',
  async (t) => {
    const copy = await mkdtemp(join(tmpdir(), 'sandbox-image-'));
    t.teardown(async () => rm(copy, { recursive: true }));
    await cp(join(import.meta.dirname, '..', '..', 'sandbox-image'), copy, { recursive: true });
    const name = await imageName('python');
    t.match(name, /^ll-solution-runner\/sandbox-python:[0-9a-f]{16}$/);
    t.equal(await imageName('python', copy), name, 'the same content, the same name');
    await writeFile(join(copy, 'PROTOCOL.md'), 'other words');
    t.equal(await imageName('python', copy), name);
    await writeFile(join(copy, 'python', 'compile.py'), 'other code');
    t.not(await imageName('python', copy), name);
  },
);

await t.test('the image that the sources name is there, and another is not', async (t) => {
  t.equal(await hasImage(docker, await imageName('python')), true);
  t.equal(await hasImage(docker, 'll-solution-runner/sandbox-python:none'), false);
});
