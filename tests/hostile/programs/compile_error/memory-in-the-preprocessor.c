// Tries: to make the preprocessor work for ever: macros that double what they are given, forty deep.
// Fails: its memory ends before its work.
// Error: compilation error:
#define A(x) x x x x x x x x
#define B(x) A(A(A(x)))
#define C(x) B(B(B(x)))
int main(void) {
    return 0 C(C(C(+1)));
}
