def first(name):
    with open(name) as file:
        return file.readline().strip()
