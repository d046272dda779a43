// Tries: to make the compiler work for ever: a type that needs ever larger ones of itself, one that doubles sixty times, a
//   number with a million digits.
// Fails: it looks for such circles and bounds.
// Error: compilation error: main.go:
package main

type Grow[T any] struct{ next *Grow[Grow[T]] }

type A struct{ x, y [1 << 20]int }
type B struct{ x, y [1 << 20]A }
type C struct{ x, y [1 << 20]B }

const large = 1 << 1000000000
const divided = 1e1000000000 / 1e-1000000000

func grow[T any](depth int, value T) int { return grow(depth-1, [2]T{value, value}) }

func main() {
	var c C
	println(large, grow(60, Grow[C]{}), divided, len(c.x))
}
