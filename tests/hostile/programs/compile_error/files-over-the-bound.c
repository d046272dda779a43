// Tries: an executable that is larger than the compile step may leave: an array of 16 MB that is not zero.
// Fails: the compile step's directory and its files hold 8 MB.
// Error: compilation error:
static const char array[16 << 20] = {1};

int main(int count, char **arguments) { return array[count + (arguments == 0)]; }
