// Tries: to make the compiler take memory without end: a constant text that doubles thirty times, an array of all that is.
// Fails: its memory ends, or it sees that they are too large.
// Error: compilation error:
package main

const (
	a = "xxxxxxxxxxxxxxxx"
	b = a + a + a + a + a + a + a + a
	c = b + b + b + b + b + b + b + b
	d = c + c + c + c + c + c + c + c
	e = d + d + d + d + d + d + d + d
	f = e + e + e + e + e + e + e + e
	g = f + f + f + f + f + f + f + f
	h = g + g + g + g + g + g + g + g
	i = h + h + h + h + h + h + h + h
)

var all [1 << 50]byte
var texts = [...]string{i, i + i, i + i + i}

func main() { println(len(all), texts[1][5]) }
