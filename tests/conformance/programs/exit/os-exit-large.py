# os._exit(513).
import os

os._exit(513)
