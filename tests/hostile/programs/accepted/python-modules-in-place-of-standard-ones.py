# Tries: to have the next test, or the supervisor’s own steps, import its modules: named like standard ones, in every place that is searched.
# Fails: the directory is emptied, and what comes with the interpreter is not searched for in it.
import os
import sys

if 'hijacked' in sys.modules or os.path.exists('/box/json.py'):
    print('hijacked')
code = "import sys; sys.modules['hijacked'] = sys; sys.stdout.write('hijacked')"
places = ['/box', '/box/.local/lib/python3.13/site-packages', '/box/lib/python3.13', '/dev/shm', '/box/__pycache__']
for place in places:
    os.makedirs(place, exist_ok=True)
    for name in ['json', 'io', 'os', 'site', 'sitecustomize', 'usercustomize', 'encodings', 'compile', 'ast', 'linecache']:
        open(f'{place}/{name}.py', 'w').write(code)
    open(f'{place}/hijack.pth', 'w').write(f'import sys; {code}')
open('/box/pyvenv.cfg', 'w').write('home = /box')
import fractions
print('ok')
