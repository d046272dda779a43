#!/bin/sh
# Makes two Java runtimes below /usr/lib/ll-solution-runner: jdk for the compile step, and jre, which has no compiler,
# for programs. The classes that each runtime loads for Example.java are kept in an archive, which the runtime maps at
# its start (class data sharing).
set -eu
cd /usr/lib/ll-solution-runner
jlink --add-modules java.se,jdk.unsupported,jdk.compiler --no-header-files --no-man-pages --generate-cds-archive --output jdk
jlink --add-modules java.se,jdk.unsupported --no-header-files --no-man-pages --output jre
javac -d /tmp/compile Compile.java MainClasses.java
jar --create --file compile.jar -C /tmp/compile .
mkdir /tmp/example
cp Example.java /tmp/example/Main.java
rm ./*.java
cd /tmp/example

lib=/usr/lib/ll-solution-runner
"$lib/jdk/bin/java" -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$lib/compile.jsa" \
    -cp "$lib/compile.jar" Compile Main.java 3>main.jar

# The list leaves out the example's own classes: a program has other classes, from another place.
echo '3 1 2' | "$lib/jre/bin/java" -XX:+UseSerialGC -XX:DumpLoadedClassList=loaded -jar main.jar
grep -v '^Main' loaded | sort -u "$lib/jre/lib/classlist" - >classes
# Runs use another collector, but only this one can put objects into the archive.
"$lib/jre/bin/java" -XX:+UseG1GC -Xshare:dump -XX:SharedClassListFile=classes
