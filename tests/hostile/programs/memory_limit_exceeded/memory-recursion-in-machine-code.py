# Tries: to overflow the machine's stack: two instructions that call themselves for ever.
# Fails: the stack may be as large as the memory limit, and with the interpreter beside it that is over the limit.
# Request: {"memory_limit": 32}
import ctypes
import mmap
import platform

code = {
    'x86_64': bytes.fromhex('e8fbffffff'),
    'aarch64': bytes.fromhex('fd7bbfa9ffffff97'),
}[platform.machine()]
memory = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
memory.write(code)
ctypes.CFUNCTYPE(None)(ctypes.addressof(ctypes.c_char.from_buffer(memory)))()
