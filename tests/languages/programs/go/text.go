package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Scan()
	line := []rune(in.Text())
	fmt.Fprintln(os.Stderr, string(line))
	slices.Reverse(line)
	fmt.Println(string(line))
}
