// Tries: to take memory by goroutines, which are no tasks and so have no number that they may not exceed; and past the runtime,
//   which does not know of it.
// Fails: their stacks are memory, and pages are pages whoever maps them. The runtime's own limit is advice.
// Request: {"memory_limit": 32, "time_limit": 3, "tests": [{"in": "g", "expected_out": ""}, {"in": "m", "expected_out": ""}]}
package main

import (
	"fmt"
	"syscall"
)

func main() {
	var which string
	fmt.Scan(&which)
	if which == "g" {
		for {
			go func() { select {} }()
		}
	}
	for {
		memory, err := syscall.Mmap(-1, 0, 1<<20, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_PRIVATE|syscall.MAP_ANON)
		for i := 0; err == nil && i < len(memory); i += 4096 {
			memory[i] = 1
		}
	}
}
