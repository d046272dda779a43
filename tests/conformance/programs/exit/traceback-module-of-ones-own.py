# A file traceback.py beside the program is taken for the module.
with open("traceback.py", "w") as file:
    file.write("print('my own traceback module')\n")
raise ValueError("shown by what?")
