// Tries: to leave the language: writes through pointers that are none, a function that is data, a string that is everywhere; and
//   to be taken for out of memory by its last words.
// Fails: what is broken is the program's own, and an allocation error counts at the memory limit alone.
// Request: {"tests": [{"in": "1", "expected_out": ""}, {"in": "2", "expected_out": ""}, {"in": "3", "expected_out": ""}, {"in": "4", "expected_out": ""}, {"in": "5", "expected_out": ""}]}
// Error: runtime error: exit code 2
package main

import (
	"fmt"
	"os"
	"unsafe"
)

func main() {
	var which int
	fmt.Scan(&which)
	switch which {
	case 1:
		address := uintptr(which)
		*(*int)(unsafe.Pointer(address)) = 1
	case 2:
		code := new(uintptr)
		*code = 42
		function := unsafe.Pointer(&code)
		(*(*func())(function))()
	case 3:
		text := unsafe.String((*byte)(unsafe.Pointer(&which)), 1<<46)
		sum := 0
		for i := range len(text) {
			sum += int(text[i])
		}
		fmt.Println(sum)
	case 4:
		panic("fatal error: out of memory")
	default:
		fmt.Fprintln(os.Stderr, "fatal error: runtime: out of memory")
		os.Exit(2)
	}
}
