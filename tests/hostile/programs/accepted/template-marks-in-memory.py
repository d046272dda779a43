# Tries: to leave a mark in memory that the next program begins with, too: in the slack of every library's variables,
#   at the end of the heap; and to make the pages forget that they are copies, by every advice.
# Fails: a page that is written to is the writer's own from then on, and no advice reaches whoever else has it.
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
libc.sbrk.restype = ctypes.c_void_p


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


mark = b'a mark that was left here'
parts = writable_parts(b'')
top = libc.sbrk(0)
places = [((address + size + 4095) & ~4095) - 64 for address, size in parts] + [top - 64]
places = [place for place in places if ctypes.string_at(place, 64).strip(b'\0') in (b'', mark)]
found = [place for place in places if ctypes.string_at(place, len(mark)) == mark]
for place in places:
    ctypes.memmove(place, mark, len(mark))

NORMAL, DONTNEED, FREE, REMOVE, DONTFORK, DOFORK, MERGEABLE, HUGEPAGE, COLD, PAGEOUT, POPULATE_WRITE, COLLAPSE = (
    0, 4, 8, 9, 10, 11, 12, 14, 20, 21, 23, 25,
)
PR_SET_MEMORY_MERGE = 67
libc.prctl(PR_SET_MEMORY_MERGE, 1, 0, 0, 0)
page = ctypes.c_size_t(4096)
for advice in [MERGEABLE, COLD, PAGEOUT, FREE, REMOVE, DONTFORK, DOFORK, POPULATE_WRITE, COLLAPSE, HUGEPAGE, NORMAL, DONTNEED]:
    for place in places:
        if os.fork() == 0:
            libc.madvise(ctypes.c_void_p(place & ~4095), page, advice)
            os._exit(0)
        os.wait()
print('ok' if len(places) > 1 and found == [] else (places, found))
