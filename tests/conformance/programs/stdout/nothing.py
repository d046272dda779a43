# A program that writes nothing.
pass
