// Each test of a submission is as if alone: nothing of the one before is left, and nothing goes on after it.

import t, { type Test } from 'tap';
import { containersOf } from '../support/docker.ts';
import { startServer } from '../support/server.ts';

const server = await startServer({ MAX_CONTAINERS: '3', LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());

/** What every second test sees when nothing of the first is left: files, processes, shared memory. */
const look = `
def look():
    import json, os
    def entries(place):
        try: return sorted(os.listdir(place))
        except OSError as error: return error.errno
    def is_mine(pid):
        with open(f'/proc/{pid}/status') as file: return f'\\t{os.getuid()}\\t' in file.read() and pid not in ('1', str(os.getpid()))
    print(json.dumps({
        'box': entries('/box'), 'shm': entries('/dev/shm'), 'mqueue': entries('/dev/mqueue'),
        'processes': sorted(pid for pid in os.listdir('/proc') if pid.isdigit() and is_mine(pid)),
        'source': open('/box/main.py').read().startswith('# untouched')}))
`;

const clean = { box: ['main.py'], shm: [], mqueue: [], processes: [], source: true };

/** Runs statements in a first test, and looks around in a second one of the same submission. */
async function nothingIsLeft(t: Test, mischief: string, fields: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const indented = mischief.replaceAll(/^/gm, '    ');
  const code = `# untouched\n${look}\nif input() == 'first':\n${indented}\nelse:\n    look()\n`;
  const tests = ['first', 'second', 'first', 'second'].map((turn) => ({ in: `${turn}\n`, expected_out: '' }));
  const { status, body } = await server.runCode({ code, tests, verbose: true, time_limit: 1, ...fields });
  t.equal(status, 200, String(body.error));
  for (const index of [1, 3]) {
    const { output, stderr, verdict } = body.results[index]!;
    t.not(output, '', `the second test ran: ${String(verdict)} ${String(stderr)}`);
    if (output !== '') t.same(JSON.parse(output), clean);
  }
}

const mischiefs: readonly [name: string, code: string][] = [
  [
    'files, links, pipes and devices',
    `import os
open('a', 'w').write('x' * 100000)
os.symlink('/etc/passwd', 'link')
os.symlink('.', 'self')
os.link('a', 'b')
os.mkfifo('pipe')
open('/dev/shm/left', 'w').write('x')
os.mkdir('/dev/shm/directory')`,
  ],
  [
    'names with line breaks, blanks, every byte, and as long as they may be',
    `import os
for byte in range(1, 256):
    if byte != 47: open(b'n' + bytes([byte]), 'w').close()
for name in ['a\\nb', '-rf', ' ', '*', '...', '\\u202e', 'x' * 255, '~', '$HOME']: open(name, 'w').close()`,
  ],
  [
    'directories nested as deeply as it goes',
    `import os
try:
    while True:
        os.mkdir('d')
        os.chdir('d')
except OSError: pass`,
  ],
  [
    'directories and files that nobody may read',
    `import os
os.makedirs('a/b/c')
open('a/b/c/file', 'w').close()
for place in ['a/b/c/file', 'a/b/c', 'a/b', 'a']: os.chmod(place, 0)
os.mkdir('/dev/shm/closed')
open('/dev/shm/closed/file', 'w').close()
os.chmod('/dev/shm/closed', 0)`,
  ],
  [
    'as many files as there is room for',
    `try:
    for number in range(5000): open(str(number), 'w').close()
except OSError: pass
try:
    for number in range(5000): open(f'/dev/shm/{number}', 'w').close()
except OSError: pass`,
  ],
  [
    'a full directory',
    `for place in ['/box/full', '/dev/shm/full']:
    try: open(place, 'wb').write(bytes(64 << 20))
    except OSError: pass`,
  ],
  [
    'a module in place of a standard one, and byte code',
    `import os
for name in ['json', 'os', 'sitecustomize', 'usercustomize', 'encodings']: open(name + '.py', 'w').write('raise SystemExit(9)')
os.makedirs('__pycache__')
open('__pycache__/json.cpython-313.pyc', 'wb').write(b'junk')
os.makedirs('.local/lib/python3.13/site-packages')
open('.local/lib/python3.13/site-packages/usercustomize.py', 'w').write('raise SystemExit(9)')`,
  ],
  [
    'processes in sessions of their own that ignore signals',
    `import os, signal, time
for _ in range(10):
    if os.fork() == 0:
        os.setsid()
        for number in range(1, 32):
            try: signal.signal(number, signal.SIG_IGN)
            except (OSError, ValueError): pass
        if os.fork() > 0: os._exit(0)
        while True: time.sleep(1)`,
  ],
  [
    'processes that are stopped',
    `import os, signal
for _ in range(5):
    if os.fork() == 0: os.kill(os.getpid(), signal.SIGSTOP)`,
  ],
  [
    'processes that fork for ever, each a moment alive',
    `import os, time
if os.fork() == 0:
    os.setsid()
    while True:
        try:
            if os.fork() > 0: os._exit(0)
        except OSError: pass
time.sleep(0.05)`,
  ],
  [
    'a fork bomb',
    `import os
while True:
    try: os.fork()
    except OSError: pass`,
  ],
  [
    'a thread bomb',
    `import threading, time
while True:
    try: threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    except RuntimeError: break
time.sleep(60)`,
  ],
  [
    'zombies, and a child that holds every descriptor',
    `import os, time
if os.fork() == 0:
    for _ in range(20):
        if os.fork() == 0: os._exit(0)
    time.sleep(60)
time.sleep(0.1)`,
  ],
  [
    'everything: memory, files and processes at once',
    `import os
try: open('full', 'wb').write(bytes(64 << 20))
except OSError: pass
try: open('/dev/shm/full', 'wb').write(bytes(64 << 20))
except OSError: pass
for _ in range(20):
    if os.fork() == 0: break
held = []
while True: held.append(b'x' * (1 << 20))`,
  ],
];

for (const [name, code] of mischiefs) {
  await t.test(`nothing is left for the next test: ${name}`, async (t) => nothingIsLeft(t, code));
}

await t.test('memory that one test filled is free for the next', async (t) => {
  const code = `import os
held = b'x' * (100 << 20)
print(len(held) >> 20)`;
  const tests = Array.from({ length: 4 }, () => ({ in: '', expected_out: '100\n' }));
  const { body } = await server.runCode({ code, tests });
  t.equal(body.status, 'success', String(body.error));
});

await t.test('an orphan that holds stdout open does not keep the answer back', async (t) => {
  const code = `import os, time
if os.fork() == 0:
    os.setsid()
    time.sleep(60)
print('done')`;
  const { result } = await server.judge(code, { expected_out: 'done\n' });
  t.equal(result.verdict, 'accepted', String(result.error));
  t.ok(result.wall_time < 5, `${result.wall_time} s`);
});

await t.test(
  'a child that prints on after the program’s end: what was printed before counts, and nothing hangs',
  async (t) => {
    const code = `import os
read, write = os.pipe()
if os.fork() == 0:
    os.write(1, b'child\\n')
    os.write(write, b'.')
    while True: os.write(1, b'more\\n')
os.read(read, 1)
os._exit(0)`;
    const { result } = await server.judge(code);
    t.ok(['wrong_answer', 'output_limit_exceeded'].includes(result.verdict), result.verdict);
    t.ok(result.output.startsWith('child\n'));
  },
);

await t.test('the output of a child that has ended before the program counts whole', async (t) => {
  const code = `import os
if os.fork() == 0:
    os.write(1, b'x' * 300000)
    os._exit(0)
os.wait()`;
  const { result } = await server.judge(code, { expected_out: 'x'.repeat(300_000) });
  t.equal(result.verdict, 'accepted', String(result.error));
});

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
