# showwarning and formatwarning of the program's own.
import warnings

warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"<{filename}:{lineno} {message}>\n"
warnings.warn("formatted")
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print("shown", message, category.__name__, filename, lineno)
warnings.warn("shown")
