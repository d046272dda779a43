package main

import (
	"fmt"
	"os"
	"strings"

	"example.com/x/util"
	"example.com/x/util/deep"
)

func main() {
	fmt.Println(util.Answer())
	fmt.Println(deep.First("data/words.txt"))
	fmt.Println(strings.Join(os.Args[1:], separator))
	if _, err := os.Stat("data/left"); err == nil {
		fmt.Println("left")
	} else {
		fmt.Println("fresh")
	}
	os.WriteFile("data/left", nil, 0o600)
	os.WriteFile("data/words.txt", nil, 0o600)
	os.RemoveAll("data")
}
