// Goroutines and channels: workers share the jobs
package main

import (
	"fmt"
	"sync"
)

type result struct {
	number, divisors int
}

func countDivisors(number int) int {
	count := 0
	for divisor := 1; divisor <= number; divisor++ {
		if number%divisor == 0 {
			count++
		}
	}
	return count
}

func main() {
	jobs := make(chan int)
	results := make(chan result)

	var workers sync.WaitGroup
	for range 4 {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for number := range jobs {
				results <- result{number, countDivisors(number)}
			}
		}()
	}
	go func() {
		for number := 1; number <= 5000; number++ {
			jobs <- number
		}
		close(jobs)
		workers.Wait()
		close(results)
	}()

	// The results arrive in any order, so the smallest of the best is taken.
	var best result
	for r := range results {
		if r.divisors > best.divisors || r.divisors == best.divisors && r.number < best.number {
			best = r
		}
	}
	fmt.Printf("%d has %d divisors, more than any smaller number\n", best.number, best.divisors)
}
