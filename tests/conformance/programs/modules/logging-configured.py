# basicConfig, formats, filters, propagation, the caller's place.
import logging
import logging.config
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s:%(name)s:%(filename)s:%(lineno)d:%(funcName)s:%(module)s:%(pathname)s:%(threadName)s:%(processName)s:%(message)s")
def f():
    logging.getLogger("x.y").info("from a function", stack_info=True)
f()
logging.info("from the module")
logging.captureWarnings(True)
import warnings

warnings.warn("captured")
logging.config.dictConfig({"version": 1, "handlers": {"h": {"class": "logging.StreamHandler"}}, "root": {"handlers": ["h"], "level": "ERROR"}, "disable_existing_loggers": True})
logging.getLogger("x.y").error("disabled")
logging.error("on stderr, as it is")
logging.disable(logging.CRITICAL)
logging.critical("nothing")
