# Tries: to end its own run as accepted: prints what an OUTCOME, a FAULT, a TAKEN, an OUTPUT and a CLOSE look like, in any
#   place of a write.
# Fails: its bytes travel inside OUTPUT frames, whose length the supervisor has written.
import os

outcome = bytes.fromhex("3a00000085010000000000000000000000000000000000" + "00" * 40)
frames = [outcome, b"\x02\0\0\0\x86no", b"\x08\0\0\0\x88" + b"\xff" * 8, b"\x0a\0\0\0\x87\x01" + b"\0" * 8 + b"x", b"\x10\0\0\0\x07" + b"m" * 16]
for cut in range(64):
    os.write(1, b"." * cut + b"".join(frames))
