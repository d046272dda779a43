# Nested quotes, nested fields, conversions, the debugging form.
name, width, value = "x", 8, 3.14159
print(f"{name!r:>{width}}|{value:{width}.{2}f}|{value=:.2f}|{ name = }|{{}}|{'a' 'b'}")
print(f"{f"{f"{1 + 1}"}"}", f'{name + "'" + '"'}', f"{'\n'.join(["a", "b"])!r}", f"{
    value  # a comment
    :.1f}")
print(rf"\d{name}\n", f"{(lambda x: x * 2)(3)}", f"{value:%}", f"{1_000_000:,}", f"{name:{'^'}{width}}", f"{[1, 2][0]}{ {'a': 1}['a'] }")
