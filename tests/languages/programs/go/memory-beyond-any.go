package main

import "fmt"

func main() {
	count := 1 << 36
	fmt.Println(len(make([]int64, count)))
}
