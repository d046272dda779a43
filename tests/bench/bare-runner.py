# Runs `python3 main.py` for each text of a list, one after the other, and tells how long that took in all. It is as
# cheap as starting a process can be (vfork), so that its own cost does not stand for the interpreter's.
#
#   in:  ["2 3\n", ...]        a line of JSON for each time that it is asked
#   out: {"ns": ..., "outputs": ["5\n", ...]}
#
# The first line out is {"version": "3.13.5"}.
import json
import os
import platform
import sys
import time

interpreter = sys.executable


def run(text):
    in_read, in_write = os.pipe()
    out_read, out_write = os.pipe()
    streams = [(os.POSIX_SPAWN_DUP2, in_read, 0), (os.POSIX_SPAWN_DUP2, out_write, 1)]
    pid = os.posix_spawn(interpreter, ['python3', 'main.py'], os.environ, file_actions=streams)
    os.close(in_read)
    os.close(out_write)
    os.write(in_write, text)
    os.close(in_write)
    output = b''
    while piece := os.read(out_read, 65536):
        output += piece
    os.close(out_read)
    _, status = os.waitpid(pid, 0)
    if status != 0:
        raise SystemExit(f'main.py ended with {status}')
    return output


print(json.dumps({'version': platform.python_version()}), flush=True)
for line in sys.stdin:
    texts = [text.encode() for text in json.loads(line)]
    started_at = time.perf_counter_ns()
    outputs = [run(text) for text in texts]
    took_ns = time.perf_counter_ns() - started_at
    print(json.dumps({'ns': took_ns, 'outputs': [output.decode() for output in outputs]}), flush=True)
