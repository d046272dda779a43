// Tries: an executable that is larger than the compile step may leave: an array of 64 MB that is not zero.
// Fails: each of the compile step's files holds less.
// Error: compilation error:
static const char array[64 << 20] = {1};

int main(int count, char **arguments) { return array[count + (arguments == 0)]; }
