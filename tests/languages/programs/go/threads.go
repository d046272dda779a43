package main

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
	"time"
)

const threads = 8

func main() {
	var count int
	fmt.Scan(&count)
	runtime.GOMAXPROCS(threads)
	sums := make(chan int)
	for first := range threads {
		go func() {
			sum := 0
			for number := first; number < count; number += threads {
				sum += number * number % 1_000_003
			}
			sums <- sum
		}()
	}
	sum := 0
	for range threads {
		sum += <-sums
	}
	fmt.Println(sum)

	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	cpuTime := time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	fmt.Fprintln(os.Stderr, cpuTime.Seconds())
}
