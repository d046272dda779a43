# warnings.warn of several categories, with and without a registry.
import warnings

warnings.warn("plain")
warnings.warn(UserWarning("an object"))
warnings.warn("runtime", RuntimeWarning)
warnings.warn("two\nlines")
warnings.warn("é \u20ac \udcff")
print(sorted(map(str, __warningregistry__)))
