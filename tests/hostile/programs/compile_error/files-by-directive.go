// Tries: to have the compiler and the linker take files and options from the source: of C, embedded, of other names.
// Fails: they are the go command's to give, and the compiler was started without it.
// Error: compilation error: main.go:
package main

import _ "embed"

// #cgo LDFLAGS: -Wl,-rpath,/box
import "C"

//go:embed /etc/passwd
var accounts string

//go:cgo_ldflag "-o/box/other"
//go:cgo_import_dynamic _ _ "/supervisor"
func main() { println(accounts) }
