// Package unit runs the tests of a program, and reports each as it ends. Package testing calls it (testing.go).
//
// Descriptor 4 gets a line of JSON when a test starts, {"start": NAME}, and when one has ended, {"name": NAME,
// "result": RESULT, "message": TEXT}.
package unit

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/internal/testdeps"
)

const (
	resultsDescriptor  = 4
	mostNameCharacters = 300
	mostMessageBytes   = 8 * 1024
)

var results = os.NewFile(resultsDescriptor, "results")

type reporter struct{ testdeps.TestDeps }

type started struct {
	Start string `json:"start"`
}

type ended struct {
	Name    string  `json:"name"`
	Result  string  `json:"result"`
	Message *string `json:"message"`
}

// A line that cannot be written has no reader: the program has closed the descriptor.
func write(fields any) {
	line, _ := json.Marshal(fields)
	results.Write(append(line, '\n'))
}

func shortName(name string) string {
	characters := []rune(name)
	return string(characters[:min(len(characters), mostNameCharacters)])
}

func (reporter) UnitStarted(name string) { write(started{shortName(name)}) }

func (reporter) UnitEnded(name, result, message string) {
	end := ended{Name: shortName(name), Result: result}
	// What a test logs is indented.
	text := strings.TrimSpace(strings.ReplaceAll("\n"+message, "\n    ", "\n"))
	text = strings.ToValidUTF8(text[:min(len(text), mostMessageBytes)], "")
	if result != "passed" && text != "" {
		end.Message = &text
	}
	write(end)
}

// Run runs the tests, and ends the program: main is its TestMain, or nil.
func Run(tests []testing.InternalTest, main func(*testing.M)) {
	if len(tests) == 0 {
		fmt.Fprintln(os.Stderr, "no tests found: a test is a function TestXxx(t *testing.T)")
		os.Exit(1)
	}
	m := testing.MainStart(reporter{}, tests, nil, nil, nil)
	if main == nil {
		os.Exit(m.Run())
	}
	main(m)
	// TestMain need not call os.Exit. Then the exit code is that of m.Run, as in the main package of `go test`.
	os.Exit(int(reflect.ValueOf(m).Elem().FieldByName("exitCode").Int()))
}
