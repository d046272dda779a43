# Text of several scripts and control characters.
print("héllo мир 日本語 😀 e\u0301 \u202e \ufeff")
print("a\tb\rc\x0bd\x0ce\x00f\x1b[0m\x7f\x85\xa0")
print(ascii("é\n\u20ac\U0001f600"), repr("\x00\x1b\x7f\x80\xa0\u200b\ue000"))
