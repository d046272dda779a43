# Tries: to end its lines as another system does.
# Fails: Python knows all three kinds of line ends, and a text over two lines has none of them changed.
text = '''a
b'''
print('ok' if text == 'a\nb' else repr(text))
