# -*- coding: latin-1 -*-
# Tries: to be read in another encoding than the one that it names.
# Fails: Python reads its source as bytes, and the cookie is honoured.
print('ok' if len('é') == 1 and ord('é') == 0xe9 else 'é')
