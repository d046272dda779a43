package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

const modulus = 1_000_000_007

var words = bufio.NewScanner(os.Stdin)

// Words are much faster to come by than what fmt.Fscan makes of them.
func nextInt() int {
	words.Scan()
	number, _ := strconv.Atoi(words.Text())
	return number
}

func main() {
	words.Buffer(nil, 1<<20)
	words.Split(bufio.ScanWords)

	sum, most := 0, 0
	for left := nextInt(); left > 0; left-- {
		number := nextInt()
		sum = (sum + number) % modulus
		most = max(most, number)
	}
	fmt.Println(sum, most)
}
