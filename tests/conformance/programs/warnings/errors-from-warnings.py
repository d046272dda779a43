# An uncaught warning.
import warnings

warnings.simplefilter("error")
warnings.warn("as an error", RuntimeWarning)
