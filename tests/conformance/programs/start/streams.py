# The standard streams and every attribute of their layers.
import sys

for name in ("stdin", "stdout", "stderr"):
    stream = getattr(sys, name)
    print(name, stream, stream is getattr(sys, f"__{name}__"), type(stream))
    print([stream.encoding, stream.errors, stream.newlines, stream.line_buffering, stream.write_through, stream._CHUNK_SIZE])
    print([stream.name, stream.mode, stream.fileno(), stream.isatty(), stream.closed])
    print([stream.readable(), stream.writable(), stream.seekable()])
    buffer, raw = stream.buffer, stream.buffer.raw
    print([type(buffer), buffer.name, buffer.mode, buffer.fileno(), buffer.isatty(), buffer.seekable()])
    print([raw, raw.name, raw.mode, raw.closefd, raw._blksize, raw.seekable(), raw.isatty()])
    print(sorted(vars(stream)), sorted(vars(raw)))
