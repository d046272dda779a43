#!/bin/sh
# Compiles Go's standard library once, into /usr/lib/go, and writes the lists of its packages that the compiler and the
# linker need.
set -eu
export CGO_ENABLED=0 GOFLAGS=-trimpath
mkdir -p /usr/lib/go/packages
go list -export -f '{{if .Export}}{{.ImportPath}} {{.Export}}{{end}}' std | while read -r path file; do
    mkdir -p "/usr/lib/go/packages/$(dirname "$path")"
    cp "$file" "/usr/lib/go/packages/$path.a"
    echo "packagefile $path=/usr/lib/go/packages/$path.a"
done >/usr/lib/go/linkable.cfg
# Packages that only the library itself may import (go help importpath) stand in the linker's list alone.
grep -vE '^packagefile (.*/)?(internal|vendor)/' /usr/lib/go/linkable.cfg >/usr/lib/go/importable.cfg
tools=$(go env GOTOOLDIR)
cp "$tools/compile" "$tools/link" /usr/lib/go/
