package main

import "fmt"

func main() {
	block := make([]byte, 1<<30)
	for i := range block {
		block[i] = 'x'
	}
	fmt.Println(len(block))
}
