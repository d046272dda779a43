# tokenize and ast of the program's own file.
import ast
import tokenize

with tokenize.open(__file__) as file:
    print(file.encoding)
with open(__file__, "rb") as file:
    tokens = list(tokenize.tokenize(file.readline))
print(len(tokens), tokens[0], tokens[1].string)
tree = ast.parse(open(__file__).read(), __file__)
print(ast.dump(tree.body[0]), len(tree.body), ast.unparse(tree.body[-1]))
