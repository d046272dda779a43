package main

import (
	"fmt"
	"hash/adler32"
	"io"
	"os"
)

func main() {
	checksum := adler32.New()
	bytes, err := io.Copy(checksum, os.Stdin)
	if err != nil {
		panic(err)
	}
	fmt.Println(bytes, checksum.Sum32())
}
