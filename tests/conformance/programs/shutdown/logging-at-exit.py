# Handlers of logging are flushed and closed at exit.
import logging
import logging.handlers
import sys

class Loud(logging.StreamHandler):
    def flush(self):
        super().flush()
    def close(self):
        print("closing the handler")
        super().close()

memory = logging.handlers.MemoryHandler(100, target=Loud(sys.stdout))
logging.basicConfig(handlers=[memory], level=logging.INFO, format="%(levelname)s %(message)s")
logging.info("kept until the exit")
print("end of main")
