# Digests, by hashlib with its builtin and OpenSSL kinds, hmac, zlib's checksums.
import hashlib
import hmac
import zlib
import binascii

for name in sorted(hashlib.algorithms_guaranteed):
    hasher = hashlib.new(name, b"abc")
    print(name, (hasher.hexdigest(8) if name.startswith("shake") else hasher.hexdigest())[:32], hasher.block_size)
print(hmac.new(b"key", b"message", "sha256").hexdigest(), zlib.crc32(b"abc"), zlib.adler32(b"abc"), binascii.crc_hqx(b"abc", 0))
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 100).hex(), sorted(hashlib.algorithms_available)[:5])
print(hashlib.blake2b(b"x", digest_size=8, key=b"k").hexdigest(), hashlib.sha256.__name__, hashlib.file_digest(open("main.py", "rb"), "md5").name)
