// Read lines until the input ends
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	scanner := bufio.NewScanner(os.Stdin)
	lines, words, longest := 0, 0, ""
	for scanner.Scan() {
		lines++
		for _, word := range strings.Fields(scanner.Text()) {
			words++
			if len(word) > len(longest) {
				longest = word
			}
		}
	}
	if err := scanner.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("%d lines, %d words, the longest is %q\n", lines, words, longest)
}
