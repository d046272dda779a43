// What is in the options of a container, and what must never be; tests/integration/host-config.test.ts shows what it buys.

import t from 'tap';
import { containerMemoryBytes, sandboxOptions } from '../../../src/sandbox/container-options.ts';

const mib = 1024 * 1024;
const base = {
  name: 'the-name',
  image: 'the-image',
  instance: 'the-instance',
  memoryBytes: 200 * mib,
  runtime: undefined,
};
const options = sandboxOptions(base);
const host = options.HostConfig!;
const needs = { memoryBytes: 128 * mib, inputBytes: 0, outputBytes: mib };

t.test('nothing of the host is in a container, and nothing of it is open to the host', async (t) => {
  const forbidden =
    'Binds Mounts VolumesFrom Devices DeviceRequests Privileged PidMode NetworkMode UsernsMode UTSMode PortBindings ' +
    'PublishAllPorts Links GroupAdd Sysctls OomKillDisable CgroupParent';
  t.same(
    forbidden.split(' ').filter((key) => key in host),
    [],
  );
  t.equal(options.NetworkDisabled, true);
  t.same([host.IpcMode, (host as { CgroupnsMode?: string }).CgroupnsMode], ['private', 'private']);
  t.same(
    [options.Env, options.Volumes, options.ExposedPorts, options.Cmd, options.Entrypoint],
    Array(5).fill(undefined),
  );
});

t.test('all capabilities are dropped but the three that the supervisor needs', async (t) => {
  t.same(host.CapDrop, ['ALL']);
  t.same(host.CapAdd?.toSorted(), ['KILL', 'SETGID', 'SETUID']);
  t.ok(host.SecurityOpt?.includes('no-new-privileges'));
  const [profile, ...others] = (host.SecurityOpt ?? []).filter((option: string) => option.startsWith('seccomp='));
  t.same(others, []);
  t.equal((JSON.parse(profile!.slice('seccomp='.length)) as { defaultAction: string }).defaultAction, 'SCMP_ACT_ERRNO');
});

t.test('the root is read-only and every writable place is small, has few inodes, and executes nothing', async (t) => {
  t.equal(host.ReadonlyRootfs, true);
  for (const [place, mount] of Object.entries((host.Tmpfs ?? {}) as Record<string, string>)) {
    const flags = mount.split(',');
    for (const flag of ['nosuid', 'nodev', 'noexec']) t.ok(flags.includes(flag), `${place}: ${flag}`);
    const size = Number(flags.find((flag) => flag.startsWith('size='))?.slice(5));
    const inodes = Number(flags.find((flag) => flag.startsWith('nr_inodes='))?.slice(10));
    t.ok(size > 0 && size <= 16 * mib, `${place}: ${size} bytes`);
    t.ok(inodes > 0 && inodes <= 1024, `${place}: ${inodes} inodes`);
  }
  t.match(host.Tmpfs, { '/box': /^rw,/, '/dev/shm': /^rw,/, '/dev/mqueue': /^ro,/, '/dev/pts': /^ro,/ });
});

t.test('memory is what was asked for, without swap', async (t) => {
  t.same([host.Memory, host.MemorySwap], [200 * mib, 200 * mib]);
});

t.test('a container is bounded in processes, processors and descriptors', async (t) => {
  t.ok(host.PidsLimit! > 64 && host.PidsLimit! <= 128, 'room for a program’s 64 and the supervisor, not for much more');
  t.ok(host.CpuQuota! >= host.CpuPeriod! && host.CpuQuota! <= 2 * host.CpuPeriod!);
  t.same(
    host.Ulimits?.map(({ Name }) => Name),
    ['core', 'nofile'],
  );
});

t.test('it ends with its stream, leaves nothing and logs nothing', async (t) => {
  t.match(options, { OpenStdin: true, StdinOnce: true, AttachStdin: true, AttachStdout: true, AttachStderr: false });
  t.equal(host.AutoRemove, true);
  t.same(host.LogConfig, { Type: 'none', Config: {} });
  t.not(options.Tty, true, 'a terminal would change bytes');
});

t.test('it carries the labels by which its server finds it', async (t) => {
  t.same(options.Labels, { 'll-solution-runner.instance': 'the-instance', 'll-solution-runner.role': 'sandbox' });
  t.match(options, { name: 'the-name', Image: 'the-image' });
});

t.test('a runtime is named only when one was configured', async (t) => {
  t.notOk('Runtime' in host);
  t.equal(sandboxOptions({ ...base, runtime: 'runsc' }).HostConfig?.Runtime, 'runsc');
});

t.test('the budget is above the test’s own limit by the same amount, whatever the limit', async (t) => {
  const allowance = containerMemoryBytes(needs) - needs.memoryBytes;
  t.ok(allowance >= 16 * mib, 'the program’s files, pipes, the supervisor and the kernel need room');
  t.ok(allowance <= 48 * mib, 'but a program must not get far above its limit');
  for (const memoryBytes of [16 * mib, 100 * mib, 512 * mib, 4096 * mib]) {
    t.equal(containerMemoryBytes({ ...needs, memoryBytes }) - memoryBytes, allowance);
  }
});

t.test('inputs up to 1 MiB fit a warm container; a larger one and the output count twice', async (t) => {
  const usual = containerMemoryBytes(needs);
  t.equal(containerMemoryBytes({ ...needs, inputBytes: mib }), usual);
  t.equal(containerMemoryBytes({ ...needs, inputBytes: 5 * mib }), usual + 8 * mib);
  t.equal(containerMemoryBytes({ ...needs, outputBytes: 3 * mib }), usual + 4 * mib);
});

t.test('a compiled program of usual size is in the budget, and a larger one is added to it', async (t) => {
  const usual = containerMemoryBytes(needs);
  t.equal(containerMemoryBytes(needs, 8 * mib), usual);
  t.equal(containerMemoryBytes(needs, 60 * mib - 1), usual + 52 * mib);
});

t.test('a budget is whole MiB, never less than the sum of its parts', async (t) => {
  const bytes = containerMemoryBytes({ ...needs, inputBytes: mib + 1, outputBytes: 1 });
  t.equal(bytes % mib, 0);
  t.ok(bytes >= containerMemoryBytes({ ...needs, outputBytes: 0 }) + 4);
});
