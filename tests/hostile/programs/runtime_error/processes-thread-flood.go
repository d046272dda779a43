// Tries: to start threads without end: goroutines that each hold a thread, with and without the runtime's own limit of them.
// Fails: a user may have 64 tasks; a runtime that gets no thread gives up.
// Request: {"tests": [{"in": "1", "expected_out": "ok\n"}, {"in": "100000", "expected_out": "ok\n"}]}
// Error: runtime error: exit code 2
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

func main() {
	var threads int
	fmt.Scan(&threads)
	debug.SetMaxThreads(threads)
	for i := 0; i < 1000; i++ {
		started := make(chan bool)
		go func() {
			runtime.LockOSThread()
			started <- true
			select {}
		}()
		<-started
	}
	fmt.Println("ok")
}
