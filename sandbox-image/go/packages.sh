#!/bin/sh
# Compiles Go's standard library once, into /usr/lib/go, and writes the lists of its packages that the compiler and the
# linker need. Package testing can report each test by itself (unit/testing.go).
set -eu
export CGO_ENABLED=0

# Each change must have its place in the source, once.
testing=$(go env GOROOT)/src/testing
change() {
    [ "$(grep -cF "$1" /testing.go)" = "$3" ] || { echo "package testing has changed: $1" >&2; exit 1; }
    awk -v old="$1" -v new="$2" '
        { while (at = index($0, old)) { printf "%s%s", substr($0, 1, at - 1), new; $0 = substr($0, at + length(old)) } print }
    ' /testing.go >/changed.go
    mv /changed.go /testing.go
}
cp "$testing/testing.go" /testing.go
change 'registerCover2(deps.InitRuntimeCoverage())' 'reportTo(deps); registerCover2(deps.InitRuntimeCoverage())' 1
change 'go tRunner(t, f)' 'unitStarted(t.name); go tRunner(t, f)' 1
change 't.report() // Report after all subtests have finished.' 't.unitEnded()' 1
change 'doPanic := func(err any) {' 'doPanic := func(err any) { t.unitPanicked(err);' 1
change 'w:         os.Stdout,' 'w: unitWriter(),' 1
change 'fmt.Print(chatty.prefix(),' 'fmt.Fprint(unitWriter(), chatty.prefix(),' 5
printf '{"Replace": {"%s": "/testing.go", "%s": "/unit/testing.go"}}' "$testing/testing.go" "$testing/unit.go" >/overlay.json
export GOFLAGS='-trimpath -overlay=/overlay.json'

mkdir -p /usr/lib/go/packages/ll-solution-runner
go list -export -f '{{if .Export}}{{.ImportPath}} {{.Export}}{{end}}' std | while read -r path file; do
    mkdir -p "/usr/lib/go/packages/$(dirname "$path")"
    cp "$file" "/usr/lib/go/packages/$path.a"
    echo "packagefile $path=/usr/lib/go/packages/$path.a"
done >/usr/lib/go/linkable.cfg
# Packages that only the library itself may import (go help importpath) stand in the linker's list alone.
grep -vE '^packagefile (.*/)?(internal|vendor)/' /usr/lib/go/linkable.cfg >/usr/lib/go/importable.cfg
tools=$(go env GOTOOLDIR)
cp "$tools/compile" "$tools/link" /usr/lib/go/
unit=/usr/lib/go/packages/ll-solution-runner/unit.a
/usr/lib/go/compile -p ll-solution-runner/unit -complete -pack -trimpath=/unit -importcfg /usr/lib/go/linkable.cfg -o $unit \
    /unit/unit.go
echo "packagefile ll-solution-runner/unit=$unit" >>/usr/lib/go/linkable.cfg
