# The code can be marshalled, copied, compared with what compile makes of the source.
import marshal
import sys

code = sys._getframe().f_code
again = compile(open(__file__, "rb").read(), __file__, "exec", dont_inherit=True)
copy = marshal.loads(marshal.dumps(code))
print(code == again, code == copy, again == copy, code.co_consts == again.co_consts)
print(len(marshal.dumps(code)) == len(marshal.dumps(again)))
print(marshal.loads(marshal.dumps(code)) == code, code.replace(co_name="x") == code)
