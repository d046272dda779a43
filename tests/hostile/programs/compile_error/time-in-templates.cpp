// Tries: to make the compiler work for ever: a template that needs two others, each of which needs two more.
// Fails: it goes 900 deep, and says so.
// Error: compilation error: main.cpp:
template <typename T, unsigned long N>
struct Pair {};

template <typename T>
struct Twice {
    using Left = typename Twice<Pair<T, 1>>::Left;
    using Right = typename Twice<Pair<T, 2>>::Right;
};

int main() { Twice<int>::Left value; }
