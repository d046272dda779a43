# Warnings of eval, exec, compile and ast.literal_eval.
import ast

eval(r"'\d'")
exec("x = 1\nx is 1\n")
compile(r"'\w'", "made-up.py", "eval")
ast.literal_eval(r"'\z'")
ast.parse(r"'\y'")
for _ in range(3):
    eval(r"'\d'")
