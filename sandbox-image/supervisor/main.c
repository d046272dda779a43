// The supervisor: pid 1 of a sandbox, the only witness of what a program does.
//
// Theory of operation. The server talks to the supervisor over descriptors 0 and 1 in the frames of PROTOCOL.md, and
// nothing else passes between the two. LOAD names the user that the program runs as and brings its source, and FILE
// brings one more file. Each RUN brings one command and its input; the supervisor answers with the output and an
// outcome. For a run it
//   1. writes the files into the program's directory, as root: the program can read them, not change them;
//   2. starts a fresh process under the program's user with limits, pipes and a seccomp filter: from nothing
//      (program.c), or from an interpreter that it has started ahead (template.c);
//   3. starts a watcher (watcher.c), which measures time and memory, reads the output, and stops the run at a limit
//      (watch.c, meter.c, pipes.c);
//   4. kills every process and empties every place that the program could write to (sweep.c);
//   5. reports. While a program runs, nothing reads or writes descriptors 0 and 1, except the watcher of a live run: it
//      sends the output and receives the input (live.c).
// The supervisor is root with CAP_SETUID, CAP_SETGID and CAP_KILL alone, is not dumpable, and holds no descriptor that
// a program could open. When a step fails, it sends a FAULT and exits, and the server throws the sandbox away.

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "cgroup.h"
#include "code.h"
#include "fault.h"
#include "frame.h"
#include "identity.h"
#include "memory.h"
#include "orders.h"
#include "pipes.h"
#include "report.h"
#include "program-files.h"
#include "sweep.h"
#include "template.h"
#include "watcher.h"

enum { LEAST_TEMPLATE_ARGUMENTS = 3 };

struct supervisor {
    struct cgroup cgroup;
    struct awaited awaited;
    struct template template;
    struct submission submission;
    bool has_compiled;
    int code_fd;  // -1 when the compile step left none
    struct test *test;
    size_t output_size;
    uint8_t *output;
};

static struct supervisor set_up(void) {
    if (getpid() != 1) {
        die_because("the supervisor must be pid 1 of its container");
    }
    if (prctl(PR_SET_DUMPABLE, 0) != 0) {
        die("prctl");
    }
    // Signals that pid 1 blocks have no effect on it; a broken pipe shows as EPIPE.
    sigset_t all;
    sigset_t children;
    sigfillset(&all);
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    if (sigprocmask(SIG_BLOCK, &all, NULL) != 0) {
        die("sigprocmask");
    }
    int child_signal_fd = signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
    if (child_signal_fd < 0) {
        die("signalfd");
    }
    int own_schedstat_fd = open("/proc/self/schedstat", O_RDONLY | O_CLOEXEC);
    if (own_schedstat_fd < 0) {
        die("open schedstat");
    }
    struct cgroup cgroup = open_cgroup("/sys/fs/cgroup", (uint64_t)sysconf(_SC_NPROCESSORS_ONLN));
    // The kernel allocates its buffers for these files at the first read. Later, a program may have left no memory.
    (void)cgroup_tasks(&cgroup);
    struct schedstat own;
    (void)reread_schedstat(own_schedstat_fd, &own);
    return (struct supervisor){
        .cgroup = cgroup,
        .awaited = {.child_signal_fd = child_signal_fd, .own_schedstat_fd = own_schedstat_fd},
        .submission = {.content = map_memory(MOST_CONTENT_BYTES)},
        .code_fd = -1,
        .test = map_shared_memory(sizeof(struct test)),
    };
}

// The buffer is kept from run to run. The kernel counts its pages as shared memory, so they must be present before a
// test begins.
static uint8_t *output_buffer(struct supervisor *supervisor, size_t size) {
    if (supervisor->output == NULL || size > supervisor->output_size) {
        if (supervisor->output != NULL) {
            unmap_memory(supervisor->output, supervisor->output_size);
        }
        supervisor->output = map_shared_memory(size);
        supervisor->output_size = size;
    }
    return supervisor->output;
}

// Whether the program starts from the template. What runs before the compile step starts from nothing.
static bool starts_from_template(const struct supervisor *supervisor, const struct streams *streams) {
    return supervisor->has_compiled &&
           can_become(&supervisor->template, supervisor->test->request, streams->code_fd >= 0);
}

static struct program start(const struct supervisor *supervisor, const struct role *role,
                            const struct streams *streams) {
    const struct run_request *request = supervisor->test->request;
    return starts_from_template(supervisor, streams)
               ? start_from_template(&supervisor->template, role, request, streams)
               : start_program(role, request, streams);
}

// Returns the wait status of the program's first process. No process of the program is alive then.
static int run_program(const struct supervisor *supervisor, const struct role *role, struct streams *streams) {
    struct test *test = supervisor->test;
    int go_fd = start_watcher(test, streams, role->uid);
    close_fd(&streams->stdin_fd);  // the watcher has a copy
    reach_program_user(role->uid);
    test->program = start(supervisor, role, streams);
    close_program_ends(streams);
    start_meter(&test->meter, &test->program);
    release_watcher(go_fd);
    await_watcher(test, &supervisor->awaited);
    const struct own_processes own = test->meter.own;
    settle_meter(&test->meter);
    int status = kill_everything(&supervisor->cgroup, test->program.pid, &own, &test->meter.peak_bytes);
    become_root_again();
    return status;
}

