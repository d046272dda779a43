#!/bin/sh
# Makes this checkout, or this installed package, ready to run and then becomes the command it was given:
#
#   sh src/setup/with-engine.sh node src/main.ts
#
# Three steps, each of which does nothing and says nothing when there is nothing to do: the npm packages, a Node of
# version 24 or newer, and (in prepare.ts, on that Node) a Docker Engine with the base image. It is POSIX sh because
# it runs before there is a Node that could run the sources. The command is exec'ed: npm dies of a SIGTERM without
# passing it on, so the server has to be the process that the signal reaches.
set -eu

cd "$(dirname "$0")/../.."

say() {
  printf 'setup: %s\n' "$*" >&2
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
# build native speed-ups of an ssh transport that is not used. package.json refuses them for who runs npm by hand.
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
  if ! run_npm ci --ignore-scripts >&2; then
    say 'npm ci failed: see above. Nothing was started.'
    exit 1
  fi
  # a lock file from the future (the clock was put right since) would stay newer for ever
  if [ "$lock" -nt "$installed" ]; then
    touch -r "$lock" "$installed"
  fi
}

# Puts a Node of version 24 or newer first on PATH: the one from npm's platform package, below or beside this directory,
# when it runs here, else the system's. It looks beside this directory only where npm has installed it: others may write
# to the parent of a checkout, and what is found runs as root. It does not use node_modules/.bin: npm 9 leaves no link
# there when it drops the package for the other architecture.
choose_node() {
  case "${PWD%/*}" in
    */node_modules) beside=${PWD%/*} ;;
    *) beside= ;;
  esac
  for candidate in "$PWD"/node_modules/node-linux-*/bin/node ${beside:+"$beside"/node-linux-*/bin/node} \
    "${npm_node_execpath:-}" "$(command -v node || true)"; do
    [ -x "$candidate" ] || continue
    version=$("$candidate" --version 2>/dev/null) || continue
    version=${version#v}
    if [ "${version%%.*}" -ge 24 ] 2>/dev/null; then
      PATH=$(dirname "$candidate"):$PATH
      export PATH
      return 0
    fi
  done
  say "Node 24 or newer is needed, and this machine has $(node --version 2>/dev/null || echo none)."
  say 'On Linux x64 and arm64 npm brings one as an optional package; it is missing here. Run: npm ci --include=optional'
  say 'On other platforms install Node 24 or newer yourself, and put it first on PATH.'
  exit 1
}

if [ "$#" -eq 0 ]; then
  say 'usage: sh src/setup/with-engine.sh COMMAND [ARGUMENT...]'
  exit 2
fi
install_packages
choose_node
# Node keeps the code that it compiles from the sources: later starts take half the time, and 20 MB less memory.
export NODE_COMPILE_CACHE="${NODE_COMPILE_CACHE:-$PWD/node_modules/.cache/node}"
prepare=src/setup/prepare.ts
[ -e "$prepare" ] || prepare=dist/setup/prepare.js
# prepare prints the DOCKER_HOST to use when the engine is neither the one in the environment nor at the usual socket
engine=$(node "$prepare") || exit 1
if [ -n "$engine" ]; then
  export DOCKER_HOST="$engine"
fi
exec "$@"
