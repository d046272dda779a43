# logging as it is without any set-up.
import logging

logging.debug("not shown")
logging.warning("by the last resort %s", 1)
print(logging.getLogger().handlers, logging.getLogger().level, logging.lastResort, logging.root.manager.loggerDict)
logger = logging.getLogger("a.b")
logger.error("by a logger")
print(logger, logger.parent, logging.getLogger("a"), sorted(logging.root.manager.loggerDict), logger.hasHandlers())
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("with a traceback")
logging.info("%d %d", 1)
logging.warning("%d %d", 1)
