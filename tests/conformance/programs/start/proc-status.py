# The lines of /proc/self/status that say how the process was set up.
wanted = """Umask State Ngid TracerPid Groups Kthread Threads SigPnd ShdPnd SigBlk SigIgn SigCgt CapInh CapPrm CapEff CapBnd
CapAmb NoNewPrivs Seccomp Seccomp_filters Speculation_Store_Bypass SpeculationIndirectBranch Cpus_allowed_list Mems_allowed_list
CoreDumping THP_enabled VmLck VmPin VmSwap HugetlbPages""".split()
for line in open("/proc/self/status"):
    name, value = line.split(":", 1)
    if name in wanted:
        print(name, value.split())
    if name in ("Uid", "Gid", "NSpid", "NStgid", "NSpgid", "NSsid"):
        print(name, len(value.split()), len(set(value.split())))
