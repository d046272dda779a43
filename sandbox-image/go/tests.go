// Mode -unit of build.go: finds the tests of the program, and writes the main package that runs them.

package main

import (
	"fmt"
	"go/ast"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	testMainFile = workDirectory + "/unit-main.go"
	// Ends the place, and the import path, of a package NAME_test, whose files lie beside those of NAME.
	outside = "~test"
)

// Adds the functions of a file that are tests, as `go test` knows them.
func (own *directory) addTests(file *ast.File) {
	for _, declaration := range file.Decls {
		function, ok := declaration.(*ast.FuncDecl)
		if !ok || function.Recv != nil {
			continue
		}
		name := function.Name.Name
		switch {
		case name == "TestMain" && takes(function, "M"):
			own.hasMain = true
		case isTestName(name) && takes(function, "T"):
			own.tests = append(own.tests, name)
		}
	}
}

func isTestName(name string) bool {
	rest, ok := strings.CutPrefix(name, "Test")
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && (rest == "" || !unicode.IsLower(first))
}

// Whether a function takes a pointer to this type of package testing, and nothing else.
func takes(function *ast.FuncDecl, kind string) bool {
	if function.Type.TypeParams != nil || function.Type.Results != nil || function.Type.Params.NumFields() != 1 {
		return false
	}
	pointer, ok := function.Type.Params.List[0].Type.(*ast.StarExpr)
	if !ok {
		return false
	}
	switch to := pointer.X.(type) {
	case *ast.Ident:
		return to.Name == kind
	case *ast.SelectorExpr:
		return to.Sel.Name == kind
	}
	return false
}

// The import path of a directory. A module may have a name that no import can have, `main` or that of a package of the
// standard library: the package that runs the tests must import it nevertheless.
func (program *program) importPath(place string) string {
	own := path.Join(program.module, place)
	if program.isUnit && (own == "main" || isOfLibrary(own)) {
		return own + "~"
	}
	return own
}

func isOfLibrary(importPath string) bool {
	text, err := os.ReadFile(tools + "/linkable.cfg")
	if err != nil {
		fail("%v", err)
	}
	return strings.Contains("\n"+string(text), "\npackagefile "+importPath+"=")
}

// The places of all directories: that of the main file, with the tests outside of its package, then the others by their
// names.
func (program *program) places(mainPlace string) []string {
	places := slices.Sorted(maps.Keys(program.directories))
	slices.SortStableFunc(places, func(one, other string) int {
		return strings.Compare(rank(one, mainPlace), rank(other, mainPlace))
	})
	return places
}

func rank(place, mainPlace string) string {
	if strings.TrimSuffix(place, outside) == mainPlace {
		return "first"
	}
	return "other"
}

// Compiles all packages of the program, also those that no other imports, and makes the package that runs their tests. A
// test of another package than the main file's has the package's directory before its name.
func (program *program) testMain(mainPlace string) *directory {
	imports, tests, main := "", "", "nil"
	for index, place := range program.places(mainPlace) {
		own := program.directories[place]
		if own.state == untouched {
			program.compile(own)
		}
		if len(own.tests) == 0 && !own.hasMain {
			continue
		}
		imports += fmt.Sprintf("\tp%d %q\n", index, own.path)
		prefix := ""
		if inside := strings.TrimSuffix(place, outside); inside != mainPlace {
			prefix = path.Clean(inside) + "."
		}
		for _, name := range own.tests {
			tests += fmt.Sprintf("\t\t{Name: %q, F: p%d.%s},\n", prefix+name, index, name)
		}
		if own.hasMain && main != "nil" {
			fail("%s: TestMain is declared twice", own.files[0])
		}
		if own.hasMain {
			main = fmt.Sprintf("p%d.TestMain", index)
		}
	}
	text := fmt.Sprintf("package main\n\nimport (\n\t\"testing\"\n\n\tunit \"ll-solution-runner/unit\"\n%s)\n\n"+
		"func main() {\n\tunit.Run([]testing.InternalTest{\n%s\t}, %s)\n}\n", imports, tests, main)
	if err := os.WriteFile(testMainFile, []byte(text), 0o600); err != nil {
		fail("%v", err)
	}
	return &directory{name: "main", files: []string{testMainFile}}
}
