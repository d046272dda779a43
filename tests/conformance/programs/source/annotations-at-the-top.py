# Annotations of the module, evaluated in order.
def say(text):
    print("evaluating", text)
    return text

a: say("a") = 1
b: say("b")
(c): say("c") = 3
if False:
    d: say("d")
print(__annotations__, "b" in globals())
class K:
    e: say("e") = 2
    print(__annotations__)
