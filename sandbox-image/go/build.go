// The compile step of Go: `build MAIN [FILE...]` writes to descriptor 3 an executable that needs no other file. It calls
// the compiler and the linker as the go command would. The go command takes half a second longer, because it checks
// packages that are compiled already.
//
// The files in the directory of MAIN are the package main. Each other directory is a package, which is imported as
// MODULE/DIRECTORY. go.mod names the module; without one it is `play`. There are no other modules.
//
// `build -unit MAIN [FILE...]` makes an executable that runs the tests of all directories (unit.go).
package main

import (
	"fmt"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

const (
	tools      = "/usr/lib/go"
	executable = "/proc/self/fd/3"
	mainObject = "/proc/self/fd/4"
	// No file of the program lies here.
	workDirectory = "/dev/shm"
)

// The executable and the object of the package main: a large one has no room in a directory.
var inMemory = []*os.File{os.NewFile(3, "executable"), os.NewFile(4, "object")}

// One import of a package: its path, and where the source has it.
type imported struct {
	path  string
	place token.Position
}

// A directory with source files. The files of a package NAME_test beside it are a directory of their own.
type directory struct {
	name    string // of the package
	path    string // of its imports
	files   []string
	imports []imported
	object  string
	state   int
	tests   []string // the names of its test functions
	hasMain bool     // whether it declares TestMain
}

// The states of a directory: what it imports is compiled before it is.
const (
	untouched = iota
	pending
	compiled
)

type program struct {
	isUnit      bool
	module      string
	version     string // of the language, as go.mod has it; empty: the compiler's own
	directories map[string]*directory
	packages    string // lines for the lists of the compiler and the linker
}

func main() {
	program := &program{module: "play", directories: map[string]*directory{}}
	program.readModule()
	arguments := os.Args[1:]
	if arguments[0] == "-unit" {
		program.isUnit = true
		arguments = arguments[1:]
	}
	mainFile := arguments[0]
	program.add(mainFile)
	for _, name := range arguments[1:] {
		if program.belongs(name) {
			program.add(name)
		}
	}
	main := program.directories[path.Dir(mainFile)]
	if program.isUnit {
		main = program.testMain(path.Dir(mainFile))
	}
	main.path = "main"
	main.object = mainObject
	program.compile(main)
	run("link", "-importcfg", program.list("linkable"), "-s", "-w", "-buildmode=exe", "-o", executable, mainObject)
}

func fail(format string, values ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", values...)
	os.Exit(1)
}

func (program *program) readModule() {
	text, err := os.ReadFile("go.mod")
	if err != nil {
		return
	}
	if found := regexp.MustCompile(`(?m)^module[ \t]+"?([^\s"]+)`).FindSubmatch(text); found != nil {
		program.module = string(found[1])
	}
	if found := regexp.MustCompile(`(?m)^go[ \t]+(\d+\.\d+)`).FindSubmatch(text); found != nil {
		program.version = string(found[1])
	}
}

// Whether a file is part of its package: its name and build constraints fit, and it is no test unless tests are run.
func (program *program) belongs(name string) bool {
	fits, err := build.Default.MatchFile(path.Dir(name), path.Base(name))
	return (fits || err != nil) && (program.isUnit || !strings.HasSuffix(name, "_test.go"))
}

// Adds a file to its directory. What is wrong with the file is left to the compiler.
func (program *program) add(name string) {
	mode := parser.ImportsOnly
	if program.isUnit {
		mode = parser.SkipObjectResolution
	}
	places := token.NewFileSet()
	file, _ := parser.ParseFile(places, name, nil, mode)
	place := path.Dir(name)
	if file != nil && strings.HasSuffix(name, "_test.go") && strings.HasSuffix(file.Name.Name, "_test") {
		place += outside
	}
	own := program.directories[place]
	if own == nil {
		own = &directory{
			path:   program.importPath(place),
			object: fmt.Sprintf("%s/%d.a", workDirectory, len(program.directories)),
		}
		program.directories[place] = own
	}
	own.files = append(own.files, name)
	if file == nil {
		return
	}
	own.name = file.Name.Name
	for _, one := range file.Imports {
		if text, err := strconv.Unquote(one.Path.Value); err == nil {
			own.imports = append(own.imports, imported{text, places.Position(one.Path.Pos())})
		}
	}
	own.addTests(file)
}

// Compiles what the directory's package imports, and then the package.
func (program *program) compile(own *directory) {
	own.state = pending
	for _, needed := range own.imports {
		if program.isOwn(needed.path) {
			program.provide(needed)
		}
	}
	list := program.list("importable")
	if slices.Contains(own.files, testMainFile) {
		list = program.list("linkable")
	}
	arguments := []string{"-p", own.path, "-complete", "-pack", "-importcfg", list, "-o", own.object}
	if program.version != "" {
		arguments = append(arguments, "-lang=go"+program.version)
	}
	run("compile", append(arguments, own.files...)...)
	program.packages += fmt.Sprintf("packagefile %s=%s\n", own.path, own.object)
	own.state = compiled
}

func (program *program) isOwn(importPath string) bool {
	return importPath == program.module || strings.HasPrefix(importPath, program.module+"/")
}

// Compiles a package of the program, unless that is done.
func (program *program) provide(needed imported) {
	below := strings.TrimPrefix(strings.TrimPrefix(needed.path, program.module), "/")
	own := program.directories[path.Clean(below)]
	switch {
	case own == nil:
		fail("%s: package %s has no .go file in the program", needed.place, needed.path)
	case own.name == "main" && !program.isUnit:
		fail("%s: import %q is a program, not an importable package", needed.place, needed.path)
	case own.state == pending:
		fail("%s: import cycle not allowed: %s", needed.place, needed.path)
	case own.state == untouched:
		program.compile(own)
	}
}

// The list of packages that the compiler or the linker is given: those of the standard library, and the program's own.
func (program *program) list(name string) string {
	ofLibrary := tools + "/" + name + ".cfg"
	if program.packages == "" {
		return ofLibrary
	}
	text, err := os.ReadFile(ofLibrary)
	if err != nil {
		fail("%v", err)
	}
	own := workDirectory + "/" + name + ".cfg"
	if err := os.WriteFile(own, append(text, program.packages...), 0o600); err != nil {
		fail("%v", err)
	}
	return own
}

// Runs a tool with descriptors 3 and 4. When it fails, its words go to stderr. The compiler reports on stdout, and names
// a package that is not there as a file that was not found.
func run(tool string, arguments ...string) {
	command := exec.Command(tools+"/"+tool, arguments...)
	command.ExtraFiles = inMemory
	said, err := command.CombinedOutput()
	if err == nil {
		return
	}
	for line := range strings.Lines(strings.TrimRight(string(said), "\n") + "\n") {
		if at := strings.LastIndex(line, " ("); at >= 0 && strings.Contains(line, ": could not import ") {
			line = line[:at] + " (standard library only)\n"
		}
		fmt.Fprint(os.Stderr, line)
	}
	if len(said) == 0 {
		fail("%s: %v", tool, err)
	}
	os.Exit(1)
}
