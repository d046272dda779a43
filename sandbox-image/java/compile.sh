#!/bin/sh
# The compile step of Java: `compile.sh MAIN [FILE...]` runs Compile.java on a Java runtime that maps its classes from an archive (build.sh).
# One block of 512 bytes less than descriptor 3 may hold, so that the compiler reports a jar that is too large.
ulimit -f 131071
exec /usr/lib/ll-solution-runner/jdk/bin/java -XX:SharedArchiveFile=/usr/lib/ll-solution-runner/compile.jsa \
    -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx256m -Xss8m \
    -cp /usr/lib/ll-solution-runner/compile.jar Compile "$@"
