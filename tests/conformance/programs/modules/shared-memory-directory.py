# /dev/shm is there, empty and writable.
import os
import stat

print(os.listdir("/dev/shm"), stat.filemode(os.stat("/dev/shm").st_mode), sorted(os.listdir("/dev")))
with open("/dev/shm/file", "w") as file:
    file.write("x")
print(os.listdir("/dev/shm"), os.path.exists("/tmp"), sorted(os.listdir("/")))
try:
    from multiprocessing import shared_memory

    block = shared_memory.SharedMemory("mine", create=True, size=100, track=False)
    block.buf[0] = 5
    print(block.size >= 100, block.buf[0], sorted(os.listdir("/dev/shm")))
    block.close()
except Exception as error:
    print(type(error).__name__, error)
