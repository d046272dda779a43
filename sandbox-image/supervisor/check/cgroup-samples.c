// Prints what the supervisor reads from the cgroup files below a directory, on a machine with that many processors.
// check.sh compares that with what the files say. A machine has only one version of cgroups, and the code must read both.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "../cgroup.h"

int main(int argc, char **argv) {
    if (argc != 3) {
        return EXIT_FAILURE;
    }
    struct cgroup cgroup = open_cgroup(argv[1], strtoull(argv[2], NULL, 10));
    struct cgroup_memory memory = cgroup_memory(&cgroup);
    printf("v%d cpu_ns %" PRIu64 " oom_kills %" PRIu64 " private_bytes %" PRIu64 " shared_bytes %" PRIu64
           " tasks %" PRIu64 " error_bytes %" PRIu64 "\n",
           cgroup.version, cgroup_cpu_ns(&cgroup), cgroup_oom_kills(&cgroup), memory.private_bytes,
           memory.shared_bytes, cgroup_tasks(&cgroup), cgroup.memory_error_bytes);
    return EXIT_SUCCESS;
}
