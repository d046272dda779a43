# Compiles and runs a program, one time after the other, and tells how long that took in all. It is as cheap as starting a
# process can be (vfork), so that its own cost does not stand for the program's.
#
#   argv[1]:  {"root": "/…" or null, "directory": "…", "compile": [...] or null, "run": [...]}
#             as root the directory becomes the working directory of that root; what `compile` writes to descriptor 3 is
#             the executable ./program, and `run` finds it there too; descriptor 4 is a file in memory for it
#   in:       {"isCompiled": true, "inputs": ["2 3\n", ...]}      a line for each time that it is asked
#   out:      {"ns": ..., "outputs": ["5\n", ...]}
#
# The first line out is {"version": "3.13.5"}, its own.
import json
import os
import platform
import sys
import time

task = json.loads(sys.argv[1])
if task['root'] is not None:
    os.chroot(task['root'])
os.chdir(task['directory'])


def start(argv, streams):
    return os.posix_spawnp(argv[0], argv, os.environ, file_actions=streams)


def end(pid, argv):
    _, status = os.waitpid(pid, 0)
    if status != 0:
        raise SystemExit(f'{argv} ended with {status}')


def compile_program():
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    program = os.open('program', flags, 0o755)
    object_file = os.memfd_create('object')
    streams = [(os.POSIX_SPAWN_DUP2, program, 3), (os.POSIX_SPAWN_DUP2, object_file, 4)]
    end(start(task['compile'], streams), task['compile'])
    os.close(program)
    os.close(object_file)


def run(text):
    in_read, in_write = os.pipe()
    out_read, out_write = os.pipe()
    pid = start(task['run'], [(os.POSIX_SPAWN_DUP2, in_read, 0), (os.POSIX_SPAWN_DUP2, out_write, 1)])
    os.close(in_read)
    os.close(out_write)
    os.write(in_write, text)
    os.close(in_write)
    output = b''
    while piece := os.read(out_read, 65536):
        output += piece
    os.close(out_read)
    end(pid, task['run'])
    return output


print(json.dumps({'version': platform.python_version()}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    texts = [text.encode() for text in asked['inputs']]
    started_at = time.perf_counter_ns()
    if asked['isCompiled'] and task['compile'] is not None:
        compile_program()
    outputs = [run(text) for text in texts]
    took_ns = time.perf_counter_ns() - started_at
    print(json.dumps({'ns': took_ns, 'outputs': [output.decode() for output in outputs]}), flush=True)
