# coding: iso2022_jp, not utf-8 
畚碓
#
# Tries: to be one program for the compile step and another for the tests. The codec of the cookie has a state: read as
#   a whole, line 2 is Japanese; read from behind the cookie, as the interpreter reads a file, it is an assignment.
# Fails: code is kept only when the cookie names UTF-8; else each test reads the file as the interpreter does.
print('ok' if a == 10 else a)
