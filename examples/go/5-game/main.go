// Nim: take 1 to 3 matches; who takes the last one wins
package main

import (
	"fmt"
	"strings"
)

func main() {
	matches := 21
	for {
		fmt.Printf("%2d %s\n", matches, strings.Repeat("|", matches))
		var taken int
		if _, err := fmt.Scan(&taken); err != nil {
			fmt.Println("You give up.")
			return
		}
		if taken < 1 || taken > 3 || taken > matches {
			fmt.Println("You may take 1 to 3.")
			continue
		}
		matches -= taken
		if matches == 0 {
			fmt.Println("You take the last one and win!")
			return
		}
		// Who leaves a multiple of four cannot lose.
		answer := max(1, matches%4)
		matches -= answer
		fmt.Printf("You take %d, I take %d.\n", taken, answer)
		if matches == 0 {
			fmt.Println("I win.")
			return
		}
	}
}
