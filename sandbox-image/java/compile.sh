#!/bin/sh
# The compile step of Java: Compile.java, on a machine whose classes lie in memory as it needs them.
# One block of 512 bytes less than descriptor 3 may have: who reaches it is told so by the compiler.
ulimit -f 16383
exec /usr/lib/ll-solution-runner/jdk/bin/java -XX:SharedArchiveFile=/usr/lib/ll-solution-runner/compile.jsa \
    -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx256m -Xss8m \
    -cp /usr/lib/ll-solution-runner/compile.jar Compile Main.java
