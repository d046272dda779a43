# Text that runs from right to left, zero-width characters.
x = "שלום" + "مرحبا"
print(x, ascii(x), "a​b", ascii("‮dcba‬"))
print("‮", x.missing)
