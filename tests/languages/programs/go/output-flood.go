package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	for {
		fmt.Fprintln(out, "flood")
	}
}
