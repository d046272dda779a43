# Tries: to turn the library that held the interpreter against whoever comes next: its variables are set to the
#   script's name, to other values, to nothing, its functions are called, and the interpreter's table of modules is
#   rewritten.
# Fails: each program has a copy of its own; what it calls in it runs as the program, and ends the program at worst.
import ctypes
import os

libc = ctypes.CDLL(None)
libc.fopen64.restype = ctypes.c_void_p


class Segment(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint32) for name in ('type', 'flags')] + [
        (name, ctypes.c_size_t) for name in ('offset', 'vaddr', 'paddr', 'filesz', 'memsz', 'align')
    ]


class Library(ctypes.Structure):
    _fields_ = [('base', ctypes.c_size_t), ('name', ctypes.c_char_p), ('segments', ctypes.POINTER(Segment)), ('count', ctypes.c_uint16)]


PT_LOAD, PF_W = 1, 2


def writable_parts(wanted):
    """Address and size of what is writable of each library whose name has the text in it."""
    found = []

    @ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(Library), ctypes.c_size_t, ctypes.c_void_p)
    def visit(library, size, data):
        if wanted in library[0].name:
            for segment in library[0].segments[: library[0].count]:
                if segment.type == PT_LOAD and segment.flags & PF_W:
                    found.append((library[0].base + segment.vaddr, segment.memsz))
        return 0

    libc.dl_iterate_phdr(visit, None)
    return found


script = ctypes.create_string_buffer(b'main.py')
parts = writable_parts(b'template.so')
before = [ctypes.string_at(address, size) for address, size in parts]
# What a test sees of them is what the last one saw, but for what the loader and its own start put there: so no mark.
marked = any(b'left by the last test' in part for part in before)
for fill in [ctypes.addressof(script), 0, 1, 0xFFFFFFFFFFFFFFFF]:
    child = os.fork()
    if child == 0:
        # The last page alone: before it lies what the loader has made read-only.
        for address, size in parts:
            last = max(address, (address + size - 1) & ~4095)
            for at in range((last + 7) & ~7, address + size - 7, 8):
                if ctypes.c_size_t.from_address(at).value in (0, 1):
                    ctypes.c_size_t.from_address(at).value = fill
        libc.fopen64(b'/box/main.py', b'r')
        os._exit(0)
    os.waitpid(child, 0)
for address, size in parts:
    end = (address + size + 4095) & ~4095
    mark = b'left by the last test'
    marked = marked or ctypes.string_at(end - 32, len(mark)) == mark
    ctypes.memmove(end - 32, mark, len(mark))
table = (ctypes.c_void_p * 2).in_dll(ctypes.pythonapi, 'PyImport_Inittab')
table[0] = 0
print('ok' if len(parts) == 1 and not marked else (parts, marked))
