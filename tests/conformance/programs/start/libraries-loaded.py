# Which shared libraries are in the process, besides those that ctypes brings.
import ctypes
import os

for name in ("libc.so.6", "libm.so.6", "libz.so.1", "libexpat.so.1", "libffi.so.8", "libcrypto.so.3", "libssl.so.3", "libbz2.so.1.0", "liblzma.so.5",
             "libsqlite3.so.0", "libuuid.so.1", "libreadline.so.8", "libncursesw.so.6", "libpthread.so.0", "libdl.so.2", "libgcc_s.so.1", "libpanelw.so.6", "libtinfo.so.6"):
    try:
        ctypes.CDLL(name, mode=os.RTLD_NOLOAD | os.RTLD_LAZY)
        print(name, "is loaded")
    except OSError as error:
        print(name, "is not")
