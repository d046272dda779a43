# Bytes are printed as repr.
import sys

sys.exit(b"bytes")
