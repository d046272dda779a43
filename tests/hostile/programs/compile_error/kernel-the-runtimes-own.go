// Tries: to take what the standard library keeps for itself: its inner packages, and functions of the runtime by their names.
// Fails: the compiler does not find the ones, and the linker refuses the others.
// Error: compilation error: main.go:
package main

import (
	"internal/runtime/syscall"
	_ "unsafe"
)

//go:linkname stopTheWorld runtime.stopTheWorldGC
func stopTheWorld()

func main() {
	syscall.Syscall6(0, 0, 0, 0, 0, 0, 0)
	stopTheWorld()
}
