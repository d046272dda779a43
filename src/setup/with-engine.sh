#!/bin/sh
# Makes this checkout, or this installed package, ready to run and then becomes the command it was given:
#
#   sh src/setup/with-engine.sh node src/main.ts
#
# Three steps, each of which does nothing and says nothing when there is nothing to do: the npm packages, a Node of
# version 24 or newer, and (in prepare.ts, on that Node) a Docker Engine with the base image. Each can be repeated, and is
# when its program crashes. It is POSIX sh because it runs before there is a Node that could run the sources. The command
# is exec'ed: npm dies of a SIGTERM without passing it on, so the server has to be the process that the signal reaches.
set -eu

cd "$(dirname "$0")/../.."

# V8 protects its code with memory protection keys where the processor has them, and crashes now and then in that part
# (ThreadIsolation): https://github.com/nodejs/node/issues/64500. Without the keys less of it runs, but its records of code
# are still checked. Node 20 does not know the flag, and NODE_OPTIONS may not hold it.
v8_flags=--no-memory-protection-keys

say() {
  printf 'setup: %s\n' "$*" >&2
}

# Runs a step, of which the first argument is the command for a person to repeat. It is run once more when it died from a
# signal that a crash causes. SIGINT, SIGTERM and SIGKILL come from a person or the system, who want it to end.
run_step() {
  by_hand=$1
  shift
  for try in first last; do
    status=0
    "$@" || status=$?
    [ "$status" -gt 128 ] || return "$status"
    signal=$(kill -l "$status" 2>/dev/null) || return "$status"
    case $signal in
      ILL | TRAP | ABRT | BUS | FPE | SEGV | SYS) ;;
      *) return "$status" ;;
    esac
    [ "$try" = last ] || say "$by_hand died from SIG$signal: trying once more"
  done
  say "$by_hand died from SIG$signal twice. Nothing was started. To repeat it: cd '$PWD' && $by_hand"
  exit 1
}

# Runs the npm that started this script, by its path: the `node` that a bare `npm` finds may be the one in
# node_modules/.bin, which `npm ci` is about to delete.
run_npm() {
  case "${npm_execpath:-}" in
    */npm-cli.js) "${npm_node_execpath:-node}" "$npm_execpath" "$@" ;;
    *) npm "$@" ;;
  esac
}

# npm removes its own copy of the lock file first and writes it last, so the copy exists only in a complete tree. An
# installed package has no lock file: its packages came with it. No dependency needs an install script: the skipped ones
# build native speed-ups of an ssh transport that is not used. package.json refuses them too, for an npm ci by hand.
install_packages() {
  lock=package-lock.json
  installed=node_modules/.package-lock.json
  if [ ! -e "$lock" ]; then
    return 0
  elif [ ! -e "$installed" ]; then
    say 'installing the npm packages (npm ci)'
  elif [ "$lock" -nt "$installed" ]; then
    say 'package-lock.json is newer than node_modules: installing the npm packages again (npm ci)'
  else
    return 0
  fi
  if ! run_step 'npm ci --ignore-scripts' run_npm ci --ignore-scripts >&2; then
    say 'npm ci failed: see above. Nothing was started.'
    exit 1
  fi
  # a lock file from the future (the clock was put right since) would stay newer for ever
  if [ "$lock" -nt "$installed" ]; then
    touch -r "$lock" "$installed"
  fi
}

# Puts a Node of version 24 or newer first on PATH: the one from npm's platform package when it runs here, else the
# system's. It does not use node_modules/.bin: npm 9 leaves no link there when it drops the package for the other
# architecture.
choose_node() {
  for candidate in "$PWD"/node_modules/node-linux-*/bin/node "$PWD"/src/setup/node/node_modules/node-linux-*/bin/node \
    "${npm_node_execpath:-}" "$(command -v node || true)"; do
    [ -x "$candidate" ] || continue
    version=$("$candidate" --version 2>/dev/null) || continue
    version=${version#v}
    if [ "${version%%.*}" -ge 24 ] 2>/dev/null; then
      PATH=$(dirname "$candidate"):$PATH
      export PATH
      "$candidate" "$v8_flags" --version >/dev/null 2>&1 || v8_flags=
      return 0
    fi
  done
  return 1
}

# An installed package does not depend on the packages that bring Node: npm would link their `node` in the
# node_modules/.bin of whoever installs this one, and all scripts there would run on it.
install_node() {
  say "installing Node 24 with npm (190 MB on disk): this machine has $(node --version 2>/dev/null || echo none)"
  set -- install --prefix src/setup/node --ignore-scripts --no-package-lock --no-audit --no-fund
  if ! run_step "npm $*" run_npm "$@" >&2 || ! choose_node; then
    say 'npm failed, or it has no Node 24 for this machine: see above. Nothing was started.'
    say 'Install Node 24 or newer yourself, and put it first on PATH.'
    exit 1
  fi
}

if [ "$#" -eq 0 ]; then
  say 'usage: sh src/setup/with-engine.sh COMMAND [ARGUMENT...]'
  exit 2
fi
install_packages
choose_node || install_node
# Node keeps the code that it compiles from the sources: later starts take half the time, and 20 MB less memory.
export NODE_COMPILE_CACHE="${NODE_COMPILE_CACHE:-$PWD/node_modules/.cache/node}"
prepare=src/setup/prepare.ts
[ -e "$prepare" ] || prepare=dist/setup/prepare.js
# prepare prints the DOCKER_HOST to use when the engine is neither the one in the environment nor at the usual socket; so
# may a try that crashed afterwards
engine=$(run_step "node $prepare" node $v8_flags "$prepare") || exit 1
if [ -n "$engine" ]; then
  DOCKER_HOST=$(printf '%s\n' "$engine" | tail -n 1)
  export DOCKER_HOST
fi
if [ "$1" = node ]; then
  shift
  set -- node $v8_flags "$@"
fi
exec "$@"
