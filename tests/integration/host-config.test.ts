// What each flag of the sandbox's container buys, seen from inside a container by a program that tries.

import { readlink } from 'node:fs/promises';
import t from 'tap';
import { docker, containersOf, leaseFor, openPool, runLoaded, runPython } from '../support/docker.ts';

const { pool, instance } = await openPool(t);

/** What the engine says of one of our containers. */
async function inspectOne() {
  await using _ = await leaseFor(pool);
  const [container] = await containersOf(instance);
  return await docker.getContainer(container!.Id).inspect();
}

/** Runs statements that print one JSON value. */
async function inside(source: string): Promise<unknown> {
  const { stdout, stderr } = await runPython(pool, `import json, os\n${source}`);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

await t.test('NetworkDisabled: a network namespace of its own with a loopback alone and no route', async (t) => {
  const seen = await inside(`
routes = open('/proc/net/route').read().splitlines()[1:]
interfaces = [line.split(':')[0].strip() for line in open('/proc/net/dev').readlines()[2:]]
print(json.dumps({'interfaces': interfaces, 'routes': routes, 'namespace': os.readlink('/proc/self/ns/net')}))`);
  const { namespace, ...rest } = seen as { namespace: string };
  t.same(rest, { interfaces: ['lo'], routes: [] });
  t.not(namespace, await readlink('/proc/self/ns/net'), 'not the namespace of the host');
});

await t.test('ReadonlyRootfs: nothing can be written outside the writable directories, by root neither', async (t) => {
  const seen = await inside(`
tried = {}
for place in ['/', '/usr', '/etc', '/usr/lib/python3.13', '/etc/hostname', '/sys', '/proc/sys/kernel/domainname']:
    path = place if os.path.isfile(place) else os.path.join(place, 'new')
    try:
        open(path, 'w')
        tried[place] = 'written'
    except OSError as error:
        tried[place] = error.errno
root = next(line.split() for line in open('/proc/mounts') if line.split()[1] == '/')
print(json.dumps({'written': [p for p, e in tried.items() if e == 'written'], 'root': root[3].split(',')[0]}))`);
  t.same(seen, { written: [], root: 'ro' });
});

await t.test('Tmpfs: the program’s directory is small, has few inodes, and executes nothing', async (t) => {
  const seen = (await inside(`
import mmap
def fill_bytes(place):
    written = 0
    try:
        for number in range(8):
            with open(f'{place}/{number}', 'wb', buffering=0) as file:
                while True: written += file.write(bytes(1 << 16))
    except OSError: pass
    for number in range(8):
        try: os.unlink(f'{place}/{number}')
        except OSError: pass
    return written
def fill_inodes(place):
    made = 0
    try:
        while True:
            open(f'{place}/{made}', 'x').close()
            made += 1
    except OSError: pass
    for number in range(made): os.unlink(f'{place}/{number}')
    return made
def options(place):
    return sorted({'nosuid', 'nodev', 'noexec'} & set(next(l.split()[3] for l in open('/proc/mounts') if l.split()[1] == place).split(',')))
places = ['/box', '/dev/shm', '/dev/mqueue']
file = os.open('code', os.O_RDWR | os.O_CREAT)
os.write(file, bytes(4096))
try:
    mmap.mmap(file, 4096, prot=mmap.PROT_READ | mmap.PROT_EXEC)
    executable = True
except PermissionError:
    executable = False
os.close(file)
os.unlink('code')
print(json.dumps({
    'bytes': {p: fill_bytes(p) for p in places},
    'inodes': {p: fill_inodes(p) for p in places},
    'options': {p: options(p) for p in places},
    'executable': executable}))`)) as { bytes: Record<string, number>; inodes: Record<string, number> };
  const { bytes, inodes, ...rest } = seen;
  const mib = 1024 * 1024;
  t.ok(bytes['/box']! > 7 * mib && bytes['/box']! <= 8 * mib, `/box holds ${bytes['/box']} bytes`);
  t.ok(bytes['/dev/shm']! > 7 * mib && bytes['/dev/shm']! <= 8 * mib, `/dev/shm holds ${bytes['/dev/shm']} bytes`);
  t.equal(bytes['/dev/mqueue'], 0);
  t.ok(inodes['/box']! > 900 && inodes['/box']! < 1024, `/box holds ${inodes['/box']} files`);
  t.ok(inodes['/dev/shm']! > 32 && inodes['/dev/shm']! < 64, `/dev/shm holds ${inodes['/dev/shm']} files`);
  t.equal(inodes['/dev/mqueue'], 0);
  const all = ['nodev', 'noexec', 'nosuid'];
  t.same(rest, { options: { '/box': all, '/dev/shm': all, '/dev/mqueue': all }, executable: false });
});

await t.test('MaskedPaths: nothing tells of the host’s hardware, its disks and how it was started', async (t) => {
  const seen = await inside(`
def read(path):
    try:
        if os.path.isdir(path): return os.listdir(path)
        with open(path, 'rb') as file: return file.read(100).decode('latin-1')
    except OSError: return ''
names = ['bootconfig', 'bus', 'cmdline', 'config.gz', 'diskstats', 'driver', 'fs', 'iomem', 'ioports', 'irq', 'kallsyms',
         'key-users', 'mdstat', 'modules', 'mtrr', 'partitions', 'softirqs']
print(json.dumps({
    'proc': [name for name in names if read(f'/proc/{name}')],
    'sys': [path for path, _, files in os.walk('/sys') if files and not path.startswith('/sys/fs/cgroup')],
    'cgroup': bool(os.listdir('/sys/fs/cgroup'))}))`);
  t.same(seen, { proc: [], sys: [], cgroup: true });
});

await t.test('Tmpfs: there are no terminals to be had', async (t) => {
  const seen = await inside(`
try:
    os.openpty()
    opened = True
except OSError: opened = False
print(json.dumps({'opened': opened, 'terminals': os.listdir('/dev/pts')}))`);
  t.same(seen, { opened: false, terminals: [] });
});

await t.test('no other mount: nothing of the host’s disk is visible but the generated host name', async (t) => {
  const seen = await inside(`
virtual = {'proc', 'tmpfs', 'sysfs', 'cgroup', 'cgroup2', 'devpts', 'overlay', 'mqueue'}
print(json.dumps([l.split()[1] for l in open('/proc/mounts') if l.split()[2] not in virtual]))`);
  t.same(
    (seen as string[]).filter((place) => !['/etc/hostname', '/etc/hosts', '/etc/resolv.conf'].includes(place)),
    [],
  );
});

await t.test('CapDrop, CapAdd, no-new-privileges: a program has no capability and cannot get one', async (t) => {
  const seen = await inside(`
status = dict(line.rstrip('\\n').split(':\\t', 1) for line in open('/proc/self/status') if ':\\t' in line)
supervisor = dict(line.rstrip('\\n').split(':\\t', 1) for line in open('/proc/1/status') if ':\\t' in line)
print(json.dumps({
    'program': [int(status[k], 16) for k in ('CapInh', 'CapPrm', 'CapEff', 'CapAmb')],
    'bounding': int(supervisor['CapBnd'], 16), 'supervisor': int(supervisor['CapPrm'], 16),
    'no_new_privileges': status['NoNewPrivs'], 'seccomp': status['Seccomp'], 'groups': status['Groups'].strip()}))`);
  // CAP_KILL 5, CAP_SETGID 6, CAP_SETUID 7: capabilities(7)
  const three = (1 << 5) | (1 << 6) | (1 << 7);
  t.same(seen, {
    program: [0, 0, 0, 0],
    bounding: three,
    supervisor: three,
    no_new_privileges: '1',
    seccomp: '2',
    groups: '',
  });
});

await t.test('the seccomp profile: calls that programs do not need are refused', async (t) => {
  const seen = await inside(`
import ctypes, socket, errno
libc = ctypes.CDLL(None, use_errno=True)
def call(function, *arguments):
    ctypes.set_errno(0)
    result = getattr(libc, function)(*arguments)
    return 'done' if result != -1 else errno.errorcode[ctypes.get_errno()]
sockets = {}
for family in ['AF_UNIX', 'AF_INET', 'AF_INET6', 'AF_NETLINK', 'AF_PACKET', 'AF_VSOCK', 'AF_ALG']:
    try:
        socket.socket(getattr(socket, family))
        sockets[family] = 'done'
    except OSError as error:
        sockets[family] = errno.errorcode[error.errno]
def fork():
    pid = os.fork()
    if pid == 0: os._exit(0)
    return os.waitpid(pid, 0)[1]
print(json.dumps({
    'sockets': sorted(set(sockets.values())), 'pair': bool(socket.socketpair()),
    'unshare': call('unshare', 0x10000000), 'ptrace': call('ptrace', 0, 0, 0, 0), 'mount': call('mount', None, b'/', None, 0, None),
    'setns': call('setns', 0, 0), 'personality': call('personality', 0xffffffff), 'msgget': call('msgget', 0, 0o1000),
    'shmget': call('shmget', 0, 4096, 0o1000), 'semget': call('semget', 0, 1, 0o1000), 'mq_open': call('mq_open', b'/q', 0o102, 0o600, None),
    'chroot': call('chroot', b'/'), 'fork': fork()}))`);
  t.same(seen, {
    sockets: ['EPERM'],
    pair: true,
    unshare: 'EPERM',
    ptrace: 'EPERM',
    mount: 'EPERM',
    setns: 'EPERM',
    personality: 'EPERM',
    msgget: 'EPERM',
    shmget: 'EPERM',
    semget: 'EPERM',
    mq_open: 'EPERM',
    chroot: 'EPERM',
    fork: 0,
  });
});

await t.test('PidsLimit: the container cannot hold more processes, whoever starts them', async (t) => {
  const seen = await inside(`
paths = ['/sys/fs/cgroup/pids/pids.max', '/sys/fs/cgroup/pids.max']
print(json.dumps(int(next(open(p).read() for p in paths if os.path.exists(p)))))`);
  t.equal(seen, 96);
  const { stdout } = await runPython(
    pool,
    `import os, signal
children = []
try:
    while True:
        pid = os.fork()
        if pid == 0: signal.pause()
        children.append(pid)
except BlockingIOError: print(len(children))`,
  );
  t.equal(stdout, '63\n', 'a program gets 64 with its own, by its rlimit, before it meets the limit of the container');
});

await t.test('CpuQuota: four busy processes together get one and a half processors', async (t) => {
  const seen = await inside(`
v1 = '/sys/fs/cgroup/cpu/cpu.cfs_'
read = lambda path: open(path).read().split()
print(json.dumps(read(v1 + 'quota_us') + read(v1 + 'period_us') if os.path.exists(v1 + 'quota_us') else read('/sys/fs/cgroup/cpu.max')))`);
  t.same(seen, ['150000', '100000']);
  const { outcome } = await runPython(
    pool,
    `import os, time
children = [os.fork() for _ in range(2)]
end = time.monotonic() + 1
while time.monotonic() < end: pass
while True:
    try: os.wait()
    except ChildProcessError: break`,
  );
  const { cpuTimeMs, wallTimeMs } = outcome.usage;
  t.ok(cpuTimeMs / wallTimeMs < 1.65, `${cpuTimeMs} ms of CPU in ${wallTimeMs} ms`);
});

await t.test('Memory == MemorySwap: what does not fit is killed, and nothing is swapped', async (t) => {
  const { outcome } = await runPython(pool, 'held = []\nwhile True: held.append(bytearray(1 << 20))');
  t.same(outcome.end, { kind: 'signaled', signal: 'SIGKILL' });
  t.equal(outcome.usage.oomKills, 1);
  const { HostConfig } = await inspectOne();
  t.equal(HostConfig.Memory, HostConfig.MemorySwap);
});

await t.test('private IPC and cgroup namespaces: none is the host’s, none is another sandbox’s', async (t) => {
  // Both alive at the same time: the number of a namespace that is gone is given away again.
  await using one = await leaseFor(pool);
  await using other = await leaseFor(pool);
  const [first, second] = await Promise.all(
    [one, other].map(async (lease) => {
      const kinds = ['ipc', 'cgroup', 'pid', 'mnt', 'uts', 'net'];
      const source = `import json, os\nprint(json.dumps({n: os.readlink(f'/proc/self/ns/{n}') for n in ${JSON.stringify(kinds)}}))`;
      await lease.load({ fileName: 'main.py', source: Buffer.from(source) });
      return JSON.parse((await runLoaded(lease)).stdout) as Record<string, string>;
    }),
  );
  for (const [name, link] of Object.entries(first!)) {
    t.not(link, second![name], `${name}: two sandboxes differ`);
    t.not(link, await readlink(`/proc/self/ns/${name}`), `${name}: host and sandbox differ`);
  }
});

await t.test('LogConfig none: the engine keeps nothing of what is said', async (t) => {
  const { HostConfig } = await inspectOne();
  t.equal(HostConfig.LogConfig?.Type, 'none');
});

await t.test(
  'Ulimits and the program’s own: no core, few descriptors, none that could be the executable’s',
  async (t) => {
    const seen = await inside(`
import resource
opened = []
try:
    while True: opened.append(os.open('/dev/null', os.O_RDONLY))
except OSError: pass
try: beyond = os.dup2(1, 1000)
except OSError as error: beyond = error.errno
print(json.dumps({'core': resource.getrlimit(resource.RLIMIT_CORE), 'highest': max(opened), 'beyond': beyond}))`);
    t.same(seen, { core: [1, 1], highest: 255, beyond: 9 });
  },
);

await t.test('User and labels: the program runs as a user of its own that no other live container has', async (t) => {
  const source = 'print(json.dumps(os.getresuid() + os.getresgid()))';
  await using one = await leaseFor(pool);
  await using other = await leaseFor(pool);
  const uids = await Promise.all(
    [one, other].map(async (lease) => {
      await lease.load({ fileName: 'main.py', source: Buffer.from(`import json, os\n${source}`) });
      return JSON.parse((await runLoaded(lease)).stdout) as number[];
    }),
  );
  for (const ids of uids) t.equal(new Set(ids).size, 1, 'real, effective and saved user and group are one');
  t.not(uids[0]![0], uids[1]![0]);
  const labels = (await containersOf(instance)).map(({ Labels }) => Labels['ll-solution-runner.role']);
  t.same(labels, ['sandbox', 'sandbox']);
});
