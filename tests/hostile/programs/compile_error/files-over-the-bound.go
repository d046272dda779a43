// Tries: an executable that is larger than the compile step may leave: an array of 64 MB that is not zero.
// Fails: the compile step's directory and its files hold 8 MB.
// Error: compilation error:
package main

var array = [8 << 20]int{1, 2, 3}

func main() { println(array[len(array)/2]) }
