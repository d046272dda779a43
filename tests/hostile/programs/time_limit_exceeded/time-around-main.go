// Tries: to spend its time where no main is running: before it, after its end was asked for, in the collector's hands, on
//   threads and goroutines that main does not wait for but the end does.
// Fails: the clock starts before the first instruction of the program, and runs until its process has ended.
// Request: {"time_limit": 0.1, "tests": [{"in": "i", "expected_out": ""}, {"in": "d", "expected_out": ""}, {"in": "f", "expected_out": ""}, {"in": "s", "expected_out": ""}, {"in": "p", "expected_out": ""}]}
package main

import (
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"time"
)

var place string

func init() {
	fmt.Scan(&place)
	for place == "i" {
	}
}

func main() {
	switch place {
	case "d":
		defer func() {
			for {
			}
		}()
		runtime.Goexit()
	case "f":
		done := make(chan bool)
		func() {
			object := new([64]int)
			runtime.SetFinalizer(object, func(*[64]int) {
				for place == "f" {
				}
				done <- true
			})
		}()
		runtime.GC()
		<-done
	case "s":
		// With a signal to wait for, it is no deadlock.
		signal.Notify(make(chan os.Signal, 1))
		select {}
	default:
		for range 200 {
			go func() {
				for {
				}
			}()
		}
		time.Sleep(time.Hour)
	}
}
