// Tries: an executable that is larger than the compile step may leave: an array of 64 MB that is not zero.
// Fails: each of the compile step's files holds less.
// Error: compilation error:
package main

var array = [8 << 20]int{1, 2, 3}

func main() { println(array[len(array)/2]) }
