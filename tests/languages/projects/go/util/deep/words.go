package deep

import (
	"os"
	"strings"
)

const Half = 21

func First(name string) string {
	text, _ := os.ReadFile(name)
	line, _, _ := strings.Cut(string(text), "\n")
	return line
}
