import t from 'tap';
import { seccompProfile } from '../../../src/sandbox/seccomp-profile.ts';

const EPERM = 1;
const ENOSYS = 38;
const { syscalls } = seccompProfile;
const allowed = new Set(syscalls.flatMap(({ action, names }) => (action === 'SCMP_ACT_ALLOW' ? names : [])));

const ruleFor = (name: string) => syscalls.filter(({ names }) => names.includes(name));

t.test('what is not named is refused with EPERM', async (t) => {
  t.same([seccompProfile.defaultAction, seccompProfile.defaultErrnoRet], ['SCMP_ACT_ERRNO', EPERM]);
});

t.test('no call is named twice, so that no rule undoes another', async (t) => {
  const names = syscalls.flatMap((rule) => rule.names);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  t.same(twice, []);
  t.same(
    names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name)),
    [],
    'every name is one word',
  );
});

t.test('calls that reach other processes, the kernel or the machine are refused', async (t) => {
  const refused = {
    'other processes': 'ptrace process_vm_readv process_vm_writev process_madvise process_mrelease pidfd_getfd kcmp',
    namespaces:
      'unshare setns mount umount2 pivot_root chroot move_mount fsopen fsconfig fsmount open_tree mount_setattr',
    'the kernel itself':
      'bpf perf_event_open userfaultfd init_module finit_module delete_module kexec_load kexec_file_load syslog ' +
      'io_uring_setup io_uring_enter io_uring_register lookup_dcookie',
    keyrings: 'keyctl add_key request_key',
    'shared with other sandboxes':
      'shmget shmat shmctl semget semop semctl msgget msgsnd msgrcv msgctl mq_open mq_unlink mq_timedsend',
    sockets: 'socket bind listen connect accept accept4 socketcall',
    // sendmsg is the supervisor's; the program's own filter refuses it (tests/hostile: template-messages).
    'descriptors in messages': 'sendmmsg',
    'the machine':
      'reboot swapon swapoff settimeofday clock_settime clock_adjtime adjtimex sethostname setdomainname acct quotactl ' +
      'iopl ioperm personality vhangup modify_ldt sync syncfs',
    'files by handle': 'open_by_handle_at name_to_handle_at fanotify_init',
    'memory of other nodes and kinds': 'mbind set_mempolicy migrate_pages move_pages memfd_secret vmsplice',
  };
  for (const [what, names] of Object.entries(refused)) {
    t.same(
      names.split(' ').filter((name) => allowed.has(name)),
      [],
      what,
    );
  }
});

t.test('clone is allowed unless it makes a namespace', async (t) => {
  // sched.h: CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET; CLONE_NEWTIME exists in clone3 alone
  const namespaces = [0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000];
  const [rule, ...others] = ruleFor('clone');
  t.same(others, []);
  const [argument] = rule!.args!;
  t.match(argument, { index: 0, op: 'SCMP_CMP_MASKED_EQ', valueTwo: 0 });
  for (const flag of namespaces) t.ok((argument!.value & flag) !== 0, `0x${flag.toString(16)} is refused`);
  const threadFlags = 0x3d0f00; // what pthread_create(3) asks for
  t.equal(argument!.value & threadFlags, 0, 'threads are allowed');
});

t.test('clone3 does not exist, since its flags cannot be seen', async (t) => {
  t.match(ruleFor('clone3'), [{ action: 'SCMP_ACT_ERRNO', errnoRet: ENOSYS }]);
});

t.test('a pair of connected local sockets is the only socket there is', async (t) => {
  t.match(ruleFor('socketpair'), [{ action: 'SCMP_ACT_ALLOW', args: [{ index: 0, value: 1, op: 'SCMP_CMP_EQ' }] }]);
});

t.test('what the supervisor needs is allowed', async (t) => {
  const needed =
    'setresuid setresgid setgroups kill wait4 waitid pipe2 execveat seccomp prctl signalfd4 ppoll getdents64 fchmodat ' +
    'unlinkat setsid dup3 setrlimit prlimit64 mmap munmap madvise exit_group';
  t.same(
    needed.split(' ').filter((name) => !allowed.has(name)),
    [],
  );
});

t.test('calls of another ABI than the machine’s are refused as a whole', async (t) => {
  t.same(
    seccompProfile.archMap.flatMap(({ subArchitectures }) => subArchitectures),
    [],
  );
});
