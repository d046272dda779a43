// Tries: to make the preprocessor work for ever: a file that includes itself, twice, to the depth that is allowed.
// Fails: the compile step has a time limit.
// Error: compilation error: time limit exceeded: 10 s
// Alone: for 10 s it has a processor of its own to work on; others would only be slower.
#include __FILE__
#include __FILE__

int main(void) {}
