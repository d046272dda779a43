// Tries: to flood the server by the compiler's own words: an error in each of many expansions.
// Fails: the last 64 KiB are kept of them, and the answer has 8 KiB.
// Error: compilation error: main.cpp:
#define A undeclared;
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
int main() { D D D D D }
