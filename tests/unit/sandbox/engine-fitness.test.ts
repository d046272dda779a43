import t from 'tap';
import { shortcomingOf, type EngineInfo } from '../../../src/sandbox/engine-fitness.ts';

const good: EngineInfo = {
  OSType: 'linux',
  MemoryLimit: true,
  PidsLimit: true,
  SecurityOptions: ['name=apparmor', 'name=seccomp,profile=builtin', 'name=cgroupns'],
};

t.test('an engine that has what sandboxes need lacks nothing, nor does one that does not say', async (t) => {
  t.equal(shortcomingOf(good), undefined);
  t.equal(shortcomingOf({}), undefined);
});

t.test('what an engine lacks is named', async (t) => {
  t.equal(shortcomingOf({ ...good, OSType: 'windows' }), 'it runs windows containers, not Linux containers');
  t.match(shortcomingOf({ ...good, MemoryLimit: false }), /^it cannot limit the memory of containers \(a rootless /);
  t.match(shortcomingOf({ ...good, PidsLimit: false }), /^it cannot limit the processes of containers \(a rootless /);
  t.equal(shortcomingOf({ ...good, SecurityOptions: ['name=apparmor'] }), 'it cannot filter system calls (seccomp)');
});
