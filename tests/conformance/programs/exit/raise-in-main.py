# An uncaught exception of the module itself.
values = {"a": 1}
total = values["a"] + values["missing"] + 1
