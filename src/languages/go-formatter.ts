// A program in Go that reads Go from stdin and writes it as gofmt does. What is wrong with a program that cannot be parsed
// goes to stderr, `3:5: expected operand`, and the exit code is then 1.

export const goFormatter = `package main

import (
	"fmt"
	"go/format"
	"go/scanner"
	"io"
	"os"
)

func main() {
	source, err := io.ReadAll(os.Stdin)
	if err == nil {
		source, err = format.Source(source)
	}
	if faults, ok := err.(scanner.ErrorList); ok && len(faults) > 0 {
		fmt.Fprintf(os.Stderr, "%d:%d: %s", faults[0].Pos.Line, faults[0].Pos.Column, faults[0].Msg)
		os.Exit(1)
	}
	if err != nil {
		panic(err)
	}
	os.Stdout.Write(source)
}
`;
