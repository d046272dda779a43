# Nothing can be fetched.
import ssl
import urllib.request
import urllib.error

print(ssl.HAS_TLSv1_3, type(ssl.create_default_context()).__name__)
try:
    urllib.request.urlopen("http://127.0.0.1/", timeout=1)
except urllib.error.URLError as error:
    print(type(error).__name__, error.reason)
print(urllib.request.urlopen("file:///box/main.py").readline(), urllib.request.urlopen("data:,hello").read())
urllib.request.urlopen("ftp://127.0.0.1/")
