import os

print(1, os.environ['ONLINE_JUDGE'])
