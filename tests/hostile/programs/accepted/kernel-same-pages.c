// Tries: to have the host's ksmd merge its pages with those of its neighbours: it charges its notes to nobody, and a page
//   that was merged takes longer to write, which tells what a neighbour holds. And to give its mappings names, which are
//   charged to nobody either.
// Fails: madvise and prctl refuse it.
#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>

enum { MERGE_MEMORY = 67, NAME_MAPPING = 0x53564d41 };

static int through;

static void refuse(const char *name, int result) {
    if (result == 0 || errno != EPERM) {
        perror(name);
        through++;
    }
}

int main(void) {
    void *memory = mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    refuse("MADV_MERGEABLE", madvise(memory, 1 << 20, MADV_MERGEABLE));
    refuse("PR_SET_MEMORY_MERGE", prctl(MERGE_MEMORY, 1, 0, 0, 0));
    refuse("PR_SET_VMA", prctl(NAME_MAPPING, 0, memory, 4096, "name"));
    if (madvise(memory, 1 << 20, MADV_DONTNEED) == 0 && through == 0) {
        puts("ok");
    }
}
