// Iterators: a function that range can use
package main

import (
	"fmt"
	"iter"
)

// Fibonacci yields 0, 1, 1, 2, 3 and so on, for as long as somebody asks.
func Fibonacci() iter.Seq[int] {
	return func(yield func(int) bool) {
		for a, b := 0, 1; yield(a); a, b = b, a+b {
		}
	}
}

// Where yields the values for which keep is true.
func Where[V any](values iter.Seq[V], keep func(V) bool) iter.Seq[V] {
	return func(yield func(V) bool) {
		for value := range values {
			if keep(value) && !yield(value) {
				return
			}
		}
	}
}

func main() {
	isEven := func(number int) bool { return number%2 == 0 }
	sum := 0
	for number := range Where(Fibonacci(), isEven) {
		if number > 4_000_000 {
			break
		}
		fmt.Print(number, " ")
		sum += number
	}
	fmt.Println("\ntheir sum:", sum)
}
