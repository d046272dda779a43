// The container's seccomp profile, which applies to the supervisor and all processes that it starts. System calls that
// are not named here are refused. Just before a program starts, the supervisor's child installs a second, stricter
// filter, which also refuses execve (sandbox-image/supervisor/filter.c).

/** Errors as the kernel's headers number them. */
const EPERM = 1;
const ENOSYS = 38;

/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET of clone(2). */
const namespaceFlags = 0x7e020000;
const AF_UNIX = 1;
/**
 * MAP_HUGETLB of mmap(2) and MFD_HUGETLB of memfd_create(2) are refused: reserved huge pages belong to the host and are
 * not charged to the container.
 */
const MAP_HUGETLB = 0x40000;
const MFD_HUGETLB = 4;
/**
 * The advice of posix_fadvise(2) to drop a file from the cache is refused, because the cache holds the image's files
 * for all sandboxes. The rule tests it as a flag, so that bits above the kernel's int do not hide it. This also refuses
 * NOREUSE (5), but no other advice.
 */
const POSIX_FADV_DONTNEED = 4;
/**
 * The longest value of setxattr(2). The kernel does not charge the access lists of files in memory to the container, and
 * each file may have two of 64 KiB.
 */
const longestAttributeBytes = 1024;

const calls = {
  memory: 'brk madvise mincore membarrier mlock mlock2 mlockall mprotect mremap msync munlock munlockall munmap',
  processes:
    'arch_prctl capget capset execve execveat exit exit_group fork getcpu getpgid getpgrp getpid getppid ' +
    'getpriority getrlimit getrusage getsid gettid ioprio_get ioprio_set kill pidfd_open pidfd_send_signal prctl ' +
    'prlimit64 rseq sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getattr sched_getparam ' +
    'sched_getscheduler sched_rr_get_interval sched_setaffinity sched_setattr sched_setparam sched_setscheduler ' +
    'sched_yield set_robust_list get_robust_list set_tid_address setpgid setpriority setrlimit setsid sysinfo tgkill ' +
    'times tkill umask uname vfork wait4 waitid waitpid',
  identity:
    'getegid geteuid getgid getgroups getresgid getresuid getuid setgid setgroups setregid setresgid setresuid ' +
    'setreuid setuid',
  seccomp: 'seccomp',
  signals:
    'alarm pause restart_syscall rt_sigaction rt_sigpending rt_sigprocmask rt_sigqueueinfo rt_sigreturn ' +
    'rt_sigsuspend rt_sigtimedwait rt_tgsigqueueinfo sigaltstack signalfd signalfd4',
  time:
    'clock_getres clock_gettime clock_nanosleep getitimer gettimeofday nanosleep setitimer time timer_create ' +
    'timer_delete timer_getoverrun timer_gettime timer_settime timerfd_create timerfd_gettime timerfd_settime',
  synchronisation: 'futex futex_waitv futex_wait futex_wake futex_requeue',
  files:
    'access chdir chmod chown close close_range copy_file_range creat dup dup2 dup3 faccessat faccessat2 ' +
    'fallocate fchdir fchmod fchmodat fchmodat2 fchown fchownat fcntl fdatasync fgetxattr flistxattr flock ' +
    'fremovexattr fstat fstatfs fsync ftruncate futimesat getcwd getdents getdents64 getxattr ioctl lchown ' +
    'lgetxattr link linkat listxattr llistxattr lremovexattr lseek lstat mkdir mkdirat mknod mknodat ' +
    'newfstatat open openat openat2 pread64 preadv preadv2 pwrite64 pwritev pwritev2 read readlink ' +
    'readlinkat readv removexattr rename renameat renameat2 rmdir sendfile splice stat statfs statx symlink ' +
    'symlinkat tee truncate unlink unlinkat utime utimensat utimes write writev',
  waiting:
    'epoll_create epoll_create1 epoll_ctl epoll_pwait epoll_pwait2 epoll_wait eventfd eventfd2 inotify_add_watch ' +
    'inotify_init inotify_init1 inotify_rm_watch poll ppoll pselect6 select',
  // sendmsg is allowed for the supervisor; the programs' own filter refuses it. Sockets that are sent in messages to
  // each other, and their memory, outlive the program until the kernel collects them (unix(7), SCM_RIGHTS).
  channels: 'pipe pipe2 getpeername getsockname getsockopt recvfrom recvmsg sendmsg sendto setsockopt shutdown',
  randomness: 'getrandom',
} as const;

interface Rule {
  readonly names: readonly string[];
  readonly action: 'SCMP_ACT_ALLOW' | 'SCMP_ACT_ERRNO';
  readonly errnoRet?: number;
  readonly args?: readonly {
    readonly index: number;
    readonly value: number;
    readonly valueTwo?: number;
    readonly op: string;
  }[];
}

/** Allows a call when none of the flags is set in its argument. */
function withoutFlags(name: string, index: number, flags: number): Rule {
  return {
    names: [name],
    action: 'SCMP_ACT_ALLOW',
    args: [{ index, value: flags, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }],
  };
}

const rules: readonly Rule[] = [
  { names: Object.values(calls).flatMap((names) => names.split(' ')), action: 'SCMP_ACT_ALLOW' },
  withoutFlags('clone', 0, namespaceFlags),
  withoutFlags('mmap', 3, MAP_HUGETLB),
  withoutFlags('memfd_create', 1, MFD_HUGETLB),
  withoutFlags('fadvise64', 3, POSIX_FADV_DONTNEED),
  {
    names: ['setxattr', 'lsetxattr', 'fsetxattr'],
    action: 'SCMP_ACT_ALLOW',
    args: [{ index: 3, value: longestAttributeBytes, op: 'SCMP_CMP_LE' }],
  },
  // The flags of clone3 are in memory, where a filter cannot read them. With ENOSYS, glibc falls back to clone.
  { names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: ENOSYS },
  // A socket pair has no name by which another sandbox could reach it. socket(2) itself is refused for every family.
  { names: ['socketpair'], action: 'SCMP_ACT_ALLOW', args: [{ index: 0, value: AF_UNIX, op: 'SCMP_CMP_EQ' }] },
];

/**
 * The profile in the engine's format. A system call of another ABI than the machine's (32-bit, x32) kills the caller.
 */
export const seccompProfile = {
  defaultAction: 'SCMP_ACT_ERRNO',
  defaultErrnoRet: EPERM,
  archMap: [
    { architecture: 'SCMP_ARCH_X86_64', subArchitectures: [] },
    { architecture: 'SCMP_ARCH_AARCH64', subArchitectures: [] },
  ],
  syscalls: rules,
} as const;
