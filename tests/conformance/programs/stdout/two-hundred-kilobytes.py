# 200 KB in one write, more than stderr keeps.
import sys

print("0123456789abcde\n" * 12_800, end="")
sys.stderr.write("".join(f"{number:07}\n" for number in range(25_600)))
