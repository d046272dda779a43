# A process with a pipe and a value, by fork.
import multiprocessing
import os

def work(connection, number):
    connection.send((number * 2, multiprocessing.current_process().name, os.getppid() == parent, __name__))
    connection.close()
    raise SystemExit(7)

parent = os.getpid()
for attempt in range(2):
    try:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.Process(target=work, args=(theirs, 21))
        process.start()
        print(ours.recv())
        process.join()
        print(process.exitcode, process.is_alive(), multiprocessing.active_children())
    except OSError as error:
        print(type(error).__name__, error)
