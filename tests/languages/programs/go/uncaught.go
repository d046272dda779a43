package main

import "errors"

func main() {
	panic(errors.New("no such node"))
}