// The compile step has a user and a group of its own, so the program owns neither what the compile step is given nor
// what it leaves.
static struct role role_for(const struct submission *submission, enum frame_type order) {
    return order == FRAME_COMPILE
               ? (struct role){.uid = submission->compiler_uid, .gid = COMPILER_GID, .may_start_programs = true}
               : (struct role){.uid = submission->program_uid, .gid = submission->program_uid};
}

// The compile step gets a new file to write to. The tests start from what it has written there.
static int code_for(struct supervisor *supervisor, enum frame_type order) {
    if (order == FRAME_COMPILE) {
        close_fd(&supervisor->code_fd);
        supervisor->has_compiled = true;
        supervisor->code_fd = create_code();
        return supervisor->code_fd;
    }
    return supervisor->code_fd;
}

// Returns the size of what the compile step has left for the tests; 0 when that is nothing.
static uint64_t take_code(struct supervisor *supervisor) {
    uint64_t code_bytes = seal_code(supervisor->code_fd);
    if (code_bytes == 0) {
        close_fd(&supervisor->code_fd);
    }
    return code_bytes;
}

// The output of a live run is sent as it comes, and none of it is kept.
static void prepare_test(struct supervisor *supervisor, const struct run_request *request) {
    struct test *test = supervisor->test;
    test->request = request;
    test->input_bytes = 0;
    test->input = request->is_live ? map_memory(0) : receive_input(&test->input_bytes);
    test->input_written = 0;
    size_t kept_bytes = request->is_live ? 0 : (size_t)request->output_bytes;
    test->output = (struct head){.bytes = output_buffer(supervisor, kept_bytes), .size = kept_bytes};
    test->errors.total = 0;
    test->results_total = 0;
    reset_live(&test->live);
    test->stopped = NOT_STOPPED;
    test->ended_ns = 0;
}

static struct streams open_test_streams(struct test *test, const struct role *role) {
    struct streams streams = open_streams(role->uid, test->input_bytes);
    if (test->request->is_live) {
        open_staging(&streams);
    } else {
        test->input_written = fill_stdin(&streams, test->input, test->input_bytes);
    }
    if (test->request->joins_errors) {
        join_errors(&streams);
    }
    if (test->request->has_results) {
        open_results(&streams, role->uid);
    }
    return streams;
}

static void run(struct supervisor *supervisor, enum frame_type order, uint32_t payload_bytes) {
    struct submission *submission = &supervisor->submission;
    if (submission->program_uid == 0) {
        die_because("an order to run came before LOAD");
    }
    char payload[MOST_RUN_BYTES];
    struct run_request request;
    receive_request(&request, order, payload, payload_bytes);
    prepare_test(supervisor, &request);
    revive_template(&supervisor->template);

    struct test *test = supervisor->test;
    submission->is_complete = true;
    create_files(&submission->files);
    struct role role = role_for(submission, order);
    struct streams streams = open_test_streams(test, &role);
    streams.code_fd = code_for(supervisor, order);
    test->meter = create_meter(&supervisor->cgroup, supervisor->template.pid);
    int status = run_program(supervisor, &role, &streams);
    uint64_t cpu_ns = metered_cpu_ns(&test->meter);
    uint64_t oom_kills = metered_oom_kills(&test->meter);
    if (oom_kills > 0) {
        stop_template(&supervisor->template);
    }
    if (request.is_live) {
        send_rest(test, &streams);
    } else {
        drain_pipes(test, &streams);
    }
    close_pipes(&streams);
    wipe_writable_places(role.uid, &submission->files);
    uint64_t code_bytes = order == FRAME_COMPILE ? take_code(supervisor) : 0;
    report_test(test, status, cpu_ns, oom_kills, order == FRAME_COMPILE ? &code_bytes : NULL);
    unmap_memory(test->input, test->input_bytes);
    if (request.is_live) {
        skip_past_mark(request.mark);
    }
}

int main(int argument_count, char *arguments[]) {
    struct supervisor supervisor = set_up();
    supervisor.template.command = argument_count > LEAST_TEMPLATE_ARGUMENTS ? arguments + 1 : NULL;
    start_template(&supervisor.template);
    report_ready(supervisor.cgroup.version);
    struct frame_header header;
    while (read_frame_header(&header)) {
        switch (header.type) {
            case FRAME_LOAD:
                receive_submission(&supervisor.submission, header.payload_bytes);
                break;
            case FRAME_FILE:
                receive_file(&supervisor.submission, header.payload_bytes);
                break;
            case FRAME_COMPILE:
            case FRAME_RUN:
                run(&supervisor, header.type, header.payload_bytes);
                break;
            default:
                die_because("a frame of an unknown type");
        }
    }
    return EXIT_SUCCESS;
}
