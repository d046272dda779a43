// Tries: to have the compiler take a file for its own state, as it was when a header was compiled ahead.
// Fails: that is for sources that were preprocessed already.
// Error: compilation error: main.cpp:
#pragma GCC pch_preprocess "/usr/include/x86_64-linux-gnu/c++/14/bits/stdc++.h.gch/gnu++20"
#pragma GCC pch_preprocess "/proc/self/exe"

int main() {}
