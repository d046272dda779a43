# A file that grows past the limit: an error, SIGXFSZ is ignored.
import os

with open("/dev/shm/file", "wb") as file:
    os.truncate(file.fileno(), 8 * 1024 * 1024)
    file.seek(8 * 1024 * 1024)
    try:
        os.write(file.fileno(), b"x")
        print("written", file.tell())
    except OSError as error:
        print(error)
os.truncate("/dev/shm/file", 9 * 1024 * 1024)
