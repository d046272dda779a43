// Prints what the supervisor reads from the cgroup files below a directory. check.sh compares that with what the files
// say. A machine has only one version of cgroups, and the code must read both.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "../cgroup.h"

int main(int argc, char **argv) {
    if (argc != 2) {
        return EXIT_FAILURE;
    }
    struct cgroup cgroup = open_cgroup(argv[1]);
    struct cgroup_memory memory = cgroup_memory(&cgroup);
    printf("v%d cpu_ns %" PRIu64 " oom_kills %" PRIu64 " private_bytes %" PRIu64 " shared_bytes %" PRIu64
           " tasks %" PRIu64 "\n",
           cgroup.version, cgroup_cpu_ns(&cgroup), cgroup_oom_kills(&cgroup), memory.private_bytes,
           memory.shared_bytes, cgroup_tasks(&cgroup));
    return EXIT_SUCCESS;
}
