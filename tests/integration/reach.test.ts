// A program can neither reach what is not its own nor make the server fail.

import t from 'tap';
import { containersOf } from '../support/docker.ts';
import { startServer } from '../support/server.ts';

const server = await startServer({ MAX_CONTAINERS: '3', LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());

await t.test('the source file and its directory cannot be changed', async (t) => {
  const code = `import os
def tried(name, call):
    try:
        call()
        print(name, 'done')
    except OSError as error: print(name, type(error).__name__)
tried('write', lambda: open('main.py', 'w'))
tried('append', lambda: open('main.py', 'a'))
tried('truncate', lambda: os.truncate('main.py', 0))
tried('chmod', lambda: os.chmod('main.py', 0o777))
tried('unlink', lambda: os.unlink('main.py'))
tried('rename', lambda: os.rename('main.py', 'other.py'))
open('mine', 'w').close()
tried('replace', lambda: os.replace('mine', 'main.py'))
tried('utime', lambda: os.utime('main.py'))
tried('chmod directory', lambda: os.chmod('.', 0o700))
tried('rmdir', lambda: os.rmdir('/box'))
tried('rename directory', lambda: os.rename('/box', '/box2'))`;
  const { result } = await server.judge(code);
  t.same(
    result.output
      .trim()
      .split('\n')
      .filter((line) => !line.endsWith('Error')),
    [],
    'nothing was done',
  );
  t.equal(result.output.trim().split('\n').length, 11);
});

await t.test('kill(-1) and kill(0) reach the program’s own processes and nothing else', async (t) => {
  const code = `import os, signal
turn = input()
if turn == 'all':
    os.kill(-1, signal.SIGKILL)
    print('still here')
elif turn == 'group':
    os.killpg(0, signal.SIGKILL)
else: print('fine')`;
  const tests = ['all', 'fine', 'group', 'fine'].map((turn) => ({ in: `${turn}\n`, expected_out: 'fine\n' }));
  const { status, body } = await server.runCode({ code, tests, verbose: true });
  t.equal(status, 200, String(body.error));
  t.equal(body.results[1]!['verdict'], 'accepted');
  t.equal(body.results[2]!['signal'], 'SIGKILL');
  t.equal(body.results[3]!['verdict'], 'accepted');
});

await t.test('the supervisor cannot be signalled, rescheduled, traced or read', async (t) => {
  const code = `import ctypes, json, os, resource, signal
libc = ctypes.CDLL(None, use_errno=True)
def tried(call):
    try:
        result = call()
        return 'done' if result is None else f'done: {result!r}'
    except OSError as error: return type(error).__name__
def raw(name, *arguments):
    if getattr(libc, name)(*arguments) == -1: raise OSError(ctypes.get_errno(), name)
seen = {}
for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGSTOP, signal.SIGCHLD, signal.SIGUSR1):
    seen[f'kill {number}'] = tried(lambda: os.kill(1, number))
seen['priority'] = tried(lambda: os.setpriority(os.PRIO_PROCESS, 1, 19))
seen['priority of its group'] = tried(lambda: os.setpriority(os.PRIO_PGRP, 1, 19))
seen['priority of its user'] = tried(lambda: os.setpriority(os.PRIO_USER, 0, 19))
seen['affinity'] = tried(lambda: os.sched_setaffinity(1, {0}))
seen['scheduler'] = tried(lambda: os.sched_setscheduler(1, os.SCHED_IDLE, os.sched_param(0)))
seen['limits'] = tried(lambda: resource.prlimit(1, resource.RLIMIT_NOFILE, (0, 0)))
seen['ptrace'] = tried(lambda: raw('ptrace', 16, 1, 0, 0))
for name in ('environ', 'mem', 'maps', 'fd', 'fdinfo', 'cwd', 'root', 'exe', 'stack', 'syscall', 'io', 'auxv', 'map_files', 'ns/net', 'wchan'):
    path = f'/proc/1/{name}'
    def read():
        if os.path.isdir(path): return os.listdir(path) and None
        if os.path.islink(path): return os.readlink(path) and None
        return len(open(path, 'rb').read(100)) or None
    seen[name] = tried(read)
for number in range(10):
    seen[f'fd {number}'] = tried(lambda: open(f'/proc/1/fd/{number}', 'rb').read(1))
for name in ('oom_score_adj', 'autogroup', 'comm', 'coredump_filter', 'clear_refs', 'timerslack_ns'):
    seen[f'write {name}'] = tried(lambda: open(f'/proc/1/{name}', 'wb', buffering=0).write(b'0'))
print(json.dumps(seen))`;
  const { result } = await server.judge(code);
  t.equal(result.exit_code, 0, result.stderr);
  const seen = JSON.parse(result.output) as Record<string, string>;
  // What is empty or world-readable for every process says nothing: wchan is "0" without the right to trace.
  const done = Object.entries(seen).filter(([name, how]) => how.startsWith('done') && name !== 'wchan');
  t.same(done, []);
});

await t.test('neither can another process of the program be brought to undo its protection', async (t) => {
  const code = `import ctypes, os
libc = ctypes.CDLL(None)
print(libc.prctl(4, 1, 0, 0, 0), libc.prctl(3, 0, 0, 0, 0))
try: open('/proc/self/oom_score_adj', 'w').write('0')
except OSError as error: print(error.errno)
print(open('/proc/self/oom_score_adj').read())`;
  const { result } = await server.judge(code, { expected_out: '-1 0\n13\n1000\n\n' });
  t.equal(result.verdict, 'accepted', `${result.error} ${result.output}`);
});

await t.test(
  'a program is started with descriptors 0 to 2 alone, no signal blocked, no handler but Python’s',
  async (t) => {
    const code = `import json, os
here = os.open('/proc/self/fd', os.O_RDONLY)
descriptors = sorted(int(name) for name in os.listdir(here))
descriptors.remove(here)
descriptors = [number for number in descriptors if os.path.exists(f'/proc/self/fd/{number}')]
status = dict(line.split(':', 1) for line in open('/proc/self/status'))
print(json.dumps([descriptors, int(status['SigBlk'], 16), int(status['SigIgn'], 16), os.getppid(), os.getsid(0) == os.getpid()]))`;
    const { result } = await server.judge(code);
    // Python itself ignores SIGPIPE (13) and SIGXFSZ (25).
    t.same(JSON.parse(result.output), [[0, 1, 2], 0, (1 << 12) | (1 << 24), 1, true]);
  },
);

await t.test('no other binary can be started', async (t) => {
  const code = `import os, subprocess
for path in ['/usr/bin/python3', '/supervisor', '/bin/sh', '/proc/self/exe']:
    try: os.execv(path, [path])
    except OSError as error: print(type(error).__name__)
try: subprocess.run(['/usr/bin/python3', '-c', 'print(1)'])
except OSError as error: print(type(error).__name__)
try:
    file = os.memfd_create('x')
    os.write(file, open('/usr/lib/x86_64-linux-gnu/libc.so.6', 'rb').read())
    os.execve(file, ['x'], {})
except OSError as error: print(type(error).__name__)`;
  const { result } = await server.judge(code);
  t.equal(result.exit_code, 0, result.stderr);
  const lines = result.output.trim().split('\n');
  t.equal(lines.length, 6, result.output);
  t.same(new Set(lines), new Set(['PermissionError', ...lines.filter((line) => line === 'FileNotFoundError')]));
});

await t.test('what is expected can be found nowhere in the container', async (t) => {
  const secret = 'kwyjibo-7f3a';
  const code = `import os
needle = input().encode()[::-1]
found = []
def look(path):
    try:
        with open(path, 'rb', buffering=0) as file:
            if needle in file.read(1 << 20): found.append(path)
    except OSError: pass
for place in ('/box', '/dev/shm', '/dev/mqueue', '/tmp', '/run', '/etc', '/var'):
    for directory, _, names in os.walk(place):
        for name in names: look(os.path.join(directory, name))
for name in os.listdir('/proc'):
    if name.isdigit() and int(name) != os.getpid():
        for file in ('environ', 'cmdline', 'mem', 'maps', 'stack', 'fd/0', 'fd/1', 'fd/3', 'fd/4'): look(f'/proc/{name}/{file}')
for name in ('environ', 'cmdline'): look(f'/proc/self/{name}')
print(found, needle in repr(dict(os.environ)).encode())`;
  const { body } = await server.runCode({
    code,
    // The program learns the word only backwards, so that it does not find its own input.
    tests: [{ in: `${secret.split('').toReversed().join('')}\n`, expected_out: secret }],
    attempt_id: secret,
  });
  t.equal(body.results[0]!.output, '[] False\n', String(body.error));
});

await t.test('no two containers see each other: files, processes, names, sockets', async (t) => {
  const code = `import os, time
open('/box/mark', 'w').close()
open('/dev/shm/mark', 'w').close()
time.sleep(0.5)
print(sorted(os.listdir('/box')), os.listdir('/dev/shm'), len([n for n in os.listdir('/proc') if n.isdigit()]))`;
  const judged = await Promise.all([0, 1, 2].map(async () => server.judge(code)));
  for (const { result } of judged) t.equal(result.output, "['main.py', 'mark'] ['mark'] 4\n", result.stderr);
});

const hostile: readonly [name: string, code: string][] = [
  [
    'memory and /box and /dev/shm filled together',
    `import os
for place in ('/box/f', '/dev/shm/f'):
    try: open(place, 'wb').write(bytes(64 << 20))
    except OSError: pass
held = []
while True: held.append(b'x' * (1 << 20))`,
  ],
  [
    'pipes filled to the brim',
    `import fcntl, os
held = []
try:
    while True:
        read, write = os.pipe()
        os.set_blocking(write, False)
        try: fcntl.fcntl(write, 1031, 1 << 20)
        except OSError: pass
        try:
            while True: os.write(write, bytes(65536))
        except BlockingIOError: pass
        held.append((read, write))
except OSError: pass
while True: held.append(b'x' * (1 << 20))`,
  ],
  [
    'memfds and locked memory',
    `import ctypes, os
files = []
while True:
    file = os.memfd_create('x')
    os.ftruncate(file, 8 << 20)
    for _ in range(8): os.write(file, b'x' * (1 << 20))
    files.append(file)`,
  ],
  [
    '64 processes that each take what they can',
    `import os
for _ in range(6):
    try: os.fork()
    except OSError: pass
held = []
while True: held.append(b'x' * (1 << 16))`,
  ],
  [
    'its own stdin, stdout and stderr stuffed and resized from every side',
    `import fcntl, os
for number in (0, 1, 2):
    fcntl.fcntl(number, fcntl.F_SETFL, os.O_NONBLOCK)
    try: fcntl.fcntl(number, 1031, 4096)
    except OSError: pass
ends = [os.open(f'/proc/self/fd/{number}', os.O_RDWR | os.O_NONBLOCK) for number in (0, 1, 2)]
for end in ends:
    for _ in range(1000):
        try: os.write(end, b'x' * 4096)
        except OSError: break
    try: os.read(end, 100)
    except OSError: pass
for number in (0, 1, 2): os.close(number)`,
  ],
  [
    'a storm of signals to everybody',
    `import os, signal
for number in range(1, 65):
    try: signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError): pass
for _ in range(3): os.fork()
while True:
    for number in (10, 12, 17, 18, 34, 64):
        for target in (1, 0, -1):
            try: os.kill(target, number)
            except OSError: pass`,
  ],
  [
    'page tables: a sparse giant, a byte in each page',
    `import mmap
area = mmap.mmap(-1, 1 << 40, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000)
place = 0
while True:
    area[place] = 1
    place += 2 << 20`,
  ],
  [
    'directory entries renamed while the sweep comes',
    `import os
os.mkdir('a')
os.mkdir('a/b')
for _ in range(8):
    if os.fork() == 0:
        os.setsid()
        while True:
            try:
                os.rename('a/b', 'c')
                os.rename('c', 'a/b')
            except OSError: pass`,
  ],
];

for (const [name, code] of hostile) {
  await t.test(`never a fault of ours, and the next test passes: ${name}`, async (t) => {
    const whole = `if input() == 'first':\n${code.replaceAll(/^/gm, '    ')}\nelse: print('fine')`;
    const tests = ['first', 'second'].map((turn) => ({ in: `${turn}\n`, expected_out: 'fine\n' }));
    const { status, body } = await server.runCode({ code: whole, tests, verbose: true, time_limit: 1 });
    t.equal(status, 200, String(body.error));
    t.not(body.results[0]?.['verdict'], 'accepted');
    t.equal(body.results[1]?.['verdict'], 'accepted', String(body.results[1]?.error));
  });
}

await t.test(
  'after all of this: no container is left but the pool’s, the server is well and has logged no fault',
  async (t) => {
    await server.untilCounts({ running: 0, warm_containers: 3 });
    t.equal((await containersOf(server.instance)).length, 3);
    const { result } = await server.judge('print(1)', { expected_out: '1\n' });
    t.equal(result.verdict, 'accepted');
    t.equal(server.log(), '');
  },
);
